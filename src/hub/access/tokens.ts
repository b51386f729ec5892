/**
 * Access tokens (JWT, HS256, 15 minutes) and refresh tokens. A refresh token is a place in a family and the hub's own
 * proof of it: `family.number.HMAC`. The database keeps where each family stands and no token, not even hashed; and a hub
 * restored from a backup still recognises the tokens it gave since.
 */
import { createHmac, randomUUID, timingSafeEqual } from "node:crypto";
import { errors, jwtVerify, SignJWT } from "jose";
import { z } from "zod";
import type { Store, HubIdentity } from "../store/store.ts";

export const accessSeconds = 15 * 60;
/** A token presented again after a lost answer gets the same answer for this long (sync.md §3). */
const replayGraceMs = 60_000;
/** A notebook that stays in its drawer longer signs in again; it loses nothing. */
export const refreshSeconds = 180 * 24 * 60 * 60;

export interface Tokens {
  readonly accessToken: string;
  readonly refreshToken: string;
}

const Claims = z.object({ sub: z.string(), dev: z.string() });

/** Who a valid access token names, or why it is refused. */
export async function readAccessToken(
  { id, signingKey }: HubIdentity,
  token: string,
  now: Date,
): Promise<{ user: string; device: string } | { refused: "token_expired" | "token_invalid" }> {
  try {
    const { payload } = await jwtVerify(token, signingKey, {
      algorithms: ["HS256"],
      issuer: id,
      currentDate: now,
    });
    const { sub, dev } = Claims.parse(payload);
    return { user: sub, device: dev };
  } catch (thrown) {
    return { refused: thrown instanceof errors.JWTExpired ? "token_expired" : "token_invalid" };
  }
}

/** First tokens of a device. */
export async function issueTokens(store: Store, user: string, device: string, now: Date): Promise<Tokens> {
  const identity = await store.identity();
  const family = randomUUID();
  await store.access.createTokenFamily({ family, device, expiresAt: afterSeconds(now, refreshSeconds) });
  return {
    accessToken: await signAccess(identity, user, device, now),
    refreshToken: refreshToken(identity, family, 1),
  };
}

/** The next tokens of a family; undefined when the token is not (or no longer) good. */
export async function rotateTokens(
  store: Store,
  presented: string,
  now: Date,
): Promise<(Tokens & { device: string }) | undefined> {
  const identity = await store.identity();
  const read = readRefreshToken(identity, presented);
  if (!read) return undefined;
  const rotation = await store.access.rotateToken({
    ...read,
    at: now,
    graceMs: replayGraceMs,
    expiresAt: afterSeconds(now, refreshSeconds),
  });
  if (rotation.outcome === "refused") return undefined;
  const enrolled = await store.access.enrolled(rotation.device);
  if (!enrolled || enrolled.member.isDisabled) return undefined;
  return {
    device: rotation.device,
    // Dated from the first rotation: the same answer to the same token.
    accessToken: await signAccess(identity, enrolled.member.id, rotation.device, rotation.usedAt),
    refreshToken: refreshToken(identity, read.family, read.number + 1),
  };
}

async function signAccess(identity: HubIdentity, user: string, device: string, at: Date): Promise<string> {
  const seconds = Math.floor(at.getTime() / 1000);
  return await new SignJWT({ dev: device })
    .setProtectedHeader({ alg: "HS256" })
    .setIssuer(identity.id)
    .setSubject(user)
    .setIssuedAt(seconds)
    .setExpirationTime(seconds + accessSeconds)
    .sign(identity.signingKey);
}

function refreshToken({ signingKey }: HubIdentity, family: string, number: number): string {
  const place = `${family}.${number}`;
  const mac = createHmac("sha256", signingKey).update(`carnet refresh ${place}`).digest("base64url");
  return `${place}.${mac}`;
}

function readRefreshToken(
  identity: HubIdentity,
  presented: string,
): { family: string; number: number } | undefined {
  const [, family, digits] = /^([0-9a-f-]{36})\.(\d{1,9})\.[\w-]{43}$/.exec(presented) ?? [];
  if (family === undefined || digits === undefined) return undefined;
  const number = Number(digits);
  const expected = Buffer.from(refreshToken(identity, family, number));
  const given = Buffer.from(presented);
  return expected.length === given.length && timingSafeEqual(expected, given)
    ? { family, number }
    : undefined;
}

function afterSeconds(from: Date, seconds: number): Date {
  return new Date(from.getTime() + seconds * 1000);
}
