/** From a line of a file to the fields of a company. Pure, and never throws whatever the line holds. */
import type { Company } from "../records/company.ts";
import type { NafEdition } from "../records/field-values.ts";
import { readCell } from "./csv-reading.ts";
import type { ImportTarget, Mapping } from "./csv-headers.ts";
import {
  readAmount,
  readBand,
  readCommuneCode,
  readDay,
  readPostcode,
  readYear,
  readYesNo,
  restoreZeros,
} from "./csv-values.ts";
import { NAF_2025_STARTS_ON, parseNaf } from "./naf.ts";
import { formatSiren, isSiren, isSiret, sirenOfSiret } from "./siren.ts";

/** What is wrong with a cell; the screen says it and what to do. */
export type ImportFaultCode =
  | "siren.invalid"
  | "siret.invalid"
  | "siret.other_siren"
  /** « 7,32E+13 »: the spreadsheet lost the digits; the column must be formatted as text. */
  | "identifier.scientific"
  | "naf.invalid"
  /** A code of an older nomenclature than rév. 2. */
  | "naf.old"
  | "number.invalid"
  | "day.invalid"
  | "year.invalid"
  | "band.invalid"
  | "category.invalid"
  | "yes_no.invalid"
  | "postcode.invalid"
  | "commune.invalid"
  | "email.invalid"
  | "text.too_long"
  | "name.missing";

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
const shownCharacters = 80;

/** Names and address before they are put together. */
type Parts = Partial<Record<ImportTarget, string>>;
type Reader = (text: string, factor: number) => { fields: Partial<Company> } | { fault: ImportFaultCode };

const take = (fields: Partial<Company>): { fields: Partial<Company> } => ({ fields });
const refuse = (fault: ImportFaultCode): { fault: ImportFaultCode } => ({ fault });
const isScientific = (text: string): boolean => /^\d+([.,]\d+)?E\+?\d+$/i.test(text);

const readers: Partial<Record<ImportTarget, Reader>> = {
  siren(text) {
    if (isScientific(text)) return refuse("identifier.scientific");
    const siren = restoreZeros(text, 9);
    return isSiren(siren) ? take({ siren }) : refuse("siren.invalid");
  },
  siret(text) {
    if (isScientific(text)) return refuse("identifier.scientific");
    const siret = restoreZeros(text, 14);
    return isSiret(siret) ? take({ siret }) : refuse("siret.invalid");
  },
  "naf2025.code": (text) => {
    const naf = parseNaf(text);
    return naf.ok ? take({ "naf2025.code": naf.code }) : refuse("naf.invalid");
  },
  postcode: (text) => {
    const postcode = readPostcode(text);
    return postcode === undefined ? refuse("postcode.invalid") : take({ postcode });
  },
  "commune.code": (text) => {
    const code = readCommuneCode(text);
    return code === undefined ? refuse("commune.invalid") : take({ "commune.code": code });
  },
  "commune.name": (text) => {
    const code = readCommuneCode(text);
    return take(code === undefined ? { "commune.name": text } : { "commune.code": code });
  },
  headcount: (text) => {
    const headcount = readAmount(text, 1);
    if (headcount !== undefined && headcount >= 0) return take({ headcount });
    // « 10 à 19 » is a band under a heading of headcount.
    const band = readBand(text);
    return band === undefined ? refuse("number.invalid") : take({ "headcountBand.code": band.code });
  },
  "headcountBand.code": (text) => {
    const band = readBand(text);
    return band === undefined ? refuse("band.invalid") : take({ "headcountBand.code": band.code });
  },
  "headcountBand.year": (text) => {
    const year = readYear(text);
    return year === undefined ? refuse("year.invalid") : take({ "headcountBand.year": year });
  },
  turnoverEuros: (text, factor) => {
    const turnoverEuros = readAmount(text, factor);
    return turnoverEuros === undefined ? refuse("number.invalid") : take({ turnoverEuros });
  },
  balanceSheetEuros: (text, factor) => {
    const balanceSheetEuros = readAmount(text, factor);
    return balanceSheetEuros === undefined ? refuse("number.invalid") : take({ balanceSheetEuros });
  },
  accountsYear: (text) => {
    const accountsYear = readYear(text);
    return accountsYear === undefined ? refuse("year.invalid") : take({ accountsYear });
  },
  createdOn: (text) => {
    const createdOn = readDay(text);
    return createdOn === undefined ? refuse("day.invalid") : take({ createdOn });
  },
  isEmployer: (text) => {
    const isEmployer = readYesNo(text);
    return isEmployer === undefined ? refuse("yes_no.invalid") : take({ isEmployer });
  },
  isCraft: (text) => {
    const isCraft = readYesNo(text);
    return isCraft === undefined ? refuse("yes_no.invalid") : take({ isCraft });
  },
  "directory.category": (text) => {
    const category = text.toUpperCase();
    if (category !== "PME" && category !== "ETI" && category !== "GE") return refuse("category.invalid");
    return take({ "directory.category": category });
  },
  email: (text) =>
    /^[^\s@]{1,64}@[^\s@]{1,255}$/.test(text) ? take({ email: text }) : refuse("email.invalid"),
  phone: (text) => take({ phone: text }),
  website: (text) => take({ website: text }),
  comment: (text) => take({ comment: text }),
};

/** Reads one line with a mapping. `today` (`YYYY-MM-DD`) tells the edition of a code that says nothing of it. */
export function convertRow(row: readonly string[], mapping: Mapping, today: string): ConvertedRow {
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
    const reader = readers[target];
    if (text.length > longestText && target !== "comment") {
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

  joinIdentifiers(fields, parts, columns, blame);
  joinNaf(fields, parts, columns, today, blame);
  const address = joinAddress(parts);
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

function joinAddress(parts: Parts): string {
  if (parts.address !== undefined) return parts.address;
  const line = [
    parts["address.number"],
    parts["address.repeat"],
    parts["address.kind"],
    parts["address.street"],
  ];
  const street = line.filter((part) => part !== undefined).join(" ");
  return [parts["address.extra"], street].filter((part) => part !== undefined && part !== "").join(", ");
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

/** What makes two lines the same company: the SIRET, or the SIREN when there is none. */
export function duplicateKey({ siret, siren }: Pick<Company, "siret" | "siren">): string | undefined {
  return siret ?? siren;
}

/** Lines that repeat an earlier line of the file: index of the line → index of the first one. */
export function duplicatesWithin(
  companies: readonly Pick<Company, "siret" | "siren">[],
): Map<number, number> {
  const first = new Map<string, number>();
  const duplicates = new Map<number, number>();
  for (const [index, company] of companies.entries()) {
    const key = duplicateKey(company);
    if (key === undefined) continue;
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, index);
    else duplicates.set(index, earlier);
  }
  return duplicates;
}
