import type { documents as french } from "../fr/documents.ts";
import type { SameKeys } from "../same-keys.ts";

export const documents: SameKeys<typeof french> = {
  appearance: "Appearance",
  colour: "Colour of the organisation",
  colourHint:
    "Titles, radar and bars. A # then six digits or letters from a to f; empty: that of the notebook.",
  colourPick: "Pick the colour",
  colourBad: "This is not a colour: a # then six digits or letters from a to f, such as #0b5257.",
  colourOurs: "The colour of the notebook is printed: {{printed}}.",
  colourKept: "Until then, the colour that is printed stays {{printed}}.",
  colourFine: "Contrast on paper: {{contrast}} to 1. It is printed as it is.",
  colourPale:
    "Too pale to be read on paper: {{contrast}} to 1, where 4.5 are needed. It is printed darker: {{printed}}.",
  contact: "Contact line",
  contactHint:
    "Under the name of the organisation, at the top of each sheet. {{most}} characters at most; empty: nothing is printed.",
  logo: "Logo, name and address",
  look: "Look offered first",
  language: "Language offered first",
  asScreens: "That of the application",
  sections: "Sections",
  sectionsHint:
    "Put them in order, take out the ones you do not need. A section that is taken out stays in the notebook and is not printed.",
  carried:
    "A report that lacks a section noted during the visit no longer carries the visit for another notebook, and says so.",
  document: "Document",
  up: "Move “{{name}}” up",
  down: "Move “{{name}}” down",
  moved: "“{{name}}”: place {{place}} of {{count}}.",
  isRequired: "Always printed",
  closing: "Closing sentence",
  closingHint: "After the contact details. {{most}} characters at most; empty: nothing is printed.",
  template: "Template",
  templateWhat: "Colour, contact line and sections, in a file to give to your colleagues.",
  edition: "Arranged on {{day}}, upon sections {{version}}.",
  ours: "This is the template of the notebook: nothing was changed.",
  export: "Export the template",
  exported: "Template saved: {{name}}",
  fileName: "Template of documents",
  import: "Import a template",
  reset: "Back to the template of the notebook",
  wasReset: "The template of the notebook is in place.",
  undo: "Undo",
  found: "Template to adopt",
  foundWhat: "Arranged on {{day}}. The preview shows it; nothing changes until you adopt it.",
  unknown:
    "This template comes from a newer version: what follows is kept, but not printed here ({{names}}).",
  adopt: "Adopt this template",
  decline: "Keep mine",
  adopted: "The template is adopted.",
  preview: "Preview on a fictional company",
  making: "Updating the preview…",
  pages_one: "{{count}} A4 page",
  pages_other: "{{count}} A4 pages",
};
