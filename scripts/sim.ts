/**
 * `npm run sim -- --seeds 2000 [--from N]`: the real client and the hub's own logic in bad weather. A seed that fails is
 * printed, and `--from N --seeds 1` plays it again.
 */
import "fake-indexeddb/auto";
import { parseArgs } from "node:util";
import { playSeed } from "../tests/support/sim/world.ts";
import { asCommand, CommandFailure } from "./as-command.ts";

const { values } = parseArgs({
  options: { seeds: { type: "string", default: "500" }, from: { type: "string", default: "1" } },
});

await asCommand(async () => {
  const [seeds, from] = [Number(values.seeds), Number(values.from)];
  if (!Number.isInteger(seeds) || !Number.isInteger(from) || seeds < 1)
    throw new CommandFailure("Attendu : npm run sim -- --seeds 2000 [--from N]");
  const failing: number[] = [];
  const start = performance.now();
  for (let seed = from; seed < from + seeds; seed += 1) {
    const broken = await playSeed(seed);
    if (broken.length > 0) {
      failing.push(seed);
      console.error(`graine ${seed} :\n  ${broken.join("\n  ")}`);
    }
  }
  const seconds = (performance.now() - start) / 1000;
  console.log(
    `${seeds} graines en ${seconds.toFixed(1)} s : ${failing.length} en échec ${failing.join(" ")}`,
  );
  return failing.length === 0 ? 0 : 1;
});
