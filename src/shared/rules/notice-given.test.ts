import { expect, test } from "vitest";
import { noticeTemplate, noticeText, noticeVersion } from "../content/notice.ts";
import type { NoticeWords } from "../records/notice-words.ts";
import { Visit } from "../records/visit.ts";
import { givingNotice, noticeOfVisit } from "./notice-given.ts";

const words: NoticeWords = {
  controller: "CCI de la Drôme",
  contact: "donnees@cci.example",
  dpo: "dpo@cci.example",
  purpose: "",
  retention: "",
};
const visit = Visit.parse({
  companyId: "0199c4d2-8b6e-7c3a-9f10-2b6d4e8f7a01",
  day: "2026-11-23",
  zone: "Europe/Paris",
  status: "in_progress",
});
const giving = { at: "2026-11-23T09:00:00.000Z", by: " Nadia Roux ", how: "spoken" } as const;

test("a visit keeps the notice it was given, whatever the organisation says later", () => {
  const given = Visit.parse({ ...visit, ...givingNotice(words, giving) });
  const before = noticeOfVisit(given, words);
  const after = noticeOfVisit(given, { ...words, controller: "Région", contact: "autre@region.example" });
  expect(after).toEqual(before);
  expect(before.given).toEqual({ at: giving.at, by: "Nadia Roux", how: "spoken" });
  expect(JSON.stringify(noticeText(after.words, after.template))).toContain("CCI de la Drôme");
});

test("another word of the organisation is another version", () => {
  const version = noticeVersion(words);
  expect(noticeVersion({ ...words })).toBe(version);
  for (const field of ["controller", "contact", "dpo", "purpose", "retention"] as const)
    expect(noticeVersion({ ...words, [field]: "autre" })).not.toBe(version);
});

test("a notice that was not given is today’s", () => {
  const later = { ...words, purpose: "Suivre l’accompagnement." };
  const notice = noticeOfVisit(visit, later);
  expect(notice.given).toBeUndefined();
  expect(notice.version).toBe(noticeVersion(later));
  expect(noticeText(notice.words, notice.template).map(({ text }) => text)).toContain(
    "Suivre l’accompagnement.",
  );
});

test("a notice given before its words were kept is still read, with its version", () => {
  const old = Visit.parse({ ...visit, "notice.givenAt": giving.at, "notice.version": "2026.11" });
  expect(noticeOfVisit(old, words)).toMatchObject({ version: "2026.11", words, given: { at: giving.at } });
});

test("English has every paragraph of every version", () => {
  const [french, english] = [noticeTemplate("2026.11"), noticeTemplate("2026.11", "en")];
  expect(english.paragraphs.map(({ id }) => id)).toEqual(french.paragraphs.map(({ id }) => id));
  for (const [index, { heading, text }] of english.paragraphs.entries()) {
    expect(heading).not.toBe(french.paragraphs[index]?.heading);
    expect(text === "{purpose}" || text === "{retention}" || text !== french.paragraphs[index]?.text).toBe(
      true,
    );
  }
});
