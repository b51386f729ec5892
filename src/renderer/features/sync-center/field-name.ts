import type { TFunction } from "i18next";
import { noteHeadings } from "../../../shared/records/visit.ts";

const known = [
  "name",
  "comment",
  "phone",
  "email",
  "status",
  "day",
  "place",
  "text",
  "title",
  "label",
] as const;

/** A field as a person would call it. */
export function fieldName(t: TFunction<"sync">, visits: TFunction<"visits">, field: string): string {
  const found = known.find((name) => name === field);
  if (found) return t(`fields.${found}`);
  const [family, ...rest] = field.split(".");
  const name = rest.join(".");
  const heading = noteHeadings.find((each) => family === "notes" && each === name);
  if (heading) return visits(`notes.headings.${heading}`);
  if (family === "answers") return t("fields.answer", { name });
  return t("fields.other", { name: field });
}
