/** One erasure, from the gesture to its receipt: kept before anybody is told that it is done. */
import type { ErasureReason, ErasureReceipt } from "../../../shared/records/erasure-receipt.ts";
import { visitCode } from "../../../shared/rules/visit-code.ts";
import { forgetDraftsAbout } from "../../data/drafts.ts";
import { eraseHere, erasureReach } from "../../data/erasure.ts";
import { type Held, refsOf, visitsAmong } from "../../data/held.ts";
import { forgetPrintsAbout } from "../../data/print-queue.ts";
import { keepReceipt } from "../../data/receipts.ts";
import { readSettings } from "../../data/settings.ts";
import type { Host } from "../../../shared/host/borders.ts";
import { eraseEverywhere } from "../../sync/erase-everywhere.ts";

/** Erases as far as this person may. Throws `hub.*` before anything is erased, `storage.*`. */
export async function eraseSubject(
  host: Pick<Host, "fetchHub">,
  held: Held,
  reason: ErasureReason,
): Promise<ErasureReceipt> {
  const { ambassador, organisation, controller } = await readSettings();
  const refs = refsOf(held.documents);
  const isHere = (await erasureReach()) === "here";
  // Before the copies are written again without it.
  const ids = refs.map(({ id }) => id);
  await forgetDraftsAbout(ids);
  await forgetPrintsAbout(ids);
  const { hub, here } = isHere
    ? { hub: undefined, here: await eraseHere(refs) }
    : await eraseEverywhere(host, held.subject, refs);
  const at = new Date().toISOString();
  const receipt: ErasureReceipt = {
    format: "carnet-ia/erasure-receipt",
    version: 1,
    id: crypto.randomUUID(),
    at,
    by: ambassador.name.trim(),
    organisation: controller.name.trim() === "" ? organisation.name.trim() : controller.name.trim(),
    reason,
    subject: held.subject,
    visitCodes: visitsAmong([...held.documents, ...held.related]).map(visitCode),
    documents: refs,
    stores: [
      {
        ...{ store: "notebook", at, documents: here.documents, operations: here.operations },
        ...{ steps: here.steps, files: here.files },
      },
      ...(here.fromCopies === "none"
        ? []
        : [{ store: "copies" as const, at, isDone: here.fromCopies === "done" }]),
      ...(hub === undefined
        ? []
        : [
            {
              store: "hub" as const,
              at: hub.at,
              documents: hub.documents.length,
              operations: hub.operations,
              files: hub.files.length,
              ver: hub.ver,
            },
          ]),
    ],
  };
  await keepReceipt(receipt);
  return receipt;
}
