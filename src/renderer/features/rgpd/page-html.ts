/** A page that stands alone: no script, no address elsewhere, readable in any browser and on paper. */
import { frenchTypography } from "../../../shared/language/french-typography.ts";

/** HTML that is already safe. */
export interface Html {
  readonly html: string;
}

type Part = Html | string | number | readonly Part[] | undefined;

/** `` html`<p>${text}</p>` ``: what is given is text, escaped, unless it is HTML already. */
export function html(pieces: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return { html: pieces.map((piece, index) => piece + flat(parts[index])).join("") };
}

/** Our own words, with the spaces and quotation marks of French. What people wrote is never touched. */
export function say(words: string): string {
  return frenchTypography(words);
}

/** The whole page. */
export function pageOf(title: string, body: Html): string {
  return html`<!doctype html>
    <html lang="fr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
        <title>${title}</title>
        <style>
          ${{ html: style }}
        </style>
      </head>
      <body>
        <main>
          <h1>${title}</h1>
          ${body}
        </main>
      </body>
    </html> `.html;
}

function flat(part: Part): string {
  if (part === undefined) return "";
  if (typeof part === "string" || typeof part === "number") return escaped(String(part));
  return "html" in part ? part.html : part.map(flat).join("");
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => entities[letter] ?? letter);
}

const style = `
:root { color-scheme: light; }
body { margin: 0; background: #fff; color: #1b1b1f; font: 11pt/1.45 "Source Sans 3", "Segoe UI", Arial, sans-serif; }
main { max-width: 46rem; margin: 0 auto; padding: 2rem 1.25rem 3rem; }
h1 { font-size: 1.6rem; line-height: 1.2; margin: 0 0 .5rem; }
h2 { font-size: 1.2rem; margin: 2rem 0 .5rem; border-bottom: 1px solid #8b8b94; padding-bottom: .2rem; }
h3 { font-size: 1rem; margin: 1.25rem 0 .25rem; }
p { margin: .35rem 0; }
dl { display: grid; grid-template-columns: minmax(9rem, 14rem) 1fr; gap: .2rem 1rem; margin: .25rem 0; }
dt { color: #4a4a55; }
dd { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; }
.said { white-space: pre-wrap; overflow-wrap: anywhere; }
.soft { color: #4a4a55; font-size: .9em; }
table { border-collapse: collapse; width: 100%; margin: .35rem 0; }
th, td { text-align: left; vertical-align: top; padding: .2rem .5rem .2rem 0; border-bottom: 1px solid #d0d0d6; overflow-wrap: anywhere; }
code { font-size: .85em; overflow-wrap: anywhere; }
@page { margin: 16mm; }
@media print { main { max-width: none; padding: 0; } h2, h3 { break-after: avoid; } section.document { break-inside: avoid; } }
@media (max-width: 34rem) { dl { grid-template-columns: 1fr; } dd { margin-bottom: .35rem; } }
`;
