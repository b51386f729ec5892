/** From what is held to what is handed over. Pure. */
import { consentWording } from "../../../shared/content/consents.ts";
import { type NoticeFacts, noticeText, noticeWords } from "../../../shared/content/notice.ts";
import { safeFileName } from "../../../shared/host/safe-file-name.ts";
import type { ExportedDocument, HeldExport } from "../../../shared/records/held-export.ts";
import { consentsOf } from "../../../shared/rules/consents.ts";
import { noticeOfVisit } from "../../../shared/rules/notice-given.ts";
import { visitCode } from "../../../shared/rules/visit-code.ts";
import { readFields } from "../../../shared/sync/read-fields.ts";
import type { Held } from "../../data/held.ts";
import { recordsAmong } from "../../data/held.ts";

/** @param files the bytes that are in this notebook, by SHA-256 */
export function exportOf(
  held: Held,
  about: {
    readonly at: string;
    readonly by: string;
    readonly facts: NoticeFacts;
    readonly filesHere: ReadonlySet<string>;
  },
): HeldExport {
  const { subject, name, companyName, documents, related, operations, steps } = held;
  const all = [...documents, ...related];
  const words = noticeWords(about.facts);
  return {
    format: "carnet-ia/held-export",
    version: 1,
    exportedAt: about.at,
    exportedBy: about.by,
    organisation: words,
    subject: { collection: subject.collection, id: subject.id, name, companyName },
    documents: documents.map(exported),
    related: related.map(exported),
    notices: recordsAmong(all, "visit").map(({ id, fields }) => {
      const { version, words: given, template, given: giving } = noticeOfVisit(fields, words);
      return {
        ...{ visitId: id, visitCode: visitCode(id), day: fields.day, version },
        given: giving ?? null,
        paragraphs: noticeText(given, template),
      };
    }),
    consents: recordsAmong(documents, "contact").flatMap(({ id, fields }) =>
      consentsOf(fields).map(({ kind, state, history }) => ({
        ...{ contactId: id, contactName: fields.name, kind, state },
        history: history.map((event) => ({
          ...event,
          words: consentWording(kind, { version: event.wording }).text,
        })),
      })),
    ),
    attachments: recordsAmong(all, "attachment").map(({ id, fields }) => {
      const { name: fileName, mime, bytes, sha256 } = fields;
      const file = about.filesHere.has(sha256) ? pathOf({ sha256, name: fileName }) : null;
      return { documentId: id, name: fileName, mime, bytes, sha256, file };
    }),
    history: operations.map(({ collection, id, kind, at, fields }) => ({
      ...{ collection, id, kind, at },
      ...(fields === undefined ? {} : { fields }),
    })),
    formerValues: steps.flatMap(({ back, forth }) =>
      [...back, ...forth].flatMap(({ collection, id, fields }) =>
        fields === undefined ? [] : [{ collection, id, fields: readFields(fields) }],
      ),
    ),
  };
}

/** Two files of one name do not cover each other. */
function pathOf({ sha256, name }: { readonly sha256: string; readonly name: string }): string {
  return `fichiers/${sha256.slice(0, 8)}-${safeFileName(name)}`;
}

function exported({ document, changedAt }: Held["documents"][number]): ExportedDocument {
  const { collection, id, deleted, fields, conflicts } = document;
  return { collection, id, inBin: deleted === true, changedAt, fields, conflicts };
}
