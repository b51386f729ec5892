/** The bytes of attachments: here as long as a document names them, the bin's too, and not a day longer. */
import "fake-indexeddb/auto";
import { v4 } from "uuid";
import { afterEach, beforeEach, expect, test } from "vitest";
import { commitTo } from "../../src/renderer/data/commit.ts";
import { dropFiles, dropOrphanFiles } from "../../src/renderer/data/drop-files.ts";
import { followEnrolment } from "../../src/renderer/data/enrolled.ts";
import { filesHere, filesToMove, keepFile, noteFile, readFile } from "../../src/renderer/data/files.ts";
import { createNotebook, type Notebook } from "../../src/renderer/data/notebook.ts";
import { purge } from "../../src/renderer/data/purge.ts";
import { roomOfFiles } from "../../src/renderer/data/storage.ts";
import { writeSync } from "../../src/renderer/data/sync-write.ts";
import type { DocumentId } from "../../src/shared/records/field-values.ts";
import { aClock } from "../support/notebooks.ts";
import { aSealingCodec } from "../support/sealing-codec.ts";

let notebook: Notebook;
const clock = aClock();
beforeEach(async () => {
  notebook = await createNotebook({
    name: `files-${v4()}`,
    codec: await aSealingCodec(),
    now: clock.now,
  });
});
afterEach(() => notebook.close());

const bytesOf = (text: string) => new TextEncoder().encode(text);
const keep = (text: string, isThumbnail = false) =>
  keepFile({ bytes: bytesOf(text), isThumbnail }, undefined, notebook);
const isHere = async (sha256: string) => (await readFile(sha256, notebook)) !== undefined;

async function attach(sha256: string, thumbnailSha256?: string): Promise<DocumentId> {
  const id = notebook.newId();
  const fields = { name: "atelier.jpg", sha256, bytes: 1, ...(thumbnailSha256 && { thumbnailSha256 }) };
  await commitTo(notebook, [{ collection: "attachment", id, kind: "create", fields }]);
  return id;
}

const join = () =>
  followEnrolment(
    notebook,
    {
      ...{ hub: "h", address: "https://hub.example", device: v4(), scope: "s" },
      user: { id: "u", name: "Zoé Martin" },
      role: "ambassador",
    },
    1,
  );

test("bytes come back as they were, and are not to be read on the disk", async () => {
  const sha256 = await keep("Devis de l’atelier");
  expect(await readFile(sha256, notebook)).toEqual(bytesOf("Devis de l’atelier"));
  const [row] = await notebook.database.fileBytes.toArray();
  expect(
    new TextDecoder().decode(row?.payload instanceof Uint8Array ? row.payload : undefined),
  ).not.toContain("Devis");
  expect(await keep("Devis de l’atelier")).toBe(sha256);
  expect(await notebook.database.files.count()).toBe(1);
});

test("the room they take is counted with their thumbnails", async () => {
  await attach(await keep("photo"), await keep("vignette", true));
  expect(await roomOfFiles(notebook)).toEqual({ count: 1, bytes: "photovignette".length });
});

test("erased: the bytes leave in the same transaction, unless another document names them", async () => {
  const [photo, thumbnail, shared] = [await keep("photo"), await keep("vignette", true), await keep("devis")];
  const erased = await attach(photo, thumbnail);
  const twin = await attach(shared);
  await attach(shared);
  const refs = [erased, twin].map((id) => ({ collection: "attachment" as const, id }));
  await writeSync(notebook, () => purge(notebook, refs, Infinity));
  expect([...(await filesHere([photo, thumbnail, shared], notebook)).keys()]).toEqual([shared]);
  expect(await isHere(photo)).toBe(false);
  expect(await isHere(shared)).toBe(true);
});

test("in the bin a document keeps its bytes, and they wait there to be sent", async () => {
  await join();
  const sha256 = await keep("photo");
  const id = await attach(sha256);
  await commitTo(notebook, [{ collection: "attachment", id, kind: "delete" }]);
  clock.pass(100_000);
  await dropOrphanFiles(notebook);
  expect(await isHere(sha256)).toBe(true);
  expect((await filesToMove("h s 1", notebook)).toSend).toEqual([]);
});

test("what could not be attached leaves at once; what something names stays", async () => {
  const [named, unnamed] = [await keep("nommé"), await keep("sans nom")];
  await attach(named);
  await dropFiles([named, unnamed], notebook);
  expect(await isHere(named)).toBe(true);
  expect(await isHere(unnamed)).toBe(false);
});

test("what a cut left unnamed leaves later, but not while it is being added, or added again", async () => {
  const sha256 = await keep("photo");
  await dropOrphanFiles(notebook);
  expect(await isHere(sha256)).toBe(true);
  clock.pass(7200);
  await keep("photo");
  await dropOrphanFiles(notebook);
  expect(await isHere(sha256)).toBe(true);
  clock.pass(7200);
  await dropOrphanFiles(notebook);
  expect(await isHere(sha256)).toBe(false);
});

test("a visit given to a colleague before its photo was sent: the photo still goes, and leaves only then", async () => {
  await join();
  const sha256 = await keep("photo");
  const id = await attach(sha256);
  await writeSync(notebook, () =>
    Promise.resolve({ goneViews: [{ collection: "attachment", id }], goneOperations: [1] }),
  );
  clock.pass(7200);
  await dropOrphanFiles(notebook);
  expect((await filesToMove("h s 1", notebook)).toSend.map((row) => row.sha256)).toEqual([sha256]);
  await noteFile(sha256, { sentTo: "h s 1" }, notebook);
  await dropOrphanFiles(notebook);
  expect(await isHere(sha256)).toBe(false);
});
