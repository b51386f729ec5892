/** One exchange with the hub: what waits goes up, what changed comes down. Can be cut at any await and begun again. */
import { applyPage } from "../data/apply-pull.ts";
import { chainAgain, newDeviceId, startOver, syncRow } from "../data/enrolled.ts";
import { settleMergedTexts } from "../data/merged-texts.ts";
import type { Notebook } from "../data/notebook.ts";
import { offerPending } from "../data/pending.ts";
import { fold, readState, writeSync } from "../data/sync-write.ts";
import { absentFrom, swap } from "../data/swap.ts";
import { recordVerdicts } from "../data/verdicts.ts";
import { documentKey } from "../data/memory.ts";
import type { Document } from "../../shared/sync/document.ts";
import type { Operation } from "../../shared/sync/operation.ts";
import {
  maxPushBytes,
  maxPushOperations,
  maxReconcileItems,
  type PullAnswer,
  type PushResult,
  schemaVersion,
} from "../../shared/sync/protocol.ts";
import { type HubApi, HubRefusal, type PullRequest } from "./hub-api.ts";
import { findDifferences } from "./integrity-check.ts";

/** A person must say whether so many documents may leave this notebook. */
export class ManyRemovals extends Error {
  readonly count: number;
  readonly total: number;

  constructor(count: number, total: number) {
    super("many removals");
    this.count = count;
    this.total = total;
  }
}

export interface Exchange {
  readonly notebook: Notebook;
  readonly hub: HubApi;
  /** Takes a new device id for the same person (`POST /v1/enrol` with the present token). */
  readonly takeDevice: (id: string) => Promise<void>;
  readonly signal?: AbortSignal | undefined;
  /** A person agreed to a large removal. */
  readonly acceptRemovals?: boolean | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

export interface Progress {
  readonly what: "push" | "pull";
  readonly done: number;
  readonly total?: number | undefined;
}

/** Chains begun again in one exchange before it gives up until the next: a hub that is not in its right mind. */
const mostTurns = 4;

/** Sends all that waits and brings all that changed. Throws {@link HubRefusal}, {@link ManyRemovals}, `hub.*`, `storage.*`. */
export async function exchange(context: Exchange): Promise<void> {
  for (let turn = 1; ; turn += 1) {
    try {
      const sync = await syncRow(context.notebook);
      if (!sync) return;
      if (sync.startingOver) await downloadAnew(context);
      // What was merged here goes up at once: the other notebooks stop asking.
      do {
        await pushAll(context);
        await pullAll(context);
      } while ((await settleMergedTexts(context.notebook)) > 0);
      if (await findDifferences(context.notebook, context.hub)) continue;
      await writeSync(
        context.notebook,
        ({ sync: now }) =>
          Promise.resolve(now && { sync: { ...now, syncedAt: context.notebook.now().toISOString() } }),
        { isUnfolded: true },
      );
      return;
    } catch (thrown) {
      if (!(thrown instanceof HubRefusal) || turn === mostTurns) throw thrown;
      if (!(await recover(context, thrown))) throw thrown;
    }
  }
}

/** What the hub's refusals ask for. False: nothing to be done here. */
async function recover({ notebook, takeDevice }: Exchange, { code }: HubRefusal): Promise<boolean> {
  switch (code) {
    case "epoch_changed":
      await startOver(notebook, "restored");
      return true;
    case "reset_required":
      await startOver(notebook, "reset");
      return true;
    // A copy of this notebook speaks under our number, or what we remember of the chain is not what the hub has.
    case "forked":
    case "expected_seq":
    case "bad_hash":
    case "wrong_device": {
      const device = newDeviceId();
      await takeDevice(device);
      await writeSync(
        notebook,
        async ({ sync }) =>
          sync && { ...(await chainAgain(notebook, device)), sync: { ...sync, pushedSeq: 0 } },
      );
      return true;
    }
    default:
      return false;
  }
}

/** A push is under way while the answers to the one before are written: neither waits for the other. */
async function pushAll({ notebook, hub, signal, onProgress }: Exchange): Promise<void> {
  let operations = maxPushOperations;
  let [after, done, total] = [0, 0, 0];
  let sent: readonly Operation[] = [];
  let answers: readonly PushResult[] = [];
  for (;;) {
    const ops = await offerPending({ operations, bytes: maxPushBytes * 0.9, after }, notebook);
    const { head, sync } = await readState(notebook);
    const last = ops.at(-1);
    if (!sync || !last || signal?.aborted === true) {
      await recordVerdicts(notebook, sent, answers);
      signal?.throwIfAborted();
      return;
    }
    total = Math.max(total, head.waiting, done + ops.length);
    onProgress?.({ what: "push", done, total });
    const [pushed, recorded] = await Promise.allSettled([
      hub.push({ epoch: sync.epoch, device: head.device, schema: schemaVersion, ops }),
      recordVerdicts(notebook, sent, answers),
    ]);
    if (recorded.status === "rejected") throw recorded.reason;
    if (pushed.status === "fulfilled") {
      sent = ops;
      answers = pushed.value.results;
      after = last.seq;
      done += ops.length;
    } else {
      const isTooLarge = pushed.reason instanceof HubRefusal && pushed.reason.status === 413;
      if (!isTooLarge || ops.length === 1) throw pushed.reason;
      answers = [];
      operations = Math.ceil(ops.length / 2);
    }
  }
}

/** A page is on its way while the one before is written. */
async function pullAll({ notebook, hub, signal, onProgress, acceptRemovals }: Exchange): Promise<void> {
  let done = 0;
  let ahead: { readonly place: PullRequest; readonly page: Promise<PullAnswer> } | undefined;
  for (;;) {
    signal?.throwIfAborted();
    const sync = await syncRow(notebook);
    if (!sync) return;
    const place = { since: sync.cursor, upTo: sync.pulling?.upTo, after: sync.pulling?.after };
    // Another window may have moved the cursor: then what was asked for is not what comes next.
    const page = await (ahead && isSamePlace(ahead.place, place) ? ahead.page : hub.pull(place));
    if (page.epoch !== sync.epoch) throw new HubRefusal(409, "epoch_changed");
    ahead = page.more ? askAhead(hub, { since: page.since, upTo: page.upTo, after: page.next }) : undefined;
    const applied = await applyPage(notebook, page, { accept: acceptRemovals ?? false });
    if (applied.outcome === "ask") throw new ManyRemovals(applied.count, applied.total);
    done += page.documents.length;
    if (done > 0) onProgress?.({ what: "pull", done });
    if (!page.more && applied.outcome === "applied") return;
  }
}

function askAhead(hub: HubApi, place: PullRequest): { place: PullRequest; page: Promise<PullAnswer> } {
  const page = hub.pull(place);
  // Whoever comes for it is told; nobody may come.
  page.catch(() => undefined);
  return { place, page };
}

function isSamePlace(a: PullRequest, b: PullRequest): boolean {
  return a.since === b.since && a.upTo === b.upTo && a.after === b.after;
}

/** Everything, beside what is here; then one transaction replaces it. */
async function downloadAnew(context: Exchange): Promise<void> {
  const { notebook, hub, takeDevice, signal, acceptRemovals, onProgress } = context;
  await fold(notebook);
  const documents: Document[] = [];
  let page = await hub.pull({ since: 0 });
  const { epoch, upTo } = page;
  let { restored } = page;
  // A cursor of before a restore is « too old » too: the epoch tells, or a counter that went back (a failover that lost
  // its last commits).
  const before = await syncRow(notebook);
  if (epoch !== before?.epoch || upTo < before.cursor) await startOver(notebook, "restored");
  // Only of the one restore that happened since.
  if (epoch - 1 !== before?.epoch) restored = undefined;
  documents.push(...page.documents);
  while (page.more) {
    signal?.throwIfAborted();
    onProgress?.({ what: "pull", done: documents.length });
    page = await hub.pull({ since: 0, upTo, after: page.next });
    if (page.epoch !== epoch) throw new HubRefusal(409, "epoch_changed");
    documents.push(...page.documents);
  }
  const missing = new Set<string>();
  const absent = await absentFrom(notebook, documents);
  for (let from = 0; from < absent.length; from += maxReconcileItems) {
    const answer = await hub.reconcile(absent.slice(from, from + maxReconcileItems));
    for (const { collection, id } of answer.missing) missing.add(documentKey(collection, id));
  }
  const device = newDeviceId();
  await takeDevice(device);
  const applied = await swap(
    notebook,
    device,
    { epoch, upTo, restored, documents, missing },
    { accept: acceptRemovals ?? false },
  );
  if (applied.outcome === "ask") throw new ManyRemovals(applied.count, applied.total);
}
