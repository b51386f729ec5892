/**
 * The sheets handed out: one scheme, one use, one trade. About nobody in particular, or for one company after a visit.
 * Plain values in the language of the sheet, as in `visit-view.ts`: what is here must be found in the PDF.
 */
import type { Language } from "../../shared/language/language.ts";
import type { CriterionState, Outcome } from "../../shared/rules/finding.ts";
import type { LookName } from "./look.ts";
import type { AmbassadorView, AvoidView, OrganisationView, VigilanceView } from "./visit-view.ts";

/** What each of them says at its top and at its end. */
export interface GivenView {
  readonly language: Language;
  readonly look?: LookName;
  readonly printedOn: string;
  readonly isSample: boolean;
  readonly organisation: OrganisationView;
  readonly ambassador: AmbassadorView;
  /** What the sheet is about, in large. */
  readonly title: string;
  /** Absent when it is about nobody in particular. */
  readonly recipient?: { readonly name: string; readonly day: string };
}

export interface ConditionView {
  readonly label: string;
  /** For a company: whether it holds, and what tells it. */
  readonly state?: CriterionState;
  readonly reason?: string;
}

export interface SchemeSheetView extends GivenView {
  readonly operator: string;
  readonly pillar: string;
  readonly summary: string;
  /** Closed or out of date: said in large. */
  readonly warning?: string;
  /** For a company. Never a decision. */
  readonly verdict?: { readonly outcome: Outcome; readonly reason: string };
  readonly conditions: readonly ConditionView[];
  /** In words, with its caveat; a confirmed amount only when there is one, euros without VAT. */
  readonly cost: string;
  readonly chargeEuros?: number;
  readonly notPaid: readonly string[];
  readonly cautions: readonly string[];
  readonly nextStep: string;
  readonly officialUrl?: string;
  readonly verifiedOn: string;
  readonly sources: readonly string[];
}

export interface PrerequisiteView {
  readonly label: string;
  /** `null`: not known, or about nobody. */
  readonly met: boolean | null;
}

export interface UseSheetView extends GivenView {
  /** « Tous les métiers », or the sections that it is for. */
  readonly trades: string;
  readonly description: string;
  /** Absent for what is not advised. */
  readonly benefit?: string;
  /** Forbidden, or not without advice: said in large. */
  readonly warning?: string;
  readonly effort?: string;
  /** A category of tools, never a product. */
  readonly tool?: string;
  /** What must be there first: data, then the rest. */
  readonly dataNeeded: readonly PrerequisiteView[];
  readonly otherNeeds: readonly PrerequisiteView[];
  readonly firstStep?: string;
  readonly vigilance: readonly VigilanceView[];
  /** What the catalogue says beside the articles, or of a use without any. */
  readonly riskNotes: readonly string[];
  /** The regulation by its name, and what a warning about it is worth. */
  readonly actText: string;
  readonly actMention: string;
  readonly published?: { readonly text: string; readonly mention: string; readonly source: string };
  /** Said while nobody of the trade has read the line. */
  readonly reviewMention?: string;
}

export interface TradeUseView {
  readonly title: string;
  readonly benefit: string;
  readonly quarter: "quick_win" | "project" | "prepare" | "set_aside";
}

export interface FigureView {
  /** « 42 % », « ≈ 25 % »; absent where the source gives no line for the trade. */
  readonly share?: string;
  readonly what: string;
  /** With the year. */
  readonly population: string;
  readonly source: string;
}

export interface TradeSheetView extends GivenView {
  /** « Section C de la NAF rév. 2, divisions 10 à 33 »: a letter never goes without its edition. */
  readonly activity: string;
  readonly uses: readonly TradeUseView[];
  readonly usesMention: string;
  readonly toAvoid: readonly AvoidView[];
  readonly figures: readonly FigureView[];
  readonly schemes: readonly {
    readonly name: string;
    readonly operator: string;
    readonly summary: string;
    readonly officialUrl?: string;
    readonly verifiedOn: string;
  }[];
}
