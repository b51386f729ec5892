/** One notebook of the simulator: the real data room on an IndexedDB in memory, and a host that is three lines. */
import { Dexie } from "dexie";
import type { Codec } from "../../../src/renderer/data/codec.ts";
import { clearCodec } from "../../../src/renderer/data/codec.ts";
import { commitTo } from "../../../src/renderer/data/commit.ts";
import type { Change } from "../../../src/renderer/data/change.ts";
import { followEnrolment, newDeviceId } from "../../../src/renderer/data/enrolled.ts";
import { createNotebook, type Notebook } from "../../../src/renderer/data/notebook.ts";
import { openViews } from "../../../src/renderer/data/payloads.ts";
import { memoryCopyStore } from "../../../src/renderer/data/second-copy/copy-store.ts";
import { findContent, putContent } from "../../../src/renderer/data/second-copy/rebuild.ts";
import { exchange } from "../../../src/renderer/sync/exchange.ts";
import { canonicalJson } from "../../../src/shared/sync/canonical.ts";
import type { Document } from "../../../src/shared/sync/document.ts";
import type { Chance } from "./random.ts";
import { scope, type SimHub, type SimPerson, type Weather } from "./sim-hub.ts";

/** The power went off. */
export class Crash extends Error {}

export class SimDevice {
  readonly name: string;
  readonly person: SimPerson;
  private readonly hub: SimHub;
  private readonly chance: Chance;
  /** What this machine's clock says beside the others', off by days from the start. */
  private clockShiftMs: number;
  /** What the host keeps: the device id of the enrolment. */
  device = "";
  private notebook: Notebook | undefined;
  /** Its second copy, on a disk of its own. */
  private readonly copies = new Map<string, Uint8Array<ArrayBuffer>>();
  /** Awaits left before the power goes off; undefined: it stays on. */
  private fuse: number | undefined;

  constructor(name: string, person: SimPerson, hub: SimHub, chance: Chance) {
    this.name = name;
    this.person = person;
    this.hub = hub;
    this.chance = chance;
    this.clockShiftMs = (chance.below(21) - 10) * 24 * 3600_000;
  }

  /** Opens again after a crash. */
  async open(): Promise<Notebook> {
    this.notebook ??= await createNotebook({
      name: this.name,
      codec: this.codec(),
      copyStore: memoryCopyStore(this.copies),
      now: () => new Date(1_795_000_000_000 + this.clockShiftMs),
      newId: () => this.newId(),
    });
    return this.notebook;
  }

  /** Days go by here. */
  wait(days: number): void {
    this.clockShiftMs += days * 24 * 3600_000;
  }

  async commit(change: Change): Promise<void> {
    await commitTo(await this.open(), [change]);
  }

  async documents(): Promise<Document[]> {
    const { database, codec } = await this.open();
    return (await openViews(codec, await database.documents.toArray())).map(({ document }) => document);
  }

  /** One exchange; `fuse`: crash after so many steps. Throws what the exchange throws, or {@link Crash}. */
  async exchange(weather: () => Weather, fuse?: number): Promise<void> {
    const notebook = await this.open();
    this.fuse = fuse;
    // Weekly work has its turn too.
    this.wait(this.chance.below(4));
    try {
      if (this.device === "") {
        const id = newDeviceId();
        await this.hub.addDevice(this.person, id);
        this.device = id;
      }
      await this.step();
      await followEnrolment(notebook, this.enrolment(), this.hub.data.epoch);
      await exchange({
        notebook,
        hub: this.hub.api(this.person, weather),
        acceptRemovals: true,
        takeDevice: async (id) => {
          await this.step();
          await this.hub.addDevice(this.person, id);
          this.device = id;
          await this.step();
        },
      });
    } finally {
      const isDead = this.fuse !== undefined && this.fuse <= 0;
      this.fuse = undefined;
      if (isDead) await this.crash();
    }
  }

  async crash(): Promise<void> {
    const notebook = this.notebook;
    this.notebook = undefined;
    notebook?.database.close();
    notebook?.channel?.close();
    notebook?.copies?.close();
    await notebook?.copies?.journal.idle();
  }

  /** The tables go, and come back from the second copy; gives what differs. */
  async loseTables(): Promise<string[]> {
    const before = await this.rows();
    await this.crash();
    await Dexie.delete(this.name);
    const found = await findContent(memoryCopyStore(this.copies));
    if (found) await putContent(this.name, found.content);
    const after = await this.rows();
    return [...before]
      .filter((row) => !after.has(row))
      .map((row) => `${this.name} lost ${row}`)
      .concat([...after].filter((row) => !before.has(row)).map((row) => `${this.name} has again ${row}`));
  }

  private async rows(): Promise<Set<string>> {
    const { tables } = (await this.open()).database;
    const all = await Promise.all(tables.map(async (table) => [table.name, await table.toArray()] as const));
    return new Set(
      all.flatMap(([table, rows]: readonly [string, readonly object[]]) =>
        rows.map((row) => `${table} ${canonicalJson(row)}`),
      ),
    );
  }

  /** The same disk in another machine: same device id, same chain. */
  async cloneTo(copy: SimDevice): Promise<void> {
    const from = (await this.open()).database;
    const to = (await copy.open()).database;
    for (const table of from.tables) await to.table(table.name).bulkPut(await table.toArray());
    for (const [name, bytes] of this.copies) copy.copies.set(name, bytes);
    copy.device = this.device;
    await copy.crash();
  }

  private enrolment() {
    const { user, role } = this.person;
    return {
      hub: "hub",
      address: "http://127.0.0.1:1",
      device: this.device,
      user: { id: user, name: user },
      scope,
      role,
    };
  }

  private async step(): Promise<void> {
    await Promise.resolve();
    if (this.fuse === undefined) return;
    this.fuse -= 1;
    if (this.fuse <= 0) throw new Crash();
  }

  /** Every payload read or written is a place where the power may go off. */
  private codec(): Codec {
    return {
      key: clearCodec.key,
      seal: async (place, payload) => {
        await this.step();
        return clearCodec.seal(place, payload);
      },
      open: async (place, stored) => {
        await this.step();
        return clearCodec.open(place, stored);
      },
      sealBytes: (place, bytes) => clearCodec.sealBytes(place, bytes),
      openBytes: (place, stored) => clearCodec.openBytes(place, stored),
      token: (text) => clearCodec.token(text),
      tokens: (text) => clearCodec.tokens(text),
      isCurrent: (place, stored) => clearCodec.isCurrent(place, stored),
    };
  }

  private newId(): string {
    const hex = (length: number) => Array.from({ length }, () => this.chance.below(16).toString(16)).join("");
    return `0199${hex(4)}-${hex(4)}-7${hex(3)}-8${hex(3)}-${hex(12)}`;
  }
}
