/** `GET /v1/events`: `head` after each commit in the caller's scope, a comment every 25 s (sync.md §3). */
import type { ServerResponse } from "node:http";
import type { App } from "../app-type.ts";
import type { HubContext } from "../context.ts";
import { callerOf } from "../plugins/auth.ts";
import type { Metrics } from "../plugins/metrics.ts";

const commentMs = 25_000;

interface Stream {
  readonly scope: string;
  readonly raw: ServerResponse;
}

/**
 *
 */
export function eventRoutes(app: App, { store }: HubContext, metrics: Metrics): void {
  const streams = new Set<Stream>();
  const unwatch = store.watchHeads(({ scope, ver }) => {
    for (const stream of streams) if (stream.scope === scope) say(stream, ver);
  });
  const comments = setInterval(() => {
    for (const { raw } of streams) raw.write(": still here\n\n");
  }, commentMs).unref();
  // Before the server waits for its connections to end.
  app.addHook("preClose", async () => {
    clearInterval(comments);
    unwatch();
    for (const { raw } of streams) raw.end();
    await Promise.resolve();
  });
  app.get("/v1/events", { config: { access: "member" }, compress: false }, async (request, reply) => {
    const caller = callerOf(request);
    reply.hijack();
    const { raw } = reply;
    for (const [name, value] of Object.entries(reply.getHeaders()))
      if (value !== undefined) raw.setHeader(name, value);
    raw.writeHead(200, {
      "content-type": "text/event-stream",
      // For proxies that would wait for a buffer to be full.
      "x-accel-buffering": "no",
      // Once it ends, nothing of it keeps a hub that stops waiting.
      connection: "close",
    });
    const stream = { scope: caller.scope, raw };
    streams.add(stream);
    metrics.listening(1);
    raw.once("close", () => {
      streams.delete(stream);
      metrics.listening(-1);
    });
    // Where it stands now: what was committed while nobody listened.
    const head = await store.sync.head(caller).catch(() => undefined);
    if (head) say(stream, head.ver);
  });
}

function say({ raw }: Stream, ver: number): void {
  raw.write(`event: head\ndata: ${JSON.stringify({ ver })}\n\n`);
}
