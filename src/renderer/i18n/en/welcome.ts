export const welcome = {
  title: "Welcome to Carnet IA",
  lead: "Your visits, your notes, the pre-assessment and the summary to hand over: everything works without a network, everything stays on this computer.",
  emptyTitle: "Start with an empty notebook",
  emptyText: "You create or import your companies.",
  emptyAction: "Empty notebook",
  samplesTitle: "Discover with samples",
  samplesText: "A few invented companies, marked “sample”, which you remove when you like.",
  samplesAction: "Load the samples",
  loading: "Preparing the samples…",
  card: "Your name",
  cardHint: "Printed on the summaries. You can complete your card in the settings.",
} as const;
