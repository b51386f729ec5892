/** `backup FILE` and `restore FILE --yes`. */
import { access } from "node:fs/promises";
import { resolve } from "node:path";
import { Client } from "pg";
import { schema } from "../store/postgres/migrate.ts";
import { backup } from "./backup.ts";
import { type Command, CommandRefused } from "./command.ts";
import { BadBackup, restore } from "./restore.ts";

/** Under a dated name unless told. The hub may go on serving. */
export async function backupCommand(command: Command): Promise<void> {
  const { words, now, say } = command;
  const stamp = now().toISOString().slice(0, 16).replace(/[:T]/g, "-");
  const path = resolve(words[0] ?? `carnet-hub-${stamp}.jsonl.gz`);
  const rows = await withClient(command, (client) => backup(client, path, now()));
  say(
    { event: "backup", path, rows },
    `Sauvegarde complète : ${path} (${rows} lignes).\nElle contient tout : gardez-la chiffrée.`,
  );
}

/** Replaces everything the hub holds, and raises the epoch. */
export async function restoreCommand(command: Command): Promise<void> {
  const { words, say, options } = command;
  const path = resolve(words[0] ?? "");
  const isThere =
    words[0] !== undefined &&
    (await access(path).then(
      () => true,
      () => false,
    ));
  if (!isThere) throw new CommandRefused("Indiquez la sauvegarde : npm run hub -- restore FICHIER --yes");
  if (options["yes"] !== true)
    throw new CommandRefused("Ce que contient le serveur sera remplacé. Pour confirmer, ajoutez --yes.");
  try {
    const { rows, epoch } = await withClient(command, (client) => restore(client, path));
    say(
      { event: "restored", rows, epoch },
      `Restauré : ${rows} lignes. Les carnets compareront et renverront ce qui manque à leur prochaine connexion.`,
    );
  } catch (thrown) {
    if (!(thrown instanceof BadBackup)) throw thrown;
    throw new CommandRefused(`Cette sauvegarde n’est pas lisible (${thrown.message}). Rien n’a changé.`);
  }
}

async function withClient<T>({ databaseUrl }: Command, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: databaseUrl, options: `-c search_path=${schema}` });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/**
 * `epoch [N] --yes`: tells notebooks that this database went back in time otherwise than by `restore` (failover,
 * pg_restore). N: beyond every epoch that ever served, when a copy older than the last one came back.
 */
export async function epochCommand(command: Command): Promise<void> {
  const { say, options, words } = command;
  const least = Number(words[0] ?? 0);
  if (!Number.isInteger(least) || least < 0) throw new CommandRefused("epoch : un nombre entier.");
  if (options["yes"] !== true)
    throw new CommandRefused(
      "Tous les carnets compareront ce qu’ils ont avec le serveur. Pour confirmer, ajoutez --yes.",
    );
  const epoch = await withClient(command, async (client) => {
    // Nobody says where the counters stood in what came back.
    await client.query("update scope set restored_ver = null");
    const { rows } = await client.query<{ epoch: number }>(
      "update hub set epoch = greatest(epoch + 1, $1) returning epoch",
      [least],
    );
    return rows[0]?.epoch ?? 0;
  });
  say(
    { event: "epoch", epoch },
    `Époque ${epoch} : les carnets renverront ce qui manque à leur prochaine connexion.`,
  );
}
