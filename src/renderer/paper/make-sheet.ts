/** From a view to a finished sheet; the same in the worker and under Node. */
import { type RecoveryView, recoverySheet } from "./documents/recovery-sheet.ts";
import { synthesis } from "./documents/synthesis.ts";
import { type FontFiles, makePdf } from "./engine.ts";
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

/** Makes the « synthèse » of a view. Throws what pdfmake throws. */
export async function makeSheet(
  view: VisitView,
  loadFonts: LoadFonts,
  onProgress?: (share: number) => void,
): Promise<Sheet> {
  const fonts = await loadFonts(textsOf(view).some(isBeyondPaper));
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

/** Makes any of our sheets. Throws what pdfmake throws. */
export async function makeAsked(
  asked: Asked,
  loadFonts: LoadFonts,
  onProgress?: (share: number) => void,
): Promise<Sheet> {
  if (asked.kind === "synthesis") return await makeSheet(asked.view, loadFonts, onProgress);
  const made = await makePdf(recoverySheet(asked.view), await loadFonts(false), onProgress);
  return { ...made, isWithoutLogo: false };
}
