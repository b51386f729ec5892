/**
 * Reading answers of the public company search (recherche-entreprises.api.gouv.fr, domain.md §6.2). Every field may be
 * missing, null or of another shape: what cannot be read is left out, never guessed. Managers' names are not read at all.
 */
import { z } from "zod";
import { Company } from "../records/company.ts";
import { Day } from "../records/field-values.ts";
import { headcountBand } from "./headcount-bands.ts";
import { NAF_2025_STARTS_ON, parseNaf } from "./naf.ts";
import { formatSiren, isSiren, isSiret, sirenOfSiret } from "./siren.ts";

/** Said beside what comes from the directory (Licence Ouverte 2.0). */
export const directorySource = "Insee/DINUM, Licence Ouverte 2.0";

/** Text that says nothing: empty, or withheld because the company asked for it. */
const text = z
  .string()
  .nullish()
  .transform((value) => {
    const trimmed = value?.trim() ?? "";
    return trimmed === "" || /\[(NON-DIFFUSIBLE|ND)\]/i.test(trimmed) ? undefined : trimmed;
  })
  .catch(undefined);
const texts = z.array(z.string()).nullish().catch(undefined);

const ApiEstablishment = z.object({
  siret: text,
  adresse: text,
  code_postal: text,
  commune: text,
  libelle_commune: text,
  etat_administratif: text,
  date_fermeture: text,
  est_siege: z.boolean().nullish().catch(undefined),
  caractere_employeur: text,
  activite_principale_registre_metier: text,
  liste_enseignes: texts,
  nom_commercial: text,
});
type ApiEstablishment = z.infer<typeof ApiEstablishment>;

/** Establishments that cannot be read are left out, one by one. */
const establishments = z
  .array(z.unknown())
  .nullish()
  .catch(undefined)
  .transform((list) => (list ?? []).flatMap((entry) => ApiEstablishment.safeParse(entry).data ?? []));

const ApiCompany = z.object({
  siren: z.string().refine(isSiren),
  siren_conserve: text,
  nom_complet: text,
  nom_raison_sociale: text,
  siege: ApiEstablishment.nullish().catch(undefined),
  activite_principale: text,
  activite_principale_naf25: text,
  categorie_entreprise: Company.shape["directory.category"].nullish().catch(undefined),
  tranche_effectif_salarie: text,
  annee_tranche_effectif_salarie: text,
  caractere_employeur: text,
  date_creation: text,
  date_fermeture: text,
  etat_administratif: text,
  statut_diffusion: text,
  matching_etablissements: establishments,
});
type ApiCompany = z.infer<typeof ApiCompany>;

const ApiAnswer = z.object({
  results: z.array(z.unknown()),
  total_results: z.number().int().nonnegative().nullish().catch(undefined),
  page: z.number().int().nullish().catch(undefined),
  total_pages: z.number().int().nullish().catch(undefined),
});

export interface DirectoryEstablishment {
  readonly siret: string;
  readonly isHeadOffice: boolean;
  readonly isClosed: boolean;
  readonly closedOn?: string;
  readonly address?: string;
  readonly postcode?: string;
  readonly communeCode?: string;
  /** As the directory writes it, in capitals: take the official name by its code when the communes are loaded. */
  readonly communeName?: string;
  readonly tradeNames: readonly string[];
}

/** `closed`: the company has ceased. `partial`: it hides a part of its data. `duplicate`: it got another SIREN. */
export type DirectoryWarning = "closed" | "partial" | "duplicate" | "naf_unreadable";

export interface DirectoryCandidate {
  /** Fields of the company alone, ready for a `company` document; those of a place are added by {@link candidateFields}. */
  readonly fields: Company;
  /** Head office first, then those that answer the search; open ones before closed ones. */
  readonly establishments: readonly DirectoryEstablishment[];
  readonly closedOn?: string;
  readonly warnings: readonly DirectoryWarning[];
}

export interface DirectoryPage {
  readonly candidates: readonly DirectoryCandidate[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  /** Results that could not be read: « not found » is not « does not exist ». */
  readonly unreadable: number;
}

/** Reads an answer received at `at` (ISO instant); `undefined` when it is not an answer of the search. */
export function readDirectoryAnswer(body: unknown, at: string): DirectoryPage | undefined {
  const answer = ApiAnswer.safeParse(body);
  if (!answer.success) return undefined;
  const { results, total_results, page, total_pages } = answer.data;
  const companies = results.flatMap((result) => ApiCompany.safeParse(result).data ?? []);
  return {
    candidates: companies.map((company) => toCandidate(company, at)),
    total: total_results ?? companies.length,
    page: page ?? 1,
    pages: total_pages ?? 1,
    unreadable: results.length - companies.length,
  };
}

/** Fields of a `company` document for one establishment; the head office unless a SIRET of the candidate is given. */
export function candidateFields(candidate: DirectoryCandidate, siret?: string): Company {
  const chosen =
    candidate.establishments.find((place) => place.siret === siret) ??
    candidate.establishments.find(({ isHeadOffice }) => isHeadOffice) ??
    candidate.establishments[0];
  if (chosen === undefined) return candidate.fields;
  return {
    ...candidate.fields,
    // A duplicate keeps the SIREN that stays; the SIRET of the one that goes would contradict it.
    ...(sirenOfSiret(chosen.siret) === candidate.fields.siren ? { siret: chosen.siret } : {}),
    ...(chosen.address === undefined ? {} : { address: chosen.address }),
    ...(chosen.postcode === undefined ? {} : { postcode: chosen.postcode }),
    ...(chosen.communeCode === undefined ? {} : { "commune.code": chosen.communeCode }),
    ...(chosen.communeName === undefined ? {} : { "commune.name": chosen.communeName }),
  };
}

function toCandidate(company: ApiCompany, at: string): DirectoryCandidate {
  const kept = company.siren_conserve;
  const isDuplicate = kept !== undefined && kept !== company.siren && isSiren(kept);
  const closedOn = dayOrNothing(company.date_fermeture);
  const naf = nafFields(company, at);
  const isClosed = company.etat_administratif === "C";
  const warnings: DirectoryWarning[] = [
    ...(isClosed ? ["closed" as const] : []),
    ...(company.statut_diffusion === "P" || company.statut_diffusion === "N" ? ["partial" as const] : []),
    ...(isDuplicate ? ["duplicate" as const] : []),
    ...(company.activite_principale !== undefined && naf["naf.code"] === undefined
      ? ["naf_unreadable" as const]
      : []),
  ];
  const siren = isDuplicate ? kept : company.siren;
  return {
    fields: {
      name: company.nom_raison_sociale ?? company.nom_complet ?? `Entreprise ${formatSiren(siren)}`,
      siren,
      ...naf,
      ...headcountFields(company),
      ...craftFields(company),
      ...definedDay("createdOn", company.date_creation),
      ...(company.categorie_entreprise ? { "directory.category": company.categorie_entreprise } : {}),
      "directory.at": at,
      "directory.source": directorySource,
    },
    establishments: establishmentsOf(company),
    ...(isClosed && closedOn !== undefined ? { closedOn } : {}),
    warnings,
  };
}

/** The main code is of rév. 2 until 2027, unless its form says otherwise; older nomenclatures (« 72.1Z ») are not read. */
function nafFields(company: ApiCompany, at: string): Partial<Company> {
  const main = parseNaf(company.activite_principale ?? "");
  const later = parseNaf(company.activite_principale_naf25 ?? "");
  const edition = main.ok ? (main.edition ?? (at < NAF_2025_STARTS_ON ? "rev2" : "2025")) : undefined;
  return {
    ...(main.ok && edition !== undefined ? { "naf.code": main.code, "naf.edition": edition } : {}),
    ...(later.ok ? { "naf2025.code": later.code } : {}),
  };
}

function headcountFields(company: ApiCompany): Partial<Company> {
  const band = headcountBand(company.tranche_effectif_salarie);
  const year = Number(company.annee_tranche_effectif_salarie);
  const isEmployer = company.caractere_employeur === "O" || company.siege?.caractere_employeur === "O";
  return {
    ...(band === undefined ? {} : { "headcountBand.code": band.code }),
    ...(band !== undefined && Number.isInteger(year) && year > 1990 ? { "headcountBand.year": year } : {}),
    // « N » only says that nobody was declared in the year: it does not make it a fact of today.
    ...(isEmployer ? { isEmployer: true } : {}),
  };
}

function craftFields({ siege }: ApiCompany): Partial<Company> {
  return siege?.activite_principale_registre_metier === undefined ? {} : { isCraft: true };
}

function establishmentsOf(company: ApiCompany): DirectoryEstablishment[] {
  const all = [
    ...(company.siege ? [{ ...company.siege, est_siege: true }] : []),
    ...company.matching_etablissements,
  ];
  const bySiret = new Map<string, DirectoryEstablishment>();
  for (const entry of all) {
    const { siret } = entry;
    if (siret !== undefined && isSiret(siret) && !bySiret.has(siret))
      bySiret.set(siret, toEstablishment(siret, entry));
  }
  return [...bySiret.values()].sort((a, b) => Number(a.isClosed) - Number(b.isClosed));
}

function toEstablishment(siret: string, entry: ApiEstablishment): DirectoryEstablishment {
  const closedOn = dayOrNothing(entry.date_fermeture);
  const address = streetOf(entry);
  const names = [...(entry.liste_enseignes ?? []), entry.nom_commercial ?? ""];
  return {
    siret,
    isHeadOffice: entry.est_siege === true,
    isClosed: entry.etat_administratif === "F",
    ...(closedOn === undefined ? {} : { closedOn }),
    ...(address === undefined ? {} : { address }),
    ...(entry.code_postal === undefined ? {} : { postcode: entry.code_postal }),
    ...(entry.commune === undefined ? {} : { communeCode: entry.commune }),
    ...(entry.libelle_commune === undefined ? {} : { communeName: entry.libelle_commune }),
    tradeNames: [...new Set(names.map((name) => name.trim()).filter((name) => name !== ""))],
  };
}

/** The address without the postcode and the commune that end it: they have their own fields. */
function streetOf({ adresse, code_postal, libelle_commune }: ApiEstablishment): string | undefined {
  if (adresse === undefined) return undefined;
  const end = `${code_postal ?? ""} ${libelle_commune ?? ""}`.trim();
  const street = end !== "" && adresse.endsWith(end) ? adresse.slice(0, -end.length).trim() : adresse;
  return street === "" ? undefined : street;
}

function dayOrNothing(value: string | undefined): string | undefined {
  return Day.safeParse(value).data;
}

function definedDay(key: "createdOn", value: string | undefined): Partial<Company> {
  const day = dayOrNothing(value);
  return day === undefined ? {} : { [key]: day };
}
