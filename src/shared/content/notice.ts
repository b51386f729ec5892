/** The information owed to the person met (art. 13 and 14 RGPD; domain.md §5), by version: what was given stays known. */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { z } from "zod";
import english from "../../../assets/content/notice.en.json" with { type: "json" };
import raw from "../../../assets/content/notice.json" with { type: "json" };
import { frenchTypography } from "../language/french-typography.ts";
import type { Language } from "../language/language.ts";
import type { NoticeWords } from "../records/notice-words.ts";
import { canonicalJson } from "../sync/canonical.ts";
import { translated } from "./translated.ts";

/** A version is never edited: another text is another version, at the end. */
const noticesWith = (Text: z.ZodType<string>) =>
  z.strictObject({
    versions: z
      .array(
        z.strictObject({
          id: z.string(),
          date: z.iso.date(),
          paragraphs: z.array(z.strictObject({ id: z.string(), heading: Text, text: Text })).min(1),
          defaults: z.strictObject({ missing: Text, purpose: Text, retention: Text }),
        }),
      )
      .min(1),
  });

const french = noticesWith(z.string().transform(frenchTypography)).parse(raw).versions;
const inEnglish = noticesWith(z.string()).parse(translated(raw, english)).versions;

/** A text of the notice, its blanks still to be filled. */
export type NoticeTemplate = (typeof french)[number];

export interface NoticeParagraph {
  readonly heading: string;
  readonly text: string;
}

/** The template of a version, the latest when it is not said or not known to this app. */
export function noticeTemplate(version?: string, language: Language = "fr"): NoticeTemplate {
  const versions = language === "fr" ? french : inEnglish;
  const found = versions.find(({ id }) => id === version) ?? versions.at(-1);
  if (found === undefined) throw new TypeError("no notice");
  return found;
}

/** Who keeps the data; empty texts when the organisation has not said. */
export interface NoticeFacts {
  readonly controller: {
    readonly name: string;
    readonly contact: string;
    readonly dpo: string;
    readonly purpose: string;
    readonly retention: string;
  };
  readonly organisation: { readonly name: string };
}

/** The organisation's own words in a notice given today. */
export function noticeWords({ controller, organisation }: NoticeFacts): NoticeWords {
  const { name, contact, dpo, purpose, retention } = controller;
  return {
    controller: name.trim() === "" ? organisation.name.trim() : name.trim(),
    contact: contact.trim(),
    dpo: dpo.trim(),
    purpose: purpose.trim(),
    retention: retention.trim(),
  };
}

/** `2026.11-4f9c`: the text, then what the organisation put in it. Another word of theirs is another version. */
export function noticeVersion(words: NoticeWords, { id } = noticeTemplate()): string {
  return `${id}-${bytesToHex(sha256(utf8ToBytes(canonicalJson(words)))).slice(0, 4)}`;
}

/** The notice with its blanks filled. What the organisation has not said is said to be missing, never left out. */
export function noticeText(
  words: NoticeWords,
  { paragraphs, defaults }: NoticeTemplate = noticeTemplate(),
): NoticeParagraph[] {
  const { missing, purpose, retention } = defaults;
  const or = (text: string, otherwise: string): string => (text.trim() === "" ? otherwise : text.trim());
  const values: Readonly<Record<string, string>> = {
    controller: or(words.controller, missing),
    contact: or(words.contact, missing),
    dpo: or(words.dpo, missing),
    purpose: or(words.purpose, purpose),
    retention: or(words.retention, retention),
  };
  return paragraphs.map(({ heading, text }) => ({
    heading,
    text: text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole),
  }));
}
