/**
 * Printing a PDF: Electron prints pages, not documents, so the sheet is opened in the system's own reader, which does it well
 * everywhere. The copy it needs lives in a private folder until the app quits.
 */
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { app, shell } from "electron";
import type { Answers } from "../../shared/host/borders.ts";
import { safeFileName } from "../../shared/host/safe-file-name.ts";
import { problem } from "../../shared/problem.ts";
import { atomicWrite } from "../services/atomic-write.ts";

const folder = (): string => join(app.getPath("userData"), "to-print");

/** Throws `host.unavailable` when the system has no reader of PDF. */
export function printPdfAnswer(): Answers["printPdf"] {
  return async ({ name, bytes }) => {
    const path = join(folder(), safeFileName(name).replace(/(\.pdf)?$/i, ".pdf"));
    await mkdir(folder(), { recursive: true, mode: 0o700 });
    await atomicWrite(path, bytes);
    const failure = await shell.openPath(path);
    if (failure !== "") throw problem.host.unavailable({ border: "printing.pdf" });
    return { outcome: "opened" };
  };
}

/** At start (a crash may have left some) and before quitting. A copy still held by its reader goes at the next start. */
export async function forgetPrinted(): Promise<void> {
  await rm(folder(), { recursive: true, force: true }).catch(() => undefined);
}
