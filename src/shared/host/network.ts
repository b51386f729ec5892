/** The only two conversations the app may have with the outside, both held by its host. */
import { z } from "zod";
import { headers as wire, maxFileBytes } from "../sync/protocol.ts";
import { bytesUpTo } from "./bytes.ts";

/**
 * A question to the public company directory (recherche-entreprises.api.gouv.fr), as a path with its query.
 * Only its two search addresses: nothing else of that server is reachable from here.
 */
export const DirectoryPath = z
  .string()
  .max(2_000)
  .regex(/^\/(search|near_point)\?[^#\s\\]+$/);

/** The host does not read the answer; `src/shared/rules/directory-answer.ts` does. */
export const DirectoryAnswer = z.object({
  /** HTTP status. 429 means: wait `retryAfterSeconds`. */
  status: z.int().min(100).max(599),
  retryAfterSeconds: z.number().nonnegative().optional(),
  /** The parsed JSON, or `null` when the answer was not JSON. */
  body: z.unknown(),
});
export type DirectoryAnswer = z.infer<typeof DirectoryAnswer>;

export const HubMethod = z.enum(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"]);

/** These belong to the host: the page must not impersonate, track, or change how a body is read. */
const hostHeaders: ReadonlySet<string> = new Set([
  "authorization",
  "connection",
  "content-encoding",
  "content-length",
  "cookie",
  "host",
  "origin",
  "referer",
  "user-agent",
  wire.client,
  wire.protocol,
]);
const HeaderNames = z
  .string()
  .max(61)
  .regex(/^[a-z][a-z0-9-]*$/)
  .refine((name) => !hostHeaders.has(name), "this header is the host's");
/** Above a file with its envelope, the longest thing a notebook sends at once. */
const maxBodyBytes = maxFileBytes + 1024 * 1024;
const Body = z.union([z.string().max(maxBodyBytes), bytesUpTo(maxBodyBytes)]);

const Headers = z
  .record(HeaderNames, z.string().max(8_192))
  .refine((headers) => Object.keys(headers).length <= 32, "too many headers");

/** Under `/v1/`, and no step back out of it. */
const HubPath = z
  .string()
  .max(2_000)
  .regex(/^\/v1\/[^\s\\#]*$/)
  .refine((path) => !/\/(\.|%2e){1,2}(\/|\?|$)/i.test(path), "a path without dots");

/** A request to the enrolled hub: a path on it, never an address. A text body is JSON unless its headers say otherwise. */
export const HubRequest = z.strictObject({
  path: HubPath,
  method: HubMethod,
  headers: Headers.optional(),
  body: Body.optional(),
});
export type HubRequest = z.infer<typeof HubRequest>;

/** A pull is cut in pages far below this (sync.md). */
export const maxAnswerBytes = 64_000_000;

export const HubAnswer = z.object({
  status: z.int().min(100).max(599),
  headers: z.record(z.string(), z.string()),
  body: bytesUpTo(maxAnswerBytes),
});
export type HubAnswer = z.infer<typeof HubAnswer>;
