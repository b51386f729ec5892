/** The sheet's own words, in French: the reference. Spaces are already those of French typography. */
import type { Outcome } from "../../../shared/rules/finding.ts";
import type { NoticeHow, VisitStatus } from "../../../shared/records/visit.ts";
import { plural } from "../../../shared/language/lists.ts";
import { sheetDocuments, sheets } from "./sheets-fr.ts";

const outcomes: Readonly<Record<Outcome, string>> = {
  likely: "Éligible probable",
  to_check: "À vérifier",
  not_eligible: "Non éligible",
  stale: "Information périmée",
};

const given: Readonly<Record<NoticeHow, string>> = {
  spoken: "dite",
  paper: "remise",
  both: "dite et remise",
};

/** A score for who does not see the drawing. */
export interface AltScore {
  readonly name: string;
  readonly score: string;
  /** At the visit before. */
  readonly before: string | undefined;
}

/** « 14 heures 30 »: « h » is an abbreviation. */
function hourInWords(time: string): string {
  const [hours = "", minutes = ""] = time.split(":");
  const hour = Number(hours);
  return `${hour} ${plural(hour, "heure", "heures")}${minutes === "00" ? "" : ` ${minutes}`}`;
}

export const fr = {
  locale: "fr-FR",
  documents: {
    synthesis: {
      kind: "Synthèse de visite",
      detail: "Pré-diagnostic IA, à garder",
      subject: "Pré-diagnostic IA, usages, dispositifs et plan d’action",
      printedOn: (day: string) =>
        `Synthèse imprimée le ${day} · pré-diagnostic indicatif, ne vaut pas décision d’octroi`,
    },
    report: {
      kind: "Compte rendu complet",
      detail: "Tout ce qui a été noté et répondu",
      subject: "Notes, réponses, usages, dispositifs et plan d’action",
      printedOn: (day: string) =>
        `Compte rendu imprimé le ${day} · pré-diagnostic indicatif, ne vaut pas décision d’octroi`,
    },
    plan: {
      kind: "Plan d’action",
      detail: "À cocher et à compléter",
      subject: "Qui fait quoi, pour quand",
      printedOn: (day: string) => `Plan d’action imprimé le ${day}`,
    },
    progress: {
      kind: "Depuis la dernière fois",
      detail: "Deux visites, ce qui a changé",
      subject: "Ce qui était prévu, ce qui a été fait, où en sont les scores",
      printedOn: (day: string) => `Comparaison imprimée le ${day} · pré-diagnostic indicatif`,
    },
    notice: {
      kind: "Notice d’information",
      detail: "Vos données, vos droits",
      subject: "Ce qui est gardé de la visite, pourquoi, combien de temps, et vos droits",
      printedOn: (day: string) => `Notice imprimée le ${day}`,
    },
    easy: {
      kind: "Votre visite en facile à lire",
      detail: "Phrases courtes, grandes lettres",
      subject: "Le résumé de la visite en mots simples",
      printedOn: (day: string) => `Feuille imprimée le ${day}`,
    },
    blank: {
      kind: "Questionnaire vierge",
      detail: "Pré-diagnostic IA, à remplir à la main",
      subject: "Pré-diagnostic IA, à remplir à la main",
      printedOn: (day: string) => `Questionnaire imprimé le ${day}`,
    },
    ...sheetDocuments,
  },
  ...sheets,
  sample: "Entreprise fictive, exemple",
  visitOf: (day: string) => `Visite du ${day}`,
  facts: {
    visit: "Visite",
    people: "Personnes rencontrées",
    size: "Taille",
    ambassador: "Ambassadeur ou ambassadrice",
    nobody: "Aucune personne notée",
    unknownSize: "À préciser",
    unknownAmbassador: "Non renseigné",
    from: (start: string) => `à ${start}`,
    fromTo: (start: string, end: string) => `de ${start} à ${end}`,
  },
  said: {
    title: "Ce que vous nous avez dit",
    none: "Aucune note partagée pour cette visite.",
    more: "La suite des notes est page ",
    elsewhere: "Les notes de la visite sont page ",
    rest: "Notes de la visite, en entier",
  },
  assessment: {
    title: "Où en est l’entreprise",
    none: "Le pré-diagnostic n’a pas été fait pendant cette visite.",
    notYet: "Le pré-diagnostic n’est pas encore fait.",
    noTotal: "Pas de score global",
    noTotalWhy: "Trop peu de dimensions ont pu être évaluées : il en faut six sur huit.",
    unsure: "Score à confirmer : trop de réponses ne sont pas connues, et « ne sait pas » compte comme zéro.",
    outOf: "sur 100",
    certain: (share: number) => `réponses certaines : ${share} %`,
    seen: (share: number) => `preuves vues : ${share} %`,
    strengths: "Points forts",
    noStrength: "Aucun point fort ne se détache encore.",
    priorities: "Priorités",
    noPriority: "Aucune priorité ne se détache encore.",
    dimensions: "Dimension par dimension",
    alerts: "À traiter d’abord",
    states: { assessed: "", not_assessable: "non évaluable", left_out: "sans objet" },
  },
  uses: {
    title: "Des usages de l’IA pour votre métier",
    missing: "À prévoir : ",
    unknown: "À vérifier : ",
    vigilance: "Point de vigilance",
    vigilanceIf: (condition: string) => `, ${condition} : `,
    avoid: "À ne pas faire, ou pas sans conseil",
  },
  schemes: {
    title: "Les dispositifs qui peuvent vous aider",
    intro: "À confirmer auprès de chaque organisme avant d’engager une dépense.",
    none: "Aucun dispositif du catalogue ne correspond aujourd’hui.",
    others: "Les autres dispositifs examinés",
    othersIntro:
      "Y compris ceux qui ne vous concernent pas aujourd’hui, et pourquoi. Reste à charge à confirmer, sauf montant indiqué.",
    outcomes,
    scheme: "Dispositif",
    verdict: "Avis",
    charge: "Reste à charge",
    nextStep: "Prochain pas",
    caution: "À savoir",
    where: "Adresse",
    free: "aucun",
    left: (amount: string) => `Reste à charge : ${amount}.`,
    withoutTax: (euros: string) => `${euros} HT`,
    verifiedOn: (day: string) => `Vérifié le ${day}`,
    verified: "Vérifié le",
  },
  events: { title: "Rendez-vous et mises en relation" },
  goesOn: (title: string) => `${title} (suite)`,
  annex: {
    title: "Annexe",
    where: "En annexe",
    page: (name: string) => `${name}, page\u00a0`,
    rest: (title: string, left: number) => `${title}, suite : ${left} ${plural(left, "autre", "autres")}`,
    identity: "Ce que les deux pages abrègent",
    company: "Nom de l’entreprise",
    organisation: "Nom de l’organisme",
    ownNotes: "Vos notes",
  },
  plan: { title: "Votre plan d’action", what: "Action", who: "Qui", when: "Pour quand" },
  progress: {
    promises: (day: string) => `Ce qui était prévu le ${day}`,
    done: "Fait",
    open: "Encore à faire",
    dropped: "Abandonné",
    noPromise: "Aucune action n’avait été notée.",
    scores: "Les scores, avant et maintenant",
    noScores: "Il faut un pré-diagnostic à chacune des deux visites pour comparer.",
    legend: (before: string, now: string) =>
      `Pointillé et carrés : ${before}. Trait plein et points : ${now}.`,
    differs: "Le questionnaire n’est pas le même aux deux visites : l’écart est à lire avec prudence.",
    unsure:
      "Trop de réponses ne sont pas connues, et « ne sait pas » compte comme zéro : l’écart est à lire avec prudence.",
    change: "Écart",
    total: "Ensemble",
  },
  report: {
    company: "Fiche de l’entreprise",
    people: "Personnes rencontrées",
    said: "Notes de la visite",
    answers: "Réponses au pré-diagnostic",
    usages: "Usages actuels, hors score",
    evidence: { seen: "vu", said: "dit", not_seen: "non vu" },
    nsp: "Ne sait pas",
    so: "Sans objet",
    noAnswer: "Sans réponse",
    finding: "Constat : ",
    files: "Pièces jointes, à demander à l’ambassadeur ou l’ambassadrice",
    dropped: "Actions abandonnées",
    leftOut: "Ce qui n’est pas sur ce papier",
    /** The same in the report as a file, which nobody prints. */
    file: {
      writtenOn: (day: string) =>
        `Compte rendu écrit le ${day} · pré-diagnostic indicatif, ne vaut pas décision d’octroi`,
      organisation: "Organisme",
      leftOut: "Ce qui n’est pas dans ce fichier",
    },
    nothingLeftOut: "Rien : tout ce que le carnet montre de cette visite est ici.",
    left: {
      private: "la rubrique « Pour moi seulement »",
      notes: (count: number) =>
        `${plural(count, "note libre", "notes libres")} « pour moi seulement » : ${count}`,
      ratings: "les notes de valeur et de faisabilité données aux usages qui ne sont pas retenus",
      bytes: "le contenu des pièces jointes, dont seuls les noms sont donnés",
      sections: (names: readonly string[]) =>
        `les rubriques que le modèle de l’organisme ne demande pas : ${names.join(", ")}`,
      carried: "la copie de la visite que ce fichier porte d’ordinaire pour un autre carnet",
      history: "l’historique des modifications et la corbeille",
    },
    facts: {
      naf2025: "Code NAF 2025",
      commune: "Commune",
      headcount: "Effectif, en équivalents temps plein",
      band: "Tranche d’effectif de l’Insee",
      turnover: "Chiffre d’affaires annuel, hors taxes",
      balanceSheet: "Total de bilan",
      accountsYear: "Année des comptes",
      createdOn: "Date de création",
      inGroup: "Appartient à un groupe",
      inDifficulty: "En difficulté au sens européen",
      isEmployer: "A au moins un salarié",
      isCraft: "Entreprise artisanale",
      category: "Catégorie publiée par l’Insee",
      phone: "Téléphone",
      email: "Courriel",
      website: "Site internet",
      comment: "Remarque",
      directory: "Complétée par",
    },
    yes: "oui",
    no: "non",
  },
  easy: {
    titles: {
      visit: "Votre visite",
      ai: "L’IA, c’est quoi ?",
      talked: "Où vous en êtes",
      good: "Ce qui va bien",
      first: "Ce qu’il faut faire d’abord",
      plan: "Ce que vous avez décidé",
      ideas: "Des idées pour vous",
      help: "Les aides",
      beware: "Faites attention",
      worth: "Cette feuille",
      data: "Vos informations",
      about: "Comment ce texte est écrit",
    },
    /** A visit that is still planned after its day has perhaps not been held. */
    day: (day: string, isPast: boolean): Readonly<Record<VisitStatus, string>> => ({
      planned: `La visite ${isPast ? "était" : "est"} prévue le ${day}.`,
      in_progress: `La visite a commencé le ${day}.`,
      done: `La visite a eu lieu le ${day}.`,
      cancelled: `La visite du ${day} est annulée.`,
    }),
    hours: (start: string, end: string | undefined) =>
      end === undefined
        ? `Début à ${hourInWords(start)}.`
        : `De ${hourInWords(start)} à ${hourInWords(end)}.`,
    contact: "Votre contact :",
    somebody: "Votre ambassadeur ou ambassadrice de l’IA",
    place: "Le lieu :",
    people: "Les personnes de l’entreprise :",
    noAssessment: "Nous n’avons pas rempli le questionnaire.",
    notYet: "Nous n’avons pas encore rempli le questionnaire.",
    themes: "Le questionnaire parle de 8 sujets.",
    whole: (rank: number) => `Pour l’ensemble, vous êtes au niveau ${rank} sur 4.`,
    unknown: (count: number) => [
      `Nous ne savons pas encore répondre à ${count} ${plural(count, "question", "questions")}.`,
      "Dans le calcul, « je ne sais pas » vaut zéro.",
    ],
    level: (rank: number) => `Niveau ${rank} sur 4.`,
    unsure: "Ce niveau est à vérifier.",
    states: {
      assessed: "",
      not_assessable: "Nous n’avons pas assez de réponses.",
      left_out: "Ce sujet ne vous concerne pas.",
    },
    noStrength: "Nous n’avons pas encore trouvé de point fort.",
    noPriority: "Rien ne ressort pour le moment.",
    step: (rank: number) => `${rank}.`,
    tick: "Cochez la case quand c’est fait.",
    noAction: "Rien n’est encore décidé.",
    who: (who: string) => `Qui le fait : ${who}`,
    due: (day: string) => `Pour le ${day}.`,
    done: "C’est déjà fait.",
    choose: "Vous choisissez si vous voulez essayer.",
    likely: "Ces aides sont peut-être pour vous.",
    check: "Demandez toujours avant de payer.",
    verified: (day: string) => `Information vérifiée le ${day}.`,
    noHelp: "Nous n’avons pas trouvé d’aide pour vous aujourd’hui.",
    askContact: "Demandez à votre contact.",
    reach: "Pour parler à votre contact :",
    worth: [
      "Gardez cette feuille.",
      "Cette feuille ne donne aucun droit à une aide.",
      "Chaque organisme décide de ses aides.",
      "En mots officiels : elle ne vaut pas décision d’octroi.",
    ],
    kept: [
      "Nous gardons des notes sur la visite.",
      "Nous gardons votre nom et vos réponses.",
      "Vous pouvez ne pas répondre.",
      "Nous ne vendons pas ces notes.",
      "Nous ne donnons pas ces notes à une IA.",
    ],
    rights: [
      "Vous pouvez demander à lire ces notes.",
      "Vous pouvez demander à les corriger.",
      "Vous pouvez demander à les effacer.",
    ],
    keeper: "Qui garde les notes ?",
    howLong: "Combien de temps ?",
    threeYears: "3 ans au plus après votre dernier message.",
    write: "Pour demander, écrivez à :",
    code: "Donnez ce code :",
    more: [
      "Une autre feuille dit tout sur vos informations.",
      "Elle s’appelle la notice d’information.",
      "Demandez cette feuille à votre contact.",
    ],
    about: [
      "Ce texte suit les règles du facile à lire.",
      "Il n’a pas encore été relu par des personnes concernées.",
    ],
    printed: (day: string) => `Feuille imprimée le ${day}`,
    page: (current: number, count: number) => `Page ${current} sur ${count}`,
  },
  blank: {
    which: (isShort: boolean, count: number, version: string) =>
      `Version ${isShort ? "courte" : "complète"}, ${count} questions · ${version}`,
    how: "Entourez une réponse par question : 1 est la première situation décrite, 5 la dernière. NSP : ne sait pas. SO : sans objet. Cochez comment vous le savez ; le constat tient en quelques mots.",
    tpe: "Un point (•) marque les questions de la version courte.",
    back: "De retour au carnet, ouvrez la visite, puis « J’ai rempli le questionnaire sur papier » : les questions y sont dans le même ordre, avec les mêmes numéros.",
    company: "Entreprise",
    siren: "SIREN, si vous l’avez",
    day: "Date",
    start: "Début",
    end: "Fin",
    met: "Personne rencontrée, fonction",
    noticeSpoken: "Notice d’information dite",
    noticePaper: "Notice d’information remise",
    note: "Constat",
    usages: "Usages actuels, hors score",
    usagesHow: "Cochez tout ce qui existe déjà dans l’entreprise.",
  },
  next: {
    title: "Et ensuite",
    ambassador: "Votre ambassadeur ou ambassadrice IA",
    noGrant: "Ne vaut pas décision d’octroi",
    noGrantDates: "Les conditions et les montants sont ceux connus à la date de vérification indiquée.",
    interest: "Lien d’intérêts",
  },
  answersCode: {
    title: "Vos réponses, à reprendre dans un autre carnet",
    text: "Ce carré porte les réponses au pré-diagnostic, le jour de la visite et l’entreprise, signés par le carnet qui a imprimé cette feuille ; ni note, ni nom des personnes rencontrées. Dans Carnet IA : « Reprendre une visite », puis montrer ce carré à la caméra, ou en choisir une photo.",
    alt: "Code QR : les réponses au pré-diagnostic, à lire avec Carnet IA",
  },
  notice: {
    title: "Vos données, vos droits",
    attached: (version: string) => `Notice d’information ${version}.`,
    given: (version: string, day: string, by: string | undefined, how: NoticeHow | undefined) =>
      `Notice d’information ${version}, ${given[how ?? "paper"]} le ${day}${by === undefined ? "" : ` par ${by}`}.`,
    rights: (code: string, isWithoutContact: boolean) =>
      isWithoutContact
        ? `L’organisme n’a pas encore indiqué de contact : pour exercer vos droits, écrivez à votre ambassadeur ou ambassadrice IA, avec le code ${code}.`
        : `Pour exercer vos droits, indiquez le code ${code}.`,
  },
  alt: {
    logo: (organisation: string): string => (organisation === "" ? "Logo" : `Logo\u00a0: ${organisation}`),
    levels: (levels: readonly string[], reached: number) =>
      `Niveau ${reached} sur ${levels.length}, dans l’ordre\u00a0: ${levels.join(", ")}.`,
    radar: (scores: readonly AltScore[]) =>
      `Radar des scores sur 100. ${scores.map(({ name, score, before }) => `${name}\u00a0: ${score}${before === undefined ? "" : `, avant ${before}`}`).join("\u202f; ")}.`,
    box: (isDone: boolean): string => (isDone ? "Fait" : "À faire"),
    met: "En place\u00a0:",
  },
  unprintable: (count: number, codes: string) =>
    `${plural(count, "Caractère que la police de cette feuille ne sait pas imprimer, remplacé", "Caractères que la police de cette feuille ne sait pas imprimer, remplacés")} par ▯ ou � : ${count} (${codes}).`,
};

export type Wording = typeof fr;

/** What a document is called and says of itself. */
export type DocumentWords = Wording["documents"][keyof Wording["documents"]];
