/** One request to one hub: TLS, a deadline, small bodies on the wire, and nothing of the page but a path. */
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { HubAddress } from "../../shared/host/enrolment.ts";
import { maxAnswerBytes } from "../../shared/host/network.ts";
import type { HubAnswer, HubRequest } from "../../shared/host/network.ts";
import { Problem, problem } from "../../shared/problem.ts";
import { headers as wire, protocolVersion } from "../../shared/sync/protocol.ts";
import { readAnswer } from "./read-answer.ts";

export type Fetch = (address: string, options: RequestInit) => Promise<Response>;

/** Where a request goes, and what proves who asks. */
export interface HubTarget {
  readonly address: string;
  readonly accessToken?: string | undefined;
}

/** Sends `request` to `target`. Throws `hub.unreachable` without a network, `host.refused` for a path out of `/v1/`. */
export type AskHub = (target: HubTarget, request: HubRequest) => Promise<HubAnswer>;

const deadlineMs = 30_000;
/** Below one packet or so, compressing costs more than it saves. */
const compressedFromBytes = 1_024;
const compress = promisify(gzip);

/** `fetch` is Chromium's in Electron (the system's proxy and certificates), Node's in tests. */
export function hubClient(fetch: Fetch): AskHub {
  return async (target, { path, method, headers = {}, body }) => {
    const address = hubUrl(target.address, path);
    const packed = await pack(body, headers["content-type"]);
    try {
      const response = await fetch(address, {
        method,
        headers: { ...headers, ...packed.headers, ...hostHeaders(target) },
        body: packed.body,
        ...apart,
        signal: AbortSignal.timeout(deadlineMs),
      });
      const bytes = await readAnswer(response, maxAnswerBytes);
      if (!bytes) throw problem.hub.unreachable({ reason: "too-large" });
      return { status: response.status, headers: Object.fromEntries(response.headers), body: bytes };
    } catch (thrown) {
      if (thrown instanceof Problem) throw thrown;
      const reason = thrown instanceof Error && thrown.name === "TimeoutError" ? "timeout" : "network";
      throw problem.hub.unreachable({ reason }, { cause: thrown });
    }
  };
}

/** No redirection (it would leave the only hub we agreed to speak to), no cookie, no copy on disk. */
export const apart = { redirect: "error", credentials: "omit", cache: "no-store" } as const;

/** The whole address of a path under `/v1/` of a hub; throws `host.refused` for any other. */
export function hubUrl(address: string, path: string): string {
  const base = HubAddress.safeParse(address);
  const url = base.success ? new URL(path, base.data) : undefined;
  if (url?.origin !== base.data || !url?.pathname.startsWith("/v1/"))
    throw problem.host.refused({ border: "hub.fetch" });
  return url.href;
}

/** What the host adds to each request. */
export function hostHeaders({ accessToken }: HubTarget): Record<string, string> {
  return {
    [wire.protocol]: String(protocolVersion),
    ...(accessToken === undefined ? {} : { authorization: `Bearer ${accessToken}` }),
  };
}

interface Packed {
  readonly body: Uint8Array<ArrayBuffer> | string | null;
  readonly headers: Record<string, string>;
}

/** JSON is compressed; bytes of a file are sent as they are, since tus counts them. */
async function pack(body: HubRequest["body"], mime: string | undefined): Promise<Packed> {
  if (body === undefined) return { body: null, headers: {} };
  const type = {
    "content-type": mime ?? (typeof body === "string" ? "application/json" : "application/octet-stream"),
  };
  const isJson = type["content-type"].startsWith("application/json");
  const bytes = typeof body === "string" ? new TextEncoder().encode(body) : new Uint8Array(body);
  if (!isJson || bytes.byteLength < compressedFromBytes) return { body: bytes, headers: type };
  return {
    body: new Uint8Array(await compress(bytes)),
    headers: { ...type, "content-encoding": "gzip" },
  };
}
