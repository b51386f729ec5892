export const handout = {
  title: "Summary",
} as const;
