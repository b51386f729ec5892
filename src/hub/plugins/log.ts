/** Structured logs on standard error: routes, statuses, durations. Never a path with its ids, a body, a token, a name. */
import type { FastifyReply, FastifyRequest, FastifyServerOptions } from "fastify";
import type { HubConfig } from "../config.ts";

/** Where lines go; standard error unless told, so that `--json` commands keep standard output. */
export interface LogTarget {
  write(line: string): void;
}

/**
 *
 */
export function logOptions(
  level: HubConfig["logLevel"],
  stream: LogTarget = process.stderr,
): NonNullable<FastifyServerOptions["logger"]> {
  return {
    level,
    stream,
    base: null,
    serializers: {
      req: (request: FastifyRequest) => ({
        method: request.method,
        route: request.routeOptions.url ?? "none",
      }),
      res: (reply: Pick<FastifyReply, "statusCode">) => ({ status: reply.statusCode }),
      err: describe,
    },
  };
}

/** An error's message may quote what somebody wrote (PostgreSQL does): its name, its code and where it was, no more. */
function describe(thrown: unknown): { type: string; code?: string; message: string; stack: string } {
  if (!(thrown instanceof Error)) return { type: typeof thrown, message: "", stack: "" };
  const code = "code" in thrown && typeof thrown.code === "string" ? { code: thrown.code } : {};
  const stack = (thrown.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return { type: thrown.name, ...code, message: "", stack: stack.slice(0, 8).join("\n") };
}
