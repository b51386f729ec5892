interface ImportMetaEnv {
  /** The version in package.json, written in by the build. */
  readonly CARNET_VERSION: string;
}
