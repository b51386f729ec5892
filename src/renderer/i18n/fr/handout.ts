export const handout = {
  title: "Synthèse",
} as const;
