/** What a person may agree to, by version of the wording: a consent says to which words it was given (domain.md §5). */
import { z } from "zod";
import english from "../../../assets/content/consents.en.json" with { type: "json" };
import raw from "../../../assets/content/consents.json" with { type: "json" };
import { frenchTypography } from "../language/french-typography.ts";
import type { Language } from "../language/language.ts";
import { ConsentKind } from "../records/consent.ts";
import { translated } from "./translated.ts";

/** A wording is never edited: another text is another wording, at the end. */
const optionsWith = (Text: z.ZodType<string>) =>
  z.strictObject({
    options: z.array(
      z.strictObject({
        id: ConsentKind,
        wordings: z
          .array(z.strictObject({ id: z.string(), date: z.iso.date(), title: Text, text: Text }))
          .min(1),
      }),
    ),
  });

const french = optionsWith(z.string().transform(frenchTypography)).parse(raw).options;
const inEnglish = optionsWith(z.string()).parse(translated(raw, english)).options;

export type ConsentWording = (typeof french)[number]["wordings"][number];

/** The words of an option: those of a version, or the latest when it is not said or not known to this app. */
export function consentWording(
  kind: ConsentKind,
  { version, language = "fr" }: { readonly version?: string | undefined; readonly language?: Language } = {},
): ConsentWording {
  const wordings = (language === "fr" ? french : inEnglish).find(({ id }) => id === kind)?.wordings ?? [];
  const found = wordings.find(({ id }) => id === version) ?? wordings.at(-1);
  if (found === undefined) throw new TypeError(`no wording for ${kind}`);
  return found;
}
