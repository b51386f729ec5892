/** Who asks, and whether their role may: every route says its `access`, and one that does not is refused at start. */
import type { FastifyRequest } from "fastify";
import { headers, type Role } from "../../shared/sync/protocol.ts";
import type { Person } from "../../shared/sync/rights.ts";
import { type PageSession, readSession, sessionCookie } from "../access/page-session.ts";
import { readAccessToken } from "../access/tokens.ts";
import type { App } from "../app-type.ts";
import type { HubContext } from "../context.ts";
import { HubError } from "./problems.ts";

/**
 * `push`: members, and a device that was revoked less than 30 days ago; `member`: any role; `admin-page`: an admin by the
 * cookie of the administration page, whatever token is presented.
 */
export type Access = "public" | "push" | "member" | "coordinator" | "admin" | "admin-page";

/** A person on one of their devices. */
export interface Caller extends Person {
  readonly device: string;
  readonly name: string;
  readonly isRevoked: boolean;
}

declare module "fastify" {
  interface FastifyContextConfig {
    access?: Access;
  }
  interface FastifyRequest {
    caller: Caller | undefined;
    pageSession: PageSession | undefined;
  }
}

/** The cookie of the web edition's access token. */
export const accessCookie = "carnet_access";

const day = 24 * 60 * 60 * 1000;
/** A revoked device may still hand over what it holds (sync.md §3). */
export const graceOfRevokedMs = 30 * day;

/** « Vu le », without a write at each request. */
const touchEveryMs = 5 * 60_000;

const allowed: Readonly<Record<Exclude<Access, "public" | "admin-page">, readonly Role[]>> = {
  push: ["ambassador", "coordinator", "admin"],
  member: ["ambassador", "coordinator", "admin"],
  coordinator: ["coordinator", "admin"],
  admin: ["admin"],
};

/**
 *
 */
export function auth(app: App, context: HubContext): void {
  app.decorateRequest("caller", undefined);
  app.decorateRequest("pageSession", undefined);
  app.addHook("onRoute", ({ url, config }) => {
    if (config?.access === undefined) throw new Error(`route ${url} does not say its access`);
  });
  app.addHook("onRequest", async (request) => {
    const access = request.routeOptions.config.access;
    if (request.is404 || access === "public") return;
    if (access === undefined) throw new HubError(403, "not_allowed");
    if (access === "admin-page") {
      await openSession(request, context);
      return;
    }
    const caller = await authenticate(request, context);
    if (caller.isRevoked && access !== "push") throw new HubError(403, "device_revoked");
    if (!allowed[access].includes(caller.role)) throw new HubError(403, "not_allowed");
    request.caller = caller;
  });
}

/** The caller of a route that is not public. */
export function callerOf({ caller }: FastifyRequest): Caller {
  if (!caller) throw new HubError(401, "token_missing");
  return caller;
}

/** Reads the token and asks the store, each time: a revocation is felt at once. Throws {@link HubError}. */
export async function authenticate(request: FastifyRequest, { store, now }: HubContext): Promise<Caller> {
  const token = tokenOf(request);
  if (token === undefined) throw new HubError(401, "token_missing");
  const read = await readAccessToken(await store.identity(), token, now());
  if ("refused" in read) throw new HubError(401, read.refused);
  const enrolled = await store.access.enrolled(read.device);
  if (enrolled?.member.id !== read.user || enrolled.member.isDisabled)
    throw new HubError(401, "token_invalid");
  const { member, device } = enrolled;
  const { revokedAt } = device;
  if (revokedAt && now().getTime() - revokedAt.getTime() > graceOfRevokedMs)
    throw new HubError(403, "device_revoked");
  return {
    user: member.id,
    scope: member.scope,
    role: member.role,
    name: member.name,
    device: device.id,
    isRevoked: revokedAt !== undefined,
  };
}

/** The same care for the administration page: the store is asked each time, and a revoked device is signed out. */
async function openSession(request: FastifyRequest, { store, now }: HubContext): Promise<void> {
  const cookie = request.cookies[sessionCookie];
  const session = cookie && (await readSession(await store.identity(), cookie, now()));
  const enrolled = session ? await store.access.enrolled(session.device) : undefined;
  if (!session || enrolled?.member.id !== session.user) throw new HubError(401, "signed_out");
  const { member, device } = enrolled;
  if (device.revokedAt || member.isDisabled || member.role !== "admin") throw new HubError(401, "signed_out");
  request.pageSession = session;
  const { id: user, scope, role, name } = member;
  request.caller = { user, scope, role, name, device: device.id, isRevoked: false };
  const seen = device.lastSeenAt?.getTime() ?? 0;
  if (now().getTime() - seen > touchEveryMs) await store.access.touchDevice(device.id, now());
}

/** A cookie counts only with the header a foreign page cannot send. */
function tokenOf(request: FastifyRequest): string | undefined {
  const { authorization } = request.headers;
  if (authorization !== undefined) return /^Bearer (\S+)$/i.exec(authorization)?.[1];
  return isWeb(request) ? request.cookies[accessCookie] : undefined;
}

/**
 *
 */
export function isWeb(request: FastifyRequest): boolean {
  return request.headers[headers.client] === "web";
}
