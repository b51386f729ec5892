/** Bytes of attachments (sync.md § Attachments): sent by tus, cut and resumed; fetched by ranges; seen by whom they may be. */
import { createHash, randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { DetailedError, Upload } from "tus-js-client";
import { expect, onTestFinished, test } from "vitest";
import { EnrolAnswer, filePieceBytes, maxFileBytes } from "../../src/shared/sync/protocol.ts";
import { ask } from "../support/hub/database.ts";
import { startHubProcess } from "../support/hub/hub-process.ts";
import { hubCommand } from "../support/hub/spawn-hub.ts";
import { newId, request, type TestDevice } from "../support/hub/test-device.ts";
import { startTestHub, type TestHub } from "../support/hub/test-hub.ts";

const day = 24 * 60 * 60 * 1000;

const shaOf = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
const base64 = (text: string) => Buffer.from(text).toString("base64");

/** A request of tus, as a client that knows nothing of ours would make it. */
async function tus(
  device: TestDevice,
  method: string,
  path: string,
  headers: Record<string, string> = {},
  body: Uint8Array | null = null,
  url = device.url,
) {
  const answer = await fetch(`${url}${path}`, {
    method,
    headers: {
      ...{ "carnet-protocol": "1", "tus-resumable": "1.0.0" },
      authorization: `Bearer ${device.accessToken}`,
      ...(body ? { "content-type": "application/offset+octet-stream" } : {}),
      ...headers,
    },
    body: body ? Buffer.from(body) : null,
  });
  const text = await answer.text();
  const problem: unknown = text.startsWith("{") ? JSON.parse(text) : undefined;
  expect(answer.headers.get("carnet-hub")).toBeTruthy();
  return { status: answer.status, headers: answer.headers, problem, text };
}

async function begin(device: TestDevice, sha256: string, length: number, url = device.url): Promise<string> {
  const headers = { "upload-length": String(length), "upload-metadata": `sha256 ${base64(sha256)}` };
  const { status, headers: answered } = await tus(device, "POST", "/v1/files", headers, null, url);
  expect(status).toBe(201);
  return answered.get("location") ?? "";
}

const patch = (device: TestDevice, location: string, offset: number, bytes: Uint8Array, url = device.url) =>
  tus(device, "PATCH", location, { "upload-offset": String(offset) }, bytes, url);

async function sendFile(device: TestDevice, bytes: Uint8Array): Promise<string> {
  const sha256 = shaOf(bytes);
  const location = await begin(device, sha256, bytes.length);
  for (let at = 0; at < bytes.length; at += filePieceBytes) {
    const { status } = await patch(device, location, at, bytes.subarray(at, at + filePieceBytes));
    expect(status).toBe(204);
  }
  return sha256;
}

/** The document that names a file; its id. */
async function describe(device: TestDevice, fields: Record<string, string>): Promise<string> {
  const id = newId();
  await device.push({ collection: "attachment", kind: "create", id, fields });
  return id;
}

async function fetchFile(device: TestDevice, sha256: string, headers: Record<string, string> = {}) {
  const answer = await fetch(`${device.url}/v1/files/${sha256}`, {
    headers: {
      "carnet-protocol": "1",
      authorization: `Bearer ${device.accessToken}`,
      "accept-encoding": "gzip",
      ...headers,
    },
  });
  return {
    status: answer.status,
    headers: answer.headers,
    bytes: Buffer.from(await answer.arrayBuffer()),
  };
}

const statusOf = async (device: TestDevice, sha256: string) => (await fetchFile(device, sha256)).status;

const rowsOf = (hub: TestHub, table: "file" | "file_piece") =>
  ask(hub.databaseUrl, `select 1 from carnet.${table}`);

test("tus-js-client, cut in the middle, resumes on another process of the hub", async () => {
  const hub = await startTestHub();
  const zoe = await hub.enrol();
  const other = await startHubProcess({ DATABASE_URL: hub.databaseUrl });
  const bytes = randomBytes(5 * filePieceBytes + 17);
  const sha256 = shaOf(bytes);
  const headers = { authorization: `Bearer ${zoe.accessToken}`, "carnet-protocol": "1" };
  const options = { headers, chunkSize: filePieceBytes, metadata: { sha256 }, retryDelays: null };
  const cutAt = await new Promise<string>((resolve, reject) => {
    const upload = new Upload(bytes, {
      ...options,
      endpoint: `${hub.url}/v1/files`,
      onChunkComplete: (_size, accepted) => {
        if (accepted < 2 * filePieceBytes) return;
        void upload.abort();
        resolve(new URL(upload.url ?? "").pathname);
      },
      onError: reject,
    });
    upload.start();
  });
  const sent: number[] = [];
  await new Promise<void>((resolve, reject) => {
    new Upload(bytes, {
      ...options,
      uploadUrl: `${other.url}${cutAt}`,
      onChunkComplete: (size) => sent.push(size),
      onSuccess: () => resolve(),
      onError: reject,
    }).start();
  });
  expect(sent.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(3 * filePieceBytes + 17);
  await describe(zoe, { sha256 });
  expect((await fetchFile(zoe, sha256)).bytes.equals(bytes)).toBe(true);
});

test("bytes that are not those announced: refused at the end, nothing is kept", async () => {
  const hub = await startTestHub();
  const zoe = await hub.enrol();
  const bytes = randomBytes(filePieceBytes + 5);
  const announced = shaOf(randomBytes(3));
  const location = await begin(zoe, announced, bytes.length);
  await patch(zoe, location, 0, bytes.subarray(0, filePieceBytes));
  expect(await patch(zoe, location, filePieceBytes, bytes.subarray(filePieceBytes))).toMatchObject({
    status: 460,
    problem: { status: 460, code: "file_mismatch" },
  });
  expect((await tus(zoe, "HEAD", location)).status).toBe(404);
  await describe(zoe, { sha256: announced });
  expect(await statusOf(zoe, announced)).toBe(404);
  expect([...(await rowsOf(hub, "file")), ...(await rowsOf(hub, "file_piece"))]).toEqual([]);
  const error = await new Promise((resolve) => {
    new Upload(bytes, {
      endpoint: `${hub.url}/v1/files`,
      headers: { authorization: `Bearer ${zoe.accessToken}`, "carnet-protocol": "1" },
      metadata: { name: announced },
      retryDelays: [0],
      onError: resolve,
      onSuccess: resolve,
    }).start();
  });
  expect(error instanceof DetailedError && error.originalResponse?.getStatus()).toBe(460);
});

test("a file as it is: whole, by ranges, never compressed nor shown in place", async () => {
  const hub = await startTestHub();
  const zoe = await hub.enrol();
  const bytes = Buffer.from("un texte qui se comprimerait bien ".repeat(50_000));
  const sha256 = await sendFile(zoe, bytes);
  await describe(zoe, { sha256 });
  const whole = await fetchFile(zoe, sha256);
  expect(whole.status).toBe(200);
  expect(Object.fromEntries(whole.headers)).toMatchObject({
    "accept-ranges": "bytes",
    "content-disposition": "attachment",
    "content-length": String(bytes.length),
    "content-type": "application/octet-stream",
    "x-content-type-options": "nosniff",
    "cache-control": "no-store",
    etag: `"${sha256}"`,
  });
  expect(whole.headers.get("content-encoding")).toBeNull();
  expect(whole.bytes.equals(bytes)).toBe(true);
  const last = bytes.length - 1;
  for (const [range, from, to] of [
    ["bytes=0-9", 0, 9],
    [`bytes=${filePieceBytes - 3}-${filePieceBytes + 2}`, filePieceBytes - 3, filePieceBytes + 2],
    [`bytes=${last}-`, last, last],
    ["bytes=-300000", bytes.length - 300_000, last],
    [`bytes=100-${bytes.length * 2}`, 100, last],
  ] as const) {
    const part = await fetchFile(zoe, sha256, { range });
    expect([range, part.status, part.headers.get("content-range")]).toEqual([
      range,
      206,
      `bytes ${from}-${to}/${bytes.length}`,
    ]);
    expect(part.bytes.equals(bytes.subarray(from, to + 1))).toBe(true);
  }
  const beyond = await fetchFile(zoe, sha256, { range: `bytes=${bytes.length}-` });
  expect([beyond.status, beyond.headers.get("content-range")]).toEqual([416, `bytes */${bytes.length}`]);
  expect(JSON.parse(beyond.bytes.toString())).toMatchObject({ code: "bad_range" });
  for (const range of ["bytes=0-1,5-6", "lines=1-2", "bytes=9-2", "bytes=-"])
    expect((await fetchFile(zoe, sha256, { range })).status).toBe(200);
  const known = await fetchFile(zoe, sha256, { "if-none-match": `W/"other", "${sha256}"` });
  expect([known.status, known.headers.get("etag")]).toEqual([304, `"${sha256}"`]);
  expect((await fetchFile(zoe, sha256, { "if-none-match": '"other"' })).status).toBe(200);
  expect((await fetchFile(zoe, sha256, { range: "bytes=0-1", "if-range": '"other"' })).status).toBe(200);
  const head = await tus(zoe, "HEAD", `/v1/files/${sha256}`);
  expect([head.status, head.headers.get("upload-offset"), head.headers.get("upload-length")]).toEqual([
    200,
    String(bytes.length),
    String(bytes.length),
  ]);
});

test("seen by who sees the document that names it, picture or thumbnail; nobody else, in the same words", async () => {
  const hub = await startTestHub();
  const [zoe, ali, boss] = [await hub.enrol(), await hub.enrol(), await hub.enrol("coordinator")];
  await hub.store.access.createScope({ id: "elsewhere", name: "Ailleurs" }, new Uint8Array(32));
  const stranger = await hub.enrol("coordinator", "elsewhere");
  const [bytes, small] = [randomBytes(1000), randomBytes(10)];
  const [sha256, thumbnailSha256] = [await sendFile(zoe, bytes), await sendFile(zoe, small)];
  expect(await statusOf(zoe, sha256)).toBe(404);
  const id = await describe(zoe, { sha256, thumbnailSha256 });
  await describe(stranger, { sha256 });
  const unknown = await fetchFile(ali, shaOf(randomBytes(4)));
  for (const name of [sha256, thumbnailSha256]) {
    expect([await statusOf(zoe, name), await statusOf(boss, name)]).toEqual([200, 200]);
    for (const device of [ali, stranger]) {
      const refused = await fetchFile(device, name);
      expect([refused.status, refused.bytes.toString()]).toEqual([404, unknown.bytes.toString()]);
      expect((await tus(device, "HEAD", `/v1/files/${name}`)).status).toBe(404);
    }
  }
  expect(JSON.parse(unknown.bytes.toString())).toMatchObject({ status: 404, code: "unknown_file" });
  await boss.push({
    collection: "attachment",
    kind: "set",
    id,
    baseRev: 1,
    fields: { assignedTo: ali.user },
  });
  expect([await statusOf(zoe, sha256), await statusOf(ali, sha256)]).toEqual([404, 200]);
  // Not even its length: who sent it no longer sees a document of it.
  expect((await tus(zoe, "HEAD", `/v1/files/${sha256}`)).status).toBe(404);
  await ali.push({ collection: "attachment", kind: "delete", id, baseRev: 2 });
  expect([await statusOf(ali, sha256), await statusOf(boss, sha256)]).toEqual([404, 404]);
});

test("an upload is its author's: neither seen, filled nor ended by somebody else", async () => {
  const hub = await startTestHub();
  const [zoe, boss] = [await hub.enrol(), await hub.enrol("coordinator")];
  const bytes = randomBytes(30);
  const location = await begin(zoe, shaOf(bytes), bytes.length);
  expect(location).toMatch(/^\/v1\/files\/[0-9a-f-]{36}$/);
  expect((await tus(boss, "HEAD", location)).status).toBe(404);
  expect((await tus(boss, "DELETE", location)).status).toBe(404);
  expect(await patch(boss, location, 0, bytes)).toMatchObject({
    status: 404,
    problem: { code: "unknown_file" },
  });
  expect((await request(`${hub.url}${location}`, "GET")).status).toBe(401);
  expect((await zoe.ask("GET", location)).status).toBe(404);
  const head = await tus(zoe, "HEAD", location);
  expect([head.status, head.headers.get("upload-offset")]).toEqual([200, "0"]);
  expect((await tus(zoe, "DELETE", location)).status).toBe(204);
  expect((await tus(zoe, "HEAD", location)).status).toBe(404);
  const done = await begin(zoe, shaOf(bytes), bytes.length);
  expect((await patch(zoe, done, 0, bytes)).headers.get("upload-offset")).toBe("30");
  expect((await tus(zoe, "HEAD", done)).headers.get("upload-offset")).toBe("30");
  expect((await tus(zoe, "DELETE", done)).status).toBe(400);
  await describe(zoe, { sha256: shaOf(bytes) });
  expect(await statusOf(zoe, shaOf(bytes))).toBe(200);
});

test("two pieces at the same place at the same moment, in two processes: one is taken, the file is right", async () => {
  const hub = await startTestHub();
  const zoe = await hub.enrol();
  const other = await startHubProcess({ DATABASE_URL: hub.databaseUrl });
  const bytes = randomBytes(4 * filePieceBytes);
  const location = await begin(zoe, shaOf(bytes), bytes.length);
  for (let at = 0; at < bytes.length; at += filePieceBytes) {
    const piece = bytes.subarray(at, at + filePieceBytes);
    const answers = await Promise.all(
      [hub.url, other.url, hub.url, other.url].map((url) => patch(zoe, location, at, piece, url)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 409, 409, 409]);
  }
  await describe(zoe, { sha256: shaOf(bytes) });
  expect((await fetchFile(zoe, shaOf(bytes))).bytes.equals(bytes)).toBe(true);
});

test("the same file sent by two people, at once or again, is there once", async () => {
  const hub = await startTestHub();
  const people = [await hub.enrol(), await hub.enrol(), await hub.enrol()];
  const bytes = randomBytes(500);
  await Promise.all(people.map((device) => sendFile(device, bytes)));
  await sendFile(people[0] ?? (await hub.enrol()), bytes);
  expect([(await rowsOf(hub, "file")).length, (await rowsOf(hub, "file_piece")).length]).toEqual([1, 1]);
  const empty = shaOf(new Uint8Array());
  const [zoe] = people;
  if (!zoe) throw new Error("nobody");
  await begin(zoe, empty, 0);
  await describe(zoe, { sha256: empty });
  expect([await statusOf(zoe, empty), (await fetchFile(zoe, empty)).bytes.length]).toEqual([200, 0]);
});

test("what is not well formed is refused in a stable code", async () => {
  const hub = await startTestHub();
  const zoe = await hub.enrol();
  const good = `sha256 ${base64(shaOf(randomBytes(1)))}`;
  const post = (headers: Record<string, string>) => tus(zoe, "POST", "/v1/files", headers);
  const refusals: readonly (readonly [Record<string, string>, number, string])[] = [
    [{ "upload-length": "3" }, 400, "invalid_envelope"],
    [{ "upload-length": "3", "upload-metadata": "" }, 400, "invalid_envelope"],
    [{ "upload-length": "3", "upload-metadata": "sha256" }, 400, "invalid_envelope"],
    [
      { "upload-length": "3", "upload-metadata": `sha256 ${base64("A".repeat(64))}` },
      400,
      "invalid_envelope",
    ],
    [{ "upload-length": "3", "upload-metadata": `sha256 ${base64("../../etc")}` }, 400, "invalid_envelope"],
    [{ "upload-length": "3", "upload-metadata": `${good},${good}` }, 400, "invalid_envelope"],
    [{ "upload-length": "3", "upload-metadata": `__proto__ ${base64("x")}` }, 400, "invalid_envelope"],
    [{ "upload-length": "3", "upload-metadata": `${good},x <script>` }, 400, "invalid_envelope"],
    [{ "upload-length": "3", "upload-metadata": `${good},`.repeat(80) }, 400, "invalid_envelope"],
    [{ "upload-metadata": good }, 400, "invalid_envelope"],
    [{ "upload-length": "-1", "upload-metadata": good }, 400, "invalid_envelope"],
    [{ "upload-length": "1e3", "upload-metadata": good }, 400, "invalid_envelope"],
    [{ "upload-defer-length": "1", "upload-metadata": good }, 400, "invalid_envelope"],
    [{ "upload-length": "3", "upload-concat": "partial", "upload-metadata": good }, 400, "invalid_envelope"],
    [{ "upload-length": String(maxFileBytes + 1), "upload-metadata": good }, 413, "too_large"],
    [{ "upload-length": "3", "upload-metadata": good, "tus-resumable": "0.2.2" }, 412, "tus_unsupported"],
  ];
  for (const [headers, status, code] of refusals) {
    const refused = await post(headers);
    expect([headers, refused.status, refused.problem]).toMatchObject([headers, status, { status, code }]);
    expect(refused.headers.get("content-type")).toContain("application/problem+json");
  }
  const location = await begin(zoe, shaOf(randomBytes(1)), 2_000_000);
  expect(await patch(zoe, location, 0, new Uint8Array(1024 * 1024 + 1))).toMatchObject({
    status: 413,
    problem: { code: "too_large" },
  });
  expect(await patch(zoe, location, 5, new Uint8Array(3))).toMatchObject({
    status: 409,
    problem: { code: "wrong_offset" },
  });
  const json = { "content-type": "application/json", "upload-offset": "0" };
  expect(await tus(zoe, "PATCH", location, json, Buffer.from("{}"))).toMatchObject({
    status: 415,
    problem: { code: "unsupported_media_type" },
  });
  const short = await begin(zoe, shaOf(randomBytes(1)), 2);
  expect(await patch(zoe, short, 0, new Uint8Array(3))).toMatchObject({ status: 413 });
  for (const id of ["x", "..%2f..%2fetc", "%00", "%zz", "a".repeat(5000)])
    expect((await tus(zoe, "GET", `/v1/files/${id}`)).status).toBe(404);
  expect(await rowsOf(hub, "file_piece")).toEqual([]);
});

test("where an upload is never depends on what the request says of its host; no header for other origins", async () => {
  const hub = await startTestHub();
  const zoe = await hub.enrol();
  const answer = await tus(zoe, "POST", "/v1/files", {
    ...{ "upload-length": "4", "upload-metadata": `filename ${base64(shaOf(Buffer.from("abcd")))}` },
    ...{ "x-forwarded-host": "evil.example", "x-forwarded-proto": "https", origin: "https://evil.example" },
  });
  expect(answer.headers.get("location")).toMatch(/^\/v1\/files\/[0-9a-f-]{36}$/);
  expect([...answer.headers.keys()].filter((name) => name.startsWith("access-control"))).toEqual([]);
  const options = await tus(zoe, "OPTIONS", "/v1/files");
  expect([options.status, options.headers.get("tus-extension"), options.headers.get("tus-max-size")]).toEqual(
    [204, "creation,creation-with-upload,termination,expiration", String(maxFileBytes)],
  );
  const bytes = Buffer.from("abcd");
  const whole = await tus(
    zoe,
    "POST",
    "/v1/files",
    { "upload-length": "4", "upload-metadata": `sha256 ${base64(shaOf(bytes))}` },
    bytes,
  );
  expect([whole.status, whole.headers.get("upload-offset")]).toEqual([201, "4"]);
  expect(hub.log.join("")).not.toContain(shaOf(bytes));
});

test("erased: the bytes go with the document, unless another one names them; so does what was on its way", async () => {
  const hub = await startTestHub();
  const zoe = await hub.enrol();
  const [shared, alone, small] = [
    await sendFile(zoe, randomBytes(50)),
    await sendFile(zoe, randomBytes(51)),
    await sendFile(zoe, randomBytes(52)),
  ];
  const late = randomBytes(10);
  const onItsWay = await begin(zoe, shaOf(late), 10);
  await describe(zoe, { sha256: shared });
  const company = newId();
  await zoe.push({ collection: "company", kind: "create", id: company, fields: { name: "A" } });
  await describe(zoe, { sha256: shared, thumbnailSha256: small, companyId: company });
  await describe(zoe, { sha256: alone, companyId: company });
  await describe(zoe, { sha256: shaOf(late), companyId: company });
  const { files } = await hub.store.operations.erase(
    hub.scope,
    { collection: "company", id: company },
    "test",
  );
  expect([...files].sort()).toEqual([alone, small, shaOf(late)].sort());
  expect([await statusOf(zoe, shared), await statusOf(zoe, alone), await statusOf(zoe, small)]).toEqual([
    200, 404, 404,
  ]);
  expect((await patch(zoe, onItsWay, 0, late)).status).toBe(404);
  expect((await rowsOf(hub, "file_piece")).length).toBe(1);
});

test("retention: abandoned uploads after 7 days, files without a document after 30; the rest stays", async () => {
  const hub = await startTestHub();
  const zoe = await hub.enrol();
  const [named, unnamed, deleted] = [
    await sendFile(zoe, randomBytes(50)),
    await sendFile(zoe, randomBytes(51)),
    await sendFile(zoe, randomBytes(52)),
  ];
  await describe(zoe, { sha256: named });
  const id = await describe(zoe, { thumbnailSha256: deleted });
  await zoe.push({ collection: "attachment", kind: "delete", id, baseRev: 1 });
  const abandoned = await begin(zoe, shaOf(randomBytes(1)), 10);
  const retire = (days: number, mode: "preview" | "apply") => {
    const before = (kept: number) => new Date(Date.now() + (days - kept) * day);
    const dates = { tombstones: before(400), history: before(1000), files: before(30), uploads: before(7) };
    return hub.store.operations.retire(hub.scope, dates, mode);
  };
  expect(await retire(6, "apply")).toMatchObject({ files: 0, uploads: 0 });
  expect(await retire(8, "apply")).toMatchObject({ files: 0, uploads: 1 });
  expect((await tus(zoe, "HEAD", abandoned)).status).toBe(404);
  expect(await retire(31, "preview")).toMatchObject({ files: 2, uploads: 0 });
  expect((await rowsOf(hub, "file")).length).toBe(3);
  expect(await retire(31, "apply")).toMatchObject({ files: 2, uploads: 0 });
  expect((await rowsOf(hub, "file_piece")).length).toBe(1);
  expect([await statusOf(zoe, named), await statusOf(zoe, unnamed)]).toEqual([200, 404]);
  const lines = (await hubCommand({ DATABASE_URL: hub.databaseUrl }, "retention")).lines;
  expect(lines).toMatchObject([{ event: "preview", files: 0, uploads: 0 }]);
});

test("an upload that expired is gone, and the next one takes its room", async () => {
  const hub = await startTestHub({ HUB_FILES_MAX: "100" });
  const zoe = await hub.enrol();
  const bytes = randomBytes(80);
  const location = await begin(zoe, shaOf(bytes), 80);
  const { headers } = await patch(zoe, location, 0, bytes.subarray(0, 10));
  expect(Date.parse(headers.get("upload-expires") ?? "")).toBeGreaterThan(Date.now() + 6 * day);
  hub.later(8 * day);
  const { refreshToken } = zoe;
  const renewed = EnrolAnswer.parse((await request(`${hub.url}/v1/token`, "POST", { refreshToken })).body);
  zoe.accessToken = renewed.accessToken ?? "";
  expect(await patch(zoe, location, 10, bytes.subarray(10))).toMatchObject({
    status: 410,
    problem: { code: "upload_expired" },
  });
  await begin(await hub.enrol(), shaOf(randomBytes(1)), 90);
  expect((await tus(zoe, "HEAD", location)).status).toBe(404);
  expect(await rowsOf(hub, "file_piece")).toEqual([]);
});

test("an organisation’s share, and what one person may begin: beyond, refused without a byte", async () => {
  const hub = await startTestHub({ HUB_FILES_MAX: "1000" });
  const [zoe, ali] = [await hub.enrol(), await hub.enrol()];
  await hub.store.access.createScope({ id: "elsewhere", name: "Ailleurs" }, new Uint8Array(32));
  const stranger = await hub.enrol("ambassador", "elsewhere");
  const post = (device: TestDevice, length: number) =>
    tus(device, "POST", "/v1/files", {
      "upload-length": String(length),
      "upload-metadata": `sha256 ${base64(shaOf(randomBytes(8)))}`,
    });
  await sendFile(zoe, randomBytes(600));
  expect(await post(ali, 401)).toMatchObject({ status: 507, problem: { code: "files_full" } });
  expect((await post(stranger, 900)).status).toBe(201);
  for (let count = 0; count < 64; count += 1) expect((await post(ali, 1)).status).toBe(201);
  expect(await post(ali, 1)).toMatchObject({ status: 429, problem: { code: "too_many_uploads" } });
  expect((await post(zoe, 1)).status).toBe(201);
});

test("a new upload of the same file by the same device takes the place of the one it forgot", async () => {
  const hub = await startTestHub();
  const zoe = await hub.enrol();
  const bytes = randomBytes(20);
  const forgotten = await begin(zoe, shaOf(bytes), 20);
  const location = await begin(zoe, shaOf(bytes), 20);
  expect((await tus(zoe, "HEAD", forgotten)).status).toBe(404);
  expect((await patch(zoe, location, 0, bytes)).status).toBe(204);
});

test("nobody, a revoked device, a member put out: not a byte either way", async () => {
  const hub = await startTestHub();
  const zoe = await hub.enrol();
  const sha256 = await sendFile(zoe, randomBytes(20));
  await describe(zoe, { sha256 });
  for (const method of ["GET", "HEAD", "PATCH", "DELETE"])
    expect((await request(`${hub.url}/v1/files/${sha256}`, method)).status).toBe(401);
  expect((await request(`${hub.url}/v1/files`, "POST")).status).toBe(401);
  await hub.store.access.revokeDevice(zoe.id, new Date());
  expect(await statusOf(zoe, sha256)).toBe(403);
  expect((await tus(zoe, "POST", "/v1/files", { "upload-length": "1" })).status).toBe(403);
});

test("a backup carries the files, and a restoration brings them back", async () => {
  const folder = await mkdtemp(join(tmpdir(), "carnet-hub-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const path = join(folder, "hub.jsonl.gz");
  const hub = await startTestHub();
  const run = (...args: string[]) => hubCommand({ DATABASE_URL: hub.databaseUrl }, ...args);
  const zoe = await hub.enrol();
  const bytes = randomBytes(11 * filePieceBytes + 1);
  const sha256 = await sendFile(zoe, bytes);
  const id = await describe(zoe, { sha256 });
  const half = randomBytes(100);
  const location = await begin(zoe, shaOf(half), 100);
  await patch(zoe, location, 0, half.subarray(0, 60));
  expect((await run("backup", path)).lines).toMatchObject([{ event: "backup" }]);
  await hub.store.operations.erase(hub.scope, { collection: "attachment", id }, "test");
  expect(await statusOf(zoe, sha256)).toBe(404);
  expect((await run("restore", path, "--yes")).lines).toMatchObject([{ event: "restored" }]);
  expect((await fetchFile(zoe, sha256)).bytes.equals(bytes)).toBe(true);
  expect((await patch(zoe, location, 60, half.subarray(60))).status).toBe(204);
  const tables = (await run("storage")).lines.map(({ table }) => table);
  expect(tables).toEqual(expect.arrayContaining(["file", "file_piece"]));
});

test("the second wall alone, by SQL: pieces and uploads of others are not there", async () => {
  const hub = await startTestHub();
  const [zoe, ali] = [await hub.enrol(), await hub.enrol()];
  await describe(zoe, { sha256: await sendFile(zoe, randomBytes(20)) });
  const bytes = randomBytes(20);
  const location = await begin(zoe, shaOf(bytes), 20);
  await patch(zoe, location, 0, bytes.subarray(0, 5));
  const client = new Client({ connectionString: hub.databaseUrl, options: "-c search_path=carnet" });
  await client.connect();
  onTestFinished(() => client.end());
  const as = async (sight: string, scope: string, member: string, text: string) => {
    await client.query("begin");
    try {
      await client.query(
        `select set_config('role', 'carnet_app', true), set_config('carnet.sight', $1, true),
         set_config('carnet.scope', $2, true), set_config('carnet.member', $3, true)`,
        [sight, scope, member],
      );
      return (await client.query(text)).rowCount;
    } finally {
      await client.query("rollback");
    }
  };
  const counts = async (sight: string, scope: string, member: string) => [
    await as(sight, scope, member, "select from file"),
    await as(sight, scope, member, "select from file_piece"),
  ];
  expect(await counts("own", hub.scope, zoe.user)).toEqual([2, 2]);
  expect(await counts("own", hub.scope, ali.user)).toEqual([0, 0]);
  expect(await counts("scope", hub.scope, ali.user)).toEqual([1, 1]);
  expect(await counts("scope", "elsewhere", ali.user)).toEqual([0, 0]);
  expect(await counts("", "", "")).toEqual([0, 0]);
  for (const text of ["update file set length = 0", "delete from file"]) {
    expect(await as("scope", hub.scope, ali.user, text)).toBe(0);
    expect(await as("own", hub.scope, zoe.user, text)).toBe(1);
  }
  const upload = location.slice("/v1/files/".length);
  await expect(
    as("own", hub.scope, ali.user, `insert into file_piece values ('${upload}', 5, 'x')`),
  ).rejects.toThrow(/row-level security/);
  await expect(
    as(
      "own",
      hub.scope,
      ali.user,
      `insert into file (id, scope, member, device, sha256, length, created_at)
       values (gen_random_uuid(), '${hub.scope}', '${ali.user}', 'd', 'x', 1, now())`,
    ),
  ).rejects.toThrow(/row-level security/);
});
