/** Fictional visits as different from each other as visits are. No company, person or number here exists. */
import type { AssessmentView, DimensionView, VisitView } from "../../../src/renderer/paper/visit-view.ts";
import { noticeText, noticeWords } from "../../../src/shared/content/notice.ts";
import { schemes, uses } from "./catalogue-views.ts";

const titles = [
  ["Stratégie et pilotage", "Stratégie"],
  ["Données", "Données"],
  ["Outils et infrastructure", "Outils"],
  ["Compétences et culture", "Compétences"],
  ["Processus et cas d’usage", "Processus"],
  ["Intégration de l’IA", "Intégration"],
  ["Confiance, sécurité, RGPD", "Confiance"],
  ["Moyens et conduite", "Moyens"],
] as const;

const levels = ["À amorcer", "En chemin", "Structuré", "Avancé"] as const;

function levelOf(score: number): number {
  return score <= 25 ? 1 : score <= 50 ? 2 : score <= 75 ? 3 : 4;
}

function dimensions(scores: readonly (number | null)[]): DimensionView[] {
  return titles.map(([title, shortTitle], index) => {
    const score = scores[index] ?? null;
    return {
      number: index + 1,
      title,
      shortTitle,
      state: score === null ? "not_assessable" : "assessed",
      score,
      level: score === null ? null : (levels[levelOf(score) - 1] ?? null),
    };
  });
}

function assessment(
  scores: readonly (number | null)[],
  total: number | null,
  isShort: boolean,
): AssessmentView {
  return {
    version: `Questionnaire Carnet IA, version 2026.1${isShort ? ", version courte" : ""}`,
    isShort,
    total,
    level: total === null ? null : (levels[levelOf(total) - 1] ?? null),
    levelRank: total === null ? null : levelOf(total),
    levels,
    isUnsure: false,
    confidence: 83,
    evidence: 37,
    dimensions: dimensions(scores),
    strengths: [
      {
        title: "Une direction qui sait où elle perd du temps",
        reason: "Les devis prennent six heures par semaine : le problème est nommé et compté.",
      },
      {
        title: "Des sauvegardes testées",
        reason: "La restauration a été essayée en septembre, une copie est gardée hors du site.",
      },
      {
        title: "Une équipe curieuse",
        reason: "Deux personnes ont suivi une formation cette année et en parlent aux autres.",
      },
    ],
    priorities: [
      {
        title: "Ranger les prix et les modèles de devis",
        reason: "Trois tableurs se contredisent : aucun outil ne fera mieux que ces données.",
      },
      {
        title: "Écrire une règle d’usage d’une page",
        reason: "Des données de clients passent par des comptes personnels.",
      },
      {
        title: "Donner deux heures par mois à une personne relais",
        reason: "Personne n’a de temps prévu pour suivre le sujet.",
      },
    ],
    alerts: [
      {
        title: "D’abord : protéger les accès",
        reason:
          "La double authentification n’est pas active sur la messagerie. C’est le premier pas avant tout nouvel outil.",
      },
    ],
  };
}

/** A firm of twelve people, everything known, everything filled in. */
export const fullView: VisitView = {
  language: "fr",
  printedOn: "2026-11-23",
  isSample: false,
  organisation: {
    name: "CCI Ille-et-Vilaine fictive",
    address: "2 avenue de la Préfecture, 35000 Rennes",
    website: "https://cci.exemple.fr",
  },
  ambassador: {
    name: "Maëlle Le Goff",
    role: "Ambassadrice IA, bâtiment et artisanat",
    organisation: "CCI Ille-et-Vilaine fictive",
    phone: "02 99 00 00 00",
    email: "maelle.legoff@exemple.fr",
  },
  company: {
    name: "Charpentes Kervadec & Filles",
    siren: "732829320",
    siret: "73282932000074",
    activity: "43.91A Travaux de charpente (NAF rév. 2)",
    size: { label: "PME", why: "12 personnes ; moins de 50 M€ de chiffre d’affaires" },
    address: "14 rue du Chêne-Germain, 35510 Cesson-Sévigné",
  },
  visit: {
    day: "2026-11-23",
    startsAt: "09:30",
    endsAt: "11:15",
    place: "À l’atelier",
    form: "sur place",
    people: [
      { name: "Anne Kervadec", role: "gérante" },
      { name: "Yann Kervadec", role: "conducteur de travaux" },
    ],
  },
  said: [
    {
      heading: "Contexte",
      text: "Douze personnes, carnet plein jusqu’en mai. Deux départs en retraite d’ici deux ans ; le savoir-faire des devis est dans la tête de Yann.",
    },
    {
      heading: "Irritants",
      text: "Les devis : six heures par semaine, le soir. Trois tableurs de prix qui se contredisent. Les photos de chantier se perdent dans les téléphones.",
    },
    {
      heading: "Données et outils vus",
      text: "Un logiciel de devis avec export CSV, une comptabilité en ligne, un dossier partagé. Fibre à l’atelier, réseau faible sur les chantiers.",
    },
    {
      heading: "Idées",
      text: "Dicter le compte rendu dans le camion. Partir d’un devis proche au lieu d’une page blanche.",
    },
    {
      heading: "Inquiétudes",
      text: "« Que deviennent les prix de mes fournisseurs ? » Peur d’un outil de plus que personne n’ouvrira.",
    },
    {
      heading: "Prochaines étapes",
      text: "Ranger la bibliothèque de prix avant Noël, puis un essai sur dix devis en janvier.",
    },
  ],
  assessment: assessment([62, 41, 55, 70, 38, 20, 33, 45], 48, false),
  uses,
  usesMention: "Pistes à discuter : leur bénéfice dépend de vos données et de votre organisation.",
  toAvoid: [
    {
      title: "Trier des CV ou noter des salariés",
      advice: "À faire examiner par un conseil avant tout essai.",
      article: "Annexe III",
      when: "applicable à partir du 2 décembre 2027",
    },
  ],
  schemes,
  events: [
    {
      title: "Rencontre d’affaires IA et bâtiment",
      kind: "rencontre d’affaires",
      day: "2026-12-10",
      partner: "CCI et Bpifrance, Rennes",
      outcome: "inscrite",
    },
    {
      title: "Conseillers-Entreprises.Service-Public.fr",
      kind: "mise en relation",
      outcome: "proposée",
      comment: "Demande déposée pendant la visite : aide au recrutement.",
    },
  ],
  actions: [
    {
      label: "Réunir les trois tableurs de prix en un seul, daté",
      who: "Yann Kervadec",
      dueOn: "2026-12-18",
      isDone: false,
    },
    {
      label: "Activer la double authentification sur la messagerie",
      who: "Anne Kervadec",
      dueOn: "2026-11-30",
      isDone: false,
    },
    {
      label: "Envoyer le modèle de charte d’usage d’une page",
      who: "Maëlle Le Goff",
      dueOn: "2026-11-27",
      isDone: true,
    },
    {
      label: "Essayer la rédaction assistée sur dix devis, en notant le temps avant et après",
      who: "Anne et Yann Kervadec",
      dueOn: "2027-01-29",
      isDone: false,
    },
  ],
  notice: {
    version: "2026.11",
    givenOn: "2026-11-23",
    givenBy: "Maëlle Le Goff",
    how: "both",
    visitCode: "K7QM-2RTX",
    paragraphs: noticeText({
      controller: "CCI Ille-et-Vilaine fictive",
      contact: "donnees@exemple.fr",
      dpo: "dpo@exemple.fr",
      purpose: "",
      retention: "",
    }),
  },
  interest: "Aucun lien d’intérêts déclaré avec un fournisseur de solutions d’IA.",
};

/** An organisation that has not filled its settings. */
const unsaid = noticeWords({
  controller: { name: "", contact: "", dpo: "", purpose: "", retention: "" },
  organisation: { name: "" },
});

/** A baker alone with two people: short questionnaire, few things known. */
export const shortView: VisitView = {
  ...fullView,
  organisation: { name: "" },
  ambassador: { name: "Idris Benali", phone: "+33 6 00 00 00 00" },
  company: {
    name: "Boulangerie du Môle",
    activity: "10.71C Boulangerie et boulangerie-pâtisserie (NAF rév. 2)",
    size: { label: "TPE présumée", why: "3 personnes ; chiffre d’affaires à vérifier" },
    address: "97 quai du Môle, 97410 Saint-Pierre",
  },
  visit: { day: "2026-11-01", startsAt: "14:05", people: [{ name: "Marie-Œdipe Payet" }], form: "sur place" },
  said: [{ heading: "Irritants", text: "Trop d’invendus le lundi. Pas d’ordinateur au fournil." }],
  assessment: {
    ...assessment([25, 10, 30, 50, null, 5, 18, 40], 24, true),
    strengths: [
      { title: "Une dirigeante à l’aise avec son téléphone", reason: "Elle publie elle-même chaque matin." },
    ],
  },
  uses: uses.slice(0, 1),
  schemes: { ...schemes, cards: schemes.cards.slice(0, 3) },
  events: [],
  actions: [{ label: "Exporter la caisse des douze derniers mois", who: "Marie-Œdipe", isDone: false }],
  notice: { version: "2026.11", visitCode: "3FWD-81NK", paragraphs: noticeText(unsaid) },
};

/** A visit that was opened and left. */
export const emptyView: VisitView = {
  language: "fr",
  printedOn: "2026-11-23",
  isSample: true,
  organisation: { name: "" },
  ambassador: { name: "" },
  company: { name: "Entreprise sans rien" },
  visit: { day: "2026-11-23", people: [] },
  said: [],
  uses: [],
  usesMention: "",
  toAvoid: [],
  schemes: { cards: [], others: [], footnotes: [] },
  events: [],
  actions: [],
  notice: { version: "2026.11", visitCode: "3FWD-81NK", paragraphs: noticeText(unsaid) },
};
