/** The information notice of a view. French is what was given and what counts; English says the same for who reads it. */
import {
  type NoticeFacts,
  type NoticeParagraph,
  notice,
  noticeText,
} from "../../../shared/content/notice.ts";
import { dayOf } from "../../../shared/language/dates.ts";
import type { Language } from "../../../shared/language/language.ts";
import type { Visit } from "../../../shared/records/visit.ts";
import type { NoticeView } from "../visit-view.ts";

/** What was given, by whom and when, with its text filled in. */
export function noticeView(visit: Visit, facts: NoticeFacts, language: Language): NoticeView {
  const givenAt = visit["notice.givenAt"];
  const givenBy = visit["notice.givenBy"];
  return {
    version: visit["notice.version"] ?? notice.version,
    ...(givenAt === undefined ? {} : { givenOn: dayOf(givenAt, visit.zone) }),
    ...(givenBy === undefined ? {} : { givenBy }),
    paragraphs: language === "fr" ? noticeText(facts) : inEnglish(facts),
  };
}

/** A translation of version 2026.11 of `assets/content/notice.json`, paragraph by paragraph. */
function inEnglish({ controller, organisation }: NoticeFacts): NoticeParagraph[] {
  const missing = "to be specified by the organisation";
  const or = (text: string, otherwise: string): string => (text.trim() === "" ? otherwise : text.trim());
  return [
    {
      heading: "Who keeps these notes?",
      text: `${or(controller.name, or(organisation.name, missing))}. Contact: ${or(controller.contact, missing)}. Data protection officer: ${or(controller.dpo, missing)}.`,
    },
    {
      heading: "What for?",
      text: or(
        controller.purpose,
        "To prepare and follow the support given to the company under the “Osez l’IA” plan. The legal basis (public interest or legitimate interest) is specified by the organisation.",
      ),
    },
    {
      heading: "Which information?",
      text: "The name, position and contact details of the people met, the facts noted during the visit and the answers to the pre-assessment. No answer is compulsory. Some information about the company may come from the public directory of companies (Insee, DINUM).",
    },
    {
      heading: "Who can read it?",
      text: "The ambassador and the authorised people of their organisation. It is neither sold nor sent to an artificial intelligence service.",
    },
    {
      heading: "For how long?",
      text: or(
        controller.retention,
        "At most three years after the last contact coming from you; then it is erased.",
      ),
    },
    {
      heading: "Your rights",
      text: "You may ask to read this information, to correct it, to erase it, to restrict its use or object to it, by writing to the contact above. You may also refer to the CNIL (www.cnil.fr).",
    },
  ];
}
