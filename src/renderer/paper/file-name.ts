import { safeFileName } from "../../shared/host/safe-file-name.ts";
import type { VisitView } from "./visit-view.ts";

/** Enough to recognise a firm; the date, which comes after, must never be cut off. */
const longestCompany = 60;

/** « Synthèse – Charpentes Kervadec – 2026-11-23.pdf », safe on Windows, macOS and Linux. */
export function synthesisFileName(view: Pick<VisitView, "company" | "visit">): string {
  const letters = Array.from(view.company.name.toWellFormed().normalize("NFC"));
  const company = letters.slice(0, longestCompany).join("").trim();
  return safeFileName(`Synthèse – ${company === "" ? "entreprise" : company} – ${view.visit.day}.pdf`);
}
