/** The file that carries what waits, by hand: only its hub opens it, and nothing of it can be changed. */
import { randomBytes } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import {
  DeliveryRefused,
  isSignedBy,
  newSealingPair,
  openDelivery,
  pushesOf,
  type SealingPair,
} from "../../src/hub/delivery/open-delivery.ts";
import { newSigningKey, sealDelivery } from "../../src/renderer/sync/seal-delivery.ts";
import {
  type DeliveryContent,
  DeliveryHeader,
  maxDeliveryBytes,
  maxDeliveryContent,
  sealingKeyId,
  splitLine,
} from "../../src/shared/delivery/delivery-file.ts";
import { firstPrevHash, hashOperation } from "../../src/shared/sync/hash-chain.ts";
import { WireOperation } from "../../src/shared/sync/protocol.ts";
import { newId } from "../support/hub/test-device.ts";

const device = "portable-de-zoe";
const hub = "hub-de-la-cci";
let pair: SealingPair;
let signing: Awaited<ReturnType<typeof newSigningKey>>;

beforeAll(async () => {
  pair = await newSealingPair();
  signing = await newSigningKey();
});

/** One push of one operation that says `text`. */
function content(text: string, by = device): DeliveryContent {
  const fields = { name: text };
  const operation = { seq: 1, collection: "company", id: newId(), kind: "create", baseRev: 0, fields };
  const op = WireOperation.parse({ ...operation, hash: hashOperation(firstPrevHash, operation) });
  return { pushes: [{ epoch: 1, device: by, schema: 1, ops: [op] }] };
}

const sealed = (of: DeliveryContent) =>
  sealDelivery({
    ...{ hub, device, content: of, signingKey: signing.privateKey },
    sealing: { id: sealingKeyId(pair.publicKey), key: pair.publicKey },
  });

/** All that a hub does before it pushes. */
async function read(file: Uint8Array, at = hub, keys = pair) {
  const opened = await openDelivery(file, at, keys);
  if (!(await isSignedBy(opened, [signing.publicKey]))) throw new DeliveryRefused("delivery_not_proven");
  return await pushesOf(opened);
}

const refusal = (file: Uint8Array, at = hub, keys = pair) =>
  read(file, at, keys).then(
    () => "opened",
    (thrown: unknown) => (thrown instanceof DeliveryRefused ? thrown.code : String(thrown)),
  );

/** The line of a file with some of it changed. */
function withHeader(file: Uint8Array, change: object): Uint8Array {
  const parts = splitLine(file);
  if (!parts) throw new Error("no line");
  const header = { ...DeliveryHeader.parse(JSON.parse(Buffer.from(parts.line).toString())), ...change };
  return Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), parts.rest]);
}

test("its hub reads what was sealed, word for word; and no word of it can be read in the file", async () => {
  const written = content("Motsecret");
  const file = await sealed(written);
  expect(await read(file)).toEqual(written.pushes);
  const text = Buffer.from(file).toString("latin1");
  for (const word of ["Motsecret", device, "company"]) expect(text).not.toContain(word);
  // Sealed twice, it is not the same file: nobody sees that nothing has changed.
  expect(Buffer.from(await sealed(written)).equals(file)).toBe(false);
});

test("a byte that is changed, anywhere, and the file is refused", async () => {
  const file = await sealed(content("Boulangerie"));
  const line = splitLine(file)?.line.length ?? 0;
  expect(line).toBeGreaterThan(300);
  const everywhere = Array.from(file.keys()).filter((at) => at % 5 === 0 || at > file.length - 20);
  for (const at of everywhere) {
    const spoilt = Uint8Array.from(file);
    spoilt[at] = (spoilt[at] ?? 0) ^ 1;
    expect([at, await refusal(spoilt)]).not.toEqual([at, "opened"]);
  }
});

test("cut short, or with something after it", async () => {
  const file = await sealed(content("Boulangerie"));
  for (const length of [0, 1, 10, 300, file.length - 17, file.length - 1])
    expect(["not_a_delivery", "delivery_damaged"]).toContain(await refusal(file.subarray(0, length)));
  expect(await refusal(Buffer.concat([file, Buffer.from("x")]))).toBe("delivery_damaged");
});

test("another hub, or a hub that has lost its key, cannot open it, and says which it is", async () => {
  const file = await sealed(content("Boulangerie"));
  const other = await newSealingPair();
  expect(await refusal(file, "another-hub", other)).toBe("delivery_other_hub");
  expect(await refusal(file, hub, other)).toBe("delivery_old_key");
  // Told that it is theirs, they still cannot.
  const renamed = withHeader(file, { key: sealingKeyId(other.publicKey) });
  expect(await refusal(renamed, hub, other)).toBe("delivery_damaged");
});

test("what the line says is part of the seal: version, hub, keys", async () => {
  const file = await sealed(content("Boulangerie"));
  const point = (await newSealingPair()).publicKey;
  for (const [change, code] of [
    [{ version: 2 }, "delivery_newer"],
    [{ version: 0 }, "delivery_damaged"],
    [{ format: "autre-chose" }, "not_a_delivery"],
    [{ ephemeral: point }, "delivery_damaged"],
    // Not a point of the curve.
    [{ ephemeral: `04${"11".repeat(64)}` }, "delivery_damaged"],
    [{ iv: "00".repeat(12) }, "delivery_damaged"],
    [{ more: "than was written" }, "delivery_damaged"],
  ] as const)
    expect([change, await refusal(withHeader(file, change))]).toEqual([change, code]);
});

test("signed by another key, or for another device, it proves nothing", async () => {
  const stranger = await newSigningKey();
  const sealing = { id: sealingKeyId(pair.publicKey), key: pair.publicKey };
  const forged = { hub, sealing, device, content: content("x") };
  expect(await refusal(await sealDelivery({ ...forged, signingKey: stranger.privateKey }))).toBe(
    "delivery_not_proven",
  );
  // Rightly signed, it carries the push of somebody else.
  expect(await refusal(await sealed(content("x", "portable-d-ali")))).toBe("delivery_damaged");
});

test("a file that would unpack beyond the limit is not unpacked", async () => {
  const bomb = await sealed(content("a".repeat(maxDeliveryContent)));
  expect(bomb.length).toBeLessThan(100_000);
  expect(await refusal(bomb)).toBe("delivery_damaged");
  expect(await refusal(new Uint8Array(maxDeliveryBytes + 1))).toBe("not_a_delivery");
});

test("nothing that is thrown at it is opened, or fails otherwise than by a refusal", async () => {
  const file = await sealed(content("Boulangerie"));
  for (let turn = 0; turn < 200; turn += 1) {
    const spoilt = Uint8Array.from(file);
    const at = Math.floor((turn / 200) * file.length);
    spoilt.set(randomBytes(Math.min(24, file.length - at)), at);
    expect(await refusal(spoilt)).toMatch(/^(not_a_delivery|delivery_)/);
  }
});
