/** From the records of one visit to its full report. Private notes stop here, and it is said that they do. */
import { questionnaireIn } from "../../shared/content/questionnaire.ts";
import { formatDay } from "../../shared/language/dates.ts";
import { formatSize } from "../../shared/language/file-size.ts";
import type { Language } from "../../shared/language/language.ts";
import { formatEuros, formatNumber } from "../../shared/language/numbers.ts";
import type { Answer, Assessment } from "../../shared/records/assessment.ts";
import {
  answersOf,
  evidenceOf,
  findingsOf,
  usagesOf,
  useRatingsOf as ratingsOfUses,
} from "../../shared/records/assessment-keys.ts";
import { lowerFirst } from "../../shared/language/first-letter.ts";
import type { Attachment } from "../../shared/records/attachment.ts";
import type { Company } from "../../shared/records/company.ts";
import { bandLabel, headcountBand } from "../../shared/rules/headcount-bands.ts";
import { hasWords } from "./text/is-said.ts";
import { type VisitSources, viewOfVisit } from "./view-of-visit.ts";
import type { AnswerView, ReportView } from "./visit-view.ts";
import { wordingIn } from "./wording/wording.ts";

/** The records of one visit, with its files. */
export interface ReportSources extends VisitSources {
  readonly attachments: readonly Attachment[];
}

/** All that the screens show. Pure, as {@link viewOfVisit}. */
export function viewOfReport(sources: ReportSources): ReportView {
  const { company, assessment, people, attachments, actions, language = "fr" } = sources;
  return {
    ...viewOfVisit(sources),
    facts: factsOf(company, language),
    people: people.map(({ name, role, phone, email }) => ({
      name,
      ...(hasWords(role) ? { role } : {}),
      ...(hasWords(phone) ? { phone } : {}),
      ...(hasWords(email) ? { email } : {}),
    })),
    answers: assessment === undefined ? [] : answersIn(assessment, language),
    usages: assessment === undefined ? [] : usagesIn(assessment, language),
    files: attachments.map(({ name, mime, bytes, note }) => ({
      name,
      detail: `${mime} · ${formatSize(bytes, language)}`,
      ...(hasWords(note) ? { note } : {}),
    })),
    dropped: actions
      .filter(({ label, state }) => state === "dropped" && label.trim() !== "")
      .map(({ label, who, dueOn }) => ({
        label,
        ...(who === undefined ? {} : { who }),
        ...(dueOn === undefined ? {} : { dueOn }),
        isDone: false,
      })),
    leftOut: leftOutOf(sources, language),
  };
}

function factsOf(company: Company, language: Language): ReportView["facts"] {
  const { facts, yes, no } = wordingIn(language).report;
  const euros = (value: number | undefined) =>
    value === undefined ? undefined : formatEuros(value, language);
  const flag = (value: boolean | undefined) => (value === undefined ? undefined : value ? yes : no);
  const band = headcountBand(company["headcountBand.code"]);
  const bandYear = company["headcountBand.year"];
  const texts: Readonly<Record<keyof typeof facts, string | undefined>> = {
    naf2025: company["naf2025.code"],
    commune: [company.postcode, company["commune.name"]].filter(hasWords).join(" "),
    headcount: company.headcount === undefined ? undefined : formatNumber(company.headcount, language),
    band:
      band === undefined
        ? undefined
        : [bandLabel(band, language), ...(bandYear === undefined ? [] : [`(${bandYear})`])].join(" "),
    turnover: euros(company.turnoverEuros),
    balanceSheet: euros(company.balanceSheetEuros),
    accountsYear: company.accountsYear === undefined ? undefined : String(company.accountsYear),
    createdOn: company.createdOn === undefined ? undefined : formatDay(company.createdOn, language),
    inGroup: flag(company.inGroup),
    inDifficulty: flag(company.inDifficulty),
    isEmployer: flag(company.isEmployer),
    isCraft: flag(company.isCraft),
    category: company["directory.category"],
    phone: company.phone,
    email: company.email,
    website: company.website,
    comment: company.comment,
    directory: company["directory.source"],
  };
  return Object.entries(facts).flatMap(([key, label]) => {
    const text = isFact(key, texts) ? texts[key] : undefined;
    return hasWords(text) ? [{ label, text }] : [];
  });
}

/** In the order of the screens; a question that was not asked in the short version is not here. */
function answersIn(fields: Assessment, language: Language): ReportView["answers"] {
  const { report } = wordingIn(language);
  const [answers, findings, evidence] = [answersOf(fields), findingsOf(fields), evidenceOf(fields)];
  const isAsked = ({ id, tpe }: { readonly id: string; readonly tpe: boolean }) =>
    fields.variant === "full" || tpe || answers[id] !== undefined || hasWords(findings[id]);
  return questionnaireIn(language).dimensions.flatMap(({ number, title, items }) => {
    const asked = items.filter(isAsked).map((item): AnswerView => {
      const [seen, finding] = [evidence[item.id], findings[item.id]];
      return {
        question: `${item.id}\u00a0${item.question}`,
        answer: inWords(answers[item.id], item.anchors, report),
        ...(seen === undefined ? {} : { evidence: report.evidence[seen] }),
        ...(hasWords(finding) ? { finding } : {}),
      };
    });
    return asked.length === 0 ? [] : [{ dimension: `${number}. ${title}`, items: asked }];
  });
}

function inWords(
  answer: Answer | undefined,
  anchors: readonly string[],
  { nsp, so, noAnswer }: { readonly nsp: string; readonly so: string; readonly noAnswer: string },
): string {
  switch (answer) {
    case undefined:
      return noAnswer;
    case "nsp":
      return nsp;
    case "so":
      return so;
    default:
      // Shown from 1 to 5, as on the screen.
      return `${answer + 1}.\u00a0${anchors[answer] ?? ""}`;
  }
}

function usagesIn(fields: Assessment, language: Language): ReportView["usages"] {
  const ticked = usagesOf(fields);
  return questionnaireIn(language).usages.flatMap(({ id, title, options }) => {
    const labels = options
      .filter((option) => ticked[`${id}.${option.id}`] === true)
      .map(({ label }) => label);
    const [first, ...others] = labels;
    return first === undefined ? [] : [{ title, ticked: [first, ...others.map(lowerFirst)] }];
  });
}

function leftOutOf({ visit, notes, assessment, attachments }: ReportSources, language: Language): string[] {
  const { left } = wordingIn(language).report;
  const hidden = notes.filter(({ isPrivate }) => isPrivate === true).length;
  const rated = assessment === undefined ? [] : Object.values(ratingsOfUses(assessment));
  return [
    ...(hasWords(visit["notes.private"]) ? [left.private] : []),
    ...(hidden === 0 ? [] : [left.notes(hidden)]),
    ...(rated.some(({ kept }) => kept !== true) ? [left.ratings] : []),
    ...(attachments.length === 0 ? [] : [left.bytes]),
    left.history,
  ];
}

function isFact<Facts extends object>(key: string, facts: Facts): key is Extract<keyof Facts, string> {
  return Object.hasOwn(facts, key);
}
