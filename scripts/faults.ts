/**
 * `npm run faults -- [--runs 200] [--from N]`: somebody types in a real browser while everything goes wrong. What the
 * screen said was saved and is missing afterwards is a failure; none is accepted. `--from N --runs 1` plays one again.
 */
import { parseArgs } from "node:util";
import { playCampaign, type Run } from "../tests/support/faults/campaign.ts";
import { asCommand, CommandFailure } from "./as-command.ts";

const { values } = parseArgs({
  options: { runs: { type: "string", default: "200" }, from: { type: "string", default: "1" } },
});

await asCommand(async () => {
  const [runs, from] = [Number(values.runs), Number(values.from)];
  if (!Number.isInteger(runs) || !Number.isInteger(from) || runs < 1)
    throw new CommandFailure("Attendu : npm run faults -- --runs 200 [--from N]");
  let number = from;
  const played = await playCampaign(runs, {
    from,
    tell: (run) => {
      console.log(`${number} ${said(run)}`);
      number += 1;
    },
  });
  console.log(table(played));
  return played.some(({ isLost }) => isLost) ? 1 : 0;
});

function said({ fault, isSealed, said, found, isLost }: Run): string {
  const how = isSealed ? "chiffré" : "en clair";
  return `${isLost ? "✗ PERDU" : "✓"} ${fault} (${how}) : ${said} caractères dits enregistrés, ${found} retrouvés`;
}

function table(played: readonly Run[]): string {
  const names = [...new Set(played.map(({ fault }) => fault))];
  const lines = names.map((name) => {
    const runs = played.filter(({ fault }) => fault === name);
    const lost = runs.filter(({ isLost }) => isLost).length;
    return `${name.padEnd(48)} ${String(runs.length).padStart(5)} essais ${String(lost).padStart(4)} pertes`;
  });
  const lost = played.filter(({ isLost }) => isLost).length;
  return [
    "",
    ...lines,
    `${"Total".padEnd(48)} ${String(played.length).padStart(5)} essais ${String(lost).padStart(4)} pertes`,
  ].join("\n");
}
