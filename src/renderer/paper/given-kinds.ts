/** What can be handed out without being about a visit. */
export const givenKinds = ["scheme", "use", "trade"] as const;
export type GivenKind = (typeof givenKinds)[number];
