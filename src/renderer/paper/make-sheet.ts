/** From a view to a finished sheet that was read back; the same in the worker and under Node. */
import { problem } from "../../shared/problem.ts";
import { type RecoveryView, recoverySheet } from "./documents/recovery-sheet.ts";
import { synthesis } from "./documents/synthesis.ts";
import { type FontFiles, makePdf } from "./engine.ts";
import { lostTexts } from "./text/lost-texts.ts";
import { isBeyondPaper } from "./text/printable.ts";
import { textsOf } from "./text/texts-of.ts";
import type { VisitView } from "./visit-view.ts";

export interface Sheet {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly pages: number;
  /** A logo that cannot be read must not keep a visit from being printed: it is left out, and said. */
  readonly isWithoutLogo: boolean;
}

/** Reads the font files; the one beyond Latin is asked for only when the view needs it. */
export type LoadFonts = (needsBeyond: boolean) => Promise<FontFiles>;

/** What each place where sheets are made brings. */
export interface PaperTools {
  readonly loadFonts: LoadFonts;
  /** The text of each page, by another library than the one that wrote it. */
  readonly readPages: (bytes: Uint8Array) => Promise<readonly string[]>;
}

/** Makes the « synthèse » of a view. Throws what pdfmake throws; `paper.incomplete` when words of the view are not on it. */
export async function makeSheet(
  view: VisitView,
  { loadFonts, readPages }: PaperTools,
  onProgress?: (share: number) => void,
): Promise<Sheet> {
  const sheet = await layOut(view, await loadFonts(textsOf(view).some(isBeyondPaper)), onProgress);
  const lost = lostTexts(view, await readPages(sheet.bytes));
  if (lost.length > 0) throw problem.paper.incomplete({ passages: lost.length });
  return sheet;
}

/** The same, not read back. */
export async function layOut(
  view: VisitView,
  fonts: FontFiles,
  onProgress?: (share: number) => void,
): Promise<Sheet> {
  try {
    return { ...(await makePdf(synthesis(view), fonts, onProgress)), isWithoutLogo: false };
  } catch (thrown) {
    const { logo, ...organisation } = view.organisation;
    if (logo === undefined) throw thrown;
    return {
      ...(await makePdf(synthesis({ ...view, organisation }), fonts, onProgress)),
      isWithoutLogo: true,
    };
  }
}

/** What the worker is asked to make. */
export type Asked =
  | { readonly kind: "synthesis"; readonly view: VisitView }
  | { readonly kind: "recovery"; readonly view: RecoveryView };

/** Makes any of our sheets. Throws as {@link makeSheet}. */
export async function makeAsked(
  asked: Asked,
  tools: PaperTools,
  onProgress?: (share: number) => void,
): Promise<Sheet> {
  if (asked.kind === "synthesis") return await makeSheet(asked.view, tools, onProgress);
  const made = await makePdf(recoverySheet(asked.view), await tools.loadFonts(false), onProgress);
  return { ...made, isWithoutLogo: false };
}
