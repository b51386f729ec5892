/** The import said in the language of the screen. */
import { useTranslation } from "react-i18next";
import type { ColumnMapping, ImportTarget } from "../../../shared/rules/csv-headers.ts";
import { companiesImport } from "../../i18n/fr/companies-import.ts";
import type { LineFault } from "./import-check.ts";

type Target = keyof typeof companiesImport.targets;
type Fault = keyof typeof companiesImport.faults;
const isTarget = (key: string): key is Target => Object.hasOwn(companiesImport.targets, key);
const isFault = (key: string): key is Fault => Object.hasOwn(companiesImport.faults, key);

/** The key of a target's or a fault's words: its code with dots replaced. Tested: each has its words. */
export function targetKey(target: ImportTarget): Target {
  const key = target.replaceAll(".", "_");
  return isTarget(key) ? key : "comment";
}

/** See {@link targetKey}. */
export function faultKey(code: LineFault["code"]): Fault {
  const key = code.replaceAll(".", "_");
  return isFault(key) ? key : "refused";
}

/** What a column becomes, and what is wrong with a line. */
export function useImportWords() {
  const { t } = useTranslation("companies");
  const target = ({ target: to, factor }: ColumnMapping): string => {
    const name = t(`import.targets.${targetKey(to)}`);
    if (factor === undefined) return name;
    return `${name} (${t(factor === 1000 ? "import.unit.1000" : "import.unit.1000000")})`;
  };
  return { target, fault: (code: LineFault["code"]) => t(`import.faults.${faultKey(code)}`) };
}
