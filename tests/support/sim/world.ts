/** One seed: five notebooks, one hub, bad weather, then healing; and what must hold at the end (sync.md §6). */
import { canonicalJson } from "../../../src/shared/sync/canonical.ts";
import { canSee } from "../../../src/shared/sync/rights.ts";
import { documentKey } from "../../../src/renderer/data/memory.ts";
import { readOperation } from "../../../src/renderer/data/payloads.ts";
import { operationPlace } from "../../../src/renderer/data/places.ts";
import { selfCheckOf } from "../../../src/renderer/data/self-check.ts";
import type { MemoryData } from "../../../src/hub/store/memory/data.ts";
import { readDocument } from "../../../src/hub/store/body.ts";
import { HubRefusal } from "../../../src/renderer/sync/hub-api.ts";
import { Problem } from "../../../src/shared/problem.ts";
import { chanceOf } from "./random.ts";
import { Crash, SimDevice } from "./sim-device.ts";
import { scope, SimHub, type SimPerson, type Weather } from "./sim-hub.ts";

const people: readonly SimPerson[] = [
  { user: "zoe", role: "ambassador" },
  { user: "ali", role: "ambassador" },
  { user: "boss", role: "coordinator" },
];
const calm: Weather = { cut: 0, lostRequest: 0, lostAnswer: 0, repeated: 0 };
const storm: Weather = { cut: 0.1, lostRequest: 0.1, lostAnswer: 0.15, repeated: 0.15 };

/** A word somebody typed, and those they saw there and took out when they did. A short field holds one word, a text one a line. */
interface Typed {
  readonly key: string;
  readonly field: string;
  readonly word: string;
  readonly took: readonly string[];
}

const fields = ["name", "phone", "town"] as const;
/** One text of several lines a collection. */
const longText = { company: "comment", visit: "notes.context", note: "text" } as const;
const linesAtFirst = 7;

/** How a seed is played. */
interface Play {
  /** How long the bad weather lasts. */
  readonly steps?: number;
  readonly afterPush?: (hub: SimHub) => void;
  /** Told how many texts the notebooks put together by themselves. */
  readonly onMerged?: (count: number) => void;
}

/** Plays a seed; gives what did not hold. */
export async function playSeed(
  seed: number,
  { steps = 30, afterPush, onMerged }: Play = {},
): Promise<string[]> {
  const chance = chanceOf(seed);
  const hub = new SimHub(chance, afterPush);
  await hub.start(people);
  const [zoe, ali, boss] = people;
  if (!zoe || !ali || !boss) throw new Error("people");
  const devices = [zoe, zoe, ali, ali, boss].map(
    (person, index) => new SimDevice(`sim-${seed}-${index}-${Math.random()}`, person, hub, chance),
  );
  const typed: Typed[] = [];
  const state: { backup?: MemoryData; clones: number; restores: number } = { clones: 0, restores: 0 };
  let words = 0;

  const someDevice = (): SimDevice => devices[chance.below(devices.length)] ?? devices[0] ?? fail();
  const word = () => `w${(words += 1)}`;

  const edit = async (device: SimDevice): Promise<void> => {
    const documents = await device.documents();
    const live = documents.filter(({ deleted }) => deleted !== true);
    const document = live[chance.below(Math.max(1, live.length))];
    const collection = chance.pick(["company", "company", "visit", "note"] as const);
    if (!document || chance.happens(0.3)) {
      const id = (await device.open()).newId();
      const text = Array.from({ length: linesAtFirst }, word);
      const values = { name: word(), [longText[collection]]: text.join("\n") };
      await device.commit({ collection, id, kind: "create", fields: values });
      const key = documentKey(collection, id);
      for (const [field, value] of Object.entries(values))
        typed.push(...wordsOf(value).map((each) => ({ key, field, word: each, took: [] })));
      return;
    }
    const { id } = document;
    const key = documentKey(document.collection, id);
    const [conflict] = document.conflicts;
    if (conflict && chance.happens(0.4)) {
      const all = document.conflicts.filter(({ field }) => field === conflict.field);
      const value = word();
      await device.commit({
        ...{ collection: document.collection, id, kind: "resolve", fields: { [conflict.field]: value } },
        resolves: all.map((each) => each.id),
      });
      const took = [...all.map((each) => each.value), document.fields[conflict.field]].flatMap(wordsOf);
      typed.push({ key, field: conflict.field, word: value, took });
    } else if (chance.happens(0.08)) {
      await device.commit({ collection: document.collection, id, kind: "delete" });
    } else if (device.person.role === "coordinator" && chance.happens(0.15)) {
      const to = chance.pick(["zoe", "ali"]);
      await device.commit({ collection: document.collection, id, kind: "set", fields: { assignedTo: to } });
    } else {
      const field = isTexted(document.collection) ? longText[document.collection] : "name";
      if (chance.happens(0.5)) {
        const lines = wordsOf(document.fields[field]);
        const fresh = word();
        const took = lines.splice(chance.below(lines.length + 1), chance.below(3) === 0 ? 0 : 1, fresh);
        const value = lines.join("\n");
        await device.commit({ collection: document.collection, id, kind: "set", fields: { [field]: value } });
        typed.push({ key, field, word: fresh, took });
        return;
      }
      const short = chance.pick(fields);
      const value = word();
      await device.commit({ collection: document.collection, id, kind: "set", fields: { [short]: value } });
      typed.push({ key, field: short, word: value, took: wordsOf(document.fields[short]) });
    }
  };

  const broken: string[] = [];
  for (let step = 0; step < steps; step += 1) {
    const device = someDevice();
    const dice = chance.next();
    if (dice < 0.55) await edit(device);
    else if (dice < 0.9)
      await device
        .exchange(() => storm, chance.happens(0.3) ? 1 + chance.below(60) : undefined)
        .catch(expected);
    else if (dice < 0.92) await device.crash();
    else if (dice < 0.94) broken.push(...(await device.loseTables()));
    else if (dice < 0.96) await hub.replay();
    else if (dice < 0.97 && state.clones === 0 && device.device !== "") {
      const copy = new SimDevice(`sim-${seed}-clone-${Math.random()}`, device.person, hub, chance);
      await device.cloneTo(copy);
      devices.push(copy);
      state.clones += 1;
    } else if (dice < 0.985) state.backup ??= hub.backup();
    else if (state.backup && state.restores === 0) {
      hub.restore(state.backup);
      state.restores += 1;
    }
  }
  broken.push(...(await heal(devices)));
  for (const device of devices) broken.push(...(await device.loseTables()));
  broken.push(...(await check(hub, devices, typed)));
  if (onMerged) onMerged(await countMerged(devices));
  for (const device of devices) await device.crash();
  return broken;
}

/** Calm weather, until nobody has anything to say: everyone twice more than it takes. */
async function heal(devices: readonly SimDevice[]): Promise<string[]> {
  const failures: string[] = [];
  for (let round = 0; round < 6; round += 1) {
    failures.length = 0;
    for (const device of devices) {
      try {
        await device.exchange(() => calm);
      } catch (thrown) {
        failures.push(`${device.name}: exchange failed: ${String(thrown)}`);
      }
    }
  }
  return failures;
}

async function check(hub: SimHub, devices: readonly SimDevice[], typed: readonly Typed[]): Promise<string[]> {
  const broken: string[] = [];
  const rows = [...hub.data.documents.values()];
  const onHub = new Map(rows.map((row) => [documentKey(row.collection, row.id), readDocument(row)]));
  const apart = new Set<string>();
  /** A bin is a place where things still are: what a restored hub no longer knows was not wanted any more. */
  const binned = new Set<string>();
  for (const device of devices) {
    const notebook = await device.open();
    const result = await selfCheckOf(notebook);
    if (!result.isSound)
      broken.push(
        `${device.name}: view is not shadow + outbox (${result.differing.join(", ")}, ${result.brokenAt})`,
      );
    const outbox = await notebook.database.outbox.toArray();
    for (const row of outbox) {
      if (row.verdict?.status !== "quarantined") {
        broken.push(`${device.name}: operation ${row.seq} never left (${JSON.stringify(row.verdict)})`);
        continue;
      }
      const { fields: content = {} } = readOperation(
        await notebook.codec.open(operationPlace(row), row.payload),
      );
      for (const value of Object.values(content)) for (const each of wordsOf(value)) apart.add(each);
    }
    const laidOver = new Set(outbox.map(({ collection, id }) => documentKey(collection, id)));
    const person = { user: device.person.user, scope, role: device.person.role };
    const documents = await device.documents();
    for (const { collection, id, fields: values } of documents.filter(({ deleted }) => deleted === true))
      for (const [field, value] of Object.entries(values))
        for (const word of wordsOf(value)) binned.add(`${documentKey(collection, id)} ${field} ${word}`);
    const held = new Map(
      documents
        .filter(({ deleted }) => deleted !== true)
        .map((document) => [documentKey(document.collection, document.id), document]),
    );
    for (const [key, document] of onHub) {
      if (document.deleted === true || !canSee(person, document) || laidOver.has(key)) continue;
      const here = held.get(key);
      if (!here) broken.push(`${device.name}: lacks ${key}`);
      else if (canonicalJson(here) !== canonicalJson(document))
        broken.push(
          `${device.name}: has ${key} otherwise\n  here ${canonicalJson(here)}\n  hub  ${canonicalJson(document)}`,
        );
    }
    for (const [key] of held) {
      const document = onHub.get(key);
      if (laidOver.has(key)) continue;
      if (!document || document.deleted === true || !canSee(person, document))
        broken.push(`${device.name}: keeps ${key}`);
    }
  }
  const seen = new Set(
    typed.flatMap(({ key, field, took }) => took.map((word) => `${key} ${field} ${word}`)),
  );
  for (const { key, field, word } of typed) {
    const document = onHub.get(key);
    const asides = document?.conflicts.filter((each) => each.field === field) ?? [];
    const there = [document?.fields[field], ...asides.map(({ value }) => value)].flatMap(wordsOf);
    const name = `${key} ${field} ${word}`;
    if (!there.includes(word) && !apart.has(word) && !seen.has(name) && !binned.has(name))
      broken.push(`${word} (${key} ${field}) is lost`);
  }
  return broken;
}

/** The texts that notebooks put together, as they keep them to show. */
async function countMerged(devices: readonly SimDevice[]): Promise<number> {
  let count = 0;
  for (const device of devices) {
    const { database } = await device.open();
    count += (await database.undo.toArray()).filter(({ scope: of }) => of.startsWith("merge:")).length;
  }
  return count;
}

function wordsOf(value: unknown): string[] {
  return typeof value === "string" && value !== "" ? value.split("\n") : [];
}

function isTexted(collection: string): collection is keyof typeof longText {
  return Object.hasOwn(longText, collection);
}

/** What bad weather does; anything else is a bug. */
function expected(thrown: unknown): void {
  if (thrown instanceof Crash || thrown instanceof HubRefusal) return;
  if (thrown instanceof Problem && (thrown.code.startsWith("hub.") || thrown.code.startsWith("storage.")))
    return;
  throw thrown;
}

function fail(): never {
  throw new Error("no device");
}
