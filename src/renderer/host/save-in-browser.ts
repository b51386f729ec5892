/** Two ways a browser writes a file: where the person says (Chromium), or in their downloads (all others). */
import { z } from "zod";
import { problem } from "../../shared/problem.ts";
import { safeFileName } from "../../shared/host/safe-file-name.ts";

type Saved = { outcome: "saved" | "cancelled"; where?: string };
type SavePicker = (options: {
  suggestedName: string;
  types: { accept: Record<string, string[]> }[];
}) => Promise<FileSystemFileHandle>;

const SavePicker = z.custom<SavePicker>((value) => typeof value === "function");

/** `showSaveFilePicker` where the browser has it; TypeScript's DOM does not know it yet. */
export function findSavePicker(): SavePicker | undefined {
  return SavePicker.safeParse(Reflect.get(window, "showSaveFilePicker")).data;
}

/** Writes where the person chooses. Throws `file.not_written` when the disk refuses. */
export async function saveWithPicker(
  picker: SavePicker,
  name: string,
  mime: string,
  bytes: Uint8Array,
): Promise<Saved> {
  const suggestedName = safeFileName(name);
  const extension = /\.[a-z0-9]{1,8}$/i.exec(suggestedName)?.[0];
  try {
    const handle = await picker.call(window, {
      suggestedName,
      types: extension ? [{ accept: { [mime]: [extension] } }] : [],
    });
    // The stream writes beside and swaps when closed: a cut in the middle leaves the older file whole.
    const stream = await handle.createWritable();
    await stream.write(new Uint8Array(bytes));
    await stream.close();
    return { outcome: "saved", where: handle.name };
  } catch (thrown) {
    if (thrown instanceof DOMException && thrown.name === "AbortError") return { outcome: "cancelled" };
    throw problem.file.notWritten(
      { reason: thrown instanceof Error ? thrown.name : "unknown" },
      { cause: thrown },
    );
  }
}

/** Hands the file to the browser's downloads, which say by themselves how it went. */
export function saveInDownloads(name: string, mime: string, bytes: Uint8Array): Saved {
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: mime }));
  const link = document.createElement("a");
  link.href = address;
  link.download = safeFileName(name);
  link.click();
  // The download has its own reference once begun; a minute is far more than any browser takes to begin.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  return { outcome: "saved", where: link.download };
}
