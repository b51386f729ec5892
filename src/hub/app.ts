/** The hub as an HTTP server, whatever its store. */
import cookie from "@fastify/cookie";
import Fastify from "fastify";
import { validatorCompiler, type ZodTypeProvider } from "fastify-type-provider-zod";
import type { App } from "./app-type.ts";
import type { HubContext } from "./context.ts";
import { auth } from "./plugins/auth.ts";
import { compression } from "./plugins/compression.ts";
import { limits } from "./plugins/limits.ts";
import { logOptions, type LogTarget } from "./plugins/log.ts";
import { metrics } from "./plugins/metrics.ts";
import { openapi, openapiRoutes } from "./plugins/openapi.ts";
import { answerProblem, HubError, problems } from "./plugins/problems.ts";
import { readAlways, security } from "./plugins/security.ts";
import { adminRoutes } from "./routes/admin.ts";
import { deliveryRoutes } from "./routes/deliveries.ts";
import { enrolRoutes } from "./routes/enrol.ts";
import { erasureRoutes } from "./routes/erasures.ts";
import { eventRoutes } from "./routes/events.ts";
import { filesRoutes } from "./routes/files.ts";
import { healthRoutes } from "./routes/health.ts";
import { helloRoutes } from "./routes/hello.ts";
import { memberRoutes } from "./routes/members.ts";
import { oidcRoutes } from "./routes/oidc.ts";
import { pullRoutes } from "./routes/pull.ts";
import { pushRoutes } from "./routes/push.ts";
import { reconcileRoutes } from "./routes/reconcile.ts";
import { visitedRoutes } from "./routes/visited.ts";

const stopGraceMs = 5_000;

/** Ready to listen, or to be asked in place (`inject`). */
export async function buildApp(context: HubContext, logTarget?: LogTarget): Promise<App> {
  const { trustProxy, logLevel } = context.config;
  const always = await readAlways(context);
  const app = Fastify({
    logger: logOptions(logLevel, logTarget),
    trustProxy: trustProxy.length > 0 ? [...trustProxy] : false,
    bodyLimit: 1024 * 1024,
    exposeHeadRoutes: false,
    // A field may bear these names: what reads a body never gives them to a prototype.
    onProtoPoisoning: "ignore",
    onConstructorPoisoning: "ignore",
    forceCloseConnections: "idle",
    // Slow senders do not hold a connection for ever.
    requestTimeout: 120_000,
    // A path that no router reads is said as any other that is not here, without repeating it.
    frameworkErrors: (_error, _request, reply) => {
      answerProblem(reply.headers(always), new HubError(404, "not_found"));
    },
  }).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  // What leaves is ours and typed: the schemas of answers describe, they do not check again.
  app.setSerializerCompiler(() => (payload) => JSON.stringify(payload));
  await app.register(cookie);
  problems(app);
  security(app, always);
  await openapi(app);
  await compression(app);
  auth(app, context);
  await limits(app, context);
  const measured = metrics(app, context);
  helloRoutes(app, context);
  enrolRoutes(app, context);
  pushRoutes(app, context, measured);
  pullRoutes(app, context, measured);
  reconcileRoutes(app, context);
  eventRoutes(app, context, measured);
  memberRoutes(app, context);
  visitedRoutes(app, context);
  erasureRoutes(app, context);
  await deliveryRoutes(app, context, measured);
  await filesRoutes(app, context, measured);
  oidcRoutes(app, context);
  await adminRoutes(app, context, measured);
  healthRoutes(app, context);
  openapiRoutes(app);
  // Requests under way are answered; whoever does not read the answer is not waited for.
  app.addHook("preClose", async () => {
    setTimeout(() => {
      app.server.closeAllConnections();
    }, stopGraceMs).unref();
    await Promise.resolve();
  });
  await app.ready();
  return app;
}
