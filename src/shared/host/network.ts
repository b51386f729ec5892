/** The only two conversations the app may have with the outside, both held by its host. */
import { z } from "zod";

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

const HeaderNames = z.string().regex(/^[a-z][a-z0-9-]{0,60}$/);
const Body = z.union([z.string(), z.custom<Uint8Array>((value) => value instanceof Uint8Array)]);

/** A request to the enrolled hub: a path on it, never an address. */
export const HubRequest = z.object({
  path: z
    .string()
    .max(2_000)
    .regex(/^\/(?!\/)[^\s\\#]*$/),
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
