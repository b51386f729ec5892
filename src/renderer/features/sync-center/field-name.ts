import type { TFunction } from "i18next";

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
export function fieldName(t: TFunction<"sync">, field: string): string {
  const found = known.find((name) => name === field);
  if (found) return t(`fields.${found}`);
  const [family, ...rest] = field.split(".");
  const name = rest.join(".");
  if (family === "notes") return t("fields.note", { name });
  if (family === "answers") return t("fields.answer", { name });
  return t("fields.other", { name: field });
}
