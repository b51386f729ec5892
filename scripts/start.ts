/**
 * `npm start`: builds if a source changed, then opens the app: in Electron where its binary is there or comes quickly,
 * otherwise as the web edition in the installed browser.
 * A hub runs beside the app (docs/hub.md), and a new notebook joins it.
 * Options: --port N, --no-open, --web, --electron (or CARNET_ELECTRON=never|only), --no-hub.
 */
import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { asCommand, CommandFailure } from "./as-command.ts";
import { buildIfStale } from "./build-app.ts";
import { electronBinary, fetchElectron } from "./electron-binary.ts";
import { installedBrowsers } from "./installed-browsers.ts";
import { hasDisplay, openBrowser } from "./open-browser.ts";
import { hubDoor, startLocalHub, writeOffer } from "./local-hub.ts";
import type { LocalHub } from "./local-hub.ts";
import { fromRoot } from "./paths.ts";
import { runCommand } from "./run-command.ts";
import { recallStart, rememberStart } from "./start-memory.ts";
import type { StartMemory } from "./start-memory.ts";
import { builtWebEdition } from "./web-edition.ts";
import { land } from "./web-port.ts";

/** A person waits this long for a download before the web edition is better. */
const downloadMs = 20_000;

const { values: options } = parseArgs({
  options: {
    port: { type: "string" },
    "no-open": { type: "boolean", default: false },
    web: { type: "boolean", default: false },
    electron: { type: "boolean", default: false },
    "no-hub": { type: "boolean", default: false },
  },
});

await asCommand(async () => {
  const port = readPort(options.port);
  await buildIfStale();
  const memory = await recallStart();
  const binary = await chooseElectron(memory, port !== undefined);
  const hub = options["no-hub"] ? undefined : startLocalHub();
  try {
    return await (binary === undefined ? startWeb(memory, port, hub) : startElectron(binary, memory, hub));
  } finally {
    await hub?.stop();
  }
});

function readPort(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new CommandFailure(`--port ${text} : un nombre de 1 à 65535.`);
  return port;
}

/** Electron's binary when this start should use it. The edition that holds the notebook wins over the one that just became possible. */
async function chooseElectron(
  memory: StartMemory | undefined,
  hasPort: boolean,
): Promise<string | undefined> {
  const wish = options.electron
    ? "only"
    : options.web || options["no-open"] || hasPort
      ? "never"
      : process.env["CARNET_ELECTRON"];
  if (wish === "never") return undefined;
  if (wish === "only") {
    const binary = electronBinary() ?? (await fetchElectron(600_000));
    if (binary === undefined)
      throw new CommandFailure(
        "Electron n’a pas pu être téléchargé : vérifiez le réseau, ou lancez « npm start -- --web ».",
      );
    return binary;
  }
  if (!hasDisplay()) return undefined;
  if (memory?.edition === "web") {
    console.log(
      "Votre carnet est dans l’édition web : on y reste. Pour l’application de bureau : npm start -- --electron",
    );
    return undefined;
  }
  const binary = electronBinary() ?? (await fetchElectron(downloadMs));
  if (binary === undefined) {
    console.log(
      "Electron n’est pas disponible sur cette machine : voici l’édition web, la même application dans le navigateur.",
    );
    if (memory?.edition === "electron") {
      console.log(
        "Attention : vos notes déjà prises sont dans l’application de bureau ; l’édition web a son propre carnet.",
      );
    }
  }
  return binary;
}

async function startElectron(
  binary: string,
  memory: StartMemory | undefined,
  hub: LocalHub | undefined,
): Promise<number> {
  await keepMemory({ ...memory, edition: "electron" });
  const offer = hub && (await writeOffer(hub));
  return runCommand(binary, [fromRoot()], offer === undefined ? {} : { CARNET_HUB_OFFER: offer });
}

async function startWeb(
  memory: StartMemory | undefined,
  asked: number | undefined,
  hub: LocalHub | undefined,
): Promise<number> {
  const edition = { ...builtWebEdition(), hub: await hubDoor(hub) };
  const landing = await land(edition, asked ?? memory?.port);
  if (landing.state === "taken") {
    throw new CommandFailure(
      `Le port ${landing.port} est pris par un autre programme, et votre carnet est rangé à l’adresse http://127.0.0.1:${landing.port}. ` +
        "Fermez ce programme puis relancez ; ou, pour un carnet à part : npm start -- --port 31800",
    );
  }
  const origin = landing.state === "serving" ? landing.server.origin : landing.origin;
  // A port given by hand is a trial, unless it is the first: the notebook stays where it was.
  const port = memory?.port ?? Number(new URL(origin).port);
  const browser =
    memory?.browser !== undefined && existsSync(memory.browser) ? memory.browser : installedBrowsers()[0];
  await keepMemory({ edition: "web", port, ...(browser === undefined ? {} : { browser }) });

  console.log(landing.state === "serving" ? `Carnet IA : ${origin}` : `Carnet IA tourne déjà : ${origin}`);
  await show(origin, browser);
  if (landing.state === "already") return 0;
  console.log("Pour arrêter : Ctrl+C. Les notes restent dans le navigateur, sur cet ordinateur.");
  await untilStopped();
  await landing.server.close();
  return 0;
}

async function keepMemory(memory: StartMemory): Promise<void> {
  try {
    await rememberStart(memory);
  } catch {
    console.log(
      "Les réglages de démarrage n’ont pas pu être gardés : au prochain lancement, vérifiez que l’adresse est la même.",
    );
  }
}

async function show(origin: string, browser: string | undefined): Promise<void> {
  if (options["no-open"]) return;
  if (!hasDisplay()) {
    console.log("Aucun écran ici : ouvrez cette adresse dans un navigateur de cette machine.");
    return;
  }
  if (!(await openBrowser(origin, browser)))
    console.log("Le navigateur ne s’est pas ouvert : ouvrez cette adresse vous-même.");
}

function untilStopped(): Promise<unknown> {
  return new Promise((stopped) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, stopped);
  });
}
