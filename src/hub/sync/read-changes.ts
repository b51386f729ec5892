/** A page of what changed since a cursor, as the JSON text of a {@link import("../../shared/sync/protocol.ts").PullAnswer}. */
import { z } from "zod";
import type { PullQuery } from "../../shared/sync/protocol.ts";
import type { Person } from "../../shared/sync/rights.ts";
import type { Page, ScopeHead, SyncStore } from "../store/sync-store.ts";

/** The cursor cannot be continued: the client downloads anew beside (sync.md §3, 410). */
export class ResetRequired extends Error {}

/** `after` is not one of ours. */
export class BadCursor extends Error {}

const Key = z.tuple([z.int().nonnegative(), z.string(), z.string()]);

/** Throws {@link ResetRequired}, {@link BadCursor}. */
export async function readChanges(store: SyncStore, person: Person, query: PullQuery): Promise<string> {
  const { since, limit, upTo } = query;
  const after = query.after === undefined ? {} : { after: readKey(query.after) };
  const page = await store.readPage(person, { since, upTo, limit, ...after });
  const { ver, resetBelow } = page.head;
  // A cursor beyond the counter comes from before a restore.
  if ((since !== 0 && since < resetBelow) || since > ver) throw new ResetRequired();
  return answerOf(page, since, upToOf(upTo, page.head));
}

/** Fixed by the first page: what is committed meanwhile is for the next pull. */
export function upToOf(asked: number | undefined, { ver }: Pick<ScopeHead, "ver">): number {
  return Math.min(asked ?? ver, ver);
}

function answerOf({ documents, removed, next, head }: Page, since: number, upTo: number): string {
  const more = next !== undefined;
  const text = JSON.stringify({
    ...{ epoch: head.epoch, since, upTo, more },
    ...(more ? { next: writeKey(next) } : {}),
    // Whoever downloads anew compares.
    ...(since === 0 ? { restored: head.restored } : {}),
    removed,
  });
  return `${text.slice(0, -1)},"documents":[${documents.join(",")}]}`;
}

function writeKey({ ver, collection, id }: NonNullable<Page["next"]>): string {
  return Buffer.from(JSON.stringify([ver, collection, id])).toString("base64url");
}

function readKey(after: string): NonNullable<Page["next"]> {
  try {
    const [ver, collection, id] = Key.parse(JSON.parse(Buffer.from(after, "base64url").toString()));
    return { ver, collection, id };
  } catch (thrown) {
    throw new BadCursor("after", { cause: thrown });
  }
}
