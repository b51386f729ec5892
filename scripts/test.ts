/** `npm test [-- --only STAGE]`: all stages, even after one failed, and one last line for all of them. */
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { parseArgs } from "node:util";
import { asCommand, CommandFailure } from "./as-command.ts";
import { fromRoot } from "./paths.ts";
import { runTool, toolBeside } from "./run-command.ts";
import { type Counts, sum } from "./test-counts.ts";
import { type Ended, lanes, type Stage } from "./test-stages.ts";

const { values: options } = parseArgs({ options: { only: { type: "string" } } });

// Whoever stops us stops all stages, not the one of the moment: once their tools have been told.
process.once("SIGTERM", () => setImmediate(() => process.exit(143)));

interface EndedStage extends Ended {
  readonly line: string;
}

const inWords = ({ passed, failed, skipped }: Counts): string =>
  `${passed} passed, ${failed} failed, ${skipped} skipped`;

await asCommand(async () => {
  const { only } = options;
  const chosen = lanes.map((lane) =>
    Object.entries(lane).filter(([name]) => only === undefined || only === name),
  );
  if (chosen.every(({ length }) => length === 0)) {
    const names = lanes.flatMap((lane) => Object.keys(lane));
    throw new CommandFailure(`--only : l’une de ${names.join(", ")}.`);
  }
  const [watched = [], ...others] = chosen.filter(({ length }) => length > 0);
  const ended = (
    await Promise.all([inTurn(watched, watch), ...others.map((lane) => inTurn(lane, goBeside))])
  ).flat();
  const total = sum(ended);
  console.log(
    [
      "",
      ...ended.flatMap(({ failures = [] }) => failures),
      ...ended.map(({ line }) => line),
      "",
      inWords(total),
    ].join("\n"),
  );
  return total.failed === 0 ? 0 : 1;
});

type Named = readonly [name: string, stage: Stage];

async function inTurn(
  stages: readonly Named[],
  run: (name: string, stage: Stage) => Promise<Ended>,
): Promise<EndedStage[]> {
  const all: EndedStage[] = [];
  for (const [name, stage] of stages) {
    const started = performance.now();
    const ended = await run(name, stage);
    const seconds = Math.round((performance.now() - started) / 1000);
    const mark = ended.failed === 0 ? "✓" : "✗";
    all.push({ ...ended, line: `${mark} ${stage.title} : ${inWords(ended)} — ${seconds} s` });
  }
  return all;
}

function heading(name: string, { title }: Stage): string {
  return `\n━━ ${title} (${name})`;
}

async function watch(name: string, stage: Stage): Promise<Ended> {
  console.log(heading(name, stage));
  return await stage.run(runTool);
}

/** What it says is kept until it has ended: two outputs at once could not be read. */
async function goBeside(name: string, stage: Stage): Promise<Ended> {
  const log = fromRoot(".cache/test", `${name}.log`);
  mkdirSync(fromRoot(".cache/test"), { recursive: true });
  rmSync(log, { force: true });
  console.log(`… ${stage.title} (${name}), en même temps`);
  const ended = await stage.run(toolBeside(log));
  console.log(`${heading(name, stage)}\n${readFileSync(log, "utf8")}`);
  return ended;
}
