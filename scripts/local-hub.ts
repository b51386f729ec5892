/** The hub that `npm start` runs beside the app, so that one command shows the whole job. Without it the app is the same. */
import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as wait } from "node:timers/promises";
import { userInfo } from "node:os";
import { z } from "zod";
import type { HubProposal } from "../src/shared/host/enrolment.ts";
import type { HubDoor } from "../src/main/services/hub-address.ts";
import { readJsonFile, writeJsonFile } from "../src/main/services/json-file.ts";
import { HubAddress } from "../src/shared/host/enrolment.ts";
import { fromRoot } from "./paths.ts";
import { homeFolder } from "./start-memory.ts";

export interface LocalHub {
  /** Its address, its identifier and a fresh code; undefined when it did not start. */
  readonly offer: () => Promise<(HubProposal & { readonly hub: string }) | undefined>;
  readonly stop: () => Promise<void>;
}

const Ready = z.object({ event: z.literal("ready"), url: HubAddress, hub: z.string() });
const Invited = z.object({ code: z.string() });
const Port = z.object({ port: z.int() });
const patienceMs = 30_000;
const stopMs = 8_000;

/** Starts it in the background: nothing of the app waits for it. */
export function startLocalHub(): LocalHub {
  const home = homeFolder();
  // PostgreSQL does not run as root, and nobody else gets into root's home.
  const folder = userInfo().uid === 0 ? fromRoot(".cache/hub") : join(home, "hub");
  const environment = { HUB_DATA: folder, HUB_LOG: "silent", HUB_SCOPE: "Démonstration", HUB_BESIDE: "1" };
  let child: ChildProcess | undefined;
  const starting = (async () => {
    const memory = join(home, "hub-port.json");
    const known = await readJsonFile(memory, Port);
    // The same port at each start: notebooks know their hub by its address.
    for (const port of known ? [known.port, 0] : [0]) {
      child = run([], { ...environment, HUB_PORT: String(port) });
      const ready = await firstLine(child, Ready);
      if (!ready) continue;
      await writeJsonFile(memory, { port: Number(new URL(ready.url).port) });
      return ready;
    }
    console.log("Le serveur local n’a pas démarré : le carnet fonctionne sans lui.");
    return undefined;
  })().catch(() => undefined);
  let offered: Promise<string | undefined> | undefined;
  return {
    offer: async () => {
      const ready = await starting;
      if (!ready) return undefined;
      offered ??= firstLine(run(["invite", "--name", "Démonstration"], environment), Invited).then(
        (line) => line?.code,
      );
      const code = await offered;
      return { address: ready.url, hub: ready.hub, ...(code === undefined ? {} : { code }) };
    },
    stop: async () => {
      if (child?.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, "exit");
      child.kill("SIGTERM");
      await Promise.race([gone, wait(stopMs, undefined, { ref: false })]);
    },
  };
}

/** The door of a web edition served by `npm start`: the hub somebody chose, kept between two starts. */
export async function hubDoor(hub: LocalHub | undefined): Promise<HubDoor> {
  const file = join(homeFolder(), "hub-address.json");
  const Kept = z.object({ address: HubAddress });
  let address = (await readJsonFile(file, Kept))?.address;
  return {
    address: () => address,
    proposed: async () => {
      const offer = await hub?.offer();
      return offer && { address: offer.address, ...(offer.code === undefined ? {} : { code: offer.code }) };
    },
    remember: async (chosen) => {
      address = chosen;
      await writeJsonFile(file, chosen === undefined ? {} : { address: chosen });
    },
  };
}

function run(args: readonly string[], environment: Record<string, string>): ChildProcess {
  return spawn(process.execPath, [fromRoot("scripts/hub.ts"), ...args, "--json"], {
    env: { ...process.env, ...environment },
    // Its input ends with us, however we end: a hub beside the app never outlives it.
    stdio: ["pipe", "pipe", "ignore"],
    // A Ctrl+C in the terminal is for the app: it stops the hub in its order.
    detached: process.platform !== "win32",
  });
}

/** The first line of a command, when it is what was expected; undefined when it ends or says nothing for too long. */
async function firstLine<T>(child: ChildProcess, schema: z.ZodType<T>): Promise<T | undefined> {
  const { stdout } = child;
  if (!stdout) return undefined;
  const reading = (async () => {
    for await (const line of createInterface({ input: stdout }))
      return schema.safeParse(JSON.parse(line)).data;
    return undefined;
  })().catch(() => undefined);
  return await Promise.race([reading, wait(patienceMs, undefined, { ref: false })]);
}

/** Where the desktop edition finds the offer (`CARNET_HUB_OFFER`); written once the hub is there. */
export async function writeOffer(hub: LocalHub): Promise<string> {
  const file = join(homeFolder(), "hub-offer.json");
  const offer = await hub.offer();
  await writeJsonFile(file, offer ?? {});
  return file;
}
