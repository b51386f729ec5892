import type { Inline } from "pdfmake/js/LayoutBuilder.js";
import type { StyleContextStack } from "pdfmake/js/StyleContextStack.js";
import type { MeasuredText } from "pdfmake/js/TextInlines.js";
import { TextMemory } from "../text/text-memory.ts";
import { KnownStyles } from "./known-styles.ts";
import { TextInlines } from "./inside.ts";
import { keepAddresses } from "./keep-addresses.ts";

/** A word as it is remembered. Its font sits in one document: it is remembered by its names. */
interface KnownWord {
  readonly inline: Inline;
  readonly family: string;
  readonly type: string;
}

interface KnownText extends Omit<MeasuredText, "items"> {
  readonly words: readonly KnownWord[];
}

/** A dozen visits and all catalogues, some ten megabytes: a key is a text and its style, its words weigh more. */
const known = new TextMemory<KnownText>(400_000);

/**
 * pdfmake's measure of texts, remembered: a sheet is measured before it is laid out, and most of its words are those of the sheet
 * before. What a font is called says what it is: those of the paper never change while the app runs.
 */
export class KnownTexts extends TextInlines {
  override buildInlines(text: unknown, around: StyleContextStack): MeasuredText {
    const said = saidBy(text);
    if (said === undefined) return this.built(text, around);
    const styles = new KnownStyles(around);
    const key = `${said}\u0000${styles.key}`;
    const before = known.get(key);
    if (before !== undefined) return { ...before, items: before.words.map((word) => this.renewed(word)) };
    const measured = this.built(text, styles);
    const { items, minWidth, maxWidth } = measured;
    // Laying out changes what it is given: a copy is kept.
    const words = items.flatMap((inline) => this.remembered(inline));
    if (styles.isAll && words.length === items.length) known.keep(key, { words, minWidth, maxWidth });
    return measured;
  }

  private built(text: unknown, styles: StyleContextStack): MeasuredText {
    const measured = super.buildInlines(text, styles);
    keepAddresses(measured.items);
    return measured;
  }

  private renewed({ inline, family, type }: KnownWord): Inline {
    const font = this.pdfDocument.provideFont(family, type.startsWith("bold"), type.endsWith("italics"));
    return { ...inline, font };
  }

  private remembered(inline: Inline): KnownWord[] {
    for (const [family, types] of Object.entries(this.pdfDocument.fontCache)) {
      for (const [type, font] of Object.entries(types)) {
        if (font === inline["font"]) return [{ inline: { ...inline }, family, type }];
      }
    }
    return [];
  }
}

/** All that a text says and sets; undefined when it depends on more: another node, the number of a page, a named style. */
function saidBy(text: unknown): string | undefined {
  if (typeof text === "string") return text;
  return Array.isArray(text) && text.every(isPlain) ? JSON.stringify(text) : undefined;
}

function isPlain(part: unknown): boolean {
  if (typeof part !== "object" || part === null) return typeof part === "string";
  return Object.entries(part).every(
    ([name, value]) => name !== "style" && (typeof value !== "object" || value === null),
  );
}
