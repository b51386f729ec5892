/** Erasing for good, in order: what waits goes up, the hub erases, this notebook erases; the others as they reach the hub. */
import type { Host } from "../../shared/host/borders.ts";
import { problem } from "../../shared/problem.ts";
import type { ErasureAnswer } from "../../shared/sync/protocol.ts";
import { type ErasedHere, eraseHere } from "../data/erasure.ts";
import { theNotebook } from "../data/notebook.ts";
import type { DocumentRef } from "../data/sync-plan.ts";
import { readState } from "../data/sync-write.ts";
import { waitingOn } from "../data/waiting.ts";
import { hubApi } from "./hub-api.ts";
import { syncNow } from "./loop.ts";

const [stepMs, mostSteps] = [250, 120];

/**
 * Erases a document and what hangs on it.
 * @param refs what is known here to hang on it, itself included: none may still wait for the hub
 *
 * Throws `hub.*` before anything is erased; nothing is lost then, and it can be asked again.
 */
export async function eraseEverywhere(
  host: Pick<Host, "fetchHub">,
  subject: DocumentRef,
  refs: readonly DocumentRef[],
): Promise<{ readonly hub: ErasureAnswer; readonly here: ErasedHere }> {
  await sent(refs);
  const hub = await hubApi(host).erase(subject);
  const here = await eraseHere([...refs, ...hub.documents.filter((each) => !isAmong(refs, each))]);
  syncNow();
  return { hub, here };
}

/** A document the hub has never heard of could not be erased there, and would come afterwards. */
async function sent(refs: readonly DocumentRef[]): Promise<void> {
  for (let step = 0; step < mostSteps; step += 1) {
    const { sync } = await readState(theNotebook());
    const waiting = [...(await waitingOn(theNotebook(), refs)).values()].flat();
    if (waiting.every(({ row }) => row.seq <= (sync?.pushedSeq ?? 0))) return;
    if (step === 0) syncNow();
    await new Promise((done) => setTimeout(done, stepMs));
  }
  throw problem.hub.unreachable({ reason: "not_sent" });
}

function isAmong(refs: readonly DocumentRef[], { collection, id }: DocumentRef): boolean {
  return refs.some((each) => each.collection === collection && each.id === id);
}
