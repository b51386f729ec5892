/** What the handed-over document says of itself, in French: the language in which the person was informed. */
import type { Collection } from "../../../shared/records/collections.ts";
import type { ConsentKind } from "../../../shared/records/consent.ts";
import { noteHeadings, type NoticeHow } from "../../../shared/records/visit.ts";
import { visits } from "../../i18n/fr/visits.ts";

/** One of a kind, as a heading. */
export const kindWords: Readonly<Record<Collection, string>> = {
  company: "Entreprise",
  contact: "Personne",
  visit: "Visite",
  note: "Note",
  assessment: "Pré-diagnostic",
  action: "Action",
  attachment: "Pièce jointe",
  event: "Rencontre",
};

const fieldWords: Readonly<Record<string, string>> = {
  name: "Nom",
  role: "Fonction",
  phone: "Téléphone",
  email: "Courriel",
  website: "Site",
  siren: "SIREN",
  siret: "SIRET",
  "naf.code": "Code d’activité",
  "naf.edition": "Édition de la nomenclature",
  "naf2025.code": "Code d’activité (NAF 2025)",
  address: "Adresse",
  postcode: "Code postal",
  "commune.code": "Code de la commune",
  "commune.name": "Commune",
  headcount: "Effectif déclaré",
  "headcountBand.code": "Tranche d’effectif (Insee)",
  "headcountBand.year": "Année de la tranche d’effectif",
  turnoverEuros: "Chiffre d’affaires (euros)",
  balanceSheetEuros: "Total du bilan (euros)",
  accountsYear: "Année des comptes",
  createdOn: "Créée le",
  inGroup: "Appartient à un groupe",
  inDifficulty: "En difficulté (au sens européen)",
  isEmployer: "Emploie des salariés",
  isCraft: "Entreprise artisanale",
  comment: "Commentaire",
  "directory.category": "Catégorie (Insee)",
  "directory.at": "Lu dans l’annuaire public le",
  "directory.source": "Source",
  day: "Jour",
  startsAt: "Début",
  endsAt: "Fin",
  zone: "Fuseau horaire",
  place: "Lieu",
  contactForm: "Forme de la rencontre",
  status: "État",
  statusReason: "Raison du changement d’état",
  "notes.private": "Notes personnelles de l’ambassadeur ou de l’ambassadrice",
  "interest.declared": "Lien d’intérêts déclaré",
  "interest.text": "Lien d’intérêts",
  title: "Titre",
  text: "Texte",
  isPrivate: "Note personnelle",
  writtenAt: "Écrite le",
  label: "Action",
  who: "Qui",
  dueOn: "Pour le",
  state: "État",
  kind: "Nature",
  partner: "Partenaire",
  outcome: "Suite",
  mime: "Format",
  bytes: "Octets",
  sha256: "Empreinte SHA-256",
  thumbnailSha256: "Empreinte de l’aperçu",
  addedAt: "Ajoutée le",
  keptAt: "Gardée où",
  note: "Note",
  questionnaire: "Questionnaire",
  variant: "Version du questionnaire",
  startedAt: "Commencé le",
  finishedAt: "Terminé le",
};

const familyWords: Readonly<Record<string, string>> = {
  answers: "Réponse",
  findings: "Constat",
  evidence: "Preuve",
  usages: "Usage",
  uses: "Usage envisagé",
  people: "Personne présente",
  consents: "Consentement",
  notice: "Notice d’information",
};

/** A field as a person would call it; its own key when nobody named it. */
export function fieldWord(key: string): string {
  const known = fieldWords[key];
  if (known !== undefined) return known;
  const heading = noteHeadings.find((each) => key === `notes.${each}`);
  if (heading !== undefined) return visits.notes.headings[heading];
  const [family = "", ...rest] = key.split(".");
  const word = familyWords[family];
  return word === undefined ? key : `${word} ${rest.join(".")}`;
}

export const consentWords: Readonly<Record<ConsentKind, string>> = {
  recontact: "Être contacté par un tiers",
  photo: "Photos où la personne est reconnaissable",
  newsletter: "Lettre d’information",
};

export const stateWords = {
  none: "pas de réponse",
  given: "donné",
  withdrawn: "retiré",
} as const;

export const howWords: Readonly<Record<NoticeHow, string>> = {
  spoken: "dite",
  paper: "remise",
  both: "dite et remise",
};

export const changeWords = {
  create: "création",
  set: "modification",
  delete: "mise à la corbeille",
  restore: "restauration",
  resolve: "choix entre deux valeurs",
} as const;
