/** What the three sheets handed out have in common: who hands them out, to whom, on which day. */
import type { Language } from "../../../shared/language/language.ts";
import type { Assessment } from "../../../shared/records/assessment.ts";
import type { Company } from "../../../shared/records/company.ts";
import type { GivenView } from "../given-view.ts";
import type { LookName } from "../look.ts";
import type { PaperSettings } from "../view-of-visit.ts";
import { behind } from "./behind.ts";

/** Where a sheet handed out comes from; a visit makes it one for a company. */
export interface GivenSources {
  readonly settings: PaperSettings;
  /** Day of printing, `YYYY-MM-DD`: decides what is out of date. */
  readonly today: string;
  readonly language: Language;
  /** Standard unless told. */
  readonly look?: LookName;
  readonly visit?: {
    readonly company: Company;
    readonly day: string;
    readonly isSample: boolean;
    readonly assessment?: Assessment | undefined;
  };
}

/** The top and the end of a sheet. */
export function givenView(
  { settings, today, language, look, visit }: GivenSources,
  title: string,
): GivenView {
  return {
    language,
    ...(look === undefined ? {} : { look }),
    printedOn: today,
    isSample: visit?.isSample === true,
    ...behind(settings),
    title,
    ...(visit === undefined ? {} : { recipient: { name: visit.company.name, day: visit.day } }),
  };
}
