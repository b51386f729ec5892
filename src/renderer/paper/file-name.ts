import type { Language } from "../../shared/language/language.ts";
import { safeFileName } from "../../shared/host/safe-file-name.ts";
import type { VisitView } from "./visit-view.ts";

/** Bytes enough to recognise a firm; the date, which comes after, must never be cut off. */
const longestCompany = 140;

const names = {
  fr: { sheet: "Synthèse", company: "entreprise" },
  en: { sheet: "Summary", company: "company" },
} as const satisfies Record<Language, Record<"sheet" | "company", string>>;

/** « Synthèse – Charpentes Kervadec – 2026-11-23.pdf », safe on Windows, macOS and Linux. */
export function synthesisFileName({
  company,
  visit,
  language,
}: Pick<VisitView, "company" | "visit" | "language">): string {
  const name = shortened(company.name.toWellFormed().normalize("NFC")).trim();
  return safeFileName(`${names[language].sheet} – ${name || names[language].company} – ${visit.day}.pdf`);
}

function shortened(text: string): string {
  let kept = "";
  let left = longestCompany;
  for (const letter of text) {
    left -= new TextEncoder().encode(letter).length;
    if (left < 0) break;
    kept += letter;
  }
  return kept;
}
