/**
 * `/v1/*` of the web edition, passed on to the enrolled hub and nowhere else: the page keeps one origin, so that its policy
 * stays `connect-src 'self'` and the hub's cookies stay out of every script.
 */
import { request as httpRequest } from "node:http";
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from "node:http";
import { Agent as HttpsAgent, request as httpsRequest } from "node:https";
import { pipeline } from "node:stream/promises";
import { sealFailure } from "../../shared/host/bridge.ts";
import { forwardFailure } from "../../shared/host/forward-failure.ts";
import { toProblem, problem } from "../../shared/problem.ts";
import { headers as wire } from "../../shared/sync/protocol.ts";
import { systemCode } from "./atomic-write.ts";
import { hubUrl } from "./hub-client.ts";

/** What of a request concerns the hub; everything else (hop by hop, origin, other cookies of this machine) stays here. */
const sent =
  /^(accept|accept-encoding|accept-language|carnet-.+|content-(encoding|length|type)|if-.+|last-event-id|range|tus-.+|upload-.+|user-agent)$/;
/** What of an answer concerns the page: never a policy, a redirection's cookies or a password box of whoever answers. */
const received =
  /^(accept-ranges|cache-control|carnet-.+|content-(disposition|encoding|length|range|type)|date|etag|last-modified|location|retry-after|tus-.+|upload-.+|vary|x-ratelimit-.+)$/;
/** The only cookies that are ours; a browser gives us those of every program of this machine. */
const ourCookie = /^carnet_(access|refresh)=/;

/** The company's proxy, when the environment names one, for what leaves the machine only. */
const secureAgent = new HttpsAgent({ keepAlive: true, proxyEnv: process.env });

/** Passes `request` on and its answer back, both as they come. A failure on the way is said as ours, never as the hub's. */
export async function forwardToHub(
  address: string | undefined,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    if (address === undefined) throw problem.hub.notEnrolled({});
    const answer = await ask(new URL(hubUrl(address, request.url ?? "")), request, response);
    response.writeHead(answer.statusCode ?? 502, headersBack(answer.headers));
    // An event stream says nothing for a while: its answer must be known before its first word.
    response.flushHeaders();
    await pipeline(answer, response);
  } catch (thrown) {
    if (response.headersSent || response.destroyed) response.destroy();
    else fail(response, thrown);
  }
}

function ask(url: URL, request: IncomingMessage, response: ServerResponse): Promise<IncomingMessage> {
  return new Promise((answered, failed) => {
    const isSecure = url.protocol === "https:";
    const outgoing = (isSecure ? httpsRequest : httpRequest)(
      url,
      {
        method: request.method ?? "GET",
        headers: headersOn(request.headers),
        ...(isSecure ? { agent: secureAgent } : {}),
      },
      answered,
    );
    outgoing.once("error", (thrown) =>
      failed(problem.hub.unreachable({ reason: systemCode(thrown) }, { cause: thrown })),
    );
    // A page that went away (or whose deadline is over) leaves nothing running towards the hub.
    response.once("close", () => outgoing.destroy());
    request.pipe(outgoing);
  });
}

function headersOn(given: IncomingHttpHeaders): Record<string, string> {
  const kept = Object.entries(given).flatMap(([name, value]) =>
    typeof value === "string" && sent.test(name) ? [[name, value] as const] : [],
  );
  const cookies = (given.cookie ?? "").split("; ").filter((cookie) => ourCookie.test(cookie));
  return { ...Object.fromEntries(kept), ...(cookies.length === 0 ? {} : { cookie: cookies.join("; ") }) };
}

function headersBack(given: IncomingHttpHeaders): Record<string, string | string[]> {
  const kept = Object.entries(given).flatMap(([name, value]) =>
    typeof value === "string" && received.test(name) ? [[name, value] as const] : [],
  );
  // Without its id it is not the hub that answers: a portal sets no cookie of ours.
  const isHub = given[wire.hub] !== undefined;
  const cookies = isHub ? (given["set-cookie"] ?? []).filter((cookie) => ourCookie.test(cookie)) : [];
  return { ...Object.fromEntries(kept), ...(cookies.length === 0 ? {} : { "set-cookie": cookies }) };
}

function fail(response: ServerResponse, thrown: unknown): void {
  response.writeHead(502, {
    "Content-Type": "application/json; charset=utf-8",
    "Cache-Control": "no-store",
    [forwardFailure]: toProblem(thrown).code,
  });
  response.end(JSON.stringify(sealFailure(thrown)));
}
