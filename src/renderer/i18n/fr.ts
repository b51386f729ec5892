import { app } from "./fr/app.ts";
import { assessment } from "./fr/assessment.ts";
import { attachments } from "./fr/attachments.ts";
import { bin } from "./fr/bin.ts";
import { common } from "./fr/common.ts";
import { companies } from "./fr/companies.ts";
import { context } from "./fr/context.ts";
import { delivery } from "./fr/delivery.ts";
import { documents } from "./fr/documents.ts";
import { face } from "./fr/face.ts";
import { handout } from "./fr/handout.ts";
import { orientation } from "./fr/orientation.ts";
import { printing } from "./fr/printing.ts";
import { problems } from "./fr/problems.ts";
import { protection } from "./fr/protection.ts";
import { secondCopy } from "./fr/second-copy.ts";
import { rgpd } from "./fr/rgpd.ts";
import { settings } from "./fr/settings.ts";
import { sheets } from "./fr/sheets.ts";
import { sync } from "./fr/sync.ts";
import { today } from "./fr/today.ts";
import { visits } from "./fr/visits.ts";
import { welcome } from "./fr/welcome.ts";

/** Every French sentence, by namespace: one a feature. */
export const fr = {
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
} as const;
