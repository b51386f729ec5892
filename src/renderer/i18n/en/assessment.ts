export const assessment = {
  title: "Pre-assessment",
} as const;
