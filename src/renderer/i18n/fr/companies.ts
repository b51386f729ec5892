export const companies = {
  title: "Entreprises",
} as const;
