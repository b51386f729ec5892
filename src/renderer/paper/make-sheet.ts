/** From a view to a finished sheet; the same in the worker and under Node. */
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
