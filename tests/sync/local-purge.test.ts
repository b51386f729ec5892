/** Old visits that leave a notebook: only what the hub has, whole; and they come back when asked. */
import "fake-indexeddb/auto";
import fc from "fast-check";
import { v4 } from "uuid";
import { expect, test } from "vitest";
import { readDocument } from "../../src/hub/store/body.ts";
import { commitTo } from "../../src/renderer/data/commit.ts";
import { startOver } from "../../src/renderer/data/enrolled.ts";
import { keepFile, noteFile, placeOf, readFile } from "../../src/renderer/data/files.ts";
import { dropVisits, oldVisits } from "../../src/renderer/data/local-purge.ts";
import { selfCheckOf } from "../../src/renderer/data/self-check.ts";
import { readState } from "../../src/renderer/data/sync-write.ts";
import { removeCopies } from "../../src/renderer/sync/local-copies.ts";
import type { DocumentId } from "../../src/shared/records/field-values.ts";
import { chanceOf } from "../support/sim/random.ts";
import { SimDevice } from "../support/sim/sim-device.ts";
import { SimHub, type SimPerson } from "../support/sim/sim-hub.ts";

const fair = () => ({ cut: 0, lostRequest: 0, lostAnswer: 0, repeated: 0 });
const zoe: SimPerson = { user: "zoe", role: "ambassador" };
const days = 90;

async function aWorld(seed = 7) {
  const chance = chanceOf(seed);
  const hub = new SimHub(chance);
  await hub.start([zoe]);
  const device = new SimDevice(`purge-${v4()}`, zoe, hub, chance);
  const notebook = await device.open();
  const companyId = notebook.newId();
  await device.commit({ collection: "company", id: companyId, kind: "create", fields: { name: "Garage" } });
  /** A finished visit with a note. */
  const visit = async (word: string) => {
    const [id, noteId] = [notebook.newId(), notebook.newId()];
    const fields = {
      companyId,
      day: "2026-03-01",
      zone: "Europe/Paris",
      status: "done",
      "notes.context": word,
    };
    await commitTo(notebook, [
      { collection: "visit", id, kind: "create", fields },
      { collection: "note", id: noteId, kind: "create", fields: { companyId, visitId: id, text: word } },
    ]);
    return { id, noteId };
  };
  return { hub, device, notebook, companyId, visit };
}

type World = Awaited<ReturnType<typeof aWorld>>;

const purge = async ({ hub, notebook }: World) =>
  await removeCopies(await oldVisits(days, notebook), hub.api(zoe, fair), notebook);
const idsHere = async ({ device }: World): Promise<Set<string>> =>
  new Set((await device.documents()).map(({ id }) => id));

test("a visit the hub has had for ninety days leaves with its notes, and the company stays", async () => {
  const world = await aWorld();
  const { device, notebook, companyId, visit } = world;
  const { id, noteId } = await visit("Motsecret");
  await device.exchange(fair);
  expect(await purge(world)).toEqual([]);
  device.wait(days + 5);
  expect(await purge(world)).toEqual([id]);
  const here = await idsHere(world);
  expect([id, noteId, companyId].map((each) => here.has(each))).toEqual([false, false, true]);
  const rows = await Promise.all(notebook.database.tables.map((table) => table.toArray()));
  expect(JSON.stringify(rows)).not.toContain("Motsecret");
  expect(await selfCheckOf(notebook)).toMatchObject({ isSound: true, differing: [] });

  // The weekly comparison sees nothing wrong, the hub keeps all, and a person can have it back.
  for (let week = 0; week < 8; week += 1) {
    device.wait(7);
    await device.exchange(fair);
  }
  expect((await idsHere(world)).has(id)).toBe(false);
  await startOver(notebook, "reset");
  await device.exchange(fair);
  const back = await idsHere(world);
  expect([id, noteId, companyId].every((each) => back.has(each))).toBe(true);
});

test("never what waits, what is in dispute, what is not over, nor what the hub no longer has", async () => {
  const world = await aWorld();
  const { hub, device, notebook, visit } = world;
  const [waiting, lost, going, whole] = [
    await visit("a"),
    await visit("b"),
    await visit("c"),
    await visit("d"),
  ];
  await commitTo(notebook, [
    {
      collection: "visit",
      id: going.id,
      kind: "set",
      fields: { status: "in_progress", statusReason: "Suite" },
    },
  ]);
  await device.exchange(fair);
  device.wait(days + 5);
  // A word on the note alone keeps the whole visit.
  await commitTo(notebook, [
    { collection: "note", id: waiting.noteId, kind: "set", fields: { text: "encore" } },
  ]);
  device.wait(days + 5);
  hub.spoil((documents) => {
    for (const [key, row] of documents) if (row.id === lost.noteId) documents.delete(key);
  });
  // Two guards: what is shown leaves out what waits here, and the hub is asked about the rest.
  const shown = (await oldVisits(days, notebook)).map(({ id }) => id);
  expect(shown.toSorted()).toEqual([lost.id, whole.id].toSorted());
  expect(await purge(world)).toEqual([whole.id]);
});

test("never a photo that the hub has not received", async () => {
  const world = await aWorld();
  const { device, notebook, companyId, visit } = world;
  const { id } = await visit("a");
  const sha256 = await keepFile(
    { bytes: new TextEncoder().encode("photo"), isThumbnail: false },
    undefined,
    notebook,
  );
  const fields = { companyId, visitId: id, name: "a.jpg", mime: "image/jpeg", bytes: 5, sha256 };
  await commitTo(notebook, [{ collection: "attachment", id: notebook.newId(), kind: "create", fields }]);
  await device.exchange(fair);
  device.wait(days + 5);
  expect(await purge(world)).toEqual([]);
  const { sync } = await readState(notebook);
  if (sync) await noteFile(sha256, { sentTo: placeOf(sync) }, notebook);
  expect(await purge(world)).toEqual([id]);
  expect(await readFile(sha256, notebook)).toBeUndefined();
});

test("what changes between the preview and the gesture stays", async () => {
  const world = await aWorld();
  const { device, notebook, visit } = world;
  const { id, noteId } = await visit("a");
  await device.exchange(fair);
  device.wait(days + 5);
  const shown = await oldVisits(days, notebook);
  expect(shown.map((each) => each.id)).toEqual([id]);
  await commitTo(notebook, [{ collection: "note", id: noteId, kind: "set", fields: { text: "mieux" } }]);
  expect(await dropVisits(shown, notebook)).toEqual([]);
});

test("whatever one does and whenever one purges, nothing is lost that is not on the hub", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom("new", "edit", "bin", "sync", "cut", "wait", "purge", "back"), {
        minLength: 8,
        maxLength: 30,
      }),
      fc.nat(1000),
      async (steps, seed) => {
        const world = await aWorld(seed);
        const { hub, device, notebook, visit } = world;
        const texts = new Map<string, string>();
        const made: { id: DocumentId; noteId: DocumentId }[] = [];
        const bad = () => ({ cut: 0.1, lostRequest: 0.1, lostAnswer: 0.2, repeated: 0.1 });
        for (const [index, step] of steps.entries()) {
          const here = await idsHere(world);
          const last = made.findLast(({ noteId }) => here.has(noteId));
          if (step === "new") {
            const each = await visit(`texte ${String(index)}`);
            made.push(each);
            texts.set(each.noteId, `texte ${String(index)}`);
          } else if (step === "edit" && last) {
            const text = `corrigé ${String(index)}`;
            await commitTo(notebook, [
              { collection: "note", id: last.noteId, kind: "set", fields: { text } },
            ]);
            texts.set(last.noteId, text);
          } else if (step === "bin" && last) {
            await commitTo(notebook, [{ collection: "note", id: last.noteId, kind: "delete" }]);
          } else if (step === "sync") await device.exchange(fair).catch(() => undefined);
          else if (step === "cut") await device.exchange(bad).catch(() => undefined);
          else if (step === "wait") device.wait(days);
          else if (step === "purge") await purge(world).catch(() => undefined);
          else if (step === "back") await startOver(notebook, "reset");
        }
        // Here or on the hub: a notebook that starts over knows of a deletion of its own before it has the words again.
        const held = [
          ...[...hub.data.documents.values()].map(readDocument),
          ...(await device.documents()),
        ].map(({ id, fields }) => JSON.stringify([id, fields["text"]]));
        for (const [id, text] of texts) expect(held).toContain(JSON.stringify([id, text]));
        expect(await selfCheckOf(notebook)).toMatchObject({ isSound: true, differing: [] });
        await notebook.close();
      },
    ),
    { numRuns: 40 },
  );
}, 60_000);
