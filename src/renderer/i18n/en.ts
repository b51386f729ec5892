import { app } from "./en/app.ts";
import { assessment } from "./en/assessment.ts";
import { attachments } from "./en/attachments.ts";
import { bin } from "./en/bin.ts";
import { common } from "./en/common.ts";
import { companies } from "./en/companies.ts";
import { context } from "./en/context.ts";
import { delivery } from "./en/delivery.ts";
import { documents } from "./en/documents.ts";
import { face } from "./en/face.ts";
import { handout } from "./en/handout.ts";
import { orientation } from "./en/orientation.ts";
import { printing } from "./en/printing.ts";
import { problems } from "./en/problems.ts";
import { protection } from "./en/protection.ts";
import { secondCopy } from "./en/second-copy.ts";
import { rgpd } from "./en/rgpd.ts";
import { settings } from "./en/settings.ts";
import { sheets } from "./en/sheets.ts";
import { sync } from "./en/sync.ts";
import { today } from "./en/today.ts";
import { visits } from "./en/visits.ts";
import { welcome } from "./en/welcome.ts";
import type { fr } from "./fr.ts";
import type { SameKeys } from "./same-keys.ts";

/** The same sentences in English. */
export const en: SameKeys<typeof fr> = {
  app,
  assessment,
  attachments,
  bin,
  common,
  companies,
  context,
  delivery,
  documents,
  face,
  handout,
  orientation,
  printing,
  problems,
  protection,
  rgpd,
  secondCopy,
  settings,
  sheets,
  sync,
  today,
  visits,
  welcome,
};
