/** The French activity nomenclatures: codes of rév. 2 with their labels, sections of both editions (domain.md §6.3). */
import { z } from "zod";
import rev2Data from "../../../assets/content/reference/naf-rev2.json" with { type: "json" };
import sectionsData from "../../../assets/content/reference/naf-sections.json" with { type: "json" };
import type { NafEdition } from "../records/field-values.ts";

/** A section: its letter means nothing without its edition, because they diverge from J on. */
export const NafSection = z.strictObject({
  letter: z.string().regex(/^[A-V]$/),
  /** First and last division, inclusive. */
  divisions: z.tuple([z.number().int(), z.number().int()]),
  title: z.string().min(1),
  titleEn: z.string().min(1),
});
export type NafSection = z.infer<typeof NafSection>;

const Sections = z.strictObject({
  source: z.string(),
  editions: z.strictObject({ rev2: z.array(NafSection), "2025": z.array(NafSection) }),
});
const Rows = z.strictObject({ source: z.string(), columns: z.string(), rows: z.string() });

const sections = Sections.parse(sectionsData).editions;
let labels: Map<string, string> | undefined;

/** The sections of an edition: 21 in rév. 2, 22 in 2025. */
export function nafSections(edition: NafEdition): readonly NafSection[] {
  return sections[edition];
}

/** Labels of rév. 2 by code: the 88 divisions (« 10 ») and the 732 sub-classes (« 10.71C »). */
export function nafRev2Labels(): ReadonlyMap<string, string> {
  labels ??= new Map(
    Rows.parse(rev2Data)
      .rows.split("\n")
      .map((row) => {
        const [code = "", label = ""] = row.split("|");
        return [code, label];
      }),
  );
  return labels;
}
