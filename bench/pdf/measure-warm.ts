/** Sheets made in turn by those who know their code, their fonts and their browser already. */
import { turned } from "../support/statistics.ts";
import type { SideName, Sides } from "./sides.ts";

/** Milliseconds, a round each. Every round has words that no earlier one had. */
export async function measureWarm(
  sides: Sides,
  rounds: number,
): Promise<Readonly<Record<SideName, readonly number[]>>> {
  const times: Record<SideName, number[]> = {
    Carnet: [],
    relue: [],
    pdfkit: [],
    "react-pdf": [],
    Chromium: [],
  };
  // The first rounds compile the code: they are not measures.
  const first = Math.ceil(rounds / 4);
  for (let round = 0; round < first + rounds; round += 1) {
    for (const { name, ready } of turned(Object.values(sides), round)) {
      const make = ready(round, true);
      const from = performance.now();
      await make();
      if (round >= first) times[name].push(performance.now() - from);
    }
  }
  return times;
}
