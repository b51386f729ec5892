/**
 * Everything a sheet prints about one visit, as plain values. Documents read nothing else: what is not here cannot
 * leak on paper (private notes never come in), and what is here must be found in the PDF (`tests/paper`).
 * Days are `YYYY-MM-DD`; texts are in the language of the sheet; scores are integers from 0 to 100, already rounded (domain.md §3.3).
 */
import type { Language } from "../../shared/language/language.ts";
import type { NoticeHow } from "../../shared/records/visit.ts";
import type { LookName } from "./look.ts";
import type { Outcome } from "../../shared/rules/finding.ts";

export interface OrganisationView {
  readonly name: string;
  readonly address?: string;
  readonly website?: string;
  /** `data:image/png;base64,…` or `data:image/jpeg;base64,…`. */
  readonly logo?: string;
  /** `#rrggbb`, instead of ours; what is too pale to be read is darkened. */
  readonly accent?: string;
  /** One line under the name, at the top of each sheet. */
  readonly contactLine?: string;
}

export interface AmbassadorView {
  readonly name: string;
  readonly role?: string;
  readonly organisation?: string;
  readonly phone?: string;
  readonly email?: string;
}

export interface CompanyView {
  readonly name: string;
  /** Digits only; the sheet spaces them. */
  readonly siren?: string;
  readonly siret?: string;
  /** « 10.71C Fabrication de pain (NAF rév. 2) »: code, title and edition together. */
  readonly activity?: string;
  /** « TPE », « PME présumée »… and the sentence that says why. */
  readonly size?: { readonly label: string; readonly why: string };
  readonly address?: string;
}

export interface MeetingView {
  readonly day: string;
  /** Neither held nor begun: its sheets do not speak of it in the past. */
  readonly isToCome?: boolean;
  /** `HH:MM`. */
  readonly startsAt?: string;
  readonly endsAt?: string;
  readonly place?: string;
  /** « sur place », « par téléphone »… */
  readonly form?: string;
  readonly people: readonly { readonly name: string; readonly role?: string }[];
}

export interface DimensionView {
  readonly number: number;
  readonly title: string;
  readonly shortTitle: string;
  /** `left_out`: every question is « sans objet »; `not_assessable`: too few answers. Drawn as such, never as zero. */
  readonly state: "assessed" | "not_assessable" | "left_out";
  /** `null` unless assessed. */
  readonly score: number | null;
  readonly level: string | null;
}

/** A dimension as a drawing shows it: without the name of its level. */
export type PointView = Omit<DimensionView, "level">;

export interface AssessmentView {
  /** « Questionnaire Carnet IA 1.0 », with « version courte » when it is. */
  readonly version: string;
  readonly isShort: boolean;
  readonly total: number | null;
  readonly level: string | null;
  /** 1 to 4, for the drawing of the level. */
  readonly levelRank: number | null;
  /** Names of the four levels, from the lowest; none without a total to place among them. */
  readonly levels: readonly string[];
  /** The total stands on too few certain answers to be said alone. */
  readonly isUnsure: boolean;
  /** Share of answers that are known, 0 to 100. */
  readonly confidence: number | null;
  /** Share of answers whose proof was seen, 0 to 100. */
  readonly evidence: number | null;
  readonly dimensions: readonly DimensionView[];
  readonly strengths: readonly ReasonView[];
  readonly priorities: readonly ReasonView[];
  /** What must be treated first, whatever the score: gates and gaps. */
  readonly alerts: readonly ReasonView[];
}

export interface ReasonView {
  readonly title: string;
  readonly reason: string;
}

export interface UseView {
  readonly title: string;
  readonly benefit: string;
  /** « quelques jours », « quelques semaines », « un projet de plusieurs mois ». */
  readonly effort?: string;
  /** « gain rapide », « projet », « à préparer », « à écarter ». */
  readonly quadrant?: string;
  readonly prerequisites: readonly { readonly label: string; readonly met: boolean | null }[];
  readonly vigilance: readonly VigilanceView[];
  /** A published result, with its mandatory mention. */
  readonly published?: string;
}

/** A point to watch under the AI Act: never « conforme » (domain.md §4.3). */
export interface VigilanceView {
  /** « si le contenu imite une personne réelle »: only then. */
  readonly condition?: string;
  readonly advice: string;
  readonly article: string;
  /** « applicable depuis le 2 août 2026 ». */
  readonly when: string;
}

/** A use of the trade to keep away from, or to have examined first. */
export interface AvoidView extends VigilanceView {
  readonly title: string;
}

/** How a scheme is called. */
export interface SchemeNameView {
  readonly name: string;
  readonly operator: string;
  /** Official page. Printed for the schemes worth a call, a link on the name for all. */
  readonly url?: string;
  /** Ranks, from 1, in the footnotes of all schemes. */
  readonly footnotes: readonly number[];
}

/** A scheme worth a call. */
export interface SchemeView extends SchemeNameView {
  /** « Sensibiliser », « Se former », « Être accompagné et financé ». */
  readonly pillar: string;
  /** Never merged with the score of maturity (domain.md §1.5, §8.9). */
  readonly outcome: Outcome;
  /** What it is. */
  readonly summary: string;
  /** Why this outcome, in words. */
  readonly reason: string;
  /** What to keep in mind about this one: traps, conditions to check elsewhere. */
  readonly cautions: readonly string[];
  readonly nextStep?: string;
  /** The cost in words, with its caveat. */
  readonly cost: string;
  /** Left to pay, euros without VAT; only from confirmed data, « à confirmer » is printed otherwise. */
  readonly chargeEuros?: number;
  readonly verifiedOn: string;
}

/** A scheme in a row of the table of the others. */
export interface OtherSchemeView extends SchemeNameView {
  readonly outcome: Outcome;
  /** What it is when it is open to the company; otherwise why it is not, or what is missing. */
  readonly text: string;
  readonly chargeEuros?: number;
  readonly verifiedOn: string;
}

export interface SchemesView {
  /** In the order of the paper. */
  readonly cards: readonly SchemeView[];
  readonly others: readonly OtherSchemeView[];
  /** Cautions that several schemes share, said once. */
  readonly footnotes: readonly string[];
}

export interface EventView {
  readonly title: string;
  /** « rencontre d'affaires », « atelier », « mise en relation ». */
  readonly kind: string;
  readonly day?: string;
  readonly partner?: string;
  /** « proposé », « inscrit »… */
  readonly outcome?: string;
  readonly comment?: string;
}

export interface ActionView {
  readonly label: string;
  readonly who?: string;
  readonly dueOn?: string;
  readonly isDone: boolean;
}

/** Information of the people met (art. 13 RGPD, domain.md §5), with its blanks filled in. */
export interface NoticeView {
  readonly version: string;
  /** What to say to use one’s rights: `K7QM-2RTX`. */
  readonly visitCode: string;
  /** The organisation has not said to whom to write: the sheet says it beside the notice, whose words stay those of its version. */
  readonly isWithoutContact?: boolean;
  readonly givenOn?: string;
  readonly givenBy?: string;
  readonly how?: NoticeHow;
  readonly paragraphs: readonly { readonly heading: string; readonly text: string }[];
}

export interface VisitView {
  /** Of the sheet. What people said stays in their own words. */
  readonly language: Language;
  /** Standard unless told. */
  readonly look?: LookName;
  /**
   * Sections that are printed, in their order (`template.ts`); all of them, in ours, when absent. Names for the documents, not
   * words: what is switched off is not in the view any more.
   */
  readonly template?: readonly string[];
  /** The organisation's own sentence before the end. */
  readonly closing?: string;
  /** Day of printing: comes in, there is no hidden clock. */
  readonly printedOn: string;
  /** Fictional company of the sample notebook: said on each page. */
  readonly isSample: boolean;
  readonly organisation: OrganisationView;
  readonly ambassador: AmbassadorView;
  readonly company: CompanyView;
  readonly visit: MeetingView;
  /** What was said, in the order of the conversation, then the free notes that are not private. */
  readonly said: readonly { readonly heading: string; readonly text: string }[];
  readonly assessment?: AssessmentView;
  readonly uses: readonly UseView[];
  /** Said once beside the uses: where they come from, how far to trust them. */
  readonly usesMention: string;
  /** Uses of the trade to keep away from, or to have examined first. */
  readonly toAvoid: readonly AvoidView[];
  readonly schemes: SchemesView;
  readonly events: readonly EventView[];
  readonly actions: readonly ActionView[];
  readonly notice: NoticeView;
  /** The conflict-of-interest statement, in words; absent when it was not stated. */
  readonly interest?: string;
  /** The answers as the text of a QR code (`shared/rules/answers-code.ts`): drawn, never read. */
  readonly answersCode?: string;
}

/** What any sheet about a visit says at its top and on each of its pages. */
export type HeadView = Pick<
  VisitView,
  | "language"
  | "look"
  | "template"
  | "closing"
  | "printedOn"
  | "isSample"
  | "organisation"
  | "ambassador"
  | "company"
  | "visit"
>;

/** One question of the pre-assessment and what was answered, in words. */
export interface AnswerView {
  readonly question: string;
  readonly answer: string;
  /** « vu », « dit », « non vu ». */
  readonly evidence?: string;
  readonly finding?: string;
}

/** All that the screens show of a visit; what is not printed is named. */
export interface ReportView extends VisitView {
  /** The company record beyond what the top of the sheet says. */
  readonly facts: readonly { readonly label: string; readonly text: string }[];
  readonly people: readonly {
    readonly name: string;
    readonly role?: string;
    readonly phone?: string;
    readonly email?: string;
  }[];
  readonly answers: readonly { readonly dimension: string; readonly items: readonly AnswerView[] }[];
  /** The unscored lists: title, and what was ticked. */
  readonly usages: readonly { readonly title: string; readonly ticked: readonly string[] }[];
  readonly files: readonly { readonly name: string; readonly detail: string; readonly note?: string }[];
  readonly dropped: readonly ActionView[];
  readonly leftOut: readonly string[];
}

/** The plan alone, to pin on a wall. */
export type PlanView = HeadView & Pick<VisitView, "actions">;

/** The information notice alone. */
export type NoticeSheetView = HeadView & Pick<VisitView, "notice">;

/** This visit against the one before: what became of the plan, and of the scores. */
export type ProgressView = PlanView & {
  /** Day of the visit before. */
  readonly before: string;
  /** The plan of the visit before, by what became of it. */
  readonly done: readonly ActionView[];
  readonly open: readonly ActionView[];
  readonly dropped: readonly ActionView[];
  /** Absent unless both visits have a pre-assessment. */
  readonly scores?: {
    /** Otherwise the comparison is said to be rough. */
    readonly isSameQuestionnaire: boolean;
    /** So is one whose totals stand on too few certain answers. */
    readonly isUnsure: boolean;
    readonly total: { readonly before: number | null; readonly now: number | null };
    readonly dimensions: readonly {
      readonly now: PointView;
      readonly before: PointView | undefined;
    }[];
  };
};

/** The questionnaire, to be filled in by hand when the battery is dead. */
export interface BlankView {
  readonly language: Language;
  readonly look?: LookName;
  readonly printedOn: string;
  readonly organisation: OrganisationView;
  readonly title: string;
  /** Of the questionnaire: what is typed back must be of the same. */
  readonly version: string;
  /** Only the questions of the short version. */
  readonly isShort: boolean;
  readonly dimensions: readonly {
    readonly number: number;
    readonly title: string;
    readonly items: readonly {
      readonly id: string;
      readonly question: string;
      readonly anchors: readonly string[];
      /** Asked in the short version too. */
      readonly isShort: boolean;
    }[];
  }[];
  /** The unscored lists. */
  readonly usages: readonly { readonly title: string; readonly options: readonly string[] }[];
}

/** The drawings of an easy-to-read sheet (`blocks/pictures.ts`). */
export type PictureName =
  "people" | "program" | "talk" | "good" | "first" | "plan" | "idea" | "help" | "beware" | "sheet" | "lock";

/** Something and what is said of it. */
export interface EasyEntry {
  /** Of a thing, in bold. */
  readonly name?: string;
  /** Drawn as steps, 0 to 4, and said in words too. */
  readonly level?: number;
  /** A box to tick, when it is something to do. */
  readonly isDone?: boolean;
  /** As people wrote it. */
  readonly own: readonly string[];
  /** Sentences of ours: at most fifteen words, one idea each. */
  readonly says: readonly string[];
}

export interface EasyPart {
  readonly title: string;
  readonly picture: PictureName;
  readonly says: readonly string[];
  readonly entries: readonly EasyEntry[];
}

/** The summary in everyday words: sentences, in the order in which they are read. */
export interface EasyView {
  readonly language: Language;
  readonly look?: LookName;
  readonly printedOn: string;
  readonly isSample: boolean;
  readonly organisation: OrganisationView;
  readonly company: { readonly name: string };
  readonly visit: { readonly day: string };
  readonly parts: readonly EasyPart[];
}
