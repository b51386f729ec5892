/** A receipt as a page to print: in French, as what was given to the person. */
import { formatInstant } from "../../../shared/language/dates.ts";
import type { ErasureReceipt } from "../../../shared/records/erasure-receipt.ts";
import { rgpd } from "../../i18n/fr/rgpd.ts";
import { kindWords } from "./export-words.ts";
import { html, pageOf, say } from "./page-html.ts";
import { storeLines } from "./store-lines.ts";

/** The page. */
export function receiptPage(receipt: ErasureReceipt): string {
  const { id, at, by, organisation, reason, subject, visitCodes, documents, stores } = receipt;
  const words = rgpd.receipt;
  const filled = (text: string, values: Readonly<Record<string, string | number>>) =>
    text.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => String(values[name] ?? whole));
  const line = (term: string, value: string) =>
    value === ""
      ? undefined
      : html`<dt>${say(term)}</dt>
          <dd>${say(value)}</dd>`;
  return pageOf(
    words.title,
    html`<dl>
        ${line(words.number, id)} ${line(words.at, formatInstant(at))} ${line(words.by, by)}
        ${line(words.organisation, organisation)} ${line(words.reason, rgpd.erase.reasons[reason])}
        ${line(words.subject, `${kindWords[subject.collection]} ${subject.id}`)}
        ${line(words.codes, visitCodes.join(", "))}
      </dl>
      <h2>${say(words.stores)}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">${say(words.where)}</th>
            <th scope="col">${words.what}</th>
            <th scope="col">${words.when}</th>
          </tr>
        </thead>
        <tbody>
          ${storeLines(stores).map(
            ({ where, what, values, at: when }) =>
              html`<tr>
                <td>${say(words[where])}</td>
                <td>${say(filled(words[what], values))}</td>
                <td>${say(formatInstant(when))}</td>
              </tr>`,
          )}
        </tbody>
      </table>
      <h2>${words.documents}</h2>
      <table>
        <tbody>
          ${documents.map(
            ({ collection, id: document }) =>
              html`<tr>
                <td>${kindWords[collection]}</td>
                <td><code>${document}</code></td>
              </tr>`,
          )}
        </tbody>
      </table>
      <p class="soft">${say(rgpd.erase.stays)}</p>`,
  );
}
