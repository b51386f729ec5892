import type { PaperTemplate } from "../../../shared/records/paper-template.ts";

/** Changes the template as it is on the disk at that moment; resolves once it is there. */
export type EditTemplate = (
  edit: (template: PaperTemplate) => PaperTemplate,
) => Promise<{ readonly at: string }>;
