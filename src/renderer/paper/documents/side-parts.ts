/** The parts of the second side of the summary: each gives its first items there, and what is left of it to the annex. */
import type { Content } from "pdfmake/interfaces";
import type { SynthesisSection } from "../../../shared/content/paper-sections.ts";
import { actionPlan, emptyRows, planRows } from "../blocks/actions.ts";
import { dimensionBars } from "../blocks/assessment.ts";
import { callout } from "../blocks/callout.ts";
import { eventLines } from "../blocks/events.ts";
import { heading } from "../blocks/heading.ts";
import { block, type Block, titled } from "../blocks/keep-together.ts";
import { notice } from "../blocks/notice.ts";
import type { Pen } from "../blocks/pen.ts";
import { footnotesOf, otherRow } from "../blocks/schemes-part.ts";
import { schemeRow } from "../blocks/schemes.ts";
import { avoidLines, useRow } from "../blocks/uses.ts";
import type { VisitView } from "../visit-view.ts";

export interface SidePart {
  readonly title: string;
  /** What the second side says of the rest, and what the annex calls it. */
  readonly name: (left: number) => string;
  /** Said once, under the title that comes first. */
  readonly intro?: string;
  readonly count: number;
  /** Shown before any part gets more. */
  readonly atLeast: number;
  readonly isAlways?: boolean;
  /** The title and the first items. */
  readonly onSide: (count: number) => Content;
  /** One item alone, to be measured. */
  readonly item: (index: number) => Content;
  /** The items from this one on, under the title that is given. */
  readonly inAnnex: (title: Content, from: number) => Content[];
}

export type SidePartId =
  "alerts" | "plan" | "schemes" | "uses" | "avoid" | "events" | "notice" | "dimensions" | "others";

export type SideParts = Partial<Record<SidePartId, SidePart>>;

/** In the order of what matters when room is short. A part about nothing is not there; the first alerts stand on the first side. */
export function sideParts(pen: Pen, view: VisitView, alertsBefore: number): SideParts {
  const { say } = pen;
  const { uses, toAvoid, schemes, events, actions, assessment } = view;
  const alerts = (assessment?.alerts ?? []).slice(alertsBefore);
  const isOn = (section: SynthesisSection) => view.template?.includes(section) ?? true;
  const parts: Record<SidePartId, SidePart | undefined> = {
    alerts: rows(pen, say.assessment.alerts, alerts.length, 8, {
      row: (index) =>
        alerts
          .slice(index, index + 1)
          .map(({ title, reason }) => block(pen, callout(pen, title, reason), [title, reason, ""], 90)),
    }),
    plan: !isOn("plan")
      ? undefined
      : {
          ...listed(pen, say.plan.title, actions.length, 4),
          isAlways: true,
          onSide: (count) => ({
            stack: [
              heading(pen, say.plan.title),
              planRows(pen, actions.slice(0, count), { hasHead: true, empty: emptyRows(actions) }).content,
            ],
          }),
          item: (index) =>
            planRows(pen, actions.slice(index, index + 1), { hasHead: false, empty: 0 }).content,
          inAnnex: (title, from) => actionPlan(pen, title, actions.slice(from), { isToComplete: false }),
        },
    schemes: rows(pen, say.schemes.title, schemes.cards.length, 1, {
      intro: say.schemes.intro,
      row: (index) => schemes.cards.slice(index, index + 1).map((scheme) => schemeRow(pen, scheme)),
      foot: (from, to) => footnotesOf(pen, schemes.footnotes, schemes.cards.slice(from, to)),
    }),
    uses: rows(pen, say.uses.title, uses.length, 1, {
      intro: view.usesMention,
      row: (index) => uses.slice(index, index + 1).map((use) => useRow(pen, use)),
    }),
    avoid: rows(pen, say.uses.avoid, toAvoid.length, 1, {
      ...(uses.length === 0 && view.usesMention !== "" ? { intro: view.usesMention } : {}),
      row: (index) => avoidLines(pen, toAvoid.slice(index, index + 1)),
    }),
    events: rows(pen, say.events.title, events.length, 1, {
      row: (index) => eventLines(pen, events.slice(index, index + 1)),
    }),
    notice: whole(pen, say.notice.title, { blocks: () => [notice(pen, view.notice)] }),
    dimensions:
      assessment === undefined || !isOn("dimensions")
        ? undefined
        : whole(pen, say.assessment.dimensions, { blocks: () => [dimensionBars(pen, assessment)] }),
    others:
      schemes.others.length === 0
        ? undefined
        : whole(pen, say.schemes.others, {
            intro: say.schemes.othersIntro,
            blocks: () => schemes.others.map((scheme) => otherRow(pen, scheme)),
            foot: () => footnotesOf(pen, schemes.footnotes, schemes.others),
          }),
  };
  return Object.fromEntries(
    Object.entries(parts).filter(
      ([, part]) => part !== undefined && (part.count > 0 || part.isAlways === true),
    ),
  );
}

function listed(pen: Pen, title: string, count: number, atLeast: number) {
  return {
    title,
    count,
    atLeast,
    name: (left: number) => (left === count ? title : pen.say.annex.rest(title, left)),
  };
}

interface Rows {
  readonly intro?: string;
  readonly row: (index: number) => readonly Block[];
  /** What stands under some of the rows. */
  readonly foot?: (from: number, to: number) => readonly Content[];
}

/** A list whose first items may stand on the side and the others in the annex. */
function rows(pen: Pen, title: string, count: number, atLeast: number, { intro, row, foot }: Rows): SidePart {
  const blocks = (from: number, to: number): Block[] =>
    Array.from({ length: to - from }, (_, index) => row(from + index)).flat();
  const head = (): Content => heading(pen, title, intro === undefined ? {} : { intro });
  return {
    ...listed(pen, title, count, atLeast),
    ...(intro === undefined ? {} : { intro }),
    onSide: (taken) => ({
      stack: [
        head(),
        ...blocks(0, taken).map(({ content }) => content),
        // Without a row it is measured: room for all that may be called.
        ...(foot?.(0, taken === 0 ? count : taken) ?? []),
      ],
    }),
    item: (index) => ({ stack: row(index).map(({ content }) => content) }),
    inAnnex: (titleThere, from) => [
      ...titled(titleThere, blocks(from, count)),
      ...(foot?.(from, count) ?? []),
    ],
  };
}

interface Whole {
  readonly intro?: string;
  readonly blocks: () => readonly Block[];
  readonly foot?: () => readonly Content[];
}

/** A part that is never cut. */
function whole(pen: Pen, title: string, { intro, blocks, foot }: Whole): SidePart {
  const content = (): Content[] => [...blocks().map((block) => block.content), ...(foot?.() ?? [])];
  return {
    ...listed(pen, title, 1, 0),
    ...(intro === undefined ? {} : { intro }),
    onSide: (count) => ({
      stack: [heading(pen, title, intro === undefined ? {} : { intro }), ...(count === 0 ? [] : content())],
    }),
    item: () => ({ stack: content() }),
    inAnnex: (titleThere) => [...titled(titleThere, blocks()), ...(foot?.() ?? [])],
  };
}
