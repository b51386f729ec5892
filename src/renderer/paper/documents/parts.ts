/** Parts that several documents have, each with its title. */
import type { Content } from "pdfmake/interfaces";
import { grantDisclaimer } from "../../../shared/rules/eligibility-words.ts";
import { actionPlan, type Plan } from "../blocks/actions.ts";
import { ambassadorCard } from "../blocks/ambassador-card.ts";
import { callout } from "../blocks/callout.ts";
import { halfOf, sideBySide } from "../blocks/columns.ts";
import { eventLines } from "../blocks/events.ts";
import { heading, subheading } from "../blocks/heading.ts";
import { block, type Block, titled, together } from "../blocks/keep-together.ts";
import { notice } from "../blocks/notice.ts";
import type { Pen } from "../blocks/pen.ts";
import { answersCode } from "../blocks/qr.ts";
import { avoidLines, useRow } from "../blocks/uses.ts";
import { half } from "../design.ts";
import { closingPart } from "../template.ts";
import { textsOf } from "../text/texts-of.ts";
import type { HeadView, VisitView } from "../visit-view.ts";

/** The uses kept for the trade, then those to keep away from. */
export function usesPart(pen: Pen, { uses, usesMention, toAvoid }: VisitView): Content[] {
  if (uses.length === 0 && toAvoid.length === 0) return [];
  return [
    ...titled(
      heading(pen, pen.say.uses.title, { intro: usesMention }),
      uses.map((use) => useRow(pen, use)),
    ),
    ...(toAvoid.length === 0 ? [] : titled(subheading(pen, pen.say.uses.avoid), avoidLines(pen, toAvoid))),
  ];
}

/** Meetings and introductions, when there are some. */
export function eventsPart(pen: Pen, { events }: VisitView): Content[] {
  return events.length === 0 ? [] : titled(heading(pen, pen.say.events.title), eventLines(pen, events));
}

/** The action plan, with its title. */
export function planPart(pen: Pen, { actions }: Pick<VisitView, "actions">, plan: Plan = {}): Content[] {
  return actionPlan(pen, heading(pen, pen.say.plan.title), actions, plan);
}

/** Who to call, and what this sheet is worth: an ambassador grants nothing (domain.md §1.4, §8.13). */
export function keepPart(pen: Pen, view: VisitView): Content[] {
  const { next } = pen.say;
  const noGrant = `${grantDisclaimer[view.language]} ${next.noGrantDates}`;
  const interest =
    view.interest === undefined ? [] : [callout(pen, next.interest, view.interest, halfOf(pen))];
  const contact = block(
    pen,
    sideBySide(pen, [
      { width: half, stack: [ambassadorCard(pen, view.ambassador, view.organisation)] },
      { width: half, stack: [callout(pen, next.noGrant, noGrant, halfOf(pen)), ...interest] },
    ]),
    [noGrant, view.interest, ...textsOf(view.ambassador), view.organisation.address],
  );
  return [...titled(heading(pen, next.title), [contact]), ...closingPart(pen, view)];
}

/**
 * The plan and who to call, on the sheets that decide nothing. The card stays with the last action when it comes next: a page for
 * it alone says nothing.
 */
export function planAndContact(
  pen: Pen,
  view: HeadView & Pick<VisitView, "actions">,
  { template, ...plan }: Plan & { readonly template: readonly string[] | undefined },
): Record<"plan" | "contact", Content[]> {
  const card = contact(pen, view);
  const isNext = template === undefined || template.indexOf("contact") === template.indexOf("plan") + 1;
  return {
    plan: planPart(pen, view, isNext ? { ...plan, foot: card } : plan),
    contact: isNext ? [] : [together([card]).content],
  };
}

/** Who to call. */
export function contact(pen: Pen, { ambassador, organisation }: HeadView): Block {
  const card = ambassadorCard(pen, ambassador, organisation, { isAlone: true });
  const texts = ["", "", ...textsOf(ambassador), organisation.address];
  return block(pen, { stack: [card], margin: [0, 9, 0, 0] }, texts);
}

/** The information of the people met. */
export function noticePart(pen: Pen, view: VisitView): Content[] {
  return titled(heading(pen, pen.say.notice.title), [notice(pen, view.notice)]);
}

/** The answers as a code, when there is a pre-assessment to take up. */
export function answersCodePart(pen: Pen, { answersCode: code }: VisitView): Content[] {
  return code === undefined ? [] : [together([answersCode(pen, code)]).content];
}
