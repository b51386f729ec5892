export const context = {
  title: "Repères nationaux",
} as const;
