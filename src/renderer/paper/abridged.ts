/** The lines of a summary that people can make as long as they want, at a length that leaves room for the rest; in full elsewhere. */
import { beginning } from "./text/beginning.ts";
import type { VisitView } from "./visit-view.ts";
import type { Wording } from "./wording/fr.ts";

/** Letters that each line may have: more than nearly all have. */
const most = { name: 130, line: 170, short: 70, statement: 420 } as const;
/** Lines of the column of people, of about so many letters each. */
const people = { lines: 8, letters: 20 } as const;

export interface Abridged {
  readonly view: VisitView;
  /** What was cut, in full. */
  readonly whole: readonly { readonly heading: string; readonly text: string }[];
}

/** The same visit with its long lines begun only. */
export function abridged(view: VisitView, { annex, facts, next }: Wording): Abridged {
  const whole: { heading: string; text: string }[] = [];
  const cut = (heading: string, text: string, letters: number): string => {
    const begun = beginning(text, letters);
    if (begun !== text.trim()) whole.push({ heading, text });
    return begun;
  };
  const { visit, ambassador, interest } = view;
  const lines = <Texts extends object>(heading: string, texts: Texts, letters: number): Texts => ({
    ...texts,
    ...Object.fromEntries(
      Object.entries(texts).map(([key, text]) => [
        key,
        typeof text === "string" && key !== "logo" && key !== "day" ? cut(heading, text, letters) : text,
      ]),
    ),
  });
  /** The name under a heading of its own; what else is long, under the name. */
  const called = <Texts extends { readonly name: string }>(heading: string, { name, ...texts }: Texts) => ({
    name: cut(heading, name, most.name),
    ...lines(beginning(name, most.short), texts, most.line),
  });
  const company = called(annex.company, view.company);
  const organisation = called(annex.organisation, view.organisation);
  const named = visit.people.map((person) => lines(facts.people, person, most.short));
  const shown = howMany(named);
  if (named.length > shown)
    whole.push({
      heading: facts.people,
      text: visit.people
        .slice(shown)
        .map(({ name, role }) => (role === undefined ? name : `${name}, ${role}`))
        .join("\n"),
    });
  return {
    view: {
      ...view,
      company,
      visit: { ...lines(facts.visit, visit, most.line), people: named.slice(0, shown) },
      ambassador: lines(facts.ambassador, ambassador, most.short),
      organisation,
      ...(interest === undefined ? {} : { interest: cut(next.interest, interest, most.statement) }),
    },
    whole,
  };
}

/** How many people stand in their column, one at least. */
function howMany(named: VisitView["visit"]["people"]): number {
  let left: number = people.lines;
  const last = named.findIndex(({ name, role = "" }, index) => {
    left -= Math.ceil((name.length + role.length + 2) / people.letters);
    return left < 0 && index > 0;
  });
  return last === -1 ? named.length : last;
}
