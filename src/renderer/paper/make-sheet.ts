/** From a view to a finished sheet that was read back; the same in the worker and under Node. */
import type { TDocumentDefinitions } from "pdfmake/interfaces";
import { problem } from "../../shared/problem.ts";
import { blank } from "./documents/blank.ts";
import { daySheet } from "./documents/day.ts";
import { easy } from "./documents/easy.ts";
import { noticeSheet } from "./documents/notice.ts";
import { plan } from "./documents/plan.ts";
import { progress } from "./documents/progress.ts";
import { type RecoveryView, recoverySheet } from "./documents/recovery-sheet.ts";
import { report } from "./documents/report.ts";
import { schemeSheet } from "./documents/scheme.ts";
import { synthesis } from "./documents/synthesis.ts";
import { tradeSheet } from "./documents/trade.ts";
import { sheetOfUse } from "./documents/use.ts";
import { type FontFiles, makePdf, measureWith } from "./engine.ts";
import { lostTexts } from "./text/lost-texts.ts";
import { isBeyondPaper } from "./text/printable.ts";
import { textsOf } from "./text/texts-of.ts";
import type { DayView } from "./day-view.ts";
import type { SchemeSheetView, TradeSheetView, UseSheetView } from "./given-view.ts";
import type {
  BlankView,
  EasyView,
  NoticeSheetView,
  OrganisationView,
  PlanView,
  ProgressView,
  ReportView,
  VisitView,
} from "./visit-view.ts";
import { withView } from "./with-view.ts";

export interface Sheet {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly pages: number;
  /** A logo that cannot be read must not keep a visit from being printed: it is left out, and said. */
  readonly isWithoutLogo: boolean;
}

/** A sheet that is asked for, with all that it says. */
export type Asked =
  | { readonly kind: "synthesis"; readonly view: VisitView }
  | {
      readonly kind: "report";
      readonly view: ReportView;
      /** The visit as a file (`shared/records/visit-export.ts`), which the PDF carries: the paper remembers. */
      readonly carried?: string;
    }
  | { readonly kind: "plan"; readonly view: PlanView }
  | { readonly kind: "progress"; readonly view: ProgressView }
  | { readonly kind: "notice"; readonly view: NoticeSheetView }
  | { readonly kind: "easy"; readonly view: EasyView }
  | { readonly kind: "blank"; readonly view: BlankView }
  | { readonly kind: "scheme"; readonly view: SchemeSheetView }
  | { readonly kind: "use"; readonly view: UseSheetView }
  | { readonly kind: "trade"; readonly view: TradeSheetView }
  | { readonly kind: "day"; readonly view: DayView }
  | { readonly kind: "recovery"; readonly view: RecoveryView };

/** Reads the font files; the one beyond Latin is asked for only when the view needs it. */
export type LoadFonts = (needsBeyond: boolean) => Promise<FontFiles>;

/** What each place where sheets are made brings. */
export interface PaperTools {
  readonly loadFonts: LoadFonts;
  /** The text of each page, by another library than the one that wrote it; `onProgress` from 0 to 1. */
  readonly readPages: (bytes: Uint8Array, onProgress?: (share: number) => void) => Promise<readonly string[]>;
}

/** Makes a sheet. Throws what pdfmake throws; `paper.incomplete` when words of the view are not on it. */
export async function makeSheet(
  asked: Asked,
  { loadFonts, readPages }: PaperTools,
  onProgress?: (share: number) => void,
): Promise<Sheet> {
  const fonts = await loadFonts(textsOf(asked.view).some(isBeyondPaper));
  const sheet = await layOut(asked, fonts, onProgress);
  const lost = lostTexts(asked.view, await readPages(sheet.bytes));
  if (lost.length > 0) throw problem.paper.incomplete({ passages: lost.length });
  return sheet;
}

/** The same, not read back. */
export async function layOut(
  asked: Asked,
  fonts: FontFiles,
  onProgress?: (share: number) => void,
): Promise<Sheet> {
  const carried = asked.kind === "report" ? asked.carried : undefined;
  try {
    return {
      ...(await makePdf(await definitionOf(asked, fonts), fonts, { onProgress, carried })),
      isWithoutLogo: false,
    };
  } catch (thrown) {
    const plainer = withoutLogo(asked);
    if (plainer === undefined) throw thrown;
    return {
      ...(await makePdf(await definitionOf(plainer, fonts), fonts, { onProgress, carried })),
      isWithoutLogo: true,
    };
  }
}

/** What pdfmake is given for it. Throws what pdfmake throws while it measures. */
export async function definitionOf(asked: Asked, fonts: FontFiles): Promise<TDocumentDefinitions> {
  switch (asked.kind) {
    case "synthesis":
      return await synthesis(asked.view, (frame) => (pieces) => measureWith(frame, pieces, fonts));
    case "report":
      return report(asked.view);
    case "plan":
      return plan(asked.view);
    case "progress":
      return progress(asked.view);
    case "notice":
      return noticeSheet(asked.view);
    case "easy":
      return easy(asked.view);
    case "blank":
      return blank(asked.view);
    case "scheme":
      return schemeSheet(asked.view);
    case "use":
      return sheetOfUse(asked.view);
    case "trade":
      return tradeSheet(asked.view);
    case "day":
      return daySheet(asked.view);
    case "recovery":
      return recoverySheet(asked.view);
  }
}

/** Undefined when there was none. */
export function withoutLogo(asked: Asked): Asked | undefined {
  if (asked.kind === "recovery" || asked.view.organisation.logo === undefined) return undefined;
  return withView(asked, (view) => ({ ...view, organisation: plain(view.organisation) }));
}

function plain({ logo: _, ...organisation }: OrganisationView): OrganisationView {
  return organisation;
}
