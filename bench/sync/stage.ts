/** What a measure plays on: a hub on PostgreSQL that holds the visits, the peers with the same documents, and one origin. */
import { hashCode, makeCode } from "../../src/hub/access/invitation-code.ts";
import { readChanges } from "../../src/hub/sync/read-changes.ts";
import type { DocumentId } from "../../src/shared/records/field-values.ts";
import type { Document } from "../../src/shared/sync/document.ts";
import { maxPullLimit, maxPushOperations, PullAnswer } from "../../src/shared/sync/protocol.ts";
import { type BenchHub, withPostgres } from "../hub/hubs.ts";
import { BenchNotebook } from "../hub/notebook.ts";
import { buildPage, inFolder } from "../support/browser-page.ts";
import { seededRandom } from "../support/random.ts";
import { type Front, serveFront } from "./front.ts";
import { startPeers } from "./peers.ts";

/** What a notebook needs to join. */
export interface Invitation {
  readonly address: string;
  readonly code: string;
}

export interface Stage {
  /** For profiles of browsers. */
  readonly folder: string;
  readonly front: Front;
  /** A new invitation for the person whose visits they are. */
  readonly invite: () => Promise<Invitation>;
  readonly ids: readonly DocumentId[];
}

/** Builds the pages, fills a hub with that many visits of one person, and tears all down after. */
export async function withStage<T>(visits: number, use: (stage: Stage) => Promise<T>): Promise<T> {
  return await inFolder(async (folder) => {
    await buildPage("bench/pages/sync/page.ts", folder);
    await buildPage("bench/pages/sync/live.ts", folder, "live.html");
    return await withPostgres(async (startHub, newDatabase) => {
      const hub = await startHub();
      await fill(hub, visits);
      const documents = await documentsOf(hub);
      const peers = await startPeers(documents, await newDatabase());
      const front = await serveFront(folder, peers.url);
      try {
        const ids = documents.map(({ id }) => id);
        return await use({ folder, front, invite: () => inviteTo(hub), ids });
      } finally {
        await Promise.all([front.close(), peers.close(), hub.close()]);
      }
    });
  });
}

async function fill(hub: BenchHub, visits: number): Promise<void> {
  const notebook = await BenchNotebook.enrol(hub);
  const random = seededRandom(17);
  for (let left = visits; left > 0; left -= maxPushOperations)
    await notebook.push(notebook.envelope(random, Math.min(left, maxPushOperations)));
}

async function inviteTo({ url, store }: BenchHub): Promise<Invitation> {
  const member = await memberOf(store);
  const code = makeCode();
  const createdAt = new Date();
  await store.access.createInvitation({
    ...{ codeHash: hashCode(code), scope: member.scope, member: member.id, name: member.name },
    ...{ role: member.role, createdAt, expiresAt: new Date(createdAt.getTime() + 3_600_000) },
  });
  return { address: url, code };
}

async function documentsOf({ store }: BenchHub): Promise<Document[]> {
  const { id: user, scope, role } = await memberOf(store);
  const documents: Document[] = [];
  let place = {};
  for (;;) {
    const text = await readChanges(
      store.sync,
      { user, scope, role },
      { since: 0, limit: maxPullLimit, ...place },
    );
    const page = PullAnswer.parse(JSON.parse(text));
    documents.push(...page.documents);
    if (!page.more) return documents;
    place = { after: page.next, upTo: page.upTo };
  }
}

/** The only one there is. */
async function memberOf({ access }: BenchHub["store"]) {
  const [scope] = await access.scopes();
  const [member] = scope ? await access.members(scope.id) : [];
  if (!member) throw new Error("a hub without a member");
  return member;
}
