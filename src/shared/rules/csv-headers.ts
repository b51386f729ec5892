/** Recognising the columns of a file: Sirene, recherche-entreprises, and the headings that people type. */
import { normaliseForSearch } from "../language/normalise.ts";

/** What a column may hold. Parts of an address, and names of a sole trader, are put together by the row. */
export const importTargets = [
  "name",
  "tradeName",
  "lastName",
  "firstName",
  "siren",
  "nic",
  "siret",
  "naf.code",
  "naf.edition",
  "naf2025.code",
  "address",
  "address.number",
  "address.repeat",
  "address.kind",
  "address.street",
  "address.extra",
  "postcode",
  "commune.code",
  "commune.name",
  "headcount",
  "headcountBand.code",
  "headcountBand.year",
  "turnoverEuros",
  "balanceSheetEuros",
  "accountsYear",
  "createdOn",
  "isEmployer",
  "isCraft",
  "directory.category",
  "phone",
  "email",
  "website",
  "comment",
  /** Never kept: what is closed is left out. */
  "state",
] as const;
export type ImportTarget = (typeof importTargets)[number];

export interface ColumnMapping {
  readonly target: ImportTarget;
  /** Amounts in thousands or millions, as the heading says: « CA (k€) ». */
  readonly factor?: 1_000 | 1_000_000;
}
/** One entry a column, in order; `null` leaves the column aside. */
export type Mapping = readonly (ColumnMapping | null)[];

/** Headings folded (lower case, letters and digits only), the surest first. */
const headings: Readonly<Record<ImportTarget, string>> = {
  name: "nomcomplet denominationunitelegale raisonsociale nomraisonsociale denomination denominationsociale nomentreprise nomdelentreprise nomsociete nomdelasociete entreprise societe etablissement nometablissement client name company nom",
  tradeName:
    "denominationusuelleetablissement denominationusuelle1unitelegale enseigne1etablissement enseigne nomcommercial nomusuel",
  lastName: "nomunitelegale nomusageunitelegale nomdefamille",
  firstName: "prenomusuelunitelegale prenom1unitelegale prenom",
  siren: "siren nsiren numerosiren numsiren nosiren codesiren",
  nic: "nic nicsiegeunitelegale",
  siret: "siret nsiret numerosiret numsiret nosiret codesiret siretsiege",
  "naf.code":
    "activiteprincipaleetablissement activiteprincipaleunitelegale activiteprincipale codeape ape codenaf naf apenaf codeapenaf nafape activiteape",
  "naf.edition":
    "nomenclatureactiviteprincipaleetablissement nomenclatureactiviteprincipaleunitelegale nomenclaturenaf",
  "naf2025.code":
    "activiteprincipalenaf25etablissement activiteprincipalenaf25unitelegale activiteprincipalenaf25 naf2025 codenaf2025 ape2025",
  address: "adresse adressepostale adressecomplete adresse1 adresseligne1 rue voie address",
  "address.number": "numerovoieetablissement numerovoie",
  "address.repeat": "indicerepetitionetablissement indicerepetition",
  "address.kind": "typevoieetablissement typevoie",
  "address.street": "libellevoieetablissement libellevoie",
  "address.extra": "complementadresseetablissement complementadresse adresse2 complementdadresse",
  postcode: "codepostaletablissement codepostal cp codepost postcode zip",
  "commune.code": "codecommuneetablissement codecommune codeinsee insee communeinsee codeinseecommune",
  "commune.name": "libellecommuneetablissement libellecommune commune ville localite nomcommune city",
  headcount:
    "effectif effectifs effectifetp etp nombredesalaries nbsalaries nbresalaries nombresalaries salaries effectiftotal",
  "headcountBand.code":
    "trancheeffectifsunitelegale trancheeffectifsetablissement trancheeffectifsalarie trancheeffectif trancheeffectifs tranchedeffectif tranchedeffectifs trancheeffectifssalaries",
  "headcountBand.year":
    "anneeeffectifsunitelegale anneeeffectifsetablissement anneetrancheeffectifsalarie anneeeffectif anneeeffectifs",
  turnoverEuros: "chiffredaffaires chiffreaffaires ca caht chiffredaffairesht cahorstaxes turnover",
  balanceSheetEuros: "totalbilan bilan totaldubilan",
  accountsYear: "anneecomptes exercice anneeca anneeducachiffre anneeexercice",
  createdOn:
    "datecreationunitelegale datecreationetablissement datecreation datedecreation creation creele dateimmatriculation",
  isEmployer: "caractereemployeurunitelegale caractereemployeuretablissement caractereemployeur employeur",
  isCraft: "artisan artisanat estartisan",
  "directory.category": "categorieentreprise",
  phone: "telephone tel telephonefixe telfixe telephoneportable portable mobile numerodetelephone phone",
  email: "email mail courriel adressemail adresseemail adressecourriel adresseelectronique",
  website: "siteweb siteinternet site web url website",
  comment: "commentaire commentaires observation observations note notes remarque remarques memo",
  state: "etatadministratifetablissement etatadministratifunitelegale etatadministratif",
};

const byHeading = new Map<string, Recognised>();
for (const target of importTargets) {
  for (const [rank, heading] of headings[target].split(" ").entries())
    byHeading.set(heading, { target, rank });
}

/**
 * Whether a heading announces people who run the company. Their names are never imported: nobody asked them, and a
 * list bought or exported is no reason to keep them (domain.md §6.2: minimisation).
 */
export function isAboutDirectors(header: string): boolean {
  const folded = normaliseForSearch(header.slice(0, 200)).replace(/[^a-z0-9]/g, "");
  return /dirigeant|gerant|representantlegal|mandataire|president|beneficiaireeffectif|actionnaire|associe|director/.test(
    folded,
  );
}

/**
 * A mapping for the headings of a file, to be shown before the import. A target is given to one column only: the one
 * whose heading is the surest.
 */
export function suggestMapping(headers: readonly string[]): Mapping {
  const found = headers.map((header) => recognise(header));
  const mapping = found.map((entry, at) => {
    if (entry === undefined || !isSurest(found, entry, at)) return null;
    return entry.factor === undefined
      ? { target: entry.target }
      : { target: entry.target, factor: entry.factor };
  });
  // Beside « libelle_commune », the « commune » of recherche-entreprises is the Insee code.
  const isFree = mapping.every((entry) => entry?.target !== "commune.code");
  return mapping.map((entry, at) =>
    isFree && entry === null && found[at]?.target === "commune.name" ? { target: "commune.code" } : entry,
  );
}

function isSurest(found: readonly (Recognised | undefined)[], entry: Recognised, at: number): boolean {
  return found.every(
    (other, index) =>
      index === at ||
      other?.target !== entry.target ||
      other.rank > entry.rank ||
      (other.rank === entry.rank && index > at),
  );
}

interface Recognised {
  readonly target: ImportTarget;
  readonly rank: number;
  readonly factor?: 1_000 | 1_000_000;
}

function recognise(header: string): Recognised | undefined {
  if (isAboutDirectors(header)) return undefined;
  const whole = normaliseForSearch(header.slice(0, 200));
  const text = whole.replace(/^(siege|complements)[._ ]/, "");
  const folded = text.replace(/[^a-z0-9]/g, "");
  const exact = byHeading.get(folded);
  // What is said of the firm is surer than the same said of its seat.
  if (exact !== undefined) return text === whole ? exact : { ...exact, rank: exact.rank + 0.5 };
  const [, bare = "", unit = ""] =
    /^(.*?)(?:en)?(k€|m€|keur|meur|ke|me|€|euros?|milliers(?:d ?euros)?|millions(?:d ?euros)?)$/.exec(
      text.replace(/[^a-z0-9€]/g, ""),
    ) ?? [];
  const amount = byHeading.get(bare);
  if (amount === undefined || (amount.target !== "turnoverEuros" && amount.target !== "balanceSheetEuros"))
    return undefined;
  if (/^(k|milliers)/.test(unit)) return { ...amount, factor: 1_000 };
  return /^m/.test(unit) ? { ...amount, factor: 1_000_000 } : amount;
}
