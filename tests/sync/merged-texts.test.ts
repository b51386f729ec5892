/** Two notebooks write in one long text: put together when the lines do not touch, once, and never on a guess (sync.md §5). */
import "fake-indexeddb/auto";
import { v4 } from "uuid";
import { afterEach, expect, test } from "vitest";
import { selfCheckOf } from "../../src/renderer/data/self-check.ts";
import { mergedRows, mergeOf } from "../../src/renderer/data/merged-texts.ts";
import { documentOf } from "../../src/renderer/data/reading.ts";
import type { DocumentId } from "../../src/shared/records/field-values.ts";
import { chanceOf } from "../support/sim/random.ts";
import { SimDevice } from "../support/sim/sim-device.ts";
import { SimHub, type SimPerson, type Weather } from "../support/sim/sim-hub.ts";

const calm: Weather = { cut: 0, lostRequest: 0, lostAnswer: 0, repeated: 0 };
const zoe: SimPerson = { user: "zoe", role: "ambassador" };
const ali: SimPerson = { user: "ali", role: "ambassador" };
const field = "comment";
const base = "Un four à bois.\nTrois personnes.\nUn cahier.\nRien d’autre.";
const opened: SimDevice[] = [];

afterEach(async () => {
  for (const device of opened.splice(0)) {
    expect(await selfCheckOf(await device.open())).toMatchObject({ isSound: true });
    await device.crash();
  }
});

/** A company whose comment both have, written by the first. */
async function twoNotebooks() {
  const chance = chanceOf(1);
  const hub = new SimHub(chance);
  await hub.start([zoe, ali]);
  const [first, second] = [
    new SimDevice(`first-${v4()}`, zoe, hub, chance),
    new SimDevice(`second-${v4()}`, ali, hub, chance),
  ];
  opened.push(first, second);
  const id = (await first.open()).newId();
  await first.commit({
    collection: "company",
    id,
    kind: "create",
    fields: { name: "Fournil", [field]: base },
  });
  for (const device of [first, second]) await exchange(device);
  return { hub, first, second, id };
}

const exchange = (device: SimDevice) => device.exchange(() => calm);

const write = (device: SimDevice, id: DocumentId, text: string) =>
  device.commit({ collection: "company", id, kind: "set", fields: { [field]: text } });

async function stateOf(device: SimDevice, id: DocumentId) {
  const notebook = await device.open();
  const content = await documentOf(notebook, "company", id);
  return {
    text: content?.document.fields[field],
    aside: content?.document.conflicts.map(({ value }) => value),
    proposal: content && mergeOf(content, field)?.text,
    merges: await mergedRows(notebook).count(),
  };
}

const together = base
  .replace("Un four", "Deux fours")
  .replace("Rien d’autre.", "Rien d’autre.\nRappeler lundi.");

test("lines that do not touch: both are there, in both notebooks, and nobody is asked", async () => {
  const { hub, first, second, id } = await twoNotebooks();
  await write(first, id, base.replace("Un four", "Deux fours"));
  await write(second, id, `${base}\nRappeler lundi.`);
  for (const device of [first, second, first, second]) await exchange(device);
  expect(await stateOf(second, id)).toEqual({ text: together, aside: [], proposal: undefined, merges: 1 });
  expect(await stateOf(first, id)).toEqual({ text: together, aside: [], proposal: undefined, merges: 0 });
  expect(
    hub.sent.flatMap(({ request }) => request.ops).filter(({ kind }) => kind === "resolve"),
  ).toHaveLength(1);
});

test("the same when the one who wrote the text first comes last", async () => {
  const { first, second, id } = await twoNotebooks();
  await write(first, id, base.replace("Un four", "Deux fours"));
  await write(second, id, `${base}\nRappeler lundi.`);
  for (const device of [second, first, second]) await exchange(device);
  expect(await stateOf(first, id)).toMatchObject({ text: together, aside: [] });
  expect(await stateOf(second, id)).toMatchObject({ text: together, aside: [] });
});

test("lines that touch: both are kept, and what they make together is only proposed", async () => {
  const { first, second, id } = await twoNotebooks();
  const [one, other] = [base.replace("Un four", "Deux fours"), base.replace("à bois", "à gaz")];
  await write(first, id, one);
  await write(second, id, other);
  for (const device of [first, second, first]) await exchange(device);
  const { text, aside, proposal, merges } = await stateOf(second, id);
  expect({ text, aside, merges }).toEqual({ text: other, aside: [one], merges: 0 });
  expect(proposal).toContain("Deux fours à bois.");
  expect(proposal).toContain("Un four à gaz.");
  // The other notebook does not know what was there when the second wrote.
  expect(await stateOf(first, id)).toMatchObject({ text: other, aside: [one], proposal: undefined });
});

test("an exchange cut anywhere: the merge is done once", async () => {
  for (let fuse = 1; fuse < 60; fuse += 3) {
    const { hub, first, second, id } = await twoNotebooks();
    await write(first, id, base.replace("Un four", "Deux fours"));
    await write(second, id, `${base}\nRappeler lundi.`);
    await exchange(first);
    await second.exchange(() => calm, fuse).catch(() => undefined);
    for (const device of [second, first, second]) await exchange(device);
    expect(await stateOf(first, id)).toMatchObject({ text: together, aside: [] });
    const resolved = hub.sent.flatMap(({ request }) => request.ops).filter(({ kind }) => kind === "resolve");
    expect(new Set(resolved.map(({ seq }) => seq)).size).toBe(1);
  }
});

test("a person settles it elsewhere meanwhile: what they chose is there, with what was put together", async () => {
  const { first, second, id } = await twoNotebooks();
  const one = base.replace("Un four", "Deux fours");
  await write(first, id, one);
  await write(second, id, `${base}\nRappeler lundi.`);
  await exchange(first);
  // The second notebook's text arrives, its answer is lost: the first one sees the conflict before it does.
  await second.exchange(() => ({ ...calm, lostAnswer: 1 })).catch(() => undefined);
  await exchange(first);
  const [conflict] = (await documentOf(await first.open(), "company", id))?.document.conflicts ?? [];
  await first.commit({
    ...{ collection: "company", id, kind: "resolve", fields: { [field]: "Ni l’un ni l’autre." } },
    resolves: [conflict?.id ?? ""],
  });
  await exchange(first);
  for (const device of [second, first, second]) await exchange(device);
  const here = await stateOf(first, id);
  expect([here.text, ...(here.aside ?? [])]).toContain("Ni l’un ni l’autre.");
  expect(await stateOf(second, id)).toMatchObject({ text: here.text, aside: here.aside });
});

test("what one had written was set aside unseen: nothing says what the other saw, and nothing is merged", async () => {
  const { first, second, id } = await twoNotebooks();
  const more = `${base}\nÉcrit d’abord.`;
  await write(first, id, more);
  await exchange(first);
  // The second had not seen « Écrit d’abord. »: put together as if it had, the line would go.
  await write(second, id, base.replace("Un four", "Deux fours"));
  await second.exchange(() => ({ ...calm, lostAnswer: 1 })).catch(() => undefined);
  await write(first, id, more.replace("Un cahier", "Un classeur"));
  await exchange(first);
  const { text, aside, merges } = await stateOf(first, id);
  expect(text).toContain("Écrit d’abord.");
  expect(aside).toHaveLength(1);
  expect(merges).toBe(0);
});
