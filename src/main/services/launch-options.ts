/**
 * How a packaged app may be started. Chromium and Node take hundreds of options, some of which let whoever starts the app read
 * the page, trace its network, replace its code or leave the sandbox: what is not listed here is refused.
 */

/** How things look, for a screen or a person that needs it; none changes what code may do. */
const allowedOptions: ReadonlySet<string> = new Set([
  "disable-gpu",
  "force-device-scale-factor",
  "force-high-contrast",
  "force-renderer-accessibility",
  "lang",
  "ozone-platform",
  "ozone-platform-hint",
  // What macOS itself adds when someone opens an app, or opens it in another language.
  "applelanguages",
  "applelocale",
]);

/** Read by Electron, Node or Chromium before our first line. Fuses shut the first two in the binary: this says why it stops. */
const refusedVariables = [
  "ELECTRON_RUN_AS_NODE",
  "NODE_OPTIONS",
  // Chromium would write the keys of every TLS connection in a file.
  "SSLKEYLOGFILE",
] as const;

/**
 * What this start asks and may not, by name; nothing when the app may start. `options` is `process.argv` without the program.
 * Chromium's own reading: one dash or two, any case on Windows, a value after `=`. A slash begins an option on Windows alone.
 */
export function refusedLaunch(
  options: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  platform: string,
): readonly string[] {
  const begins = platform === "win32" ? /^(?:--?|\/)(?=[^-/])/ : /^--?(?=[^-])/;
  const asked = options.filter((option) => begins.test(option)).map((option) => nameOf(option, begins));
  return [
    ...asked
      .filter((name) => !allowedOptions.has(name) && !name.startsWith("psn_"))
      .map((name) => `--${name}`),
    ...refusedVariables.filter((name) => env[name] !== undefined && env[name] !== ""),
  ];
}

/** What to tell the person, who may not know that something starts the app in an unusual way. */
export function launchRefusal(refused: readonly string[]): string {
  const isWithoutSandbox = refused.includes("--no-sandbox");
  return [
    `Carnet IA ne démarre pas avec : ${refused.join(", ")}.`,
    "Ces réglages permettraient de lire le carnet de l’extérieur ou d’en retirer les protections. Retirez-les du raccourci ou du système, puis relancez.",
    ...(isWithoutSandbox
      ? [
          "Sous Linux, si l’AppImage les ajoute d’elle-même, installez le paquet .deb, qui garde le bac à sable.",
        ]
      : []),
  ].join("\n\n");
}

/** `--Remote-Debugging-Port=0` is `remote-debugging-port`: refusing a little too much is the safe side. */
const nameOf = (option: string, begins: RegExp): string =>
  option.replace(begins, "").split("=", 1).join("").toLowerCase();
