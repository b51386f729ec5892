/** The enrolled hub, and it alone: the page names a path, never an address. */
import type { HubAnswer, HubRequest } from "../../shared/host/network.ts";
import { Problem, problem } from "../../shared/problem.ts";
import { readAnswer } from "./read-answer.ts";

export interface HubOptions {
  /** The origin this notebook is enrolled on, read at each request; `undefined` before enrolment. */
  readonly origin: () => string | undefined;
  readonly fetch: (address: string, options: RequestInit) => Promise<Response>;
}

const deadlineMs = 30_000;
/** A pull is cut in pages far below this (sync.md). */
const limitBytes = 64_000_000;
/** These belong to the host: the page must not impersonate or track. */
const ownHeaders = new Set([
  "host",
  "cookie",
  "origin",
  "referer",
  "connection",
  "content-length",
  "user-agent",
]);

/** Throws `hub.not_enrolled` before enrolment, `hub.unreachable` without a network. */
export function hubClient({ origin, fetch }: HubOptions): (request: HubRequest) => Promise<HubAnswer> {
  return async ({ path, method, headers = {}, body }) => {
    const base = origin();
    if (base === undefined) throw problem.hub.notEnrolled({});
    const address = new URL(path, base);
    if (address.origin !== new URL(base).origin) throw problem.host.refused({ border: "hub.fetch" });
    const refused = Object.keys(headers).find((name) => ownHeaders.has(name));
    if (refused !== undefined) throw problem.host.refused({ border: "hub.fetch" });
    try {
      const response = await fetch(address.href, {
        method,
        headers,
        body: typeof body === "string" || body === undefined ? (body ?? null) : new Uint8Array(body),
        redirect: "error",
        credentials: "omit",
        cache: "no-store",
        signal: AbortSignal.timeout(deadlineMs),
      });
      const bytes = await readAnswer(response, limitBytes);
      if (!bytes) throw problem.hub.unreachable({ reason: "too-large" });
      return { status: response.status, headers: Object.fromEntries(response.headers), body: bytes };
    } catch (thrown) {
      if (thrown instanceof Problem) throw thrown;
      const reason = thrown instanceof Error && thrown.name === "TimeoutError" ? "timeout" : "network";
      throw problem.hub.unreachable({ reason }, { cause: thrown });
    }
  };
}
