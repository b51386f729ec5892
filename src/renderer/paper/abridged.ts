/** The lines of a summary that people can make as long as they want, at a length that leaves room for the rest; in full elsewhere. */
import { beginning } from "./text/beginning.ts";
import type { VisitView } from "./visit-view.ts";
import type { Wording } from "./wording/fr.ts";

/** Letters that each line may have: more than nearly all have. */
const most = { name: 130, line: 170, short: 90, statement: 420 } as const;
const mostPeople = 6;

export interface Abridged {
  readonly view: VisitView;
  /** What was cut, in full. */
  readonly whole: readonly { readonly heading: string; readonly text: string }[];
}

/** The same visit with its long lines begun only. */
export function abridged(view: VisitView, { facts, next }: Wording): Abridged {
  const whole: { heading: string; text: string }[] = [];
  const cut = (heading: string, text: string, letters: number): string => {
    const begun = beginning(text, letters);
    if (begun !== text.trim()) whole.push({ heading, text });
    return begun;
  };
  const { company, visit, ambassador, organisation, interest } = view;
  const lines = <Texts extends object>(heading: string, texts: Texts, letters: number): Texts => ({
    ...texts,
    ...Object.fromEntries(
      Object.entries(texts).map(([key, text]) => [
        key,
        typeof text === "string" && key !== "logo" && key !== "day" ? cut(heading, text, letters) : text,
      ]),
    ),
  });
  const people = visit.people.map((person) => lines(facts.people, person, most.short));
  if (people.length > mostPeople)
    whole.push({
      heading: facts.people,
      text: visit.people
        .slice(mostPeople)
        .map(({ name, role }) => (role === undefined ? name : `${name}, ${role}`))
        .join("\n"),
    });
  return {
    view: {
      ...view,
      company: {
        ...lines(company.name.slice(0, most.short), company, most.line),
        name: cut(facts.visit, company.name, most.name),
      },
      visit: { ...lines(facts.visit, visit, most.line), people: people.slice(0, mostPeople) },
      ambassador: lines(facts.ambassador, ambassador, most.short),
      organisation: lines(organisation.name.slice(0, most.short), organisation, most.line),
      ...(interest === undefined ? {} : { interest: cut(next.interest, interest, most.statement) }),
    },
    whole,
  };
}
