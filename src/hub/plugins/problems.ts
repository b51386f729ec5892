/** Every failure leaves as RFC 9457 with a stable `code` (sync.md §3); what is unforeseen says nothing of itself. */
import type { FastifyReply } from "fastify";
import { hasZodFastifySchemaValidationErrors } from "fastify-type-provider-zod";
import type { App } from "../app-type.ts";

/** A failure foreseen. `extra` joins the answer (`expectedSeq`, `epoch`…); `retryAfter` is in seconds. */
export class HubError extends Error {
  readonly status: number;
  readonly code: string;
  readonly extra: Readonly<Record<string, unknown>>;
  readonly retryAfter: number | undefined;

  constructor(
    status: number,
    code: string,
    extra: Readonly<Record<string, unknown>> = {},
    retryAfter?: number,
  ) {
    super(code);
    this.status = status;
    this.code = code;
    this.extra = extra;
    this.retryAfter = retryAfter;
  }
}

/** In English, for developers: a person reads what their notebook says of the code. */
const titles: Readonly<Record<number, string>> = {
  400: "The request is not well formed",
  401: "Who asks is not proven",
  403: "Not allowed",
  404: "Not found",
  405: "This method is not answered here",
  409: "The request does not follow what the hub has",
  410: "The cursor is too old",
  412: "This version of tus is not spoken here",
  413: "Too large",
  415: "This kind of content is not read here",
  416: "The file ends before this range",
  426: "This protocol is not spoken here",
  429: "Too many requests",
  460: "The bytes are not those that were announced",
  503: "Not available for the moment",
  507: "The organisation’s share of files is full",
};

/**
 *
 */
export function answerProblem(reply: FastifyReply, error: HubError): FastifyReply {
  const { status, code, extra, retryAfter } = error;
  if (retryAfter !== undefined) void reply.header("retry-after", String(Math.max(1, Math.ceil(retryAfter))));
  const title = titles[status] ?? "The hub failed";
  return reply
    .code(status)
    .type("application/problem+json")
    .send(JSON.stringify({ type: "about:blank", title, status, code, ...extra }));
}

/**
 *
 */
export function problems(app: App): void {
  const methods = new Map<string, string[]>();
  app.addHook("onRoute", ({ url, method }) => {
    methods.set(url, [...(methods.get(url) ?? []), ...[method].flat()]);
  });
  app.setNotFoundHandler({}, (request, reply) => {
    const allowed = methods.get(request.url.replace(/[?#].*$/, ""));
    if (!allowed) return answerProblem(reply, new HubError(404, "not_found"));
    return answerProblem(reply.header("allow", allowed.join(", ")), new HubError(405, "method_not_allowed"));
  });
  app.setErrorHandler((thrown, request, reply) => {
    const error = toHubError(thrown);
    if (error.status >= 500) request.log.error({ err: thrown }, "request failed");
    return answerProblem(reply, error);
  });
}

/** Codes of PostgreSQL and of the network that pass by themselves: try again. */
const passing = /^(08|53|57P|40001|40P01|25006|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT)/;

/** What any failure is to those who asked. */
export function toHubError(thrown: unknown): HubError {
  if (thrown instanceof HubError) return thrown;
  if (hasZodFastifySchemaValidationErrors(thrown)) {
    // Where, never what: a value may be somebody's note.
    const at = thrown.validation.map(({ instancePath }) => instancePath).slice(0, 5);
    return new HubError(400, "invalid_envelope", { at });
  }
  const { statusCode, code } = readError(thrown);
  if (statusCode === 413) return new HubError(413, "too_large");
  if (statusCode === 415) return new HubError(415, "unsupported_media_type");
  if (statusCode === 429) return new HubError(429, "too_many_requests");
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500)
    return new HubError(400, "invalid_envelope");
  if (passing.test(code) || isLostConnection(thrown)) return new HubError(503, "unavailable", {}, 2);
  return new HubError(500, "internal");
}

/** `pg` says these in words alone. */
function isLostConnection(thrown: unknown): boolean {
  return (
    thrown instanceof Error && /connection terminated|timeout exceeded when trying/i.test(thrown.message)
  );
}

function readError(thrown: unknown): { statusCode: number | undefined; code: string } {
  if (typeof thrown !== "object" || thrown === null) return { statusCode: undefined, code: "" };
  const statusCode =
    "statusCode" in thrown && typeof thrown.statusCode === "number" ? thrown.statusCode : undefined;
  const code = "code" in thrown && typeof thrown.code === "string" ? thrown.code : "";
  return { statusCode, code };
}
