/** This notebook on a hub: where its exchange stands, and a chain that begins again under another device id. */
import { v4 } from "uuid";
import type { Enrolment } from "../../shared/host/enrolment.ts";
import { chainOperation, firstPrevHash } from "../../shared/sync/hash-chain.ts";
import type { Operation } from "../../shared/sync/operation.ts";
import type { Notebook } from "./notebook.ts";
import { openViews } from "./payloads.ts";
import type { StartingOver, SyncRow } from "./rows.ts";
import type { SyncWrite } from "./sync-plan.ts";
import { readState, writeSync } from "./sync-write.ts";
import { openWaiting } from "./waiting.ts";

/** Where the exchange stands; undefined while this notebook has no hub. */
export async function syncRow(notebook: Notebook): Promise<SyncRow | undefined> {
  return (await readState(notebook)).sync;
}

/** A device id for an enrolment: never one that has already spoken to a hub. */
export function newDeviceId(): string {
  return v4();
}

/**
 * Follows what the host says of the enrolment. Another device id than ours: the chain begins again under it, with all that
 * waits. Another hub than before: what the other one knew is offered to this one.
 */
export async function followEnrolment(
  notebook: Notebook,
  enrolment: Enrolment,
  epoch: number,
): Promise<void> {
  await writeSync(notebook, async ({ head, sync }) => {
    const { hub, scope, role, device } = enrolment;
    const user = enrolment.user.id;
    const isSame = sync?.hub === hub && sync.user === user && sync.scope === scope && head.device === device;
    if (isSame) return sync.role === role ? undefined : { sync: { ...sync, role } };
    const isSamePlace = sync?.hub === hub && sync.scope === scope;
    const startingOver = sync && !isSamePlace ? { startingOver: await seenSoFar(notebook, "restored") } : {};
    const kept = isSamePlace
      ? { cursor: sync.cursor, pulling: sync.pulling, startingOver: sync.startingOver }
      : { cursor: 0 };
    return {
      ...(await chainAgain(notebook, device)),
      sync: {
        name: "sync",
        ...{ hub, user, scope, role },
        epoch: isSamePlace ? sync.epoch : epoch,
        ...kept,
        ...startingOver,
        pushedSeq: 0,
      },
    };
  });
}

/** Remembers that all must be downloaded beside and compared before it replaces ours (sync.md §3). */
export async function startOver(notebook: Notebook, why: StartingOver["why"]): Promise<void> {
  const over = await seenSoFar(notebook, why);
  await writeSync(notebook, ({ sync }) =>
    Promise.resolve(sync && { sync: { ...sync, pulling: undefined, startingOver: over } }),
  );
}

/** The same operations, numbered from 1 under another device id; nothing of them has been answered. */
export async function chainAgain(notebook: Notebook, device: string): Promise<SyncWrite> {
  const rows = await notebook.database.outbox.orderBy("seq").toArray();
  const waiting = await openWaiting(notebook, rows);
  return {
    goneOperations: rows.map(({ seq }) => seq),
    head: { device, seq: 0, hash: firstPrevHash },
    operations: chained(waiting.map(({ operation }) => operation)),
  };
}

/** Operations as the first ones of a chain. */
export function chained(operations: readonly Omit<Operation, "seq" | "hash">[]): Operation[] {
  let previous = firstPrevHash;
  return operations.map((content, index) => {
    const { collection, id, kind, baseRev, fields, resolves, at } = content;
    const operation = chainOperation(previous, {
      ...{ seq: index + 1, collection, id, kind, baseRev, at },
      ...(fields === undefined ? {} : { fields }),
      ...(resolves === undefined ? {} : { resolves }),
    });
    previous = operation.hash;
    return operation;
  });
}

async function seenSoFar(notebook: Notebook, why: StartingOver["why"]): Promise<StartingOver> {
  const views = await openViews(notebook.codec, await notebook.database.documents.toArray());
  const devices = new Set(
    views.flatMap(({ document }) => Object.values(document.meta).map(({ device }) => device)),
  );
  return { why, devices: [...devices] };
}
