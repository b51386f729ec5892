/** « 732 829 320 », with no-break spaces. */
export function spacedSiren(siren: string): string {
  return siren.replace(/\B(?=(?:\d{3})+$)/g, "\u00A0");
}

/** « 732 829 320 00074 »: the SIREN, then the establishment. */
export function spacedSiret(siret: string): string {
  return `${spacedSiren(siret.slice(0, 9))}\u00A0${siret.slice(9)}`;
}
