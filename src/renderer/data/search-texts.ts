/** What of each kind of record is searched and shown in a hit. Pure. */
import { findingsOf } from "../../shared/records/assessment-keys.ts";
import type { Records } from "../../shared/records/collections.ts";
import type { Company } from "../../shared/records/company.ts";
import type { DocumentId } from "../../shared/records/field-values.ts";
import { noteHeadings, type Visit } from "../../shared/records/visit.ts";
import { nafLabel } from "../../shared/rules/naf.ts";
import { formatSiren, formatSiret } from "../../shared/rules/siren.ts";
import { visitCode } from "../../shared/rules/visit-code.ts";

/** What can be found, in the order in which equal hits are shown. */
export const searchKinds = ["company", "contact", "visit", "note", "assessment", "action", "event"] as const;
export type SearchKind = (typeof searchKinds)[number];

export interface SearchTexts {
  /** Undefined for what is known by the name of its company. */
  readonly title: string | undefined;
  /** Texts a person reads, each a candidate for the excerpt. */
  readonly parts: readonly string[];
  /** Other ways of writing what is in `parts`: found, never shown. */
  readonly hidden: readonly string[];
  /** Where it happened or is, beside the title. */
  readonly place?: string | undefined;
  readonly day?: string | undefined;
  readonly visitId?: DocumentId | undefined;
}

type Describers = { readonly [C in SearchKind]: (fields: Records[C], id: DocumentId) => SearchTexts };

const describers: Describers = {
  company: (company) => ({
    title: company.name,
    parts: present([
      // In groups they are found by each group and as one number (`search-words.ts`).
      company.siret === undefined ? formatSiren(company.siren ?? "") : formatSiret(company.siret),
      [company.address, company.postcode, company["commune.name"]].filter(Boolean).join(" "),
      trade(company),
      company["naf.code"],
      company["naf2025.code"],
      company.phone,
      company.email,
      company.website,
      company.comment,
    ]),
    hidden: present([otherSiren(company), company["naf.code"]?.replaceAll(".", "")]),
    place: company["commune.name"],
  }),
  contact: ({ name, role, phone, email }) => ({
    title: name,
    parts: present([role, phone, email]),
    hidden: [],
  }),
  visit: (visit, id) => ({
    title: undefined,
    parts: present([...notesOf(visit), visit.place, visit["interest.text"], visit.statusReason]),
    hidden: [visit.day, visitCode(id), visitCode(id).replace("-", "")],
    day: visit.day,
  }),
  note: ({ title, text, visitId }) => ({ title, parts: [text], hidden: [], visitId }),
  assessment: (assessment) => ({
    title: undefined,
    parts: present(Object.values(findingsOf(assessment))),
    hidden: [],
    day: assessment.startedAt.slice(0, 10),
    visitId: assessment.visitId,
  }),
  action: ({ label, who, dueOn, visitId }) => ({
    title: label,
    parts: present([who]),
    hidden: [],
    day: dueOn,
    visitId,
  }),
  event: ({ title, partner, comment, day, visitId }) => ({
    title,
    parts: present([partner, comment]),
    hidden: [],
    day,
    visitId,
  }),
};

/** What to search and show of a record. */
export function searchTexts<C extends SearchKind>(
  kind: C,
  { fields, id }: { readonly fields: Records[C]; readonly id: DocumentId },
): SearchTexts {
  const describe: (fields: Records[C], id: DocumentId) => SearchTexts = describers[kind];
  return describe(fields, id);
}

/** The guided headings in their order, then any other note that a newer version may have added. */
function notesOf(visit: Visit): string[] {
  const keys = new Set([...noteHeadings.map((heading) => `notes.${heading}`), ...Object.keys(visit)]);
  return [...keys].flatMap((key) => {
    const value = key.startsWith("notes.") ? visit[key] : undefined;
    return typeof value === "string" ? [value] : [];
  });
}

/** « Boulangerie et boulangerie-pâtisserie »: how one looks for a company whose name is forgotten. */
function trade(company: Company): string | undefined {
  const code = company["naf.code"];
  return code === undefined ? undefined : nafLabel({ code, edition: company["naf.edition"] ?? "rev2" });
}

/** The SIREN, when it is not the beginning of the SIRET. */
function otherSiren({ siren, siret }: Company): string | undefined {
  return siren === undefined || siret?.startsWith(siren) === true ? undefined : formatSiren(siren);
}

function present(texts: readonly (string | undefined)[]): string[] {
  return texts.flatMap((text) => (text === undefined || text === "" ? [] : [text]));
}
