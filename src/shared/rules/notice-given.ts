/** The information notice of a visit: the one that was given, word for word, or the one that would be given today. */
import { noticeTemplate, noticeVersion } from "../content/notice.ts";
import type { NoticeTemplate } from "../content/notice.ts";
import type { Language } from "../language/language.ts";
import type { NoticeWords } from "../records/notice-words.ts";
import type { NoticeHow, Visit } from "../records/visit.ts";

export interface VisitNotice {
  readonly version: string;
  readonly words: NoticeWords;
  readonly template: NoticeTemplate;
  /** Absent while it was not given. */
  readonly given?: { readonly at: string; readonly by?: string; readonly how?: NoticeHow };
}

/** @param today what the organisation says of itself now; also taken for a notice given before its words were kept */
export function noticeOfVisit(visit: Visit, today: NoticeWords, language: Language = "fr"): VisitNotice {
  const at = visit["notice.givenAt"];
  if (at === undefined) {
    const template = noticeTemplate(undefined, language);
    return { version: noticeVersion(today, template), words: today, template };
  }
  const by = visit["notice.givenBy"];
  const how = visit["notice.how"];
  const version = visit["notice.version"] ?? noticeVersion(today);
  return {
    version,
    words: visit["notice.words"] ?? today,
    template: noticeTemplate(version.split("-")[0], language),
    given: { at, ...(by === undefined ? {} : { by }), ...(how === undefined ? {} : { how }) },
  };
}

/** The fields that say « given »: which words, when, by whom, how. */
export function givingNotice(
  words: NoticeWords,
  { at, by, how }: { readonly at: string; readonly by: string; readonly how: NoticeHow },
) {
  return {
    "notice.givenAt": at,
    "notice.givenBy": by.trim() === "" ? null : by.trim(),
    "notice.how": how,
    "notice.version": noticeVersion(words),
    "notice.words": words,
  };
}

/** The same fields, taken out: it was noted by mistake. */
export const noticeNotGiven = {
  "notice.givenAt": null,
  "notice.givenBy": null,
  "notice.how": null,
  "notice.version": null,
  "notice.words": null,
} as const;
