/** The export as a document that a person reads and prints: every word of theirs, in sentences around them. */
import { formatDay, formatInstant } from "../../../shared/language/dates.ts";
import { formatSize } from "../../../shared/language/file-size.ts";
import type { ExportedDocument, HeldExport } from "../../../shared/records/held-export.ts";
import type { FieldValue, Fields } from "../../../shared/sync/document.ts";
import { changeWords, consentWords, fieldWord, howWords, kindWords, stateWords } from "./export-words.ts";
import { type Html, html, pageOf, say } from "./page-html.ts";

/** Links between documents: said by the order of the pages, and in the data beside. */
const links = /^(companyId|visitId)$|^isSample$/;

/** The page. */
export function exportPage(content: HeldExport): string {
  const { subject, exportedAt, exportedBy, organisation } = content;
  const isPerson = subject.collection === "contact";
  return pageOf(
    `Ce que nous gardons sur ${subject.name}`,
    html` <p>
        ${say(`Fait le ${formatInstant(exportedAt)}${exportedBy === "" ? "" : ` par ${exportedBy}`}`)}${
          isPerson && subject.companyName !== "" ? html`, ${say("entreprise :")} ${subject.companyName}` : ""
        }.
      </p>
      <p class="soft">
        ${say(
          "Ce document contient tout ce que le carnet de cet ordinateur garde, mot pour mot, notes personnelles et corbeille comprises. Le fichier donnees.json, joint, dit la même chose pour un ordinateur.",
        )}
      </p>
      <h2>${say("Qui garde ces informations")}</h2>
      <dl>
        ${line("Responsable", organisation.controller)} ${line("Contact", organisation.contact)}
        ${line("Délégué à la protection des données", organisation.dpo)}
      </dl>
      ${documentsPart(isPerson ? "La fiche" : "Tous les documents", content.documents)}
      ${documentsPart("Les visites où cette personne a été rencontrée, et ce qui la nomme", content.related)}
      ${noticesPart(content)} ${consentsPart(content)} ${attachmentsPart(content)} ${historyPart(content)}`,
  );
}

function documentsPart(title: string, documents: readonly ExportedDocument[]): Html | undefined {
  return documents.length === 0
    ? undefined
    : html`<h2>${say(title)}</h2>
        ${documents.map((document) => documentPart(document))}`;
}

function documentPart({ collection, id, inBin, changedAt, fields, conflicts }: ExportedDocument): Html {
  return html`<section class="document">
    <h3>${kindWords[collection]}${inBin ? say(" (à la corbeille)") : ""}</h3>
    <dl>${linesOf(fields)}</dl>
    ${
      conflicts.length === 0
        ? undefined
        : html`<p>${say("Valeurs mises de côté, entre lesquelles personne n’a encore choisi :")}</p>
            <dl>
              ${conflicts.map(({ field, value, at }) =>
                line(`${fieldWord(field)} (${formatInstant(at)})`, valueOf(field, value)),
              )}
            </dl>`
    }
    <p class="soft">${say(`Dernier changement le ${formatInstant(changedAt)}.`)} <code>${id}</code></p>
  </section>`;
}

function linesOf(fields: Fields): Html[] {
  return Object.entries(fields)
    .filter(([key]) => !links.test(key))
    .map(([key, value]) => line(fieldWord(key), valueOf(key, value)));
}

function line(term: string, value: string | Html): Html {
  return value === ""
    ? { html: "" }
    : html`<dt>${say(term)}</dt>
        <dd>${value}</dd>`;
}

/** As it was written; days and instants as one reads them. */
function valueOf(key: string, value: FieldValue): string | Html {
  if (value === true) return "oui";
  if (value === false) return "non";
  if (value === null) return "rien";
  if (typeof value === "number") return String(value);
  if (Array.isArray(value)) return html`${value.map((each) => html`${valueOf(key, each)}<br />`)}`;
  if (typeof value === "object")
    return html`<dl>${Object.entries(value).map(([name, inner]) => line(name, valueOf(name, inner)))}</dl>`;
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return formatDay(value);
  if (/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(value) && !Number.isNaN(Date.parse(value)))
    return formatInstant(value);
  return value;
}

function noticesPart({ notices }: HeldExport): Html | undefined {
  if (notices.length === 0) return undefined;
  return html`<h2>${say("L’information donnée")}</h2>
    ${notices.map(
      ({ visitCode, day, version, given, paragraphs }) =>
        html`<section>
          <h3>${say(`Visite du ${formatDay(day)}, code ${visitCode}`)}</h3>
          <p>
            ${say(
              given === null
                ? `La notice n’a pas été notée comme donnée. Version d’aujourd’hui : ${version}.`
                : `Notice ${version}, ${howWords[given.how ?? "paper"]} le ${formatInstant(given.at)}${given.by === undefined ? "" : ` par ${given.by}`}.`,
            )}
          </p>
          ${paragraphs.map(({ heading, text }) => html`<p><strong>${heading}</strong> <span class="said">${text}</span></p>`)}
        </section>`,
    )}`;
}

function consentsPart({ consents }: HeldExport): Html | undefined {
  if (consents.length === 0) return undefined;
  return html`<h2>${say("Les consentements")}</h2>
    ${consents.map(
      ({ contactName, kind, state, history }) =>
        html`<section>
          <h3>${contactName}, ${say(`${consentWords[kind]} : ${stateWords[state]}`)}</h3>
          ${history.map(
            ({ state: said, at, by, wording, words }) =>
              html`<p>
                ${say(`${said === "given" ? "Donné" : "Retiré"} le ${formatInstant(at)}`)}${by === "" ? "" : html`, ${say("noté par")} ${by}`}
                (${say(`texte ${wording}`)}) : <span class="said">${words}</span>
              </p>`,
          )}
        </section>`,
    )}`;
}

function attachmentsPart({ attachments }: HeldExport): Html | undefined {
  if (attachments.length === 0) return undefined;
  return html`<h2>${say("Les fichiers")}</h2>
    <table>
      <thead>
        <tr>
          <th scope="col">Nom</th>
          <th scope="col">Taille</th>
          <th scope="col">${say("Où")}</th>
          <th scope="col">${say("Empreinte SHA-256")}</th>
        </tr>
      </thead>
      <tbody>
        ${attachments.map(
          ({ name, bytes, file, sha256 }) =>
            html`<tr>
              <td>${name}</td>
              <td>${formatSize(bytes, "fr")}</td>
              <td>${file ?? say("pas sur cet ordinateur")}</td>
              <td><code>${sha256}</code></td>
            </tr>`,
        )}
      </tbody>
    </table>`;
}

function historyPart({ history, formerValues }: HeldExport): Html | undefined {
  if (history.length + formerValues.length === 0) return undefined;
  return html`<h2>${say("L’historique que garde ce carnet")}</h2>
    ${history.map(
      ({ collection, kind, at, fields }) =>
        html`<section class="document">
          <h3>${kindWords[collection]}, ${changeWords[kind]}, ${formatInstant(at)}</h3>
          ${fields === undefined ? undefined : html`<dl>${linesOf(fields)}</dl>`}
        </section>`,
    )}
    ${
      formerValues.length === 0
        ? undefined
        : html`<h3>${say("Anciennes valeurs, gardées pour pouvoir annuler")}</h3>
            ${formerValues.map(
              ({ collection, fields }) =>
                html`<p class="soft">${kindWords[collection]}</p>
                  <dl>${linesOf(fields)}</dl>`,
            )}`
    }`;
}
