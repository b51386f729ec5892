/** HTML that is safe to send: only `html` makes any, and it escapes whatever is put in it. */

/** What a template takes: text is escaped, HTML is not, nothing leaves nothing. */
export type Part = Html | string | number | false | undefined | readonly Part[];

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Made by {@link html} alone. */
export class Html {
  readonly #text: string;

  private constructor(text: string) {
    this.#text = text;
  }

  /** See {@link html}. Throws where escaping would not be enough: in an attribute without quotes. */
  static of(literals: TemplateStringsArray, ...parts: readonly Part[]): Html {
    const written = literals.map((literal, index) => {
      if (index === parts.length) return frenchSpaces(literal);
      if (/\s[\w-]+=\s*$/.test(literal)) throw new Error("an attribute needs its quotes");
      return frenchSpaces(literal) + textOf(parts[index]);
    });
    return new Html(written.join(""));
  }

  toString(): string {
    return this.#text;
  }
}

/** A piece of page: html`<p>${name}</p>`. */
export const html = (literals: TemplateStringsArray, ...parts: readonly Part[]): Html =>
  Html.of(literals, ...parts);

function textOf(part: Part): string {
  if (part === undefined || part === false) return "";
  if (part instanceof Html) return part.toString();
  if (typeof part === "object") return part.map(textOf).join("");
  return String(part).replace(/[&<>"']/g, (character) => entities[character] ?? "");
}

/** Our own words keep their signs with them; what people wrote stays as it is. */
function frenchSpaces(literal: string): string {
  return literal.replace(/ (?=[:;?!»](?:[\s<]|$))/g, "\u00a0").replace(/« /g, "«\u00a0");
}
