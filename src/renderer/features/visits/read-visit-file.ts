import { z } from "zod";
import { problem } from "../../../shared/problem.ts";
import { attachedName, mostExportBytes, type VisitExport } from "../../../shared/records/visit-export.ts";
import { readVisitExport } from "../../../shared/rules/visit-export.ts";
import { openPdf } from "../../paper/open-pdf.ts";

/** A report with its pictures, generously. */
const mostPdfBytes = 40_000_000;

/** The visit that a report (PDF) carries, or that a JSON export is. Throws `visit_file.*`. */
export async function readVisitFile(file: Blob): Promise<VisitExport> {
  const isPdf = (await file.slice(0, 1024).text()).includes("%PDF-");
  if (file.size > (isPdf ? mostPdfBytes : mostExportBytes)) throw problem.visitFile.notOne({});
  const bytes = new Uint8Array(await file.arrayBuffer());
  return readVisitExport(textOf(isPdf ? await carriedBy(bytes) : bytes));
}

async function carriedBy(bytes: Uint8Array): Promise<Uint8Array> {
  const loading = openPdf(bytes);
  try {
    const files = Attached.parse(await (await loading.promise).getAttachments());
    const carried = Object.values(files ?? {}).find(({ filename }) => filename === attachedName);
    if (carried === undefined || carried.content.byteLength > mostExportBytes)
      throw problem.visitFile.notOne({});
    return carried.content;
  } catch {
    throw problem.visitFile.notOne({});
  } finally {
    await loading.destroy();
  }
}

/** What pdf.js gives, whose types say nothing of it. */
const Attached = z
  .record(z.string(), z.object({ filename: z.string(), content: z.instanceof(Uint8Array) }))
  .nullable();

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw problem.visitFile.notOne({});
  }
}
