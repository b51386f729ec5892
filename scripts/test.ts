/** `npm test [-- --only STAGE]`: all stages, even after one failed, and one last line for all of them. */
import { parseArgs } from "node:util";
import { asCommand, CommandFailure } from "./as-command.ts";
import type { Counts } from "./test-counts.ts";
import { sum } from "./test-counts.ts";
import { stages } from "./test-stages.ts";

const { values: options } = parseArgs({ options: { only: { type: "string" } } });

await asCommand(async () => {
  const chosen = Object.entries(stages).filter(
    ([name]) => options.only === undefined || options.only === name,
  );
  if (chosen.length === 0) throw new CommandFailure(`--only : l’une de ${Object.keys(stages).join(", ")}.`);
  const lines: string[] = [];
  const counts: Counts[] = [];
  for (const [name, { title, run }] of chosen) {
    console.log(`\n━━ ${title} (${name})`);
    const started = performance.now();
    const { passed, failed, skipped } = await run();
    counts.push({ passed, failed, skipped });
    const seconds = Math.round((performance.now() - started) / 1000);
    lines.push(
      `${failed === 0 ? "✓" : "✗"} ${title} : ${passed} passed, ${failed} failed, ${skipped} skipped — ${seconds} s`,
    );
  }
  const { passed, failed, skipped } = sum(counts);
  console.log(`\n${lines.join("\n")}\n`);
  console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
  return failed === 0 ? 0 : 1;
});
