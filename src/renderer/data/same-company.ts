/** The company of a visit that is offered, among those of this notebook. */
import { normaliseForSearch } from "../../shared/language/normalise.ts";
import type { Company } from "../../shared/records/company.ts";
import type { DocumentId } from "../../shared/records/field-values.ts";
import { allDocuments } from "./all-documents.ts";
import { companiesBySiren, companiesBySiret } from "./companies.ts";
import type { Stored } from "./stored.ts";

/** Which one, and what says so: a number is certain, a name is to be confirmed. */
export interface SameCompany {
  readonly id: DocumentId;
  readonly name: string;
  readonly by: "number" | "name";
}

/** By SIRET, by SIREN, else by a name that only one has when one of the two says no number. Throws `storage.*`. */
export async function sameCompany(company: Company): Promise<SameCompany | undefined> {
  const numbered = await withItsNumber(company);
  const same = numbered ?? (await withItsName(company));
  return same && { id: same.id, name: same.fields.name, by: numbered === undefined ? "name" : "number" };
}

async function withItsNumber({ siret, siren }: Company): Promise<Stored<"company"> | undefined> {
  const establishments = siret === undefined ? [] : await companiesBySiret(siret);
  const firms = siren === undefined ? [] : await companiesBySiren(siren);
  // Another establishment of the firm is another company of the notebook.
  const sameFirm = firms.find(({ fields }) => siret === undefined || fields.siret === undefined);
  return establishments[0] ?? sameFirm;
}

/** Names are in no index of this room: all companies are read, a second for fifty thousand. */
async function withItsName(company: Company): Promise<Stored<"company"> | undefined> {
  const wanted = normaliseForSearch(company.name);
  const named: Stored<"company">[] = [];
  for await (const chunk of allDocuments("company"))
    named.push(
      ...chunk.filter(
        ({ fields }) =>
          normaliseForSearch(fields.name) === wanted &&
          !isElsewhere(fields, company) &&
          // A fictional company goes away with all that belongs to it.
          (fields.isSample ?? false) === (company.isSample ?? false),
      ),
    );
  const [only, another] = named;
  if (only === undefined || another !== undefined) return undefined;
  return hasNumber(only.fields) && hasNumber(company) ? undefined : only;
}

const hasNumber = ({ siren, siret }: Company): boolean => siren !== undefined || siret !== undefined;

/** By the code of the commune, else by its name; whoever does not say may be anywhere. */
function isElsewhere(one: Company, other: Company): boolean {
  const [code, otherCode] = [one["commune.code"], other["commune.code"]];
  if (code !== undefined && otherCode !== undefined) return code !== otherCode;
  const [name, otherName] = [one["commune.name"], other["commune.name"]];
  return (
    name !== undefined &&
    otherName !== undefined &&
    normaliseForSearch(name) !== normaliseForSearch(otherName)
  );
}
