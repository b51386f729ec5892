/** Secrets in the system's keystore, or nowhere: where Electron would only hide them (`basic_text`), they are refused. */
import { join } from "node:path";
import { app, safeStorage } from "electron";
import { z } from "zod";
import type { Answers } from "../../shared/host/borders.ts";
import { problem } from "../../shared/problem.ts";
import { readJsonFile, writeJsonFile } from "../services/json-file.ts";

/** Sealed values by name, in base64. */
const Sealed = z.record(z.string(), z.base64());

const file = (): string => join(app.getPath("userData"), "secrets.json");
const readAll = async () => (await readJsonFile(file(), Sealed)) ?? {};

/** Whether the keystore is there and really encrypts. */
export async function canKeepSecrets(): Promise<boolean> {
  const isPlain =
    process.platform === "linux" &&
    ["basic_text", "unknown"].includes(safeStorage.getSelectedStorageBackend());
  return !isPlain && (await safeStorage.isAsyncEncryptionAvailable());
}

/** The three borders of secrets. They throw `host.unavailable` without a real keystore. */
export function secretAnswers(): Pick<Answers, "keepSecret" | "readSecret" | "forgetSecret"> {
  // One change at a time: two that read the same file would lose one of the two.
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(change: () => Promise<T>): Promise<T> => {
    const next = last.then(change, change);
    last = next;
    return next;
  };
  const needKeystore = async () => {
    if (!(await canKeepSecrets())) throw problem.host.unavailable({ border: "secrets" });
  };
  return {
    keepSecret: ({ name, value }) =>
      inTurn(async () => {
        await needKeystore();
        const sealed = await safeStorage.encryptStringAsync(value);
        await writeJsonFile(file(), { ...(await readAll()), [name]: sealed.toString("base64") });
      }),
    readSecret: ({ name }) =>
      inTurn(async () => {
        await needKeystore();
        const sealed = (await readAll())[name];
        if (sealed === undefined) return {};
        const { result } = await safeStorage.decryptStringAsync(Buffer.from(sealed, "base64"));
        return { value: result };
      }),
    forgetSecret: ({ name }) =>
      inTurn(async () => {
        const { [name]: gone, ...kept } = await readAll();
        if (gone !== undefined) await writeJsonFile(file(), kept);
      }),
  };
}
