/** The half page of information for the people met (art. 13 RGPD, domain.md §5). */
import type { Content } from "pdfmake/interfaces";
import { formatDay } from "../../../shared/language/dates.ts";
import { colour, half, gutter, size } from "../design.ts";
import type { NoticeView } from "../view-of-visit.ts";
import { line, words } from "./text.ts";

const missing = "à préciser par votre ambassadeur ou ambassadrice";

/** Two columns of short statements; what the settings do not say is printed as missing, never invented. */
export function notice(view: NoticeView): Content[] {
  const statements: readonly (readonly [string, string])[] = [
    ["Responsable des données", view.controller || missing],
    ["Contact", view.contact || missing],
    ["Délégué à la protection des données", view.dpo || missing],
    [
      "À quoi servent ces notes",
      view.purpose || "préparer et suivre l’accompagnement de l’entreprise vers l’IA",
    ],
    [
      "Ce qui est noté",
      "nom, fonction et coordonnées professionnelles des personnes rencontrées, ce qui a été dit de l’activité. Répondre est facultatif ; sans réponse, la synthèse est moins complète.",
    ],
    [
      "Qui les lit",
      "l’ambassadeur ou l’ambassadrice et son organisation ; un partenaire seulement si vous demandez la mise en relation.",
    ],
    ["Combien de temps", view.retention || "trois ans au plus après le dernier contact, puis effacement"],
    [
      "Vos droits",
      "lire, corriger, effacer, limiter ou refuser l’usage de vos données, en écrivant au contact ci-contre. En cas de désaccord : CNIL, www.cnil.fr.",
    ],
    [
      "Calcul",
      "les scores viennent de règles écrites et publiées, pas d’une intelligence artificielle. Aucune décision n’est prise automatiquement.",
    ],
  ];
  const middle = 5;
  return [
    {
      columns: [column(statements.slice(0, middle)), column(statements.slice(middle))],
      columnGap: gutter,
    },
    words(given(view), { fontSize: size.note, bold: true, margin: [0, 2, 0, 0] }),
  ];
}

function column(statements: readonly (readonly [string, string])[]) {
  return {
    width: half,
    stack: statements.map(([label, text]) =>
      line([words(`${label} : `, { bold: true }), words(text)], {
        fontSize: size.note,
        color: colour.ink,
        margin: [0, 0, 0, 3.5],
      }),
    ),
  };
}

function given({ version, givenOn, givenBy }: NoticeView): string {
  const which = version === undefined ? "Notice d’information" : `Notice d’information ${version}`;
  if (givenOn === undefined) return `${which} : remise avec cette synthèse.`;
  return `${which} remise le ${formatDay(givenOn)}${givenBy === undefined ? "" : ` par ${givenBy}`}.`;
}
