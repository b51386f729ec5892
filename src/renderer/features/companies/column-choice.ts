/** What a column may become, as choices of a list. Pure. */
import {
  type ColumnMapping,
  importTargets,
  isAboutDirectors,
  type Mapping,
} from "../../../shared/rules/csv-headers.ts";

interface ColumnChoice {
  readonly id: string;
  readonly mapping: ColumnMapping;
}

/** Every target; amounts in euros, in thousands and in millions. */
export const columnChoices: readonly ColumnChoice[] = importTargets.flatMap((target) => {
  const plain: ColumnChoice = { id: target, mapping: { target } };
  if (target !== "turnoverEuros" && target !== "balanceSheetEuros") return plain;
  const factors = [1_000, 1_000_000] as const;
  return [plain, ...factors.map((factor) => ({ id: `${target}*${factor}`, mapping: { target, factor } }))];
});

/** The choice of a column that is left aside. */
export const ignored = "ignored";

/** The choice that a column's mapping is. */
export function choiceOf(mapping: ColumnMapping | null | undefined): string {
  if (mapping === null || mapping === undefined) return ignored;
  return mapping.factor === undefined ? mapping.target : `${mapping.target}*${mapping.factor}`;
}

/** A mapping where one column becomes something else. A target has one column: the one that had it is left aside. */
export function withChoice(
  mapping: Mapping,
  column: number,
  id: string,
): { readonly mapping: Mapping; readonly released?: number } {
  const chosen = columnChoices.find((choice) => choice.id === id)?.mapping ?? null;
  const released =
    chosen === null
      ? -1
      : mapping.findIndex((entry, index) => index !== column && entry?.target === chosen.target);
  const next = mapping.map((entry, index) => (index === column ? chosen : index === released ? null : entry));
  return released === -1 ? { mapping: next } : { mapping: next, released };
}

/** Whether a line can say which company it is about. */
export function namesCompanies(mapping: Mapping): boolean {
  return mapping.some(
    (entry) => entry !== null && ["name", "tradeName", "lastName", "siren", "siret"].includes(entry.target),
  );
}

/** Columns that hold names of people who run companies: never imported. */
export function directorColumns(headers: readonly string[]): ReadonlySet<number> {
  return new Set(headers.flatMap((header, index) => (isAboutDirectors(header) ? [index] : [])));
}
