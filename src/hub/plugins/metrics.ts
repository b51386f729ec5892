/** Prometheus metrics: counts and durations by route, never by person, company or address. */
import { timingSafeEqual } from "node:crypto";
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";
import type { PushAnswer } from "../../shared/sync/protocol.ts";
import type { App } from "../app-type.ts";
import type { HubContext } from "../context.ts";
import { HubError } from "./problems.ts";

export interface Metrics {
  readonly pushed: (answer: PushAnswer) => void;
  readonly pulled: (bytes: number) => void;
  readonly filed: (way: "received" | "sent", bytes: number) => void;
  readonly listening: (change: 1 | -1) => void;
}

/**
 *
 */
export function metrics(app: App, { config }: HubContext): Metrics {
  const registers = [new Registry()];
  const [registry] = registers;
  collectDefaultMetrics({ ...(registry ? { register: registry } : {}), prefix: "carnet_hub_" });
  const seconds = new Histogram({
    name: "carnet_hub_request_seconds",
    help: "Duration of requests",
    labelNames: ["method", "route", "status"],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers,
  });
  const operations = new Counter({
    name: "carnet_hub_operations_total",
    help: "Operations answered, by verdict",
    labelNames: ["status"],
    registers,
  });
  const bytes = new Counter({
    name: "carnet_hub_pull_bytes_total",
    help: "Bytes of pulled pages before compression",
    registers,
  });
  const fileBytes = new Counter({
    name: "carnet_hub_file_bytes_total",
    help: "Bytes of attachments received and sent",
    labelNames: ["way"],
    registers,
  });
  const listeners = new Gauge({
    name: "carnet_hub_event_streams",
    help: "Notebooks that listen to this process",
    registers,
  });
  app.addHook("onResponse", async (request, reply) => {
    const route = request.routeOptions.url ?? "none";
    seconds.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1000);
    await Promise.resolve();
  });
  app.get("/metrics", { config: { access: "public" }, schema: { hide: true } }, async (request, reply) => {
    if (!isScraper(request.ip, request.headers.authorization, config.metricsToken))
      throw new HubError(404, "not_found");
    return reply.type("text/plain; version=0.0.4").send((await registry?.metrics()) ?? "");
  });
  return {
    pushed: ({ results }) => {
      for (const { status } of results) operations.inc({ status });
    },
    pulled: (count) => bytes.inc(count),
    filed: (way, count) => fileBytes.inc({ way }, count),
    listening: (change) => (change === 1 ? listeners.inc() : listeners.dec()),
  };
}

/** With a token: who has it. Without: this machine. */
function isScraper(ip: string, authorization: string | undefined, token: string | undefined): boolean {
  if (token === undefined) return ip === "127.0.0.1" || ip === "::1";
  const [given, expected] = [Buffer.from(authorization ?? ""), Buffer.from(`Bearer ${token}`)];
  return given.length === expected.length && timingSafeEqual(given, expected);
}
