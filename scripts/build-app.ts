/** Building what is stale, and only that. */
import { createHash } from "node:crypto";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { buildServiceWorker } from "./service-worker-build.ts";
import { filesUnder } from "./files-under.ts";
import { CommandFailure } from "./as-command.ts";
import { alone } from "./lock.mjs";
import { fromRoot } from "./paths.ts";
import { runTool } from "./run-command.ts";

const stamp = fromRoot("out/.sources");

/** Builds main, preload, renderer and the offline copy. Throws when the build fails: its own messages are on the screen. */
export function buildApp(): Promise<void> {
  return inTurn(build);
}

/** Builds only when a source changed since the last whole build. */
export async function buildIfStale(): Promise<void> {
  if (isFresh()) return;
  await inTurn(async () => {
    // The command we waited for may just have done it.
    if (isFresh()) return;
    console.log("Construction de l’application…");
    await build();
  });
}

const inTurn = (work: () => Promise<void>): Promise<void> =>
  alone(
    fromRoot(".cache/build.lock"),
    "Une autre commande construit déjà l’application : on attend qu’elle ait fini…",
    work,
  );

const isFresh = (): boolean => existsSync(stamp) && readFileSync(stamp, "utf8") === sourcesHash();

async function build(): Promise<void> {
  const built = sourcesHash();
  rmSync(stamp, { force: true });
  const code = await runTool("electron-vite/bin/electron-vite.js", ["build", "--logLevel", "warn"]);
  if (code !== 0)
    throw new CommandFailure("La construction de l’application a échoué : voir les messages ci-dessus.");
  await buildServiceWorker(fromRoot("out/renderer"));
  writeFileSync(stamp, built);
}

/** Everything the result depends on; tests are not part of it. */
function sourcesHash(): string {
  const hash = createHash("sha256").update(process.versions.node);
  const sources = [
    ...["src", "assets"].flatMap((folder) => filesUnder(fromRoot(folder)).map((path) => `${folder}/${path}`)),
    ...["package.json", "package-lock.json", "vite.config.ts", "electron.vite.config.ts"],
    ...["scripts/service-worker-build.ts", "scripts/build-app.ts"],
  ];
  for (const path of sources) {
    if (!/\.test\.tsx?$|\.md$/.test(path)) hash.update(path).update(readFileSync(fromRoot(path)));
  }
  return hash.digest("hex");
}
