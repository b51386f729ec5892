import type { Language } from "../../shared/language/language.ts";
import { safeFileName } from "../../shared/host/safe-file-name.ts";
import type { Asked } from "./make-sheet.ts";

/** Bytes enough to recognise a firm; the date, which comes after, must never be cut off. */
const longestCompany = 140;

const names = {
  fr: {
    synthesis: "Synthèse",
    easy: "Facile à lire",
    report: "Compte rendu",
    plan: "Plan d’action",
    progress: "Depuis la dernière fois",
    notice: "Notice d’information",
    blank: "Questionnaire vierge",
    scheme: "Fiche dispositif",
    use: "Fiche usage",
    trade: "Fiche métier",
    day: "Programme",
    blank_short: "Questionnaire vierge, version courte",
    recovery: "Fiche de secours",
    company: "entreprise",
  },
  en: {
    synthesis: "Summary",
    easy: "Easy to read",
    report: "Report",
    plan: "Action plan",
    progress: "Since last time",
    notice: "Information notice",
    blank: "Blank questionnaire",
    scheme: "Scheme sheet",
    use: "Use sheet",
    trade: "Trade sheet",
    day: "Programme",
    blank_short: "Blank questionnaire, short version",
    recovery: "Recovery sheet",
    company: "company",
  },
} as const satisfies Record<Language, Record<Asked["kind"] | "blank_short" | "company", string>>;

/**
 * « Synthèse – Charpentes Kervadec – 2026-11-23.pdf », « Fiche dispositif – Diag Data IA – 2026-11-23.pdf », safe on Windows,
 * macOS and Linux. The programme of a day names no company.
 */
export function sheetFileName(asked: Asked): string {
  const { kind, view } = asked;
  const words = names[view.language];
  const named = (...parts: readonly string[]) => safeFileName(`${[words[kind], ...parts].join(" – ")}.pdf`);
  switch (asked.kind) {
    case "blank":
      return asked.view.isShort ? safeFileName(`${words.blank_short}.pdf`) : named();
    case "recovery":
      return named();
    case "day": {
      const { first, last } = asked.view;
      return first === last ? named(first) : named(first, last);
    }
    case "scheme":
    case "use":
    case "trade": {
      const { title, recipient, printedOn } = asked.view;
      if (recipient === undefined) return named(shortened(title), printedOn);
      const half = longestCompany / 2;
      return named(shortened(title, half), shortened(recipient.name, half) || words.company, printedOn);
    }
    default:
      return named(shortened(asked.view.company.name) || words.company, asked.view.visit.day);
  }
}

function shortened(name: string, longest: number = longestCompany): string {
  const text = name.toWellFormed().normalize("NFC");
  let kept = "";
  let left = longest;
  for (const letter of text) {
    left -= new TextEncoder().encode(letter).length;
    if (left < 0) break;
    kept += letter;
  }
  return kept.trim();
}
