export const context = {
  title: "National figures",
} as const;
