/** The recovery sheet: twelve words to be kept away from the computer, large enough to be copied by hand. */
import type { Content, TableCell, TDocumentDefinitions } from "pdfmake/interfaces";
import type { Language } from "../../../shared/language/language.ts";
import { heading } from "../blocks/heading.ts";
import { type Pen, penFor, type Setting } from "../blocks/pen.ts";
import { qrDrawing } from "../blocks/qr.ts";
import { family, page } from "../design.ts";

/** What the sheet says. Nothing of it is kept: the words are the key. */
export interface RecoveryView {
  readonly words: readonly string[];
  /** YYYY-MM-DD. */
  readonly madeOn: string;
  readonly language: Language;
}

const columns = 3;

/** Points of one module of the code: a millimetre, for a telephone that trembles. */
const wordsModule = 2.83;

interface Sentences {
  readonly title: string;
  readonly madeOn: (day: string) => string;
  readonly what: string;
  readonly words: string;
  readonly how: string;
  readonly steps: readonly string[];
  readonly picture: string;
  readonly pictureText: string;
}

const sentences: Readonly<Record<Language, Sentences>> = {
  fr: {
    title: "Fiche de secours – Carnet IA",
    madeOn: (day) => `Faite le ${day}. Une fiche refaite remplace celle-ci, qui n’ouvre alors plus rien.`,
    what: "Ces douze mots ouvrent le carnet si la phrase de passe est oubliée. Qui les a peut tout y lire : gardez cette feuille loin de l’ordinateur, dans un lieu fermé, et n’en faites pas de photo.",
    words: "Les douze mots, dans l’ordre des numéros",
    how: "Pour ouvrir le carnet",
    steps: [
      "1. Sur l’écran « Carnet verrouillé », choisissez « Utiliser la fiche de secours ».",
      "2. Tapez les douze mots dans l’ordre, séparés par des espaces. Les accents et les majuscules ne comptent pas.",
      "3. Une fois le carnet ouvert, choisissez une nouvelle phrase de passe dans les réglages.",
    ],
    picture: "Les mêmes mots, à lire avec un appareil",
    pictureText: "Ce carré contient les douze mots : ne le faites lire que par un appareil à vous.",
  },
  en: {
    title: "Recovery sheet – Carnet IA",
    madeOn: (day) => `Made on ${day}. A sheet made again replaces this one, which then opens nothing.`,
    what: "These twelve words open the notebook if the passphrase is forgotten. Whoever has them can read everything: keep this sheet away from the computer, in a closed place, and take no photograph of it.",
    words: "The twelve words, in the order of their numbers",
    how: "To open the notebook",
    steps: [
      "1. On the screen “Notebook locked”, choose “Use the recovery sheet”.",
      "2. Type the twelve words in their order, with spaces. Accents and capitals do not count.",
      "3. Once the notebook is open, choose a new passphrase in the settings.",
    ],
    picture: "The same words, to be read by a device",
    pictureText: "This square holds the twelve words: let only a device of yours read it.",
  },
};

/** The one page of a recovery sheet. */
export function recoverySheet({ words, madeOn, language }: RecoveryView): TDocumentDefinitions {
  const pen = penFor({ language });
  const recovery = sentences[language];
  const text: Setting = { margin: [0, 0, 0, 6], fontSize: pen.size.lead };
  return {
    pageSize: "A4",
    pageMargins: [page.left, page.top, page.right, page.bottom],
    defaultStyle: { font: family.paper, fontSize: pen.size.body, color: pen.colour.ink },
    info: { title: recovery.title, creator: "Carnet IA", producer: "Carnet IA" },
    language: pen.say.locale,
    displayTitle: true,
    tagged: true,
    version: "1.7",
    content: [
      pen.words(recovery.title, {
        fontSize: pen.size.title,
        bold: true,
        margin: [0, 0, 0, 4],
        structure: "H1",
      }),
      pen.words(recovery.madeOn(pen.dayLong(madeOn)), { color: pen.colour.soft, margin: [0, 0, 0, 10] }),
      pen.words(recovery.what, text),
      heading(pen, recovery.words),
      wordsTable(pen, words),
      heading(pen, recovery.how),
      ...recovery.steps.map((step) => pen.words(step, { ...text, structure: "LI" })),
      heading(pen, recovery.picture),
      qrDrawing(words.join(" "), wordsModule, recovery.picture).content,
      pen.words(recovery.pictureText, { ...text, margin: [0, 8, 0, 0] }),
    ],
  };
}

/** Down each column, as they are read. */
function wordsTable(pen: Pen, words: readonly string[]): Content {
  const perColumn = Math.ceil(words.length / columns);
  const cell = (word: string, index: number): TableCell => ({
    ...pen.words(`${index + 1}. ${word}`, { fontSize: pen.size.heading, bold: true }),
    structure: "LI",
    margin: [0, 5, 0, 5],
  });
  const cells = words.map(cell);
  return {
    columns: Array.from({ length: columns }, (_, column) => ({
      table: {
        widths: ["*"],
        body: cells.slice(column * perColumn, (column + 1) * perColumn).map((word) => [word]),
      },
      layout: {
        hLineWidth: () => 0.5,
        vLineWidth: () => 0,
        hLineColor: () => pen.colour.line,
      },
    })),
    columnGap: 0,
  };
}
