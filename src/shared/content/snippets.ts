/** Ready sentences and note templates that come with the app; each person adds their own in the settings. */
import { z } from "zod";
import raw from "../../../assets/content/snippets.json" with { type: "json" };
import { noteHeadings } from "../records/visit.ts";

const Heading = z.enum(noteHeadings);

const Content = z.object({
  version: z.string(),
  snippets: z.array(z.object({ id: z.string(), heading: Heading, text: z.string() })),
  templates: z.array(
    z.object({ id: z.string(), name: z.string(), headings: z.partialRecord(Heading, z.string()) }),
  ),
});

const content = Content.parse(raw);

/** Sentences with blanks, by heading. */
export const snippets = content.snippets;

/** Starting texts of the headings, by situation. */
export const noteTemplates = content.templates;
