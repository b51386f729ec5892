/** A device reduced to what it gives by hand: its key, and the files it makes. */
import { newSigningKey, sealDelivery } from "../../../src/renderer/sync/seal-delivery.ts";
import { deliveryMime } from "../../../src/shared/delivery/delivery-file.ts";
import { Hello, type SealingKey, type WireOperation } from "../../../src/shared/sync/protocol.ts";
import { type Answer, request, type TestDevice } from "./test-device.ts";

export interface ByHand {
  /** The file of these operations, in pushes of `size`. */
  readonly file: (ops: readonly WireOperation[], size?: number) => Promise<Uint8Array<ArrayBuffer>>;
  readonly signingKey: CryptoKey;
}

export async function helloOf(url: string): Promise<Hello & { sealing: SealingKey }> {
  const hello = Hello.parse((await request(`${url}/v1/hello`, "GET")).body);
  if (!hello.sealing) throw new Error("nothing is taken by hand here");
  return { ...hello, sealing: hello.sealing };
}

/** Makes a key for a device and registers it with its hub. */
export async function byHand(device: TestDevice): Promise<ByHand> {
  const { privateKey: signingKey, publicKey } = await newSigningKey();
  const answer = await device.ask("PUT", "/v1/device/key", { key: publicKey });
  if (answer.status !== 200) throw new Error(`device key: ${answer.status}`);
  const { hub, sealing } = await helloOf(device.url);
  return {
    signingKey,
    file: async (ops, size = 500) => {
      const pushes = Array.from({ length: Math.ceil(ops.length / size) }, (_, index) => ({
        ...{ epoch: device.epoch, device: device.id, schema: 1 },
        ops: ops.slice(index * size, (index + 1) * size),
      }));
      return await sealDelivery({ hub, sealing, device: device.id, signingKey, content: { pushes } });
    },
  };
}

/** A colleague brings a file. */
export async function bring(carrier: TestDevice, file: Uint8Array<ArrayBuffer>): Promise<Answer> {
  const answer = await fetch(`${carrier.url}/v1/deliveries`, {
    method: "POST",
    headers: {
      authorization: `Bearer ${carrier.accessToken}`,
      "carnet-protocol": "1",
      "content-type": deliveryMime,
    },
    body: file,
  });
  return { status: answer.status, headers: answer.headers, body: await answer.json() };
}
