/** The few values of a document that the hub itself looks things up by; everything else is opaque to it. */
import { z } from "zod";
import type { Document } from "../../shared/sync/document.ts";

/** Columns of `document` beside the body. Only well-formed values: any text may be in a field. */
export interface Facets {
  /** What it belongs to. */
  readonly company: string | null;
  readonly visit: string | null;
  /** Of a company: for « déjà visité ». */
  readonly siret: string | null;
  /** Day of a visit that is done. */
  readonly doneOn: string | null;
  /** Of an attachment: the file whose bytes it describes. */
  readonly fileSha256: string | null;
  readonly thumbnailSha256: string | null;
}

const Id = z.uuid().nullable().catch(null);
const Siret = z
  .string()
  .regex(/^\d{14}$/)
  .nullable()
  .catch(null);
const Day = z.iso.date().nullable().catch(null);
const Sha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .nullable()
  .catch(null);

/** The facets of a document. */
export function facetsOf({ collection, fields }: Pick<Document, "collection" | "fields">): Facets {
  const isDone = collection === "visit" && fields["status"] === "done";
  return {
    company: Id.parse(fields["companyId"]),
    visit: Id.parse(fields["visitId"]),
    siret: collection === "company" ? Siret.parse(fields["siret"]) : null,
    doneOn: isDone ? Day.parse(fields["day"]) : null,
    fileSha256: collection === "attachment" ? Sha256.parse(fields["sha256"]) : null,
    thumbnailSha256: collection === "attachment" ? Sha256.parse(fields["thumbnailSha256"]) : null,
  };
}
