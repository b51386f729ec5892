export const assessment = {
  title: "Pré-diagnostic",
} as const;
