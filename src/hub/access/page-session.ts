/**
 * Who is signed in to the administration page: a signed cookie, bound to a device and to the hub's epoch. Its key is
 * derived: neither it nor an access token can be presented for the other.
 */
import { createHmac, timingSafeEqual } from "node:crypto";
import { jwtVerify, SignJWT } from "jose";
import { z } from "zod";
import type { HubIdentity } from "../store/store.ts";

export const sessionCookie = "carnet_admin";
export const idleSeconds = 30 * 60;
export const longestSeconds = 8 * 60 * 60;

export interface PageSession {
  readonly user: string;
  readonly device: string;
  /** Seconds since 1970. */
  readonly since: number;
}

const Claims = z.object({ sub: z.string(), dev: z.string(), since: z.int(), epoch: z.int() });

/** The cookie's value: good for 30 minutes more, and for 8 hours in all. */
export async function signSession(
  identity: HubIdentity,
  { user, device, since }: PageSession,
  now: Date,
): Promise<string> {
  const seconds = Math.floor(now.getTime() / 1000);
  return await new SignJWT({ dev: device, since, epoch: identity.epoch })
    .setProtectedHeader({ alg: "HS256" })
    .setIssuer(identity.id)
    .setSubject(user)
    .setExpirationTime(Math.min(seconds + idleSeconds, since + longestSeconds))
    .sign(keyOf(identity));
}

/** Undefined when it is forged, too old, or from before a restore. Whether the device is still good: ask the store. */
export async function readSession(
  identity: HubIdentity,
  cookie: string,
  now: Date,
): Promise<PageSession | undefined> {
  try {
    const { payload } = await jwtVerify(cookie, keyOf(identity), {
      algorithms: ["HS256"],
      issuer: identity.id,
      currentDate: now,
    });
    const { sub: user, dev: device, since, epoch } = Claims.parse(payload);
    return epoch === identity.epoch ? { user, device, since } : undefined;
  } catch {
    return undefined;
  }
}

/** What each form of a session carries: a page that could send our cookie would still not know it. */
export function formTokenOf(identity: HubIdentity, { device, since }: PageSession): string {
  return createHmac("sha256", keyOf(identity)).update(`form ${device} ${since}`).digest("base64url");
}

/** In constant time. */
export function isFormToken(identity: HubIdentity, session: PageSession, given: string): boolean {
  const [expected, presented] = [Buffer.from(formTokenOf(identity, session)), Buffer.from(given)];
  return expected.length === presented.length && timingSafeEqual(expected, presented);
}

function keyOf({ signingKey }: HubIdentity): Uint8Array {
  return createHmac("sha256", signingKey).update("carnet administration page").digest();
}
