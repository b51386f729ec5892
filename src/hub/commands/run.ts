/** `npm run hub`: starts the hub, or runs one of its commands on the same database. */
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { BadConfig, type HubConfig, readConfig } from "../config.ts";
import { keepEmbeddedPostgres, startEmbeddedPostgres } from "../embedded/embedded-postgres.ts";
import { ensureScope, startHub } from "../server.ts";
import { openPostgresStore } from "../store/postgres/open.ts";
import { type Command, CommandRefused, printable } from "./command.ts";
import { erase, retention, storage } from "./content.ts";
import { backupCommand, epochCommand, restoreCommand } from "./copies.ts";
import { history } from "./history.ts";
import { devices, invitations, invite, members } from "./people.ts";
import { quarantine } from "./quarantine.ts";

const commands: Readonly<Record<string, (command: Command) => Promise<void>>> = {
  invite,
  invitations,
  members,
  devices,
  quarantine,
  history,
  storage,
  erase,
  retention,
  backup: backupCommand,
  restore: restoreCommand,
  epoch: epochCommand,
};

const text = { type: "string" } as const;
const flag = { type: "boolean", default: false } as const;
const options = {
  ...{ json: flag, yes: flag, apply: flag, help: flag },
  ...{ scope: text, role: text, name: text, member: text, revoke: text, disable: text, enable: text },
  ...{ "set-role": text, show: text, repair: text, drop: text, company: text, document: text },
  ...{ tombstones: text, history: text },
};

const help = `npm run hub                                   démarre le serveur
npm run hub -- invite --role ambassador --name "…"   un code pour quelqu’un (48 h, une fois)
npm run hub -- invitations [--revoke CODE]
npm run hub -- members [--disable ID | --enable ID | --set-role ID --role …]
npm run hub -- devices [--revoke ID]
npm run hub -- quarantine [--show APPAREIL:N | --repair APPAREIL:N | --drop APPAREIL:N]
npm run hub -- history company ID             qui a changé quoi, quand
npm run hub -- storage
npm run hub -- backup [FICHIER]
npm run hub -- restore FICHIER --yes
npm run hub -- epoch [N] --yes              après un retour en arrière de la base
npm run hub -- erase --company SIRET --yes  |  --document contact/ID --yes
npm run hub -- retention [--apply]
Avec --json : un objet JSON par ligne. Réglages par l’environnement : docs/hub.md.`;

/** @returns the exit code; for the hub itself, once it was told to stop. */
export async function runHub(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Promise<number> {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    if (values.help) {
      console.log(help);
      return 0;
    }
    const [name, ...words] = positionals;
    const run = name === undefined ? undefined : commands[name];
    if (name !== undefined && !run)
      throw new CommandRefused(`« ${name} » n’est pas une commande.\n\n${help}`);
    const config = readConfig(environment);
    const say: Command["say"] = (object, sentence) =>
      console.log(values.json ? JSON.stringify(object) : printable(sentence));
    return await withDatabase(config, run === undefined, async (databaseUrl) => {
      if (!run) return await serve(config, databaseUrl, say);
      const store = await openPostgresStore({ url: databaseUrl, connections: 2 });
      try {
        await ensureScope(store, config.scopeName);
        const scopes = await store.access.scopes();
        const scope = values.scope === undefined ? scopes[0] : scopes.find(({ id }) => id === values.scope);
        if (!scope) throw new CommandRefused("Cette organisation n’est pas dans cette base.");
        const context = { config, store, databaseUrl, scope: scope.id, words, options: values, say };
        await run({ ...context, now: () => new Date() });
        return 0;
      } finally {
        await store.close();
      }
    });
  } catch (thrown) {
    if (!isForThePerson(thrown)) throw thrown;
    console.error(thrown.message);
    return 1;
  }
}

/** Our words, or those of the arguments' parser. */
function isForThePerson(thrown: unknown): thrown is Error {
  if (thrown instanceof BadConfig || thrown instanceof CommandRefused) return true;
  return thrown instanceof TypeError && "code" in thrown && String(thrown.code).startsWith("ERR_PARSE_ARGS");
}

/** The given PostgreSQL, or the one of the data folder: found running, or started for the time it takes. */
async function withDatabase(
  { databaseUrl, dataFolder }: HubConfig,
  isForLong: boolean,
  work: (url: string) => Promise<number>,
): Promise<number> {
  if (databaseUrl !== undefined) return await work(databaseUrl);
  const folder = resolve(dataFolder);
  const postgres = await (isForLong ? keepEmbeddedPostgres : startEmbeddedPostgres)({ folder });
  try {
    return await work(postgres.url);
  } finally {
    if (!postgres.isAdopted) await postgres.stop();
  }
}

async function serve(config: HubConfig, databaseUrl: string, say: Command["say"]): Promise<number> {
  const store = await openPostgresStore({
    url: databaseUrl,
    onTrouble: (thrown) => {
      const name = thrown instanceof Error ? thrown.name : "";
      if (config.logLevel !== "silent") console.error(`Base de données injoignable, nouvel essai : ${name}`);
    },
  });
  const hub = await startHub(config, store);
  say(
    { event: "ready", url: hub.url, hub: hub.id },
    `Serveur Carnet IA : ${hub.url}\n` +
      (config.databaseUrl === undefined
        ? `Données : ${resolve(config.dataFolder)}\n`
        : "Données : la base de DATABASE_URL\n") +
      `Administration : ${hub.url}/admin (un code : npm run hub -- invite --role admin --name "…")\n` +
      'Inviter quelqu’un : npm run hub -- invite --role ambassador --name "Nadia Roux"\n' +
      "Pour arrêter : Ctrl+C.",
  );
  await new Promise((stopped) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, stopped);
    if (config.stopsWithInput) process.stdin.resume().once("end", stopped);
  });
  // An input that is still listened to would keep the process.
  process.stdin.destroy();
  await hub.close();
  say({ event: "stopped" }, "Arrêté.");
  return 0;
}
