/** An organisation's template as a file that other notebooks take up, and back. */
import { type PaperDocument, paperDocuments, paperSections } from "../content/paper-sections.ts";
import type { Language } from "../language/language.ts";
import { problem } from "../problem.ts";
import { type PaperTemplate, PaperTemplateFile, PaperTemplateFileHead } from "../records/paper-template.ts";
import { sectionsOf } from "./paper-template.ts";

/** Bytes beyond which no template goes. */
export const mostTemplateBytes = 100_000;

export interface ReadTemplate {
  readonly template: PaperTemplate;
  /** Documents and sections of a newer app: kept in the template, not printed here. */
  readonly unknown: readonly string[];
}

/** The text of the file: every document and all its sections are spelt out, so that it can be read and edited by hand. */
export function writePaperTemplate(template: PaperTemplate): string {
  const spelt = paperDocuments.map((document) => {
    const { sections = [], ...rest } = template.documents[document] ?? {};
    const newer = sections.filter(({ id }) => !isKnown(document, id));
    return [document, { ...rest, sections: [...sectionsOf(template, document), ...newer] }] as const;
  });
  const documents = { ...template.documents, ...Object.fromEntries(spelt) };
  const file = { format: "carnet-ia/paper-template", version: 1, template: { ...template, documents } };
  return `${JSON.stringify(PaperTemplateFile.parse(file), null, 2)}\n`;
}

/**
 * Throws `template_file.not_one`, `template_file.newer`, `template_file.damaged`, or `template_file.required` with the name of
 * a section that must be printed and is not, in `language`.
 */
export function readPaperTemplate(text: string, language: Language): ReadTemplate {
  const json = jsonOf(text);
  const head = PaperTemplateFileHead.safeParse(json);
  if (!head.success) throw problem.templateFile.notOne({});
  if (head.data.version > 1) throw problem.templateFile.newer({});
  const read = PaperTemplateFile.safeParse(json);
  if (!read.success) throw problem.templateFile.damaged({});
  const { template } = read.data;
  for (const document of paperDocuments) {
    const listed = template.documents[document]?.sections;
    if (listed === undefined) continue;
    for (const { id, name, required } of paperSections(document, language)) {
      if (required === undefined || listed.some((section) => section.id === id && section.isOn)) continue;
      throw problem.templateFile.required({ section: name });
    }
  }
  return { template, unknown: unknownIn(template) };
}

function unknownIn({ documents }: PaperTemplate): string[] {
  return Object.entries(documents).flatMap(([name, { sections }]) => {
    const document = paperDocuments.find((each) => each === name);
    if (document === undefined) return [name];
    return sections.filter(({ id }) => !isKnown(document, id)).map(({ id }) => id);
  });
}

function isKnown(document: PaperDocument, id: string): boolean {
  return paperSections(document).some((section) => section.id === id);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw problem.templateFile.notOne({});
  }
}
