/** Visits that nobody hopes for: very long, or pasted from anywhere. Fictional, as the others. */
import type { VisitView } from "../../../src/renderer/paper/visit-view.ts";
import { fullView } from "./views.ts";

const sentence = (index: number): string =>
  `Phrase numéro ${index} : l’atelier œuvre à 1 500 € près, « comme prévu », et la suite n’est pas écrite ; on verra bien.`;

/** Notes of 15 000 characters, forty actions, a long name. */
export const hugeView: VisitView = {
  ...fullView,
  company: {
    ...fullView.company,
    name: "Société coopérative et participative d’études, de fabrication, de pose et d’entretien de menuiseries anciennes du Haut-Léon",
  },
  said: fullView.said.map((part, place) => ({
    ...part,
    text: Array.from({ length: 26 }, (_, index) => sentence(100 * place + index)).join(
      place % 2 === 0 ? "\n\n" : " ",
    ),
  })),
  actions: Array.from({ length: 40 }, (_, index) => ({
    label: `Action ${index + 1} : ${sentence(1000 + index)}`,
    who: index % 3 === 0 ? "Le comité de pilotage de la coopérative" : "La direction",
    dueOn: "2027-02-28",
    isDone: index % 4 === 0,
  })),
};

/** What nobody types but everybody pastes. */
export const hostileView: VisitView = {
  ...fullView,
  organisation: { name: '<img src=x onerror="alert(1)"> & Cie' },
  company: {
    ...fullView.company,
    name: "مخبز النور 🥖 \u202Egnirts\u202C <script>alert(1)</script>",
    activity: "Привет, Ελλάδα, שלום",
  },
  visit: {
    ...fullView.visit,
    people: [{ name: "佐藤花子", role: "gérante 👩‍🍳" }],
    place: "lone \uD83D surrogate \u0000\u0007 fin",
  },
  said: [
    { heading: "Contexte", text: `Un mot sans fin : ${"anticonstitutionnellement".repeat(80)} fin du mot.` },
    {
      heading: "Irritants",
      text: "Flèche → coche ✓ case ☐ ☑ ✗ étoile ★ zéro\u200Blargeur e\u0301te\u0301 ﬁn½ ≤ ≥ − 🎉🎊 \uFFFF \uE000",
    },
    { heading: "Données et outils vus", text: "\t tabulation\r\nretour\r\n\r\n\r\nparagraphe\u2028séparé" },
    {
      heading: "Idées",
      text: "{{nom}} $t(clé) %s ${process} =CMD() javascript:alert(1) file:///etc/passwd https://exemple.fr/a:b?c=d;e",
    },
  ],
  actions: [
    { label: "x".repeat(3_000), who: "y".repeat(300), dueOn: "2026-12-01", isDone: false },
    { label: Array.from({ length: 150 }, (_, index) => `ligne ${index}`).join("\n"), isDone: false },
  ],
};
