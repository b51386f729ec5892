/** The only two conversations the app may have with the outside, both held by its host. */
import { z } from "zod";
import { headers as wire } from "../sync/protocol.ts";

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
  .regex(/^[a-z][a-z0-9-]{0,60}$/)
  .refine((name) => !hostHeaders.has(name), "this header is the host's");
const Body = z.union([z.string(), z.custom<Uint8Array>((value) => value instanceof Uint8Array)]);

/** Under `/v1/`, and no step back out of it. */
const HubPath = z
  .string()
  .max(2_000)
  .regex(/^\/v1\/[^\s\\#]*$/)
  .refine((path) => !/\/(\.|%2e){1,2}(\/|\?|$)/i.test(path), "a path without dots");

/** A request to the enrolled hub: a path on it, never an address. A text body is JSON unless its headers say otherwise. */
export const HubRequest = z.object({
  path: HubPath,
  method: HubMethod,
  headers: z.record(HeaderNames, z.string()).optional(),
  body: Body.optional(),
});
export type HubRequest = z.infer<typeof HubRequest>;

export const HubAnswer = z.object({
  status: z.int().min(100).max(599),
  headers: z.record(z.string(), z.string()),
  body: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
});
export type HubAnswer = z.infer<typeof HubAnswer>;
