/** The hub's own logic over its store in memory, reached through a network that loses, repeats, delays and cuts. */
import { acceptPush } from "../../../src/hub/sync/accept-push.ts";
import { PushRefused } from "../../../src/hub/sync/push-refused.ts";
import { readChanges, ResetRequired } from "../../../src/hub/sync/read-changes.ts";
import { reconcile } from "../../../src/hub/sync/reconcile.ts";
import type { MemoryData } from "../../../src/hub/store/memory/data.ts";
import { emptyData } from "../../../src/hub/store/memory/data.ts";
import { openMemoryStore } from "../../../src/hub/store/memory/open.ts";
import type { Store } from "../../../src/hub/store/store.ts";
import { type HubApi, HubRefusal } from "../../../src/renderer/sync/hub-api.ts";
import { problem } from "../../../src/shared/problem.ts";
import {
  maxPushBytes,
  maxPushOperations,
  PullAnswer,
  type PushRequest,
  type Role,
} from "../../../src/shared/sync/protocol.ts";
import type { Chance } from "./random.ts";

export const scope = "scope";

export interface SimPerson {
  readonly user: string;
  readonly role: Role;
}

/** How bad the network is: probabilities. */
export interface Weather {
  readonly cut: number;
  readonly lostRequest: number;
  readonly lostAnswer: number;
  readonly repeated: number;
}

export class SimHub {
  data: MemoryData = emptyData();
  store: Store = openMemoryStore({ data: this.data });
  /** Pushes of the past, that a network may deliver again long after. */
  readonly sent: { person: SimPerson; request: PushRequest }[] = [];
  private readonly chance: Chance;

  /** What happens to the store after each push: a hub that lies, to see whether it is seen. */
  private readonly afterPush: (hub: SimHub) => void;

  constructor(chance: Chance, afterPush: (hub: SimHub) => void = () => undefined) {
    this.chance = chance;
    this.afterPush = afterPush;
  }

  async start(people: readonly SimPerson[]): Promise<void> {
    await this.store.access.createScope({ id: scope, name: scope }, new Uint8Array(32));
    for (const { user, role } of people)
      await this.store.access.createMember({ id: user, scope, name: user, role });
  }

  /** A machine that dies and comes back with what a backup had. */
  backup(): MemoryData {
    return structuredClone(this.data);
  }

  restore(backup: MemoryData): void {
    this.data = { ...structuredClone(backup), epoch: this.data.epoch + 1 };
    for (const restored of this.data.scopes.values()) restored.restoredVer = restored.ver;
    this.store = openMemoryStore({ data: this.data });
  }

  /** A disk that lies: documents change under the hub, and nothing says so. */
  spoil(change: (documents: MemoryData["documents"]) => void): void {
    const data = structuredClone(this.data);
    change(data.documents);
    this.data = data;
    this.store = openMemoryStore({ data });
  }

  async addDevice({ user, role }: SimPerson, id: string): Promise<void> {
    const member = { id: user, scope, name: user, role, isDisabled: false };
    if (!this.data.members.has(user))
      await this.store.access.createMember({ id: user, scope, name: user, role });
    await this.store.access.addDevice(member, { id, name: id, platform: "sim" });
  }

  async push(person: SimPerson, request: PushRequest) {
    const { user, role } = person;
    if (request.ops.length > maxPushOperations || JSON.stringify(request).length > maxPushBytes)
      throw new HubRefusal(413, "too_large");
    // Validated as a route would: whatever came over the wire is plain JSON.
    const plain: PushRequest = structuredClone(request);
    try {
      const answer = await acceptPush(
        this.store.sync,
        { user, scope, role, device: request.device },
        plain,
        new Date(0).toISOString(),
      );
      this.afterPush(this);
      return answer;
    } catch (thrown) {
      if (thrown instanceof PushRefused) throw new HubRefusal(409, thrown.code);
      throw thrown;
    }
  }

  /** Delivers again a push of the past. */
  async replay(): Promise<void> {
    const old = this.sent[this.chance.below(Math.max(1, this.sent.length))];
    if (old) await this.push(old.person, old.request).catch(() => undefined);
  }

  api(person: SimPerson, weather: () => Weather): HubApi {
    const reach = async <T>(work: () => Promise<T>): Promise<T> => {
      const { cut, lostRequest, lostAnswer, repeated } = weather();
      if (this.chance.happens(cut) || this.chance.happens(lostRequest))
        throw problem.hub.unreachable({ reason: "sim" });
      if (this.chance.happens(repeated)) await work().catch(() => undefined);
      const answer = await work();
      if (this.chance.happens(lostAnswer)) throw problem.hub.unreachable({ reason: "sim" });
      return answer;
    };
    const who = { user: person.user, scope, role: person.role };
    return {
      hello: () => Promise.reject(new Error("not asked here")),
      members: () => Promise.reject(new Error("not asked here")),
      visited: () => Promise.reject(new Error("not asked here")),
      erase: () => Promise.reject(new Error("not asked here")),
      registerKey: () => Promise.reject(new Error("not asked here")),
      deliver: () => Promise.reject(new Error("not asked here")),
      push: (request) => {
        this.sent.push({ person, request: structuredClone(request) });
        return reach(() => this.push(person, request));
      },
      pull: (request) =>
        reach(async () => {
          try {
            const query = { ...request, limit: 1 + this.chance.below(6) };
            const text = await readChanges(this.store.sync, who, query);
            return PullAnswer.parse(JSON.parse(text));
          } catch (thrown) {
            if (thrown instanceof ResetRequired) throw new HubRefusal(410, "reset_required");
            throw thrown;
          }
        }),
      reconcile: (items) => reach(() => reconcile(this.store.sync, who, items, this.data.epoch)),
    };
  }
}
