/** The time zone of a commune, from its Insee code: a visit in La Réunion is written in La Réunion's time. */
const overseas: Readonly<Record<string, string>> = {
  "971": "America/Guadeloupe",
  "972": "America/Martinique",
  "973": "America/Cayenne",
  "974": "Indian/Reunion",
  "975": "America/Miquelon",
  "976": "Indian/Mayotte",
  "977": "America/Guadeloupe",
  "978": "America/Guadeloupe",
  "986": "Pacific/Wallis",
  "987": "Pacific/Tahiti",
  "988": "Pacific/Noumea",
};

/** IANA zone of an overseas commune; undefined elsewhere, where the person's own setting is right. */
export function zoneOfCommune(communeCode: string | undefined): string | undefined {
  return communeCode === undefined ? undefined : overseas[communeCode.slice(0, 3)];
}
