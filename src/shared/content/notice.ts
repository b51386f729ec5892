/** The information owed to the person met (art. 13 and 14 RGPD; domain.md §5), by version: what was given stays known. */
import { z } from "zod";
import { frenchTypography } from "../language/french-typography.ts";
import raw from "../../../assets/content/notice.json" with { type: "json" };

const Text = z.string().transform(frenchTypography);

const Paragraph = z.object({ heading: Text, text: Text });
export type NoticeParagraph = z.infer<typeof Paragraph>;

const Notice = z.object({
  version: z.string(),
  date: z.iso.date(),
  paragraphs: z.array(Paragraph),
  defaults: z.object({ missing: Text, purpose: Text, retention: Text }),
});

/** The current notice. */
export const notice = Notice.parse(raw);

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

/** The notice with its blanks filled. What the organisation has not said is said to be missing, never left out. */
export function noticeText({ controller, organisation }: NoticeFacts): NoticeParagraph[] {
  const { missing, purpose, retention } = notice.defaults;
  const or = (text: string, otherwise: string): string => (text.trim() === "" ? otherwise : text.trim());
  const values: Readonly<Record<string, string>> = {
    controller: or(controller.name, or(organisation.name, missing)),
    contact: or(controller.contact, missing),
    dpo: or(controller.dpo, missing),
    purpose: or(controller.purpose, purpose),
    retention: or(controller.retention, retention),
  };
  return notice.paragraphs.map(({ heading, text }) => ({
    heading,
    text: text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole),
  }));
}
