/** Arranging the sections of a document. Pure; whatever was stored, what the law and domain.md §8.13 require is printed. */
import { type PaperDocument, paperSections, paperSectionsEdition } from "../content/paper-sections.ts";
import type { DocumentTemplate, PaperTemplate, TemplateSection } from "../records/paper-template.ts";

/** What comes with the app: everything, in its order. */
export function defaultPaperTemplate(): PaperTemplate {
  return { ...paperSectionsEdition, contactLine: "", documents: {} };
}

/** Every section that this app draws, in the order of the template, each once. */
export function sectionsOf(template: PaperTemplate | undefined, document: PaperDocument): TemplateSection[] {
  const known = new Set(paperSections(document).map(({ id }) => id));
  return completed(template, document).filter(({ id }) => known.has(id));
}

/** The closing sentence of a document; empty when there is none. */
export function closingOf(template: PaperTemplate | undefined, document: PaperDocument): string {
  return templateOf(template, document)?.closing ?? "";
}

/** One place up (-1) or down (1) among the sections that this app draws; the same template at the ends. */
export function withMoved(
  template: PaperTemplate,
  document: PaperDocument,
  id: string,
  step: -1 | 1,
): PaperTemplate {
  const shown = sectionsOf(template, document);
  const from = shown.find((section) => section.id === id);
  const to = shown[shown.findIndex((section) => section.id === id) + step];
  if (from === undefined || to === undefined) return template;
  const sections = completed(template, document).map((section) =>
    section.id === from.id ? to : section.id === to.id ? from : section,
  );
  return withDocument(template, document, { sections });
}

/** Printed or not; a required section stays printed. */
export function withSwitched(
  template: PaperTemplate,
  document: PaperDocument,
  id: string,
  isOn: boolean,
): PaperTemplate {
  const sections = completed(template, document).map((section) =>
    section.id === id ? { ...section, isOn: isOn || isRequired(document, id) } : section,
  );
  return withDocument(template, document, { sections });
}

/** With its closing sentence; none when it is empty. */
export function withClosing(
  template: PaperTemplate,
  document: PaperDocument,
  closing: string,
): PaperTemplate {
  return withDocument(template, document, { sections: completed(template, document), closing });
}

/** Whether no template may drop a section. */
export function isRequired(document: PaperDocument, id: string): boolean {
  return paperSections(document).some((section) => section.id === id && section.required !== undefined);
}

/** All sections, those of a newer app in their place, those that the template lacks after the one that precedes them in ours. */
function completed(template: PaperTemplate | undefined, document: PaperDocument): TemplateSection[] {
  const listed = (templateOf(template, document)?.sections ?? []).map((section) =>
    isRequired(document, section.id) ? { ...section, isOn: true } : section,
  );
  let before: string | undefined;
  for (const { id } of paperSections(document)) {
    if (!listed.some((section) => section.id === id))
      listed.splice(listed.findIndex((section) => section.id === before) + 1, 0, { id, isOn: true });
    before = id;
  }
  return listed;
}

function withDocument(
  template: PaperTemplate,
  document: PaperDocument,
  part: Partial<DocumentTemplate>,
): PaperTemplate {
  const now = templateOf(template, document) ?? { sections: [], closing: "" };
  return { ...template, documents: { ...template.documents, [document]: { ...now, ...part } } };
}

function templateOf(
  template: PaperTemplate | undefined,
  document: PaperDocument,
): DocumentTemplate | undefined {
  return template?.documents[document];
}
