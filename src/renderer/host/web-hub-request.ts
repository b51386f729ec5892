/** One request of the web edition to its hub: same origin, proven by cookies that no script reads. */
import { openEnvelope } from "../../shared/host/bridge.ts";
import { forwardFailure } from "../../shared/host/forward-failure.ts";
import { needHub } from "../../shared/host/hub-answers.ts";
import type { HubAnswer, HubRequest } from "../../shared/host/network.ts";
import { Problem, problem } from "../../shared/problem.ts";
import { headers as wire, protocolVersion } from "../../shared/sync/protocol.ts";

const deadlineMs = 30_000;
/** Below one packet or so, compressing costs more than it saves. */
const compressedFrom = 1_024;

/** The header that a page of another site cannot send without our leave, and none was ever given. */
export const ourHeaders = { [wire.client]: "web", [wire.protocol]: String(protocolVersion) };

/** What never leaves our origin, nor a copy behind. */
const apart = { credentials: "same-origin", cache: "no-store", redirect: "manual" } as const;

/**
 * The answer of the hub `expected` (of any hub, before enrolment), before its body. Throws `hub.unreachable`,
 * `hub.not_an_answer`, and what our own server says when it could not pass the request on.
 */
export async function askHub(
  path: string,
  options: RequestInit,
  expected: string | undefined,
): Promise<Response> {
  const answer = await fetch(path, { ...options, ...apart }).catch((thrown: unknown) => {
    const isLate = thrown instanceof DOMException && thrown.name === "TimeoutError";
    throw problem.hub.unreachable({ reason: isLate ? "timeout" : "network" }, { cause: thrown });
  });
  // A hub never sends elsewhere; a portal does.
  if (answer.type === "opaqueredirect") throw problem.hub.notAnAnswer({ reason: "redirection" });
  if (answer.headers.has(forwardFailure)) openEnvelope(await answer.json());
  needHub(answer.headers.get(wire.hub), expected);
  return answer;
}

/** The whole answer, as a {@link HubAnswer}. */
export async function fetchAnswer(
  { path, method, headers = {}, body }: HubRequest,
  expected: string | undefined,
): Promise<HubAnswer> {
  const packed = await pack(body, headers["content-type"]);
  const signal = AbortSignal.timeout(deadlineMs);
  const answer = await askHub(
    path,
    { method, headers: { ...headers, ...packed.headers, ...ourHeaders }, body: packed.body, signal },
    expected,
  );
  try {
    const bytes = new Uint8Array(await answer.arrayBuffer());
    return { status: answer.status, headers: Object.fromEntries(answer.headers), body: bytes };
  } catch (thrown) {
    if (thrown instanceof Problem) throw thrown;
    throw problem.hub.unreachable({ reason: "cut" }, { cause: thrown });
  }
}

interface Packed {
  readonly body: BodyInit | null;
  readonly headers: Record<string, string>;
}

/** JSON is compressed; bytes of a file are sent as they are, since tus counts them. */
async function pack(body: HubRequest["body"], mime: string | undefined): Promise<Packed> {
  if (body === undefined) return { body: null, headers: {} };
  const type = mime ?? (typeof body === "string" ? "application/json" : "application/octet-stream");
  const blob = new Blob([typeof body === "string" ? body : new Uint8Array(body)]);
  if (!type.startsWith("application/json") || blob.size < compressedFrom)
    return { body: blob, headers: { "content-type": type } };
  const compressed = blob.stream().pipeThrough(new CompressionStream("gzip"));
  return {
    body: await new Response(compressed).blob(),
    headers: { "content-type": type, "content-encoding": "gzip" },
  };
}
