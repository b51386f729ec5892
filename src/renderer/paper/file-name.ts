import type { Language } from "../../shared/language/language.ts";
import { safeFileName } from "../../shared/host/safe-file-name.ts";
import type { Asked } from "./make-sheet.ts";

/** Bytes enough to recognise a firm; the date, which comes after, must never be cut off. */
const longestCompany = 140;

const names = {
  fr: {
    synthesis: "Synthèse",
    report: "Compte rendu",
    plan: "Plan d’action",
    progress: "Depuis la dernière fois",
    notice: "Notice d’information",
    blank: "Questionnaire vierge",
    recovery: "Fiche de secours",
    company: "entreprise",
  },
  en: {
    synthesis: "Summary",
    report: "Report",
    plan: "Action plan",
    progress: "Since last time",
    notice: "Information notice",
    blank: "Blank questionnaire",
    recovery: "Recovery sheet",
    company: "company",
  },
} as const satisfies Record<Language, Record<Asked["kind"] | "company", string>>;

/** « Synthèse – Charpentes Kervadec – 2026-11-23.pdf », safe on Windows, macOS and Linux. */
export function sheetFileName({ kind, view }: Asked): string {
  const words = names[view.language];
  if (kind === "blank" || kind === "recovery") return safeFileName(`${words[kind]}.pdf`);
  const name = shortened(view.company.name.toWellFormed().normalize("NFC")).trim();
  return safeFileName(`${words[kind]} – ${name || words.company} – ${view.visit.day}.pdf`);
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
