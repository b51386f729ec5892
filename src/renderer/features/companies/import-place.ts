/** The official commune of an imported line. Pure. */
import type { Commune, CommuneIndex } from "../../../shared/content/communes.ts";
import { normaliseForSearch } from "../../../shared/language/normalise.ts";
import type { Company } from "../../../shared/records/company.ts";

/** A company with its commune: by its Insee code, else by its name when only one commune can be meant. */
export function withPlace(company: Company, communes: CommuneIndex): Company {
  const { "commune.code": code, "commune.name": name, postcode } = company;
  const commune = code === undefined ? communeNamed(communes, name, postcode) : communes.byCode(code);
  if (commune === undefined) return company;
  const [only] = commune.postcodes;
  return {
    ...company,
    "commune.code": commune.code,
    "commune.name": commune.name,
    ...(postcode === undefined && only !== undefined && commune.postcodes.length === 1
      ? { postcode: only }
      : {}),
  };
}

function communeNamed(
  communes: CommuneIndex,
  name: string | undefined,
  postcode: string | undefined,
): Commune | undefined {
  if (name === undefined) return undefined;
  // « RENNES CEDEX 7 » is delivered elsewhere than it stands: its postcode says nothing of the commune.
  const bare = name.replace(/\s+cedex.*$/i, "");
  const isCedex = bare !== name;
  const here = postcode === undefined || isCedex ? [] : communes.byPostcode(postcode);
  const among = here.length > 0 ? here : communes.byName(bare, 30);
  const wanted = placeKey(bare);
  const meant = among.filter((commune) => placeKey(commune.name) === wanted);
  return meant.length === 1 ? meant[0] : undefined;
}

function placeKey(name: string): string {
  return normaliseForSearch(name)
    .replaceAll("-", " ")
    .replace(/\bste? /g, (short) => (short.startsWith("ste") ? "sainte " : "saint "));
}
