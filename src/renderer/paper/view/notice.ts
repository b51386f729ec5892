/** The information notice of a view. French is what was given and what counts; English says the same for who reads it. */
import { type NoticeFacts, noticeText, noticeWords } from "../../../shared/content/notice.ts";
import { dayOf } from "../../../shared/language/dates.ts";
import { upperFirst } from "../../../shared/language/first-letter.ts";
import type { Language } from "../../../shared/language/language.ts";
import type { DocumentId } from "../../../shared/records/field-values.ts";
import type { Visit } from "../../../shared/records/visit.ts";
import { noticeOfVisit } from "../../../shared/rules/notice-given.ts";
import { visitCode } from "../../../shared/rules/visit-code.ts";
import type { NoticeView } from "../visit-view.ts";

/** What was given, by whom, when and how, with the words of that day; and the code by which to use one’s rights. */
export function noticeView(
  { visit, visitId }: { readonly visit: Visit; readonly visitId: DocumentId },
  facts: NoticeFacts,
  language: Language,
): NoticeView {
  const { version, words, template, given } = noticeOfVisit(visit, noticeWords(facts), language);
  return {
    version,
    visitCode: visitCode(visitId),
    ...(given === undefined ? {} : { givenOn: dayOf(given.at, visit.zone) }),
    ...(given?.by === undefined ? {} : { givenBy: given.by }),
    ...(given?.how === undefined ? {} : { how: given.how }),
    ...(words.contact.trim() === "" ? { isWithoutContact: true } : {}),
    paragraphs: noticeText(words, template).map(({ heading, text }) => ({
      heading,
      // What the organisation has not said may come first: « À préciser par l’organisme. »
      text: text.startsWith(template.defaults.missing) ? upperFirst(text) : text,
    })),
  };
}
