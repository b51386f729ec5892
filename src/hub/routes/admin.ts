/** `/admin`: the page of those who run the hub (docs/hub.md). Plain forms, no script. */
import { readFileSync } from "node:fs";
import type { FastifyReply, FastifyRequest } from "fastify";
import { sessionCookie } from "../access/page-session.ts";
import { devicesPages } from "../admin/devices.ts";
import { deliveriesPage } from "../admin/deliveries.ts";
import { erasurePages } from "../admin/erasure.ts";
import { guardForms } from "../admin/guard-forms.ts";
import { historyPage } from "../admin/history.ts";
import { html } from "../admin/html.ts";
import { invitationsPages } from "../admin/invitations.ts";
import { membersPages } from "../admin/members.ts";
import { overviewPage } from "../admin/overview.ts";
import { type AdminContext, sendPage } from "../admin/page.ts";
import { quarantinePages } from "../admin/quarantine.ts";
import { retentionPage } from "../admin/retention.ts";
import { forgetSession, keepSession, signInPages } from "../admin/sign-in.ts";
import { storagePage } from "../admin/storage.ts";
import type { App } from "../app-type.ts";
import type { HubContext } from "../context.ts";
import type { Metrics } from "../plugins/metrics.ts";
import { HubError, toHubError } from "../plugins/problems.ts";
import { isRunStore } from "../store/store.ts";

const style = readFileSync(new URL("../admin/style.css", import.meta.url), "utf8");

/** Only on a store that can be run: the benchmarks' has no administration. */
export async function adminRoutes(
  root: App,
  { store, config, now }: HubContext,
  metrics: Metrics,
): Promise<void> {
  if (!isRunStore(store)) return;
  const context: AdminContext = { store, config, now };
  await root.register(
    async (app: App) => {
      guardForms(app, context);
      app.addHook("preHandler", async (request, reply) => {
        if (request.pageSession) await keepSession(reply, context, request.pageSession);
      });
      app.setErrorHandler((thrown, request, reply) => answerFailure(thrown, request, reply));
      app.setNotFoundHandler((request, reply) =>
        request.url === "/admin/"
          ? reply.redirect("/admin", 308)
          : answerFailure(new HubError(404, "not_found"), request, reply),
      );
      const options = { config: { access: "public", rateLimit: false }, schema: { hide: true } } as const;
      app.get("/style.css", options, async (_request, reply) =>
        reply.type("text/css; charset=utf-8").send(style),
      );
      signInPages(app, context);
      overviewPage(app, context);
      membersPages(app, context);
      devicesPages(app, context);
      invitationsPages(app, context);
      quarantinePages(app, context);
      historyPage(app, context);
      storagePage(app, context);
      erasurePages(app, context);
      retentionPage(app, context);
      await deliveriesPage(app, context, metrics);
    },
    { prefix: "/admin" },
  );
}

const sentences: Readonly<Record<string, string>> = {
  not_found: "Cette page n’existe pas, ou ce qu’elle montrait n’est plus là.",
  invalid_envelope: "Ce formulaire n’est pas complet. Revenez en arrière et essayez de nouveau.",
  foreign_form:
    "Ce formulaire ne vient pas de cette page, ou d’un accès précédent. Rien n’a changé : rouvrez la page et recommencez.",
  too_large: "Ce fichier est trop grand. Rien n’a été reçu.",
  too_many_requests: "Trop de demandes en peu de temps. Attendez une minute.",
  unavailable: "La base de données ne répond pas pour le moment. Essayez de nouveau dans un instant.",
};

async function answerFailure(
  thrown: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const error = toHubError(thrown);
  if (error.code === "signed_out") {
    const isKnown = request.cookies[sessionCookie] !== undefined;
    if (isKnown) forgetSession(reply);
    return await reply.redirect(`/admin/sign-in${isKnown ? "?done=session-ended" : ""}`, 303);
  }
  if (error.status >= 500) request.log.error({ err: thrown }, "request failed");
  if (error.retryAfter !== undefined) void reply.header("retry-after", Math.ceil(error.retryAfter));
  const sentence = sentences[error.code] ?? "Le serveur n’a pas pu répondre. Rien n’a changé.";
  const title = error.status === 404 ? "Page introuvable" : "Cela n’a pas marché";
  const body = html`<p>${sentence}</p>
    <p><a href="/admin">Vue d’ensemble</a></p>`;
  return await sendPage(reply, { title, status: error.status, body });
}
