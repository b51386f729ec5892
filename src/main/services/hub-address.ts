/** Which hub the web edition's server passes `/v1/*` on to: asked and changed by our page alone. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { json } from "node:stream/consumers";
import { z } from "zod";
import { HubAddress } from "../../shared/host/enrolment.ts";
import type { HubProposal } from "../../shared/host/enrolment.ts";
import { problem } from "../../shared/problem.ts";

/** Where the page asks. */
export const hubAddressPath = "/hub-address";

/** The hub behind a web edition. */
export interface HubDoor {
  /** The origin `/v1/*` goes to, read at each request; `undefined` before anybody chose one. */
  readonly address: () => string | undefined;
  /** The hub that `npm start` runs beside the app, with a code to enrol on it. */
  readonly proposed: () => Promise<HubProposal | undefined>;
  /** Keeps the choice for the next start. */
  readonly remember: (address: string | undefined) => Promise<void>;
}

/** A web edition that no hub stands behind. */
export const noHub: HubDoor = {
  address: () => undefined,
  proposed: () => Promise.resolve(undefined),
  remember: () => Promise.resolve(),
};

const Choice = z.object({ address: HubAddress });
/** An address is short; more is not one. */
const longestBytes = 2_000;

/** GET: the hub and what is proposed. POST: another hub. DELETE: none. Throws a problem for anything else. */
export async function answerHubAddress(
  hub: HubDoor,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<{ address?: string | undefined; proposed?: HubProposal | undefined }> {
  if (request.method === "GET") return { address: hub.address(), proposed: await hub.proposed() };
  const address = request.method === "POST" ? await readChoice(request) : undefined;
  if (address === undefined || address !== hub.address()) {
    // What one hub gave is never shown to the next.
    response.setHeader("Set-Cookie", [
      expired("carnet_access", "/v1"),
      expired("carnet_refresh", "/v1/token"),
    ]);
    await hub.remember(address);
  }
  return { address };
}

async function readChoice(request: IncomingMessage): Promise<string> {
  if (Number(request.headers["content-length"] ?? longestBytes + 1) > longestBytes)
    throw problem.hub.addressInvalid({});
  const choice = Choice.safeParse(await json(request).catch(() => undefined));
  if (!choice.success) throw problem.hub.addressInvalid({});
  return choice.data.address;
}

const expired = (name: string, path: string): string =>
  `${name}=; Path=${path}; Max-Age=0; HttpOnly; Secure; SameSite=Strict`;
