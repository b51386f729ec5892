/** The part of subset-font that `fonts.ts` uses; the package has no types. */
declare module "subset-font" {
  function subsetFont(
    font: Buffer,
    text: string,
    options: {
      targetFormat: "sfnt";
      noHinting: boolean;
      preserveNameIds: readonly number[];
      keepFeatures: readonly string[];
    },
  ): Promise<Buffer>;
  export = subsetFont;
}
