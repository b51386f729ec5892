/**
 * Views without the sections that a template switches off: their words leave with them, since every word of a view is looked for
 * on its sheet. What two sections print stays as long as one of them is there.
 */
import type {
  PlanSection,
  ProgressSection,
  ReportSection,
  SynthesisSection,
} from "../../../shared/content/paper-sections.ts";
import { wordingIn } from "../wording/wording.ts";
import type {
  AssessmentView,
  HeadView,
  PlanView,
  ProgressView,
  ReportView,
  SchemesView,
  VisitView,
} from "../visit-view.ts";

interface Off<Section> {
  readonly has: (section: Section) => boolean;
}

/** The summary. */
export function synthesisWithout({ assessment, ...view }: VisitView, off: Off<SynthesisSection>): VisitView {
  return { ...view, ...assessed(assessment, off), ...emptied(view, off) };
}

/** The full report. @param more what the report leaves out because of that, in words. */
export function reportWithout(
  { assessment, ...view }: ReportView,
  off: Off<ReportSection>,
  more: readonly string[],
): ReportView {
  const { left } = wordingIn(view.language).report;
  const leftOut = view.leftOut.filter((text) => text !== left.bytes || !off.has("files"));
  return {
    ...view,
    ...assessed(assessment, off),
    ...emptied(view, off),
    ...(off.has("answers") ? { answers: [], usages: [] } : {}),
    ...(off.has("plan") ? { dropped: [] } : {}),
    ...(off.has("company") ? { facts: [] } : {}),
    ...(off.has("people") ? { people: [] } : {}),
    ...(off.has("files") ? { files: [] } : {}),
    leftOut: [...leftOut, ...more],
  };
}

/** The plan alone. */
export function planWithout(view: PlanView, off: Off<PlanSection>): PlanView {
  return off.has("contact") ? { ...view, ...uncontacted(view) } : view;
}

/** Two visits compared. */
export function progressWithout({ scores, ...view }: ProgressView, off: Off<ProgressSection>): ProgressView {
  return {
    ...view,
    ...(scores === undefined || off.has("scores") ? {} : { scores }),
    ...(off.has("plan") ? { actions: [] } : {}),
    ...(off.has("contact") ? uncontacted(view) : {}),
  };
}

/** The parts of a visit that have a section of their own. */
function emptied(view: Pick<VisitView, "schemes">, off: Off<SynthesisSection>) {
  return {
    ...(off.has("said") ? { said: [] } : {}),
    ...(off.has("uses") ? { uses: [], toAvoid: [], usesMention: "" } : {}),
    ...(off.has("events") ? { events: [] } : {}),
    ...(off.has("plan") ? { actions: [] } : {}),
    schemes: schemesWithout(view.schemes, off),
  };
}

/** The radar calls a dimension by its short title, the bars by its title and level. */
function assessed(
  assessment: AssessmentView | undefined,
  off: Off<SynthesisSection>,
): { readonly assessment?: AssessmentView } {
  if (assessment === undefined || (off.has("assessment") && off.has("dimensions"))) return {};
  const { dimensions, isShort } = assessment;
  if (off.has("assessment"))
    return {
      assessment: {
        ...{ version: "", isShort, total: null, level: null, levelRank: null, levels: [], isUnsure: false },
        ...{ confidence: null, evidence: null, strengths: [], priorities: [], alerts: [] },
        dimensions: dimensions.map((dimension) => ({ ...dimension, shortTitle: dimension.title })),
      },
    };
  if (!off.has("dimensions")) return { assessment };
  const titled = dimensions.map((dimension) => ({ ...dimension, title: dimension.shortTitle, level: null }));
  return { assessment: { ...assessment, dimensions: titled } };
}

/** Footnotes that no scheme calls any more leave, and the others take new ranks. */
function schemesWithout(schemes: SchemesView, off: Off<SynthesisSection>): SchemesView {
  const cards = off.has("schemes") ? [] : schemes.cards;
  const others = off.has("others") ? [] : schemes.others;
  const called = schemes.footnotes
    .map((text, index) => ({ text, rank: index + 1 }))
    .filter(({ rank }) => [...cards, ...others].some(({ footnotes }) => footnotes.includes(rank)));
  const ranked = <Scheme extends { readonly footnotes: readonly number[] }>(scheme: Scheme): Scheme => ({
    ...scheme,
    footnotes: called.flatMap(({ rank }, index) => (scheme.footnotes.includes(rank) ? [index + 1] : [])),
  });
  return {
    cards: cards.map(ranked),
    others: others.map(ranked),
    footnotes: called.map(({ text }) => text),
  };
}

/** What the top of the sheet still says of them. */
function uncontacted({ ambassador, organisation }: HeadView): Pick<HeadView, "ambassador" | "organisation"> {
  const { name, organisation: of } = ambassador;
  const { address: _, website: __, ...rest } = organisation;
  return { ambassador: { name, ...(of === undefined ? {} : { organisation: of }) }, organisation: rest };
}
