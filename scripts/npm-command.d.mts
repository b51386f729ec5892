/** The types of `npm-command.mjs`, which the bootstrap runs before any compiler is installed. */
export declare function npmCommand(): {
  readonly command: string;
  readonly before: readonly string[];
  readonly shell: boolean;
};
