/** `POST /v1/enrol` and `POST /v1/token` (sync.md §3). The web edition's tokens leave in cookies no script reads. */
import type { FastifyReply, FastifyRequest } from "fastify";
import { EnrolAnswer, EnrolRequest, TokenRequest } from "../../shared/sync/protocol.ts";
import { isReserved } from "../access/devices.ts";
import { enrolDevice, enrolWithCode, type EnrolledNow } from "../access/enrol.ts";
import { accessSeconds, refreshSeconds, rotateTokens, type Tokens } from "../access/tokens.ts";
import type { App } from "../app-type.ts";
import type { HubContext } from "../context.ts";
import { memberOfAccount } from "../oidc/member-of-account.ts";
import { accessCookie, authenticate, isWeb } from "../plugins/auth.ts";
import { HubError } from "../plugins/problems.ts";
import type { Member } from "../store/access-store.ts";

const refreshCookie = "carnet_refresh";

/**
 *
 */
export function enrolRoutes(app: App, context: HubContext): void {
  const enrolOptions = {
    config: { access: "public" as const },
    bodyLimit: 16 * 1024,
    schema: { body: EnrolRequest, response: { 201: EnrolAnswer } },
  };
  app.post("/v1/enrol", enrolOptions, async (request, reply) => {
    const enrolled = await enrol(request, request.body, context);
    return await reply.code(201).send(answer(request, reply, enrolled.member, enrolled.device, enrolled));
  });

  const tokenOptions = {
    config: { access: "public" as const },
    bodyLimit: 4 * 1024,
    schema: { body: TokenRequest.nullish(), response: { 200: EnrolAnswer } },
  };
  app.post("/v1/token", tokenOptions, async (request, reply) => {
    const presented = isWeb(request) ? request.cookies[refreshCookie] : request.body?.refreshToken;
    if (presented === undefined) throw new HubError(401, "token_missing");
    const rotated = await rotateTokens(context.store, presented, context.now());
    const enrolled = rotated && (await context.store.access.enrolled(rotated.device));
    if (!rotated || !enrolled) throw new HubError(401, "token_invalid");
    // Every quarter of an hour of use: often enough for « vu le », without a write at each request.
    await context.store.access.touchDevice(rotated.device, context.now());
    return answer(request, reply, enrolled.member, rotated.device, rotated);
  });
}

/** A code; the account of an organisation; or a token, for a notebook that takes a new device id. */
async function enrol(
  request: FastifyRequest,
  { code, oidc, device }: EnrolRequest,
  context: HubContext,
): Promise<EnrolledNow> {
  if (isReserved(device.id)) throw new HubError(409, "device_taken");
  if (code !== undefined) return await enrolWithCode(context, code, device, request.ip);
  if (oidc !== undefined) return await enrolDevice(context, await memberOfAccount(context, oidc), device);
  const caller = await authenticate(request, context);
  if (caller.isRevoked) throw new HubError(403, "device_revoked");
  const enrolled = await context.store.access.enrolled(caller.device);
  if (!enrolled) throw new HubError(401, "token_invalid");
  return await enrolDevice(context, enrolled.member, device, caller.device);
}

function answer(
  request: FastifyRequest,
  reply: FastifyReply,
  { id, name, scope, role }: Member,
  device: string,
  { accessToken, refreshToken }: Tokens,
): EnrolAnswer {
  const member = { device, user: { id, name }, scope, role };
  if (!isWeb(request)) return { ...member, accessToken, refreshToken };
  const cookie = { httpOnly: true, secure: true, sameSite: "strict" } as const;
  reply.setCookie(accessCookie, accessToken, { ...cookie, path: "/v1", maxAge: accessSeconds });
  reply.setCookie(refreshCookie, refreshToken, { ...cookie, path: "/v1/token", maxAge: refreshSeconds });
  return member;
}
