/** The receipts of erasures, kept sealed as settings are: they name nobody. */
import { z } from "zod";
import { ErasureReceipt } from "../../shared/records/erasure-receipt.ts";
import { announce } from "./committed.ts";
import { storageProblem } from "./failures.ts";
import { type Notebook, theNotebook } from "./notebook.ts";
import { settingsPlace } from "./places.ts";
import { copyRows } from "./second-copy/to-journal.ts";

const name = "receipts";
const Receipts = z.object({ receipts: z.array(ErasureReceipt) });

/** All of them, the latest first. Live (`useLive`). */
export async function erasureReceipts(
  notebook: Notebook = theNotebook(),
): Promise<readonly ErasureReceipt[]> {
  return (await read(notebook)).receipts;
}

/** Keeps one more. Throws `storage.*`. */
export async function keepReceipt(
  receipt: ErasureReceipt,
  notebook: Notebook = theNotebook(),
): Promise<void> {
  const { database, codec } = notebook;
  await notebook.queue.run(async () => {
    try {
      for (;;) {
        const { revision, receipts } = await read(notebook);
        const payload = await codec.seal(settingsPlace(name), { receipts: [receipt, ...receipts] });
        const row = { name, revision: revision + 1, payload };
        const isKept = await database.transaction("rw!", database.settings, async () => {
          if (((await database.settings.get(name))?.revision ?? 0) !== revision) return false;
          await database.settings.put(row);
          return true;
        });
        if (!isKept) continue;
        await copyRows(notebook, { settings: [row] });
        return;
      }
    } catch (thrown) {
      throw storageProblem(thrown);
    }
  });
  announce(notebook, []);
}

async function read({
  database,
  codec,
}: Notebook): Promise<{ revision: number; receipts: readonly ErasureReceipt[] }> {
  const row = await database.settings.get(name);
  if (row === undefined) return { revision: 0, receipts: [] };
  const { receipts } = Receipts.parse(await codec.open(settingsPlace(name), row.payload));
  return { revision: row.revision, receipts };
}
