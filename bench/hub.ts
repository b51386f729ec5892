/**
 * The hub on a real, durable PostgreSQL beside the same Fastify keeping rows in memory: batches of 100 visits of 3 to 4 KB
 * over HTTP. Then whether a push costs more when the hub knows more notebooks.
 */
import { runBatches } from "./hub/batches.ts";
import { runDevices } from "./hub/devices.ts";
import { median, percentile } from "./support/statistics.ts";
import { benchRow, type BenchTopic } from "./topic.ts";

const unit = "ms";
/** « Flat »: what a run on one and the same set of notebooks may differ by on a machine that does other things too. */
const flat = { p99: 1.5, cost: 1.3 };

export const topic: BenchTopic = {
  name: "hub",
  run: async ({ quick }) => {
    const { postgres, memory } = await runBatches(
      quick ? { batches: 8, pulls: 1, warm: 2 } : { batches: 60, pulls: 3, warm: 10 },
    );
    const crowds = quick ? { few: 30, many: 150 } : { few: 300, many: 5_000 };
    const { few, many } = await runDevices(crowds);
    const metric = `${crowds.many} carnets / ${crowds.few}`;
    return [
      benchRow({
        ...{ name: "Envoi de 100 opérations", metric: "médiane", unit, target: 2.5 },
        ...{ value: median(postgres.push), limit: median(memory.push) },
      }),
      benchRow({
        ...{ name: "Réception de 100 documents", metric: "médiane", unit, target: 1.3 },
        ...{ value: median(postgres.pull), limit: median(memory.pull) },
      }),
      benchRow({
        ...{ name: "Envoi d’une opération, p99", metric, unit, target: flat.p99 },
        ...{ value: percentile(many.pushes, 0.99), limit: percentile(few.pushes, 0.99) },
      }),
      benchRow({
        ...{ name: "Coût d’un envoi par carnet, médiane", metric, unit, target: flat.cost },
        ...{ value: median(many.costs), limit: median(few.costs) },
      }),
    ];
  },
};
