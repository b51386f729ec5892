/**
 * `npm run faults -- [--runs 200] [--from N] [--fault MOTS]`: somebody types in a real browser while everything goes wrong. What the
 * screen said was saved and is missing afterwards is a failure, as is a notebook that no longer opens; none is accepted.
 * `--from N --runs 1` plays one again; `--fault` keeps to those whose name has these words.
 */
import { mkdirSync } from "node:fs";
import { parseArgs } from "node:util";
import { playCampaign } from "../tests/support/faults/campaign.ts";
import { faults } from "../tests/support/faults/faults.ts";
import { isFailure, lineOf, tableOf } from "../tests/support/faults/report.ts";
import { asCommand, CommandFailure } from "./as-command.ts";
import { fromRoot } from "./paths.ts";

const { values } = parseArgs({
  options: {
    runs: { type: "string", default: "200" },
    from: { type: "string", default: "1" },
    fault: { type: "string", default: "" },
  },
});

/** Sealing as many takes long enough to be killed in the middle. */
const companies = 1_000;

await asCommand(async () => {
  const [runs, from] = [Number(values.runs), Number(values.from)];
  if (!Number.isInteger(runs) || !Number.isInteger(from) || runs < 1)
    throw new CommandFailure("Attendu : npm run faults -- --runs 200 [--from N]");
  const pictures = fromRoot("test-results/faults");
  mkdirSync(pictures, { recursive: true });
  const tell = (run: Parameters<typeof lineOf>[0]): void => console.log(lineOf(run));
  const chosen = faults.filter(({ name }) => name.includes(values.fault));
  const played = await playCampaign(runs, { from, faults: chosen, companies, pictures, tell });
  console.log(tableOf(played));
  return played.some(isFailure) ? 1 : 0;
});
