/** Words of the sheets handed out and of the programme, in French. */
import { plural } from "../../../shared/language/lists.ts";
import type { GivenView, TradeUseView } from "../given-view.ts";

const quarters: Readonly<Record<TradeUseView["quarter"], string>> = {
  quick_win: "Gains rapides",
  project: "Projets",
  prepare: "À préparer",
  set_aside: "À écarter",
};

/** What each of these documents is called and says of itself. */
export const sheetDocuments = {
  scheme: {
    kind: "Fiche dispositif",
    detail: "À garder",
    subject: "Ce que c’est, qui peut l’obtenir, ce que cela coûte, le prochain pas",
    printedOn: (day: string) => `Fiche imprimée le ${day} · ne vaut pas décision d’octroi`,
  },
  use: {
    kind: "Fiche cas d’usage",
    detail: "À garder et à cocher",
    subject: "Ce que cela apporte, ce qu’il faut d’abord, les points de vigilance, le premier pas",
    printedOn: (day: string) => `Fiche imprimée le ${day} · repérage indicatif`,
  },
  trade: {
    kind: "Fiche métier",
    detail: "L’IA dans votre activité",
    subject: "Usages, points de vigilance, repères nationaux et dispositifs d’un métier",
    printedOn: (day: string) => `Fiche imprimée le ${day} · ne vaut pas décision d’octroi`,
  },
  day: {
    kind: "Programme des visites",
    detail: "Pour moi seulement, à ne pas remettre",
    subject: "Visites, adresses, personnes à rencontrer et suites à donner",
    printedOn: (day: string) => `Pour moi seulement, à ne pas remettre · imprimé le ${day}`,
  },
};

export const sheets = {
  given: {
    recipient: ({ name, day }: NonNullable<GivenView["recipient"]>, said: (day: string) => string) =>
      `Pour ${name}, visite du ${said(day)}`,
    run: (operator: string) => `Géré par : ${operator}`,
    forYou: "Pour vous aujourd’hui",
    square: (address: string) => `Code QR de l’adresse ${address}`,
    who: "Qui peut l’obtenir",
    anyone: "Sans condition de taille ni d’activité.",
    tick: "À cocher ensemble ; l’organisme vérifie et décide.",
    states: { met: "Rempli : ", not_met: "Non rempli : ", unknown: "À vérifier, " },
    counted: (notMet: number, unknown: number) =>
      [
        notMet === 0
          ? ""
          : `${notMet} ${plural(notMet, "condition n’est pas remplie", "conditions ne sont pas remplies")}.`,
        unknown === 0
          ? ""
          : `${unknown} ${plural(unknown, "condition est à vérifier", "conditions sont à vérifier")}.`,
      ]
        .filter((part) => part !== "")
        .join(" "),
    cost: "Ce que cela coûte",
    notPaid: "Ce que cela ne paie pas",
    askNotPaid: "À demander avant d’engager une dépense : ce qui reste à votre charge.",
    caution: "À savoir",
    nextStep: "Le prochain pas",
    nextStepLater: "Le prochain pas, si cela change",
    address: "Adresse officielle",
    noAddress: "Adresse officielle à demander à votre ambassadeur ou ambassadrice.",
    verified: (day: string, sources: string) => `Vérifié le ${day}. Sources : ${sources}.`,
    allTrades: "Tous les métiers",
    trades: (trades: string) => `Métiers : ${trades}`,
    brings: "Ce que cela apporte",
    effort: "Effort",
    tool: "Catégorie d’outil",
    needs: "Avant de commencer",
    ticked: "Les cases déjà cochées le sont d’après les réponses au pré-diagnostic.",
    data: "Les données qu’il faut",
    noData: "Aucune donnée particulière à réunir.",
    others: "Le reste à mettre en place",
    noOthers: "Rien de plus.",
    missing: "à prévoir",
    firstStep: "Le premier pas, en une semaine",
    byWhom: "Qui",
    byWhen: "Pour quand",
    vigilance: "Points de vigilance",
    published: "Un résultat publié",
    source: (source: string) => `Source : ${source}.`,
    section: (letter: string, first: string, last: string) =>
      first === last
        ? `Section ${letter} de la NAF rév. 2, division ${first}`
        : `Section ${letter} de la NAF rév. 2, divisions ${first} à ${last}`,
    division: (number: string, letter: string, title: string) =>
      `Division ${number} de la NAF rév. 2, section ${letter} : ${title}`,
    kept: "Retenus ensemble pendant la visite.",
    suggested: "Propositions, à choisir ensemble.",
    uses: "Des usages à regarder",
    valuable: "Utile dès maintenant",
    toProve: "Gain à démontrer",
    hard: "Encore difficile",
    feasible: "Faisable",
    quarters,
    none: "aucun",
    figures: "L’IA dans les entreprises en France",
    figuresIntro: "Une population par ligne : les lignes ne se comparent pas entre elles.",
    whole: "Toutes activités",
    population: (title: string, population: string, year: number) => `${title} · ${population}, ${year}`,
    toConfirm: "(à confirmer)",
    schemes: "Des dispositifs à connaître",
    verifiedOn: (day: string) => `Vérifié le ${day}`,
  },
  day: {
    title: (day: string) => `Visites du ${day}`,
    week: (first: string, last: string) => `Visites du ${first} au ${last}`,
    mine: "Pour moi seulement",
    mineWhy:
      "Des entreprises et des personnes sont nommées sur cette feuille : à ne pas remettre, à détruire après usage.",
    total: (count: number) => `${count} ${plural(count, "visite", "visites")}`,
    none: "Aucune visite n’est prévue.",
    noTime: "Heure à fixer",
    from: (start: string) => start,
    fromTo: (start: string, end: string) => `${start} – ${end}`,
    zone: (zone: string) => `heure locale : ${zone}`,
    noAddress: "Adresse à demander",
    people: "À rencontrer",
    nobody: "Aucune personne notée",
    open: "À faire depuis la dernière fois",
    bring: "À emporter",
    notes: "Notes",
    firstVisit: "première visite",
    visitNumber: (count: number, latest: string) => `visite n° ${count}, la dernière le ${latest}`,
    due: (day: string) => `pour le ${day}`,
    toBring: {
      notice: "Notice d’information",
      blank: "Questionnaire vierge, si la batterie est vide",
      synthesis: "Synthèse de la dernière visite",
      plan: "Plan d’action à cocher",
    },
  },
};
