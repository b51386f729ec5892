export const orientation = {
  title: "Results",
} as const;
