/** `npm run check`: what is shipped is under a licence that lets us ship it, as the packages themselves say. */
import { shippedPackages } from "./shipped-packages.ts";
import type { ShippedPackage } from "./shipped-packages.ts";

/** They ask for their text to be kept, and for nothing of ours (MPL-2.0 and OFL-1.1: of their own files only). */
const allowed: ReadonlySet<string> = new Set([
  ...["0BSD", "Apache-2.0", "BlueOak-1.0.0", "BSD-2-Clause", "BSD-3-Clause", "CC0-1.0", "ISC"],
  ...["MIT", "MPL-2.0", "OFL-1.1", "Python-2.0", "Unlicense", "Zlib"],
]);

/** Packages that do not say it where npm reads it; where it was read instead, for this very version. */
const readElsewhere: Readonly<Record<string, string>> = {
  "combine-errors@3.0.3": "MIT", // Readme.md, « License ».
  "png-js@2.0.0": "MIT", // LICENSE.
};

/** One line a package that may not be shipped. */
export function licenceFaults(packages: readonly ShippedPackage[]): string[] {
  return packages.flatMap(({ name, version, licence }) => {
    const said = licence ?? readElsewhere[`${name}@${version}`];
    if (said === undefined) return [`${name}@${version} : aucune licence indiquée`];
    return isAllowed(said) ? [] : [`${name}@${version} : ${said}`];
  });
}

/** `A`, `A OR B`, `(A AND B)`. An expression that mixes both words is left to a person: refused. */
function isAllowed(expression: string): boolean {
  const names = (word: string) => expression.replace(/^\((.*)\)$/, "$1").split(` ${word} `);
  return names("OR").some((name) => allowed.has(name)) || names("AND").every((name) => allowed.has(name));
}

/** Says what is wrong; how many packages are at fault. */
export function checkLicences(): number {
  const faults = licenceFaults(shippedPackages());
  for (const fault of faults) console.error(`  licence à revoir : ${fault}`);
  return faults.length;
}
