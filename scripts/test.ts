/** `npm test [-- --only STAGE]`: all stages, even after one failed, and one last line for all of them. */
import { parseArgs } from "node:util";
import { asCommand, CommandFailure } from "./as-command.ts";
import { type Counts, sum } from "./test-counts.ts";
import { stages } from "./test-stages.ts";

const { values: options } = parseArgs({ options: { only: { type: "string" } } });

// Whoever stops us stops all stages, not the one of the moment: once its tools have been told.
process.once("SIGTERM", () => setImmediate(() => process.exit(143)));

const inWords = ({ passed, failed, skipped }: Counts): string =>
  `${passed} passed, ${failed} failed, ${skipped} skipped`;

await asCommand(async () => {
  const chosen = Object.entries(stages).filter(
    ([name]) => options.only === undefined || options.only === name,
  );
  if (chosen.length === 0) throw new CommandFailure(`--only : l’une de ${Object.keys(stages).join(", ")}.`);
  const lines: string[] = [];
  const counts: Counts[] = [];
  const failed: string[] = [];
  for (const [name, { title, run }] of chosen) {
    console.log(`\n━━ ${title} (${name})`);
    const started = performance.now();
    const { failures = [], ...stage } = await run();
    counts.push(stage);
    failed.push(...failures);
    const seconds = Math.round((performance.now() - started) / 1000);
    lines.push(`${stage.failed === 0 ? "✓" : "✗"} ${title} : ${inWords(stage)} — ${seconds} s`);
  }
  const total = sum(counts);
  console.log(["", ...failed, ...lines, "", inWords(total)].join("\n"));
  return total.failed === 0 ? 0 : 1;
});
