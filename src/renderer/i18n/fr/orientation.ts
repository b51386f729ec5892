export const orientation = {
  title: "Résultats",
} as const;
