/** Whatever is typed, in whatever order, from two windows: the notebook is what its history says. */
import "fake-indexeddb/auto";
import fc from "fast-check";
import { v4 } from "uuid";
import { afterEach, expect, it, vi } from "vitest";
import type { Change } from "../../src/renderer/data/change.ts";
import { commitTo } from "../../src/renderer/data/commit.ts";
import {
  closeNotebook,
  createNotebook,
  type Notebook,
  openNotebook,
} from "../../src/renderer/data/notebook.ts";
import { openViews, readOperation } from "../../src/renderer/data/payloads.ts";
import { operationPlace } from "../../src/renderer/data/places.ts";
import { selfCheckOf } from "../../src/renderer/data/self-check.ts";
import { moveStep } from "../../src/renderer/data/undo.ts";
import type { Fields } from "../../src/shared/sync/document.ts";
import { anId } from "../support/builders.ts";
import { aClock } from "../support/notebooks.ts";

const runs = { numRuns: 40 };
afterEach(closeNotebook);

// oxlint-disable-next-line typescript/unbound-method -- applied below to the store it was called on
const { put } = IDBObjectStore.prototype;
const ids = [anId(), anId(), anId()];
const anIndex = fc.integer({ min: 0, max: ids.length - 1 });
const aKey = fc.constantFrom("place", "notes.context", "notes.ideas", "status", "x.1", "__proto__");
const aValue = fc.oneof(fc.string({ unit: "binary" }), fc.integer(), fc.constant(null), fc.jsonValue());
const someFields = fc.uniqueArray(fc.tuple(aKey, aValue), {
  selector: ([key]) => key,
  minLength: 1,
  maxLength: 4,
});

const aChange: fc.Arbitrary<Change> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(anIndex, someFields)
      .map(([at, fields]): Change => ({ ...target(at), kind: "set", fields: Object.fromEntries(fields) })),
  },
  // Typing: what may be joined into one operation.
  {
    weight: 4,
    arbitrary: fc
      .string()
      .map((text): Change => ({ ...target(0), kind: "set", fields: { "notes.context": text } })),
  },
  { weight: 1, arbitrary: anIndex.map((at): Change => ({ ...target(at), kind: "delete" })) },
  { weight: 1, arbitrary: anIndex.map((at): Change => ({ ...target(at), kind: "restore" })) },
);

function target(at: number): Pick<Change, "collection" | "id"> {
  return { collection: "visit", id: ids[at] ?? anId() };
}

/** Two windows on a new notebook that holds the three documents. */
async function twoWindows(now: () => Date): Promise<[Notebook, Notebook]> {
  const name = v4();
  const one = await createNotebook({ name, now });
  const two = await createNotebook({ name, now });
  await commitTo(
    one,
    ids.map((id): Change => ({ collection: "visit", id, kind: "create", fields: { day: "2026-11-23" } })),
  );
  return [one, two];
}

async function fieldsOf({ database, codec }: Notebook): Promise<Record<string, [Fields, boolean]>> {
  const views = await openViews(codec, await database.documents.toArray());
  return Object.fromEntries(
    views.map(({ document }) => [document.id, [document.fields, document.deleted === true]]),
  );
}

it("stays sound under any changes and undos from two windows at once", async () => {
  const aStep = fc.record({
    window: fc.boolean(),
    pause: fc.constantFrom(0, 0, 3, 30),
    act: fc.oneof(
      { weight: 5, arbitrary: fc.array(aChange, { minLength: 1, maxLength: 3 }) },
      { weight: 1, arbitrary: fc.constantFrom("done" as const, "undone" as const) },
    ),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(aStep, { maxLength: 25 }), async (steps) => {
      const clock = aClock();
      const [one, two] = await twoWindows(clock.now);
      await Promise.all(
        steps.map(({ window, pause, act }) => {
          clock.pass(pause);
          const notebook = window ? one : two;
          return Array.isArray(act)
            ? commitTo(notebook, act, { undo: { scope: "visit:x" } })
            : moveStep(notebook, "visit:x", act);
        }),
      );
      expect(await selfCheckOf(one)).toMatchObject({ isSound: true, differing: [] });
      await Promise.all([one.close(), two.close()]);
    }),
    runs,
  );
});

it("loses no edit of two windows that write at the same time", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(fc.boolean(), anIndex), { maxLength: 30 }), async (edits) => {
      const [one, two] = await twoWindows(aClock().now);
      const receipts = await Promise.all(
        edits.map(([window, at], value) =>
          commitTo(window ? one : two, [{ ...target(at), kind: "set", fields: { rank: value } }]),
        ),
      );
      const rows = await one.database.outbox.orderBy("seq").toArray();
      const operations = await Promise.all(
        rows.map(async (row) => readOperation(await one.codec.open(operationPlace(row), row.payload))),
      );
      expect(operations.map(({ seq }) => seq)).toEqual(rows.map((_, index) => index + 1));
      const written = operations.flatMap(({ kind, fields }) => (kind === "set" ? [fields?.["rank"]] : []));
      expect(written.toSorted()).toEqual(edits.map((_, value) => value).toSorted());
      expect(receipts.flatMap(({ seqs }) => seqs).toSorted()).toEqual(
        operations
          .filter(({ kind }) => kind === "set")
          .map(({ seq }) => seq)
          .toSorted(),
      );
      expect((await selfCheckOf(two)).isSound).toBe(true);
      await Promise.all([one.close(), two.close()]);
    }),
    runs,
  );
});

it("comes back to where it was when all is undone, and to where it went when all is done again", async () => {
  const aStep = fc.record({
    pause: fc.constantFrom(0, 0, 3, 30),
    changes: fc.array(aChange, { minLength: 1, maxLength: 3 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(aStep, { maxLength: 20 }), async (steps) => {
      const clock = aClock();
      const [notebook, other] = await twoWindows(clock.now);
      const before = await fieldsOf(notebook);
      for (const { pause, changes } of steps) {
        clock.pass(pause);
        await commitTo(notebook, changes, { undo: { scope: "visit:x" } });
      }
      const after = await fieldsOf(notebook);
      while (await moveStep(notebook, "visit:x", "done"));
      expect(await fieldsOf(notebook)).toEqual(before);
      while (await moveStep(notebook, "visit:x", "undone"));
      expect(await fieldsOf(notebook)).toEqual(after);
      await Promise.all([notebook.close(), other.close()]);
    }),
    runs,
  );
});

it("writes all or nothing when the disk refuses now and then", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(aChange, fc.integer({ min: 0, max: 12 })), { maxLength: 15 }),
      async (steps) => {
        const [notebook, other] = await twoWindows(aClock().now);
        for (const [change, failAt] of steps) {
          const before = await fieldsOf(notebook);
          const receipt = await withFailingPut(failAt, () =>
            commitTo(notebook, [change], { undo: { scope: "visit:x" } }).catch((thrown: unknown) => thrown),
          );
          if (receipt instanceof Error) {
            expect(receipt).toMatchObject({ code: "storage.full" });
            expect(await fieldsOf(notebook)).toEqual(before);
          }
        }
        expect((await selfCheckOf(notebook)).isSound).toBe(true);
        await Promise.all([notebook.close(), other.close()]);
      },
    ),
    runs,
  );
});

/** The `failAt`-th write of a row fails as on a full disk; none when there are fewer. */
async function withFailingPut<T>(failAt: number, work: () => Promise<T>): Promise<T> {
  let count = 0;
  const spy = vi.spyOn(IDBObjectStore.prototype, "put");
  spy.mockImplementation(function (this: IDBObjectStore, ...args) {
    count += 1;
    if (count === failAt) throw new DOMException("", "QuotaExceededError");
    return put.apply(this, args);
  });
  try {
    return await work();
  } finally {
    spy.mockRestore();
  }
}

it("opens again what it wrote", async () => {
  const name = v4();
  const notebook = await createNotebook({ name });
  await commitTo(notebook, [{ ...target(0), kind: "create", fields: { place: "Ici" } }]);
  await notebook.close();
  await openNotebook({ name });
  const again = await createNotebook({ name });
  expect((await commitTo(again, [{ ...target(0), kind: "set", fields: { place: "Là" } }])).seqs).toEqual([2]);
  expect((await selfCheckOf(again)).isSound).toBe(true);
  await again.close();
});
