/** « Imprimer ce soir »: no double, nothing forgotten by a restart, nothing said printed that nobody saw. */
import "fake-indexeddb/auto";
import { Dexie } from "dexie";
import fc from "fast-check";
import { afterEach, expect, test } from "vitest";
import { applyPage } from "../../src/renderer/data/apply-pull.ts";
import { createCompany } from "../../src/renderer/data/companies.ts";
import { followEnrolment } from "../../src/renderer/data/enrolled.ts";
import { closeNotebook, openNotebook, theNotebook } from "../../src/renderer/data/notebook.ts";
import type { PrintKey } from "../../src/renderer/data/print-entry.ts";
import {
  bringBackPrints,
  confirmPrinted,
  forgetPrintsAbout,
  markSent,
  printAgain,
  printQueue,
  queuePrint,
  removePrints,
} from "../../src/renderer/data/print-queue.ts";
import { memoryCopyStore } from "../../src/renderer/data/second-copy/copy-store.ts";
import { findContent, putContent } from "../../src/renderer/data/second-copy/rebuild.ts";
import { readSettings } from "../../src/renderer/data/settings.ts";
import { createVisit } from "../../src/renderer/data/visits.ts";
import type { DocumentId } from "../../src/shared/records/field-values.ts";
import { PullAnswer } from "../../src/shared/sync/protocol.ts";
import { aCompany, anId, aVisit } from "../support/builders.ts";
import { aClock, openEmptyNotebook } from "../support/notebooks.ts";
import { aSealingCodec } from "../support/sealing-codec.ts";

afterEach(closeNotebook);

const sheet = (visitId: string, more: Partial<PrintKey> = {}): PrintKey => ({
  ...{ visitId, kind: "synthesis", language: "fr" },
  ...more,
});
const sent = (key: PrintKey, fingerprint = "v1") => ({ key, fingerprint, pages: 3 });
const states = async () => (await printQueue()).map(({ state }) => state);

async function aWaitingSheet(visitId: DocumentId = anId()): Promise<{ key: PrintKey; id: string }> {
  const key = sheet(visitId);
  return { key, id: (await queuePrint(key, "v1")).entry.id };
}

test("the same sheet is there once, in whatever order its key is written; another language is another sheet", async () => {
  await openEmptyNotebook();
  const visitId = anId();
  expect(await queuePrint(sheet(visitId), "v1")).toMatchObject({ outcome: "added" });
  expect(await queuePrint(sheet(visitId), "v2")).toMatchObject({ outcome: "waiting" });
  expect(await queuePrint({ language: "fr", kind: "synthesis", visitId }, "v1")).toMatchObject({
    outcome: "waiting",
  });
  await queuePrint(sheet(visitId, { language: "en" }), "v1");
  await queuePrint(sheet(visitId, { look: "large" }), "v1");
  expect(await printQueue()).toHaveLength(3);
});

test("two windows add at the same moment: once", async () => {
  await openEmptyNotebook();
  const key = sheet(anId());
  const outcomes = await Promise.all([queuePrint(key, "v1"), queuePrint(key, "v1"), queuePrint(key, "v1")]);
  expect(outcomes.map(({ outcome }) => outcome).toSorted()).toEqual(["added", "waiting", "waiting"]);
});

test("nothing is printed before somebody says so; what did not come out waits again", async () => {
  await openEmptyNotebook();
  const [first, second] = [await aWaitingSheet(), await aWaitingSheet()];
  await markSent([sent(first.key), sent(second.key)], "printer");
  expect(await printQueue()).toMatchObject([
    { state: "sent", sentTo: "printer", pages: 3 },
    { state: "sent", sentTo: "printer", pages: 3 },
  ]);
  expect(await queuePrint(first.key, "v1")).toMatchObject({ outcome: "sent" });
  await confirmPrinted([first.id, second.id], [first.id]);
  expect(await printQueue()).toMatchObject([{ id: first.id, state: "printed" }, { state: "waiting" }]);
  expect((await printQueue())[1]).not.toHaveProperty("sentAt");
  // An answer that comes twice, or about what waits, changes nothing.
  await confirmPrinted([first.id, second.id], [first.id, second.id]);
  expect(await states()).toEqual(["printed", "waiting"]);
});

test("what is on paper as it is now is not added again; once the visit changed, it is", async () => {
  await openEmptyNotebook();
  const { key, id } = await aWaitingSheet();
  await markSent([sent(key, "v1")], "file");
  await confirmPrinted([id], [id]);
  expect(await queuePrint(key, "v1")).toMatchObject({ outcome: "printed", entry: { id } });
  expect(await states()).toEqual(["printed"]);
  expect(await queuePrint(key, "v2")).toMatchObject({ outcome: "again", entry: { id } });
  expect(await states()).toEqual(["waiting"]);
});

test("a sheet that never waited is asked about once it left, and can be wanted once more", async () => {
  await openEmptyNotebook();
  await markSent([sent(sheet(anId()))], "printer");
  const [entry] = await printQueue();
  expect(entry).toMatchObject({ state: "sent" });
  await confirmPrinted([entry?.id ?? ""], [entry?.id ?? ""]);
  await printAgain([entry?.id ?? ""]);
  expect(await states()).toEqual(["waiting"]);
});

test("a removal is undone at its place, and not over the same sheet added meanwhile", async () => {
  await openEmptyNotebook();
  const sheets = [await aWaitingSheet(), await aWaitingSheet(), await aWaitingSheet()];
  const before = await printQueue();
  const removed = await removePrints([sheets[1]?.id ?? ""]);
  expect(await printQueue()).toHaveLength(2);
  await bringBackPrints(removed);
  expect(await printQueue()).toEqual(before);
  const again = await removePrints([sheets[0]?.id ?? ""]);
  await queuePrint(again[0]?.key ?? sheet(anId()), "v1");
  await bringBackPrints(again);
  expect(await printQueue()).toHaveLength(3);
});

test("printed ones stay listed for thirty days; those that wait, for ever", async () => {
  const clock = aClock();
  await openEmptyNotebook({ now: clock.now });
  const [printed] = [await aWaitingSheet(), await aWaitingSheet()];
  await markSent([sent(printed.key)], "printer");
  await confirmPrinted([printed.id], [printed.id]);
  clock.pass(29 * 86_400);
  expect(await states()).toEqual(["printed", "waiting"]);
  clock.pass(2 * 86_400);
  expect(await states()).toEqual(["waiting"]);
  await aWaitingSheet();
  expect((await readSettings()).printing.queue).toHaveLength(2);
});

test("a restart and a lost disk keep the queue", async () => {
  const store = memoryCopyStore(new Map());
  const name = anId();
  await openNotebook({ name, copyStore: store });
  const { key } = await aWaitingSheet();
  await aWaitingSheet();
  await markSent([sent(key)], "printer");
  const before = await printQueue();
  await closeNotebook();
  await openNotebook({ name, copyStore: store });
  expect(await printQueue()).toEqual(before);
  await closeNotebook();
  await Dexie.delete(name);
  const found = await findContent(store);
  if (found === undefined) throw new Error("no copy");
  await putContent(name, found.content);
  await openNotebook({ name, copyStore: store });
  expect(await printQueue()).toEqual(before);
});

test("in a sealed notebook nothing of it can be read from the tables", async () => {
  await openEmptyNotebook({ codec: await aSealingCodec() });
  const { key } = await aWaitingSheet();
  await markSent([sent(key, "empreinte")], "printer");
  const rows = await theNotebook().database.settings.toArray();
  const raw = JSON.stringify(rows, (_key, value: unknown) =>
    value instanceof Uint8Array ? new TextDecoder("latin1").decode(value) : value,
  );
  for (const word of [key["visitId"] ?? "?", "synthesis", "empreinte", "printer"])
    expect(raw).not.toContain(word);
  expect(await states()).toEqual(["sent"]);
});

test("what is erased leaves the queue: asked here, or by the hub", async () => {
  await openEmptyNotebook();
  const companyId = await createCompany(aCompany());
  const [here, there, kept] = [
    await createVisit(aVisit({ companyId })),
    await createVisit(aVisit({ companyId })),
    await createVisit(aVisit({ companyId })),
  ];
  for (const visitId of [here, there, kept]) await aWaitingSheet(visitId);
  await forgetPrintsAbout([here]);
  expect(JSON.stringify((await readSettings()).printing)).not.toContain(here);
  await followEnrolment(
    theNotebook(),
    {
      ...{ hub: "h", address: "https://hub.example", device: anId(), scope: "s", role: "ambassador" },
      user: { id: "u", name: "Zoé Martin" },
    },
    1,
  );
  await applyPage(
    theNotebook(),
    PullAnswer.parse({
      ...{ epoch: 1, since: 0, upTo: 1, more: false, documents: [] },
      removed: [{ collection: "visit", id: there, reason: "erased" }],
    }),
    { accept: true },
  );
  expect((await printQueue()).map(({ key }) => key["visitId"])).toEqual([kept]);
});

test("whatever is done in whatever order, no sheet is there twice and none that waited vanishes", async () => {
  const step = fc.record({
    what: fc.constantFrom("queue", "send", "confirm", "again", "remove", "undo"),
    sheets: fc.subarray([0, 1, 2, 3]),
    fingerprint: fc.constantFrom("v1", "v2"),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12, size: "max" }), async (steps) => {
      await openEmptyNotebook();
      const keys = Array.from({ length: 4 }, () => sheet(anId()));
      const wanted = new Set<string | undefined>();
      let removed: Awaited<ReturnType<typeof removePrints>> = [];
      for (const { what, sheets, fingerprint } of steps) {
        const those = keys.filter((_, index) => sheets.includes(index));
        const ids = (await printQueue())
          .filter(({ key }) => those.some((one) => one["visitId"] === key["visitId"]))
          .map(({ id }) => id);
        if (what === "queue") for (const key of those) await queuePrint(key, fingerprint);
        if (what === "send")
          await markSent(
            those.map((key) => sent(key, fingerprint)),
            "printer",
          );
        if (what === "confirm") await confirmPrinted(ids, ids.slice(1));
        if (what === "again") await printAgain(ids);
        if (what === "remove") removed = await removePrints(ids);
        if (what === "undo") await bringBackPrints(removed);
        if (what === "queue" || what === "send") for (const { visitId } of those) wanted.add(visitId);
        if (what === "remove") for (const { key } of removed) wanted.delete(key["visitId"]);
        if (what === "undo") for (const { key } of removed) wanted.add(key["visitId"]);
        const visits = (await printQueue()).map(({ key }) => key["visitId"]);
        expect(visits.toSorted()).toEqual([...wanted].toSorted());
      }
      await closeNotebook();
    }),
    { numRuns: 60 },
  );
});
