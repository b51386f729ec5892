import type { PDFDocumentProxy } from "pdfjs-dist";
import { z } from "zod";
import { problem } from "../../../shared/problem.ts";
import { attachedName, mostExportBytes, type VisitExport } from "../../../shared/records/visit-export.ts";
import { isAnswersCode } from "../../../shared/rules/answers-code.ts";
import { readVisitExport } from "../../../shared/rules/visit-export.ts";
import { type ReadAnswers, readSignedAnswers } from "../../data/answers-code.ts";
import { openPdf } from "../../paper/open-pdf.ts";
import { answersAmong, openScanner, type Scanner } from "./scan-in-worker.ts";

/** A report with its pictures, or a photo, generously. */
const mostBytes = 40_000_000;

/** Pages of a PDF in which a code is looked for: the sheets of a visit, scanned in one go. */
const mostPages = 30;
/** Pixels for one point: 216 dots per inch, so that a noisy scan of 150 is already smoother. A page that claims to be a wall is drawn smaller. */
const scanScale = 3;
const longestSide = 5000;

/** What a file holds: a whole visit, or the answers that a sheet carries. */
export type FoundVisit =
  | { readonly kind: "visit"; readonly exported: VisitExport }
  | { readonly kind: "answers"; readonly answers: ReadAnswers };

/**
 * The visit of a report (PDF) or of a JSON export; else the answers whose code is seen on a page (a summary, a scan) or on a
 * photo. Throws `visit_file.*`, `answers_code.*`, `picture.unreadable`, or `AbortError` when it was given up.
 */
export async function readVisitFile(file: Blob, signal: AbortSignal): Promise<FoundVisit> {
  const isPdf = (await file.slice(0, 1024).text()).includes("%PDF-");
  const isPicture = !isPdf && file.type.startsWith("image/");
  if (file.size > (isPdf || isPicture ? mostBytes : mostExportBytes))
    throw isPicture ? problem.picture.unreadable({}) : problem.visitFile.notOne({});
  if (isPicture)
    return await withScanner(signal, async ({ look }) => await answersIn(answersAmong(await look(file))));
  const bytes = new Uint8Array(await file.arrayBuffer());
  return isPdf ? await readPdf(bytes, signal) : { kind: "visit", exported: readVisitExport(textOf(bytes)) };
}

async function readPdf(bytes: Uint8Array, signal: AbortSignal): Promise<FoundVisit> {
  const loading = openPdf(bytes);
  try {
    const pdf = await loading.promise.catch(() => undefined);
    if (pdf === undefined) throw problem.visitFile.notOne({});
    const carried = await carriedBy(pdf);
    if (carried !== undefined) return { kind: "visit", exported: readVisitExport(textOf(carried)) };
    return await withScanner(signal, async (scanner) => await answersIn(await codeOnPages(pdf, scanner)));
  } finally {
    await loading.destroy();
  }
}

async function answersIn(code: string): Promise<FoundVisit> {
  return { kind: "answers", answers: await readSignedAnswers(code) };
}

async function withScanner<Result>(
  signal: AbortSignal,
  work: (scanner: Scanner) => Promise<Result>,
): Promise<Result> {
  signal.throwIfAborted();
  const scanner = openScanner();
  signal.addEventListener("abort", scanner.close, { once: true });
  try {
    return await work(scanner);
  } finally {
    signal.removeEventListener("abort", scanner.close);
    scanner.close();
  }
}

async function carriedBy(pdf: PDFDocumentProxy): Promise<Uint8Array | undefined> {
  const files = Attached.safeParse(await pdf.getAttachments().catch(() => null)).data;
  const carried = Object.values(files ?? {}).find(({ filename }) => filename === attachedName);
  if (carried !== undefined && carried.content.byteLength > mostExportBytes)
    throw problem.visitFile.notOne({});
  return carried?.content;
}

/** What pdf.js gives, whose types say nothing of it. */
const Attached = z
  .record(z.string(), z.object({ filename: z.string(), content: z.instanceof(Uint8Array) }))
  .nullable();

/** Pages are drawn one at a time, until one shows the code. */
async function codeOnPages(pdf: PDFDocumentProxy, { look }: Scanner): Promise<string> {
  for (let number = 1; number <= Math.min(pdf.numPages, mostPages); number += 1) {
    const page = await pdf.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const viewport = page.getViewport({ scale: Math.min(scanScale, longestSide / Math.max(width, height)) });
    const canvas = document.createElement("canvas");
    canvas.width = viewport.width;
    canvas.height = viewport.height;
    await page.render({ canvas, viewport }).promise;
    const found = (await look(await createImageBitmap(canvas), "page")).find(isAnswersCode);
    page.cleanup();
    if (found !== undefined) return found;
  }
  throw problem.visitFile.notOne({});
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw problem.visitFile.notOne({});
  }
}
