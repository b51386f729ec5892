/** The summary in everyday words: the same rules and the same choices as the sheet for everyone, said otherwise. */
import { easyWordsIn, easyWordsOf } from "../../shared/content/easy-words.ts";
import { noticeWords } from "../../shared/content/notice.ts";
import { questionnaireIn } from "../../shared/content/questionnaire.ts";
import { schemeCatalogueIn } from "../../shared/content/schemes.ts";
import { useCatalogueIn as catalogueIn } from "../../shared/content/uses.ts";
import { formatDayLong } from "../../shared/language/dates.ts";
import { levels } from "../../shared/rules/levels.ts";
import { noticeOfVisit } from "../../shared/rules/notice-given.ts";
import { type Point, prioritiesOf, strengthsOf } from "../../shared/rules/priorities.ts";
import { score } from "../../shared/rules/scoring.ts";
import type { VisitSources, VisitView } from "./view-of-visit.ts";
import type { EasyEntry, EasyPart, EasyView } from "./visit-view.ts";
import { wordingIn } from "./wording/wording.ts";

/** How many of each thing: a list that one can keep in mind. */
const few = 3;

/** Pure. `view` is the summary, and `sources` what it was made from. */
export function viewOfEasy(view: VisitView, sources: VisitSources): EasyView {
  const { language, printedOn, isSample, organisation, company, visit } = view;
  return {
    language,
    printedOn,
    isSample,
    organisation: {
      name: organisation.name,
      ...(organisation.logo === undefined ? {} : { logo: organisation.logo }),
      ...(organisation.accent === undefined ? {} : { accent: organisation.accent }),
    },
    company: { name: company.name },
    visit: { day: visit.day },
    parts: [
      visitPart(view, sources),
      aiPart(view),
      ...assessmentParts(view, sources),
      planPart(view),
      ...usesPart(view),
      helpPart(view),
      bewarePart(view),
      worthPart(view),
      dataPart(view, sources),
      aboutPart(view),
    ],
  };
}

function visitPart(
  { language, visit, ambassador, printedOn }: VisitView,
  { visit: { status } }: VisitSources,
): EasyPart {
  const { easy: say } = wordingIn(language);
  const { day, startsAt, endsAt, place, people } = visit;
  const hours = startsAt === undefined ? [] : [say.hours(startsAt, endsAt)];
  return {
    title: say.titles.visit,
    picture: "people",
    says: [say.day(formatDayLong(day, language, { weekday: true }), day < printedOn)[status], ...hours],
    entries: [
      labelled(say.contact, [ambassador.name || say.somebody]),
      ...(place === undefined || place === "" ? [] : [labelled(say.place, [place])]),
      ...(people.length === 0
        ? []
        : [
            labelled(
              say.people,
              people.map(({ name, role }) => (role === undefined || role === "" ? name : `${name}, ${role}`)),
            ),
          ]),
    ],
  };
}

function aiPart({ language }: VisitView): EasyPart {
  const { easy: say } = wordingIn(language);
  return { title: say.titles.ai, picture: "program", says: easyWordsIn(language).ai, entries: [] };
}

/** What was talked about, what goes well, what to do first. */
function assessmentParts({ language, visit }: VisitView, { assessment }: VisitSources): EasyPart[] {
  const { easy: say } = wordingIn(language);
  if (assessment === undefined) {
    const none = visit.isToCome === true ? say.notYet : say.noAssessment;
    return [{ title: say.titles.talked, picture: "talk", says: [none], entries: [] }];
  }
  const words = easyWordsIn(language);
  const questionnaire = questionnaireIn(language);
  const scores = score(questionnaire, assessment.variant, assessment);
  const strengths = strengthsOf(questionnaire, scores).slice(0, few);
  const priorities = prioritiesOf(questionnaire, scores).slice(0, few);
  const dimensions = scores.dimensions.map(({ id, level, state, isUnsure }): EasyEntry => {
    const { name, about } = easyWordsOf(words.dimensions, id);
    const rank = level === null ? 0 : levels.indexOf(level) + 1;
    const told =
      level === null ? [say.states[state]] : [say.level(rank), isUnsure ? say.unsure : words.levels[level]];
    return { name, level: rank, own: [], says: [about, ...told] };
  });
  const whole = scores.level === null ? [] : [say.whole(levels.indexOf(scores.level) + 1)];
  // They count as the lowest answer (domain.md §3.3): the level is not to be read without them.
  const unknown = scores.items.filter(({ answer }) => answer === "nsp").length;
  return [
    {
      title: say.titles.talked,
      picture: "talk",
      says: [say.themes, ...whole, ...(unknown === 0 ? [] : say.unknown(unknown))],
      entries: dimensions,
    },
    {
      title: say.titles.good,
      picture: "good",
      says: strengths.length === 0 ? [say.noStrength] : strengths.map((point) => goodOf(point)),
      entries: [],
    },
    {
      title: say.titles.first,
      picture: "first",
      says: priorities.length === 0 ? [say.noPriority] : [],
      entries: priorities.map(firstOf),
    },
  ];

  function goodOf({ kind, id }: Point): string {
    return kind === "item" ? easyWordsOf(words.items, id).good : easyWordsOf(words.dimensions, id).good;
  }
  function firstOf({ kind, id }: Point, index: number): EasyEntry {
    if (kind === "gate") {
      const { why, first } = easyWordsOf(words.gates, id);
      return { name: `${say.step(index + 1)} ${why}`, own: [], says: [first] };
    }
    const { name, first } = easyWordsOf(words.dimensions, id);
    return { name: `${say.step(index + 1)} ${name}`, own: [], says: [first] };
  }
}

/** Actions stay in the words of those who wrote them. */
function planPart({ language, actions }: VisitView): EasyPart {
  const { easy: say } = wordingIn(language);
  return {
    title: say.titles.plan,
    picture: "plan",
    says: [actions.length === 0 ? say.noAction : say.tick],
    entries: actions.map(({ label, who, dueOn, isDone }) => ({
      isDone,
      own: [label],
      says: [
        ...(who === undefined || who === "" ? [] : [say.who(who)]),
        ...(dueOn === undefined ? [] : [say.due(formatDayLong(dueOn, language))]),
        ...(isDone ? [say.done] : []),
      ],
    })),
  };
}

/** The first uses of the summary. */
function usesPart({ language, uses }: VisitView): EasyPart[] {
  const { easy: say } = wordingIn(language);
  const words = easyWordsIn(language);
  const catalogue = catalogueIn(language).uses;
  const ideas = uses.slice(0, few).flatMap(({ title }) => {
    const use = catalogue.find((each) => each.title === title);
    if (use === undefined) return [];
    const risk = use.riskClass === "minimal" ? [] : words.risks[use.riskClass];
    return [{ own: [], says: [easyWordsOf(words.uses, use.id).what, ...risk] }];
  });
  return ideas.length === 0
    ? []
    : [{ title: say.titles.ideas, picture: "idea", says: [say.choose], entries: ideas }];
}

/** Likely schemes only, by the name under which one asks for them. */
function helpPart({ language, schemes, ambassador }: VisitView): EasyPart {
  const { easy: say } = wordingIn(language);
  const words = easyWordsIn(language);
  const catalogue = schemeCatalogueIn(language).schemes;
  const likely = schemes.cards
    .filter(({ outcome }) => outcome === "likely")
    .slice(0, few)
    .flatMap(({ name, verifiedOn }) => {
      const scheme = catalogue.find((each) => each.name === name);
      if (scheme === undefined) return [];
      const { what, call } = easyWordsOf(words.schemes, scheme.id);
      return [{ name, own: [], says: [what, call, say.verified(formatDayLong(verifiedOn, language))] }];
    });
  const reach = [ambassador.phone, ambassador.email].filter((text) => text !== undefined && text !== "");
  return {
    title: say.titles.help,
    picture: "help",
    says: likely.length === 0 ? [say.noHelp, say.askContact] : [say.likely, say.check],
    entries: [
      ...likely,
      ...(reach.length === 0
        ? []
        : [labelled(say.reach, [ambassador.name || say.somebody, ...reach.map((text) => text ?? "")])]),
    ],
  };
}

/** What is true of every use, then the uses of the trade to keep away from. */
function bewarePart({ language, toAvoid }: VisitView): EasyPart {
  const { easy: say } = wordingIn(language);
  const words = easyWordsIn(language);
  const catalogue = catalogueIn(language).uses;
  const told = toAvoid.flatMap(({ title }): EasyEntry[] => {
    const use = catalogue.find((each) => each.title === title);
    if (use === undefined || use.riskClass === "minimal") return [];
    return [{ name: easyWordsOf(words.uses, use.id).what, own: [], says: words.risks[use.riskClass] }];
  });
  return { title: say.titles.beware, picture: "beware", says: words.cautions, entries: told };
}

/** An ambassador grants nothing (domain.md §1.4, §8.13). */
function worthPart({ language }: VisitView): EasyPart {
  const { easy: say } = wordingIn(language);
  return { title: say.titles.worth, picture: "sheet", says: say.worth, entries: [] };
}

/** Who keeps what, in short; the notice says all of it (art. 13 RGPD). */
function dataPart({ language, notice }: VisitView, { visit, settings }: VisitSources): EasyPart {
  const { easy: say } = wordingIn(language);
  const { controller, contact, retention } = noticeOfVisit(visit, noticeWords(settings), language).words;
  return {
    title: say.titles.data,
    picture: "lock",
    says: [...say.kept, ...say.rights],
    entries: [
      labelled(say.keeper, [controller === "" ? say.askContact : controller]),
      labelled(say.howLong, [retention === "" ? say.threeYears : retention]),
      labelled(say.write, [contact === "" ? say.askContact : contact]),
      labelled(say.code, [notice.visitCode]),
      { own: [], says: say.more },
    ],
  };
}

/** The label « facile à lire » needs a reading by the people concerned: said that there was none. */
function aboutPart({ language }: VisitView): EasyPart {
  const { easy: say } = wordingIn(language);
  return { title: say.titles.about, picture: "sheet", says: say.about, entries: [] };
}

const labelled = (name: string, own: readonly string[]): EasyEntry => ({ name, own, says: [] });
