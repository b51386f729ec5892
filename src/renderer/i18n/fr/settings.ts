export const settings = {
  title: "Réglages",
} as const;
