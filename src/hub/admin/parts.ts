/** What several pages are made of. */
import { dateOf } from "../commands/command.ts";
import { html, type Html, type Part } from "./html.ts";
import type { Admin } from "./page.ts";

export interface Column<T> {
  readonly head: string;
  readonly cell: (row: T) => Part;
}

/** A table; its first column names the row. On a narrow screen each row is a card that says its heads again. */
export function table<T>(
  caption: string,
  [first, ...others]: readonly [Column<T>, ...Column<T>[]],
  rows: readonly T[],
  empty: string,
): Html {
  if (rows.length === 0) return html`<p class="empty">${empty}</p>`;
  return html`<table>
    <caption>
      ${caption}
    </caption>
    <thead>
      <tr>
        ${[first, ...others].map(({ head }) => html`<th scope="col">${head}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        (row) =>
          html`<tr>
            <th scope="row">${first.cell(row)}</th>
            ${others.map(({ head, cell }) => html`<td data-head="${head}">${cell(row)}</td>`)}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** Rows of a list that only grows: beyond, the page says where the others are. */
export const mostRows = 200;

/** A date in the zone of the server's machine. */
export function dated(date: Date | undefined): Html {
  return date === undefined
    ? html`jamais`
    : html`<time datetime="${date.toISOString()}">${dateOf(date)}</time>`;
}

/** `3 appareils`, `1 appareil`. */
export function counted(count: number, one: string, several: string): string {
  return `${count.toLocaleString("fr-FR")} ${Math.abs(count) < 2 ? one : several}`;
}

/** Octets as people say them. */
export function sized(bytes: number): string {
  const [amount, unit] =
    bytes < 1e6 ? [bytes / 1e3, "Ko"] : bytes < 1e9 ? [bytes / 1e6, "Mo"] : [bytes / 1e9, "Go"];
  return `${amount.toLocaleString("fr-FR", { maximumFractionDigits: 1 })} ${unit}`;
}

/** A form that changes something: with what proves that it is ours. */
export function form(admin: Admin, action: string, content: Html): Html {
  return html`<form method="post" action="${action}">
    <input type="hidden" name="token" value="${admin.formToken}" />
    ${content}
  </form>`;
}

/** The same, with a file. */
export function uploadForm(admin: Admin, action: string, content: Html): Html {
  return html`<form method="post" action="${action}" enctype="multipart/form-data">
    <input type="hidden" name="token" value="${admin.formToken}" />
    ${content}
  </form>`;
}

/** A word about a state, in its colour. */
export function badge(tone: "good" | "bad" | "warm" | "quiet", text: string): Html {
  return html`<span class="badge ${tone}">${text}</span>`;
}
