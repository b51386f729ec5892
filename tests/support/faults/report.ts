/** The runs of a campaign, for a person to read. */
import type { Outcome, Run } from "./campaign.ts";

const words: Readonly<Record<Outcome, string>> = {
  kept: "✓",
  lost: "✗ PERDU",
  stuck: "✗ INUTILISABLE",
  unplayed: "⚠ NON JOUÉE",
};

/** Zero is the only number accepted. */
export function isFailure({ outcome }: Run): boolean {
  return outcome === "lost" || outcome === "stuck";
}

/** One run, on one line. */
export function lineOf({ number, fault, isSealed, outcome, said, found, isFelt, ms, why }: Run): string {
  const parts = [
    `${number} ${words[outcome]} ${fault} (${isSealed ? "chiffré" : "en clair"})`,
    `${said} caractères dits enregistrés, ${found} retrouvés`,
    `${(ms / 1000).toFixed(1)} s`,
    ...(isFelt || outcome === "unplayed" ? [] : ["sans effet"]),
    ...(why === undefined ? [] : [why]),
  ];
  return parts.join(" · ");
}

/** All of them, by fault, as a table of Markdown. */
export function tableOf(played: readonly Run[]): string {
  const names = [...new Set(played.map(({ fault }) => fault))];
  const rows = [
    ...names.map((name) =>
      rowOf(
        name,
        played.filter(({ fault }) => fault === name),
      ),
    ),
    rowOf("**Total**", played),
  ];
  return [
    "",
    "| Panne | En clair | Chiffré | Ressenties | Caractères dits | Pertes | Inutilisables | Non jouées |",
    "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |",
    ...rows,
  ].join("\n");
}

function rowOf(name: string, runs: readonly Run[]): string {
  const count = (is: (run: Run) => boolean): number => runs.filter(is).length;
  const cells = [
    name,
    count(({ isSealed, outcome }) => !isSealed && outcome !== "unplayed"),
    count(({ isSealed, outcome }) => isSealed && outcome !== "unplayed"),
    count(({ isFelt }) => isFelt),
    runs.reduce((sum, { said }) => sum + said, 0),
    count(({ outcome }) => outcome === "lost"),
    count(({ outcome }) => outcome === "stuck"),
    count(({ outcome }) => outcome === "unplayed"),
  ];
  return `| ${cells.join(" | ")} |`;
}
