/** Secrets in the system's keystore, or nowhere: where Electron would only hide them (`basic_text`), they are refused. */
import { join } from "node:path";
import { app, safeStorage } from "electron";
import { z } from "zod";
import type { Answers } from "../../shared/host/borders.ts";
import { problem } from "../../shared/problem.ts";
import { readJsonFile, writeJsonFile } from "../services/json-file.ts";

/** Sealed values by name, in base64. */
const Sealed = z.record(z.string(), z.base64());

/** Whether the keystore is there and really encrypts. */
export async function canKeepSecrets(): Promise<boolean> {
  const isPlain =
    process.platform === "linux" &&
    ["basic_text", "unknown"].includes(safeStorage.getSelectedStorageBackend());
  return !isPlain && (await safeStorage.isAsyncEncryptionAvailable());
}

/** Values sealed by the keystore, by name. */
export interface SecretKeeper {
  readonly keep: (name: string, value: string) => Promise<void>;
  readonly read: (name: string) => Promise<string | undefined>;
  readonly forget: (name: string) => Promise<void>;
}

/** Secrets in a file of the app's folder. Each function but `forget` throws `host.unavailable` without a real keystore. */
export function secretKeeper(fileName: string): SecretKeeper {
  const file = (): string => join(app.getPath("userData"), fileName);
  const readAll = async () => (await readJsonFile(file(), Sealed)) ?? {};
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
    keep: (name, value) =>
      inTurn(async () => {
        await needKeystore();
        const sealed = await safeStorage.encryptStringAsync(value);
        await writeJsonFile(file(), { ...(await readAll()), [name]: sealed.toString("base64") });
      }),
    read: (name) =>
      inTurn(async () => {
        await needKeystore();
        const sealed = (await readAll())[name];
        if (sealed === undefined) return undefined;
        const { result } = await safeStorage.decryptStringAsync(Buffer.from(sealed, "base64"));
        return result;
      }),
    forget: (name) =>
      inTurn(async () => {
        const { [name]: gone, ...kept } = await readAll();
        if (gone !== undefined) await writeJsonFile(file(), kept);
      }),
  };
}

/** The three borders of the page's own secrets. */
export function secretAnswers(): Pick<Answers, "keepSecret" | "readSecret" | "forgetSecret"> {
  const keeper = secretKeeper("secrets.json");
  return {
    keepSecret: ({ name, value }) => keeper.keep(name, value),
    readSecret: async ({ name }) => ({ value: await keeper.read(name) }),
    forgetSecret: ({ name }) => keeper.forget(name),
  };
}
