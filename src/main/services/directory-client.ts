/**
 * The public company directory, asked politely. Facts of its documentation (recherche-entreprises.api.gouv.fr/docs, read
 * November 2026): 7 requests a second an address, 429 with `Retry-After` beyond, no key.
 */
import { setTimeout as wait } from "node:timers/promises";
import { DirectoryPath } from "../../shared/host/network.ts";
import type { DirectoryAnswer } from "../../shared/host/network.ts";
import { problem } from "../../shared/problem.ts";
import { rateLimit } from "./rate-limit.ts";
import { readAnswer } from "./read-answer.ts";

/** What the client needs from its machine; tests give their own. */
export interface DirectoryOptions {
  readonly base: string;
  /** For the User-Agent: a server should know who asks. */
  readonly version: string;
  /** In Electron `net.fetch`, which follows the system's proxy. */
  readonly fetch: (address: string, options: RequestInit) => Promise<Response>;
  /** Milliseconds, from a clock that never goes back. */
  readonly now: () => number;
  readonly wait?: (ms: number) => Promise<unknown>;
}

export type AskDirectory = (path: string) => Promise<DirectoryAnswer>;

/** The address of the directory, unless a trial names another one: https, or this machine. */
export function directoryBase(env: Readonly<Record<string, string | undefined>>): string {
  const other = env["CARNET_DIRECTORY_URL"];
  if (other === undefined || other === "") return "https://recherche-entreprises.api.gouv.fr";
  const { protocol, hostname, origin } = new URL(other);
  const isHere = protocol === "http:" && hostname === "127.0.0.1";
  if (protocol !== "https:" && !isHere) throw new Error("CARNET_DIRECTORY_URL: https, or http on 127.0.0.1");
  return origin;
}

const perSecond = 7;
/** A search that is typed again every half second does not wait behind forgotten ones. */
const longestQueueMs = 2_000;
const deadlineMs = 8_000;
/** 25 companies with all their establishments weigh about 1 MB. */
const limitBytes = 4_000_000;
/** What the documentation gives for a 429 without a number. */
const defaultRetrySeconds = 2;

/** Asks one question at a time per turn; answers 429 by itself while the server asked us to wait. Throws `directory.unreachable`. */
export function directoryClient(options: DirectoryOptions): AskDirectory {
  const { base, version, now } = options;
  const pause = options.wait ?? ((ms: number) => wait(ms));
  const askTurn = rateLimit(perSecond, longestQueueMs, now);
  let closedUntil = -Infinity;

  const tooMany = (seconds: number): DirectoryAnswer => ({
    status: 429,
    retryAfterSeconds: seconds,
    body: null,
  });

  return async (path) => {
    const checked = DirectoryPath.safeParse(path);
    if (!checked.success) throw problem.host.refused({ border: "directory.search" });
    if (now() < closedUntil) return tooMany(Math.ceil((closedUntil - now()) / 1000));
    const waitMs = askTurn();
    if (waitMs === undefined) return tooMany(defaultRetrySeconds);
    if (waitMs > 0) await pause(waitMs);

    const answer = await ask(`${base}${checked.data}`);
    if (answer.status === 429) closedUntil = now() + (answer.retryAfterSeconds ?? defaultRetrySeconds) * 1000;
    return answer;
  };

  async function ask(address: string): Promise<DirectoryAnswer> {
    try {
      const response = await options.fetch(address, {
        headers: { Accept: "application/json", "User-Agent": `CarnetIA/${version}` },
        // A redirection would leave the only server we agreed to speak to.
        redirect: "error",
        credentials: "omit",
        cache: "no-store",
        signal: AbortSignal.timeout(deadlineMs),
      });
      const bytes = await readAnswer(response, limitBytes);
      if (!bytes) throw problem.directory.unreachable({ reason: "too-large" });
      const { status } = response;
      const seconds = retryAfterSeconds(response.headers.get("Retry-After"), Date.now());
      if (status === 429) return tooMany(seconds ?? defaultRetrySeconds);
      return { status, body: parse(bytes), ...(seconds === undefined ? {} : { retryAfterSeconds: seconds }) };
    } catch (thrown) {
      const reason = thrown instanceof Error && thrown.name === "TimeoutError" ? "timeout" : "network";
      throw problem.directory.unreachable({ reason }, { cause: thrown });
    }
  }
}

/** Seconds or a date (RFC 9110 §10.2.3), never negative and never more than ten minutes; `undefined` when unreadable. */
export function retryAfterSeconds(header: string | null, nowMs: number): number | undefined {
  if (header === null) return undefined;
  const seconds = /^\d+$/.test(header.trim()) ? Number(header) : (Date.parse(header) - nowMs) / 1000;
  return Number.isFinite(seconds) ? Math.min(600, Math.max(0, Math.ceil(seconds))) : undefined;
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
}
