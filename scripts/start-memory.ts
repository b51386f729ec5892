/**
 * What a start must remember for this person: the edition and the port, because the origin is part of the data. Another edition
 * or another port would open an empty notebook.
 */
import { mkdir } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { readJsonFile, writeJsonFile } from "../src/main/services/json-file.ts";

const StartMemory = z.object({
  edition: z.enum(["electron", "web"]),
  /** The loopback port of the web edition. */
  port: z.int().min(1).max(65_535).optional(),
  /** The browser whose profile holds the notebook. */
  browser: z.string().optional(),
});
export type StartMemory = z.infer<typeof StartMemory>;

/** Where each system keeps a person's settings; `CARNET_HOME` for trials. */
export function homeFolder(): string {
  const { env, platform } = process;
  if (env["CARNET_HOME"]) return env["CARNET_HOME"];
  if (platform === "win32") return join(env["APPDATA"] ?? join(homedir(), "AppData", "Roaming"), "carnet-ia");
  if (platform === "darwin") return join(homedir(), "Library", "Application Support", "carnet-ia");
  return join(env["XDG_CONFIG_HOME"] ?? join(homedir(), ".config"), "carnet-ia");
}

const file = (): string => join(homeFolder(), "start.json");

/** What the last start left, if it can be read. */
export const recallStart = (): Promise<StartMemory | undefined> => readJsonFile(file(), StartMemory);

/** Throws `file.not_written`. */
export async function rememberStart(memory: StartMemory): Promise<void> {
  await mkdir(homeFolder(), { recursive: true, mode: 0o700 });
  await writeJsonFile(file(), memory);
}
