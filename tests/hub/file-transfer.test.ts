/** Files between two notebooks through a real hub: thumbnails first, cut and resumed, refused, spoilt on the way. */
import "fake-indexeddb/auto";
import { randomBytes } from "node:crypto";
import { v4 } from "uuid";
import { expect, onTestFinished, test, vi } from "vitest";
import { hubClient } from "../../src/main/services/hub-client.ts";
import { commitTo } from "../../src/renderer/data/commit.ts";
import { followEnrolment } from "../../src/renderer/data/enrolled.ts";
import { filesHere, keepFile, readFile } from "../../src/renderer/data/files.ts";
import { createNotebook, type Notebook } from "../../src/renderer/data/notebook.ts";
import { exchange } from "../../src/renderer/sync/exchange.ts";
import { fetchFile } from "../../src/renderer/sync/files.ts";
import { startFileCourier } from "../../src/renderer/sync/file-courier.ts";
import { hubApi } from "../../src/renderer/sync/hub-api.ts";
import type { SyncStatus } from "../../src/renderer/sync/status.ts";
import type { HubAnswer, HubRequest } from "../../src/shared/host/network.ts";
import { problem } from "../../src/shared/problem.ts";
import { filePieceBytes, headers as wire } from "../../src/shared/sync/protocol.ts";
import { request } from "../support/hub/test-device.ts";
import { startTestHub, type TestHub } from "../support/hub/test-hub.ts";

type Files = NonNullable<SyncStatus["files"]>;
type Way = (asked: HubRequest, send: () => Promise<HubAnswer>) => Promise<HubAnswer>;

/** Byte by byte, which `toEqual` does a thousand times slower. */
const same = (a: Uint8Array | undefined, b: Uint8Array) => a !== undefined && Buffer.compare(a, b) === 0;

const bytesOf = (length: number) => new Uint8Array(randomBytes(length));

/** A notebook of a member of the hub, over the desktop's own client; `way` is what happens between them. */
async function join(hub: TestHub, role: "ambassador" | "coordinator" = "ambassador") {
  const device = await hub.enrol(role);
  const notebook = await createNotebook({ name: `files-${v4()}` });
  const asked: string[] = [];
  let way: Way = (_asked, send) => send();
  const ask = hubClient(fetch);
  const fetchHub = (what: HubRequest) => {
    asked.push(
      `${what.method} ${what.path.replace(/[0-9a-f-]{36,}/, (id) => (id.length === 64 ? "sha" : "id"))}`,
    );
    return way(what, () => ask({ address: hub.url, accessToken: device.accessToken }, what));
  };
  const { headers } = await request(`${hub.url}/v1/hello`, "GET");
  const enrolment = {
    ...{ hub: headers.get(wire.hub) ?? "h", address: hub.url, device: device.id, scope: device.scope },
    ...{ user: { id: device.user, name: "Zoé" }, role },
  };
  await followEnrolment(notebook, enrolment, 1);
  const heard: Files[] = [];
  const ending = new AbortController();
  const courier = startFileCourier({
    ...{ host: { fetchHub }, signal: ending.signal, notebook: () => notebook },
    tell: (files) => heard.push(files),
  });
  onTestFinished(async () => {
    ending.abort();
    await notebook.close();
  });
  return {
    ...{ device, notebook, courier, asked, heard, host: { fetchHub } },
    on: (how: Way) => (way = how),
    exchange: () =>
      exchange({ notebook, hub: hubApi({ fetchHub }), takeDevice: () => Promise.reject(new Error()) }),
    /** Waits for what the courier says. */
    until: (files: Partial<Files>) =>
      vi.waitFor(() => expect(heard.at(-1)).toMatchObject(files), { timeout: 5_000 }),
  };
}

async function attach(
  notebook: Notebook,
  bytes: Uint8Array<ArrayBuffer>,
  thumbnail?: Uint8Array<ArrayBuffer>,
) {
  const sha256 = await keepFile({ bytes, isThumbnail: false }, undefined, notebook);
  const small = thumbnail && (await keepFile({ bytes: thumbnail, isThumbnail: true }, undefined, notebook));
  const id = notebook.newId();
  const fields = {
    ...{ companyId: notebook.newId(), name: "photo.jpg", mime: "image/jpeg", bytes: bytes.length, sha256 },
    ...{ addedAt: "2026-11-23T10:00:00.000Z", ...(small === undefined ? {} : { thumbnailSha256: small }) },
  };
  await commitTo(notebook, [{ collection: "attachment", id, kind: "create", fields }]);
  return { id, sha256, small };
}

test("a photo added without network: its thumbnail comes by itself, the photo when it is asked for", async () => {
  const hub = await startTestHub();
  const [zoe, anne] = [await join(hub), await join(hub, "coordinator")];
  const [photo, thumbnail] = [bytesOf(2.5 * filePieceBytes), bytesOf(9_000)];
  const { sha256, small = "" } = await attach(zoe.notebook, photo, thumbnail);
  await zoe.exchange();
  zoe.courier.wake();
  await zoe.until({ waiting: 0 });
  expect(zoe.asked.filter((asked) => asked.includes("files"))).toEqual([
    ...["HEAD /v1/files/sha", "POST /v1/files", "PATCH /v1/files/id"],
    ...["HEAD /v1/files/sha", "POST /v1/files", ...Array<string>(3).fill("PATCH /v1/files/id")],
  ]);
  expect(zoe.heard.map(({ moving }) => moving?.done)).toContain(filePieceBytes);

  await anne.exchange();
  anne.courier.wake();
  await vi.waitFor(async () => expect(same(await readFile(small, anne.notebook), thumbnail)).toBe(true));
  expect(await readFile(sha256, anne.notebook)).toBeUndefined();
  const progress: number[] = [];
  const { host, notebook } = anne;
  const fetched = await fetchFile(sha256, { host, notebook, onProgress: (bytes) => progress.push(bytes) });
  expect(same(fetched, photo)).toBe(true);
  expect(progress).toEqual([filePieceBytes, 2 * filePieceBytes, photo.length]);
  expect(same(await readFile(sha256, notebook), photo)).toBe(true);
  // What came from the hub is not offered to it.
  anne.courier.sendNow();
  await anne.until({ waiting: 0, bytes: 0 });
  expect(anne.asked.filter((asked) => /^(POST|PATCH) .*files/.test(asked))).toEqual([]);
});

test("cut in the middle, an upload and a download go on where they were", async () => {
  const hub = await startTestHub();
  const [zoe, anne] = [await join(hub), await join(hub, "coordinator")];
  const document = bytesOf(3 * filePieceBytes);
  const { sha256 } = await attach(zoe.notebook, document);
  await zoe.exchange();
  const patches = () => zoe.asked.filter((asked) => asked.startsWith("PATCH")).length;
  zoe.on((_asked, send) => {
    if (patches() === 2) throw problem.hub.unreachable({ reason: "network" });
    return send();
  });
  zoe.courier.wake();
  await vi.waitFor(() => expect(patches()).toBe(2));
  await zoe.until({ waiting: 1, bytes: document.length });
  expect(zoe.heard.at(-1)).not.toHaveProperty("moving");
  // Refused on the way: what the hub has stays, and it is asked how much that is.
  zoe.on((_asked, send) => send());
  zoe.asked.length = 0;
  zoe.courier.resume();
  await zoe.until({ waiting: 0 });
  expect(zoe.asked).toEqual(["HEAD /v1/files/id", "PATCH /v1/files/id", "PATCH /v1/files/id"]);

  const { host, notebook } = anne;
  await anne.exchange();
  let pieces = 0;
  anne.on((_asked, send) => {
    pieces += 1;
    if (pieces === 2) throw problem.hub.unreachable({ reason: "network" });
    return send();
  });
  await expect(fetchFile(sha256, { host, notebook })).rejects.toMatchObject({ code: "hub.unreachable" });
  expect(await readFile(sha256, notebook)).toBeUndefined();
  expect(same(await fetchFile(sha256, { host, notebook }), document)).toBe(true);
  expect(pieces).toBe(4);
});

test("a file the hub already has is not sent again", async () => {
  const hub = await startTestHub();
  const zoe = await join(hub);
  const bytes = bytesOf(1_000);
  await attach(zoe.notebook, bytes);
  await zoe.exchange();
  zoe.courier.wake();
  await zoe.until({ waiting: 0 });
  // As after a backup is put back elsewhere: nothing is remembered of what was sent.
  await zoe.notebook.database.files.toCollection().modify({ sentTo: undefined, upload: undefined });
  zoe.asked.length = 0;
  zoe.courier.sendNow();
  await vi.waitFor(() => expect(zoe.asked).toEqual(["HEAD /v1/files/sha"]));
  await zoe.until({ waiting: 0 });
});

test("what is in the bin before it went does not go; put back, it does", async () => {
  const hub = await startTestHub();
  const zoe = await join(hub);
  const { id, sha256 } = await attach(zoe.notebook, bytesOf(500));
  await commitTo(zoe.notebook, [{ collection: "attachment", id, kind: "delete" }]);
  await zoe.exchange();
  zoe.courier.wake();
  await zoe.until({ waiting: 0 });
  expect(zoe.asked.filter((asked) => asked.includes("files"))).toEqual([]);
  await commitTo(zoe.notebook, [{ collection: "attachment", id, kind: "restore" }]);
  await zoe.exchange();
  zoe.courier.wake();
  await vi.waitFor(async () =>
    expect((await filesHere([sha256], zoe.notebook)).get(sha256)?.sentTo).toBeTruthy(),
  );
});

test("on a counted connection only thumbnails go, until somebody says otherwise", async () => {
  vi.stubGlobal("navigator", { connection: { effectiveType: "3g" } });
  onTestFinished(() => void vi.unstubAllGlobals());
  const hub = await startTestHub();
  const zoe = await join(hub);
  const { sha256, small = "" } = await attach(zoe.notebook, bytesOf(5_000), bytesOf(500));
  await zoe.exchange();
  zoe.courier.wake();
  await zoe.until({ waiting: 1, bytes: 5_000, isHeld: true });
  const sent = async () => {
    const files = await filesHere([sha256, small], zoe.notebook);
    return [sha256, small].map((name) => files.get(name)?.sentTo !== undefined);
  };
  await vi.waitFor(async () => expect(await sent()).toEqual([false, true]));
  zoe.courier.sendNow();
  await zoe.until({ waiting: 0 });
  expect(await sent()).toEqual([true, true]);
});

test("a hub without room says so, keeps receiving documents, and takes the file once it has room", async () => {
  const hub = await startTestHub({ HUB_FILES_MAX: "4096" });
  const zoe = await join(hub);
  await attach(zoe.notebook, bytesOf(3_000));
  await attach(zoe.notebook, bytesOf(4_000));
  await zoe.exchange();
  zoe.courier.wake();
  await zoe.until({ waiting: 1, bytes: 4_000, isHubFull: true });
  expect(await zoe.device.pull()).toMatchObject({ documents: [{}, {}] });
});

test("one file that is not there yet keeps none of the others", async () => {
  const hub = await startTestHub();
  const [zoe, anne] = [await join(hub), await join(hub, "coordinator")];
  const late = await attach(zoe.notebook, bytesOf(100));
  const other = await attach(zoe.notebook, bytesOf(200));
  await zoe.exchange();
  zoe.on((asked, send) => {
    const isLate = atob((asked.headers?.["upload-metadata"] ?? "").replace("sha256 ", "")) === late.sha256;
    if (isLate)
      return Promise.resolve({
        status: 460,
        headers: {},
        body: new TextEncoder().encode('{"code":"file_mismatch"}'),
      });
    return send();
  });
  zoe.courier.wake();
  await zoe.until({ waiting: 1, bytes: 100 });
  await anne.exchange();
  anne.courier.wake();
  await vi.waitFor(async () => expect(await readFile(other.sha256, anne.notebook)).toHaveLength(200));
  expect(await readFile(late.sha256, anne.notebook)).toBeUndefined();
});

test("bytes spoilt on the way are refused, and asked for again", async () => {
  const hub = await startTestHub();
  const [zoe, anne] = [await join(hub), await join(hub, "coordinator")];
  const { sha256 } = await attach(zoe.notebook, bytesOf(3_000));
  await zoe.exchange();
  zoe.courier.wake();
  await zoe.until({ waiting: 0 });
  await anne.exchange();
  anne.on(async (_asked, send) => {
    const answer = await send();
    answer.body.set([answer.body[0] === 7 ? 8 : 7]);
    return answer;
  });
  const { host, notebook } = anne;
  await expect(fetchFile(sha256, { host, notebook })).rejects.toMatchObject({ code: "hub.not_an_answer" });
  expect(await readFile(sha256, notebook)).toBeUndefined();
  anne.on((_asked, send) => send());
  expect(await fetchFile(sha256, { host, notebook })).toHaveLength(3_000);
});

test("stopped by a person, it waits for them", async () => {
  const hub = await startTestHub();
  const zoe = await join(hub);
  await attach(zoe.notebook, bytesOf(2 * filePieceBytes));
  await zoe.exchange();
  zoe.on(async (asked, send) => {
    if (asked.method === "PATCH") zoe.courier.interrupt();
    return await send();
  });
  zoe.courier.wake();
  await zoe.until({ waiting: 1 });
  await vi.waitFor(() => expect(zoe.heard.at(-1)).not.toHaveProperty("moving"));
  const before = zoe.asked.length;
  zoe.courier.wake();
  await zoe.exchange();
  expect(zoe.asked.slice(before).filter((asked) => asked.includes("files"))).toEqual([]);
  zoe.on((_asked, send) => send());
  zoe.courier.resume();
  await zoe.until({ waiting: 0 });
});
