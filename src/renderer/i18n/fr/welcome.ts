export const welcome = {
  title: "Bienvenue dans Carnet IA",
  lead: "Vos visites, vos notes, le pré-diagnostic et la synthèse à remettre : tout fonctionne sans réseau, tout reste sur cet ordinateur.",
  emptyTitle: "Commencer avec un carnet vide",
  emptyText: "Vous créez ou importez vos entreprises.",
  emptyAction: "Carnet vide",
  samplesTitle: "Découvrir avec des exemples",
  samplesText: "Quelques entreprises inventées, marquées « exemple », que vous retirez quand vous voulez.",
  samplesAction: "Charger les exemples",
  loading: "Préparation des exemples…",
  card: "Votre nom",
  cardHint: "Imprimé sur les synthèses. Vous compléterez votre carte dans les réglages.",
} as const;
