/** Reading one cell for the field that its column stands for. Pure. */
import type { Company } from "../records/company.ts";
import type { ImportTarget } from "./csv-headers.ts";
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
import { parseNaf } from "./naf.ts";
import { isSiren, isSiret } from "./siren.ts";

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
  | "name.missing"
  /** More cells than headings: a delimiter inside a text has shifted the values. */
  | "cells.too_many"
  /** A quote is opened and not closed where it should be: several lines are in one cell. */
  | "quote.open"
  /** Closed according to Sirene: nobody will visit it. */
  | "company.closed";

type Reader = (text: string, factor: number) => { fields: Partial<Company> } | { fault: ImportFaultCode };

const take = (fields: Partial<Company>): { fields: Partial<Company> } => ({ fields });
const refuse = (fault: ImportFaultCode): { fault: ImportFaultCode } => ({ fault });
const isScientific = (text: string): boolean => /^\d+([.,]\d+)?E\+?\d+$/i.test(text);

/** By target; those without one are parts that the whole line puts together. */
export const cellReaders: Partial<Record<ImportTarget, Reader>> = {
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
