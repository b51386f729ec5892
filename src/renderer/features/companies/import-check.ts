/** What an import will do, before it does anything. Pure; runs in the import worker. */
import type { CommuneIndex } from "../../../shared/content/communes.ts";
import type { Company } from "../../../shared/records/company.ts";
import type { ImportFaultCode } from "../../../shared/rules/csv-cells.ts";
import { CompanyIndex, type CompanyNumbers, completionOf } from "../../../shared/rules/csv-duplicates.ts";
import type { Mapping } from "../../../shared/rules/csv-headers.ts";
import { convertRow } from "../../../shared/rules/csv-import.ts";
import type { CsvTable } from "./csv-table.ts";
import { withPlace } from "./import-place.ts";

export interface LineFault {
  /** As a spreadsheet numbers it: the headings are line 1. */
  readonly line: number;
  readonly code: ImportFaultCode | "refused";
  /** From 0; absent when the whole line is at fault. */
  readonly column?: number;
  readonly value: string;
  /** The whole line is left out, and not only this value. */
  readonly isLineLost: boolean;
}

export interface CheckSummary {
  /** Companies of the file, each once. */
  readonly found: number;
  /** Those that the notebook already has. */
  readonly inNotebook: number;
  /** Lines that repeat an earlier one. */
  readonly inFile: number;
  readonly linesLost: number;
  /** Lines imported without one of their values. */
  readonly linesWarned: number;
  readonly faultCount: number;
  /** The first ones, to be shown; the worker keeps them all. */
  readonly firstFaults: readonly LineFault[];
}

export interface ReadyCompany extends CompanyNumbers {
  readonly line: number;
  readonly company: Company;
  /** The same with what later lines of the file say of it; absent when they add nothing. */
  completed?: Company;
}

interface Checked {
  readonly companies: readonly ReadyCompany[];
  readonly faults: readonly LineFault[];
  readonly summary: CheckSummary;
}

interface CheckOptions {
  readonly table: Pick<CsvTable, "rows" | "firstLine" | "brokenRows">;
  readonly mapping: Mapping;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** Of the companies of the notebook. */
  readonly known: readonly CompanyNumbers[];
  /** Absent when the file of communes cannot be read: places then stay as they are written. */
  readonly communes?: CommuneIndex | undefined;
  readonly onProgress?: (done: number) => void;
}

/** How often progress is told, in lines. */
const progressLines = 1_000;
/** More is read in the file of errors, not on the screen. */
const shownFaults = 100;

/** Reads every line. The same rows and mapping give the same answer. */
export function checkImport(options: CheckOptions): Checked {
  const { table, mapping, today, communes, onProgress } = options;
  const inFile = new CompanyIndex<ReadyCompany>();
  const inNotebook = indexOf(options.known);
  const companies: ReadyCompany[] = [];
  const faults: LineFault[] = [];
  const count = { inFile: 0, inNotebook: 0, linesLost: 0, linesWarned: 0 };

  for (const [index, row] of table.rows.entries()) {
    if (index % progressLines === 0) onProgress?.(index);
    const line = table.firstLine + index;
    const converted = table.brokenRows.has(index)
      ? { faults: [{ code: "quote.open" as const, value: row.join(" ").slice(0, 80) }] }
      : convertRow(row, mapping, today);
    const isLineLost = converted.fields === undefined;
    for (const fault of converted.faults) faults.push({ ...fault, line, isLineLost });
    if (converted.fields === undefined) {
      count.linesLost += converted.faults.length > 0 ? 1 : 0;
      continue;
    }
    count.linesWarned += converted.faults.length > 0 ? 1 : 0;
    const company = communes === undefined ? converted.fields : withPlace(converted.fields, communes);
    const earlier = inFile.find(company);
    if (earlier !== undefined) {
      count.inFile += 1;
      const before = earlier.completed ?? earlier.company;
      const added = completionOf(before, company);
      if (Object.keys(added).length > 0) earlier.completed = { ...before, ...added };
      continue;
    }
    const ready: ReadyCompany = { line, company, siren: company.siren, siret: company.siret };
    inFile.add(ready);
    companies.push(ready);
    count.inNotebook += inNotebook.find(company) === undefined ? 0 : 1;
  }
  onProgress?.(table.rows.length);
  return {
    companies,
    faults,
    summary: {
      ...count,
      found: companies.length,
      faultCount: faults.length,
      firstFaults: faults.slice(0, shownFaults),
    },
  };
}

function indexOf(known: readonly CompanyNumbers[]): CompanyIndex<CompanyNumbers> {
  const index = new CompanyIndex<CompanyNumbers>();
  for (const numbers of known) index.add(numbers);
  return index;
}
