export const welcome = {
  title: "Bienvenue",
} as const;
