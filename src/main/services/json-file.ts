/** Small facts kept between two starts (place of the window, port): losing them costs nothing, so nothing is thrown. */
import { readFile, rm } from "node:fs/promises";
import type { z } from "zod";
import { atomicWrite } from "./atomic-write.ts";

/** What the file holds, or `undefined` when it is missing, damaged or of another shape. */
export async function readJsonFile<T>(path: string, schema: z.ZodType<T>): Promise<T | undefined> {
  try {
    return schema.safeParse(JSON.parse(await readFile(path, "utf8"))).data;
  } catch {
    return undefined;
  }
}

/** Throws `file.not_written`. */
export async function writeJsonFile(path: string, value: unknown): Promise<void> {
  await atomicWrite(path, `${JSON.stringify(value, undefined, 2)}\n`);
}

/** Removes the file, if it is there. Throws the system's error when the disk refuses. */
export const forgetJsonFile = (path: string): Promise<void> => rm(path, { force: true });
