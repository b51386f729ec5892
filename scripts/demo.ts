/**
 * `npm run demo -- --out DIR`: one visit, from the company to the printed sheet, in a real browser on the built app, with
 * the network cut and the browser killed. Leaves the sheet, a picture of every screen and `demo.json`.
 */
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { startWebServer } from "../tests/support/web-server.ts";
import { asCommand, CommandFailure } from "./as-command.ts";
import { buildIfStale } from "./build-app.ts";
import { playDemo } from "./demo-journey.ts";
import { DemoSteps } from "./demo-steps.ts";
import { fromRoot } from "./paths.ts";

await asCommand(async () => {
  const { values } = parseArgs({ options: { out: { type: "string" } } });
  if (values.out === undefined) throw new CommandFailure("Usage : npm run demo -- --out DOSSIER");
  const out = resolve(values.out);
  await mkdir(out, { recursive: true });
  await buildIfStale();

  const answer: unknown = JSON.parse(
    await readFile(fromRoot("tests/fixtures/directory/search-boulangerie.json"), "utf8"),
  );
  const server = await startWebServer(() => Promise.resolve({ status: 200, body: answer }));
  const profile = await mkdtemp(join(tmpdir(), "carnet-demo-"));
  const steps = new DemoSteps();
  const sheet = { pages: 0, bytes: 0 };
  try {
    await playDemo({ server, profile, out, steps, sheet });
  } catch (thrown) {
    // The step that failed has already said so; what follows it was not played.
    if (steps.isWhole) throw thrown;
  } finally {
    await server.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
  const ok = steps.isWhole;
  await writeFile(
    join(out, "demo.json"),
    `${JSON.stringify({ steps: steps.done, pdf: sheet, ok }, null, 2)}\n`,
  );
  console.log(ok ? `\nTout est là : ${out}` : "\nLa démonstration a échoué à l’étape ci-dessus.");
  return ok ? 0 : 1;
});
