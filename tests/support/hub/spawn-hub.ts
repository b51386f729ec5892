/** A hub in a process of its own, as `npm run hub` starts it; for any test runner. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { z } from "zod";
import { fromRoot } from "../../../scripts/paths.ts";

const Ready = z.object({ event: z.literal("ready"), url: z.url(), hub: z.string() });

export interface HubProcess {
  readonly url: string;
  readonly hub: string;
  readonly pid: number;
  /** Ends it, and gives its exit code. */
  readonly stop: (signal?: NodeJS.Signals) => Promise<number | null>;
}

const generous = { HUB_RATE_DEVICE: "100000", HUB_RATE_ADDRESS: "100000", HUB_LOG: "silent" };

/** Waits for its line `ready`. */
export async function spawnHub(environment: Record<string, string>): Promise<HubProcess> {
  const child = spawn(process.execPath, [fromRoot("scripts/hub.ts"), "--json"], {
    env: { ...process.env, HUB_PORT: "0", ...generous, ...environment },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const exit = once(child, "exit");
  const stop = async (signal: NodeJS.Signals = "SIGTERM") => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal);
    await exit;
    return child.exitCode;
  };
  for await (const line of createInterface({ input: child.stdout })) {
    const { url, hub } = Ready.parse(JSON.parse(line));
    return { url, hub, pid: child.pid ?? 0, stop };
  }
  throw new Error("the hub said nothing");
}

/** One command; its lines, and its exit code. */
export async function hubCommand(
  environment: Record<string, string>,
  ...args: string[]
): Promise<{ lines: Record<string, unknown>[]; code: number | null; errors: string }> {
  const child = spawn(process.execPath, [fromRoot("scripts/hub.ts"), ...args, "--json"], {
    env: { ...process.env, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let [output, errors] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (text: string) => (output += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (errors += text));
  await once(child, "close");
  const lines = output
    .split("\n")
    .filter(Boolean)
    .map((line) => z.record(z.string(), z.unknown()).parse(JSON.parse(line)));
  return { lines, code: child.exitCode, errors };
}
