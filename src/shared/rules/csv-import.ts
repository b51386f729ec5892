/** From a line of a file to the fields of a company. Pure, and never throws whatever the line holds. */
import type { Company } from "../records/company.ts";
import type { NafEdition } from "../records/field-values.ts";
import { cellReaders, type ImportFaultCode } from "./csv-cells.ts";
import { readCell } from "./csv-reading.ts";
import type { ImportTarget, Mapping } from "./csv-headers.ts";
import { restoreZeros } from "./csv-values.ts";
import { NAF_2025_STARTS_ON, parseNaf } from "./naf.ts";
import { formatSiren, isSiret, sirenOfSiret } from "./siren.ts";

export interface ImportFault {
  readonly code: ImportFaultCode;
  /** Column from 0; absent when the whole line is at fault. */
  readonly column?: number;
  /** The beginning of what was read, to show it. */
  readonly value: string;
}

export interface ConvertedRow {
  /** Absent when the line is empty or says neither a name nor a SIREN. A faulty cell only loses its own field. */
  readonly fields?: Company;
  readonly faults: readonly ImportFault[];
}

/** Longer than any name or address: a longer cell is a misread file, and it is refused rather than cut. */
const longestText = 2_000;
const longestComment = 10_000;
const shownCharacters = 80;

/** Names and address before they are put together. */
type Parts = Partial<Record<ImportTarget, string>>;
/** Reads one line with a mapping. `today` (`YYYY-MM-DD`) tells the edition of a code that says nothing of it. */
export function convertRow(row: readonly string[], mapping: Mapping, today: string): ConvertedRow {
  // Its values would go to the wrong fields: better none than false ones.
  if (row.slice(mapping.length).some((cell) => cell.trim() !== "")) {
    return { faults: [{ code: "cells.too_many", value: shown(row.join(" ")) }] };
  }
  const parts: Parts = {};
  const columns: Partial<Record<ImportTarget, number>> = {};
  const fields: Partial<Company> = {};
  const faults: ImportFault[] = [];
  const blame = (code: ImportFaultCode, value: string, column?: number): void => {
    faults.push({ code, value: shown(value), ...(column === undefined ? {} : { column }) });
  };

  for (const [column, entry] of mapping.entries()) {
    const text = withoutWithheld(readCell(row[column] ?? ""));
    if (entry === null || text === "") continue;
    const { target, factor = 1 } = entry;
    const reader = cellReaders[target];
    if (text.length > (target === "comment" ? longestComment : longestText)) {
      blame("text.too_long", text, column);
    } else if (reader === undefined) {
      parts[target] = text;
      columns[target] = column;
    } else {
      const result = reader(text, factor);
      if ("fault" in result) blame(result.fault, text, column);
      else Object.assign(fields, result.fields);
    }
  }

  if (isClosed(parts.state)) {
    return { faults: [{ code: "company.closed", value: shown(parts.name ?? fields.siren ?? "") }] };
  }
  joinIdentifiers(fields, parts, columns, blame);
  joinNaf(fields, parts, columns, today, blame);
  const address = joinAddress(parts, fields.postcode);
  if (address !== "") fields.address = address;

  const name = joinName(parts, fields.siren);
  if (name !== undefined) return { fields: { ...fields, name }, faults };
  const isEmpty = row.every((cell) => cell.trim() === "");
  if (!isEmpty) blame("name.missing", row.join(" "));
  return { faults };
}

type Blame = (code: ImportFaultCode, value: string, column?: number) => void;
type Columns = Partial<Record<ImportTarget, number>>;

/** SIREN + NIC make a SIRET; a SIRET gives its SIREN; two that disagree lose the SIRET. */
function joinIdentifiers(fields: Partial<Company>, parts: Parts, columns: Columns, blame: Blame): void {
  if (fields.siret === undefined && fields.siren !== undefined && parts.nic !== undefined) {
    const siret = `${fields.siren}${restoreZeros(parts.nic, 5)}`;
    if (isSiret(siret)) fields.siret = siret;
    else blame("siret.invalid", parts.nic, columns.nic);
  }
  if (fields.siret === undefined) return;
  const siren = sirenOfSiret(fields.siret);
  fields.siren ??= siren;
  if (fields.siren !== siren) {
    blame("siret.other_siren", fields.siret, columns.siret);
    delete fields.siret;
  }
}

/** A code needs its edition: said by a column, by its form, or by the day of the import. */
function joinNaf(
  fields: Partial<Company>,
  parts: Parts,
  columns: Columns,
  today: string,
  blame: Blame,
): void {
  const text = parts["naf.code"];
  if (text === undefined) return;
  const column = columns["naf.code"];
  const said = editionSaid(parts["naf.edition"]);
  if (said === "older") {
    blame("naf.old", text, column);
    return;
  }
  // « 10.71C - Boulangerie » is common in exports.
  const naf = parseNaf(/^\s*\d{2}\.?\d{2}\s?[A-Za-z]\b/.exec(text)?.[0] ?? text);
  if (!naf.ok) {
    blame("naf.invalid", text, column);
    return;
  }
  fields["naf.code"] = naf.code;
  fields["naf.edition"] = said ?? naf.edition ?? (today < NAF_2025_STARTS_ON ? "rev2" : "2025");
}

/** Sirene's « NAFRev2 », « NAF2025 », and the older « NAFRev1 », « NAF1993 », « NAP ». */
function editionSaid(text: string | undefined): NafEdition | "older" | undefined {
  const folded = (text ?? "").toLowerCase().replace(/[^a-z0-9]/g, "");
  if (/^(naf)?rev(ision)?2$/.test(folded)) return "rev2";
  if (/^(naf)?(20)?25$/.test(folded)) return "2025";
  return /^(nafrev1|naf1993|naf93|nap)$/.test(folded) ? "older" : undefined;
}

/** The street from its parts, else as it is written, without the postcode and the town that have their own fields. */
function joinAddress(parts: Parts, postcode: string | undefined): string {
  const line = [
    parts["address.number"],
    parts["address.repeat"],
    parts["address.kind"],
    parts["address.street"],
  ];
  const said = (part: string | undefined): part is string => part !== undefined && part !== "";
  const street =
    parts["address.street"] === undefined
      ? withoutTown(parts.address ?? "", postcode)
      : line.filter(said).join(" ");
  return [parts["address.extra"], street].filter(said).join(", ");
}

function withoutTown(address: string, postcode: string | undefined): string {
  const at = postcode === undefined ? -1 : address.lastIndexOf(` ${postcode} `);
  return at === -1 ? address : address.slice(0, at).replace(/[\s,]+$/, "");
}

/** « C » (cessée) for a firm, « F » (fermé) for an establishment. */
function isClosed(state: string | undefined): boolean {
  return /^(c|f|cess[ée]+e?s?|ferm[ée]+e?s?|closed|radi[ée]+e?s?)$/i.test(state ?? "");
}

/** The name, the sign, the person of a sole trader; failing all, a SIREN is enough to find the company again. */
function joinName(parts: Parts, siren: string | undefined): string | undefined {
  const person = [parts.firstName, parts.lastName].filter((part) => part !== undefined).join(" ");
  return (
    parts.name ??
    parts.tradeName ??
    (parts.lastName === undefined ? undefined : person) ??
    (siren === undefined ? undefined : `Entreprise ${formatSiren(siren)}`)
  );
}

/** Sirene writes « [ND] » where a company withheld the value. */
function withoutWithheld(text: string): string {
  return /^\[(ND|NON-DIFFUSIBLE)\]$/i.test(text) ? "" : text;
}

/** Never cuts a character in two. */
function shown(value: string): string {
  return value.length <= shownCharacters ? value : `${value.slice(0, shownCharacters).toWellFormed()}…`;
}
