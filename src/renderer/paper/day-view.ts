/** The programme of a day or of a week, for the ambassador alone: never handed over, nothing of the private notes. */
import type { Language } from "../../shared/language/language.ts";
import type { LookName } from "./look.ts";
import type { OrganisationView } from "./visit-view.ts";

export interface DayView {
  readonly language: Language;
  readonly look?: LookName;
  readonly printedOn: string;
  readonly organisation: OrganisationView;
  /** The same day twice, or the first and the last of the week. */
  readonly first: string;
  readonly last: string;
  /** Days that have visits, in order. */
  readonly days: readonly { readonly day: string; readonly visits: readonly DayVisitView[] }[];
}

export interface DayVisitView {
  /** `HH:MM`, in the zone of the place visited. */
  readonly startsAt?: string;
  readonly endsAt?: string;
  /** Named when it is not the zone of this notebook. */
  readonly zone?: string;
  readonly company: string;
  /** With the commune. */
  readonly address?: string;
  readonly phone?: string;
  /** « sur place », where in the company; « première visite », « visite n° 3, la dernière le 12/10/2026 ». */
  readonly planned: readonly string[];
  readonly people: readonly { readonly name: string; readonly role?: string; readonly phone?: string }[];
  /** What is left to do from before. */
  readonly open: readonly { readonly label: string; readonly who?: string; readonly dueOn?: string }[];
  readonly bring: readonly string[];
}
