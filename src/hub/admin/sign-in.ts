/** Signing in with an invitation code of an administrator, and out: that revokes the device it made. */
import type { CookieSerializeOptions } from "@fastify/cookie";
import type { FastifyReply } from "fastify";
import { z } from "zod";
import { newPageDevice } from "../access/devices.ts";
import { enrolWithCode } from "../access/enrol.ts";
import { type PageSession, sessionCookie, signSession } from "../access/page-session.ts";
import type { App } from "../app-type.ts";
import { callerOf } from "../plugins/auth.ts";
import { HubError } from "../plugins/problems.ts";
import { html, type Html } from "./html.ts";
import { type AdminContext, noticeIn, sendPage } from "./page.ts";

const cookie = {
  path: "/admin",
  httpOnly: true,
  secure: true,
  sameSite: "strict",
} as const satisfies CookieSerializeOptions;

/** `/admin/sign-in` and `/admin/sign-out`. */
export function signInPages(app: App, context: AdminContext): void {
  const isPublic = { access: "public" as const };
  app.get("/sign-in", { config: isPublic, schema: { hide: true } }, async (request, reply) =>
    sendPage(reply, { title: "Administration du serveur", notice: noticeIn(request), body: signInForm() }),
  );
  const options = { config: isPublic, schema: { hide: true, body: z.object({ code: z.string().max(200) }) } };
  app.post("/sign-in", options, async (request, reply) => {
    const device = { id: newPageDevice(), name: "Page d’administration", platform: "web" };
    try {
      const { member } = await enrolWithCode(context, request.body.code, device, request.ip, "admin");
      const since = Math.floor(context.now().getTime() / 1000);
      await keepSession(reply, context, { user: member.id, device: device.id, since });
      return await reply.redirect("/admin", 303);
    } catch (thrown) {
      const error = thrown instanceof HubError ? sentenceOf(thrown) : undefined;
      if (error === undefined || !(thrown instanceof HubError)) throw thrown;
      if (thrown.retryAfter !== undefined) void reply.header("retry-after", Math.ceil(thrown.retryAfter));
      return await sendPage(reply, {
        ...{ title: "Administration du serveur", status: thrown.status, body: signInForm(error) },
        refused: { field: "code", label: "Code d’invitation" },
      });
    }
  });
  app.post(
    "/sign-out",
    { config: { access: "admin-page" as const }, schema: { hide: true } },
    async (request, reply) => {
      await context.store.access.revokeDevice(callerOf(request).device, context.now());
      forgetSession(reply);
      return await reply.redirect("/admin/sign-in?done=signed-out", 303);
    },
  );
}

/** Gives the browser its cookie, for half an hour from now. */
export async function keepSession(
  reply: FastifyReply,
  { store, now }: AdminContext,
  session: PageSession,
): Promise<void> {
  void reply.setCookie(sessionCookie, await signSession(await store.identity(), session, now()), cookie);
}

/** Takes the cookie back. */
export function forgetSession(reply: FastifyReply): void {
  void reply.clearCookie(sessionCookie, cookie);
}

function sentenceOf({ code, retryAfter = 0 }: HubError): string | undefined {
  if (code === "code_locked")
    return `Trop de codes refusés depuis cette adresse. Nouvel essai possible dans ${Math.ceil(retryAfter / 60)} min.`;
  if (code === "code_invalid" || code === "not_allowed")
    return "Ce code n’ouvre pas cette page. Il sert une fois, pendant 48 heures, et doit être celui d’un administrateur.";
  return undefined;
}

function signInForm(error?: string): Html {
  return html`<p>
      Cette page est pour la personne qui s’occupe du serveur de l’organisation. Elle s’ouvre avec un code
      d’administrateur, valable une fois.
    </p>
    <form method="post" action="/admin/sign-in">
      <div class="field">
        <label for="code">Code d’invitation</label>
        <p id="code-hint" class="hint">
          Douze lettres et chiffres, par exemple K7QM-2RTX-9FHD. Les tirets et la casse ne comptent pas.
        </p>
        ${error !== undefined && html`<p id="code-error" class="error">${error}</p>`}
        <input
          id="code"
          name="code"
          required
          maxlength="200"
          autocomplete="one-time-code"
          autocapitalize="characters"
          spellcheck="false"
          aria-describedby="code-hint${error !== undefined && " code-error"}"
          ${error !== undefined && html`aria-invalid="true"`}
          autofocus
        />
      </div>
      <p class="gestures"><button class="primary">Ouvrir l’administration</button></p>
    </form>
    <details>
      <summary>Obtenir un code</summary>
      <p>Sur la machine du serveur :</p>
      <pre>npm run hub -- invite --role admin --name "Votre nom"</pre>
      <p>Un membre qui est déjà administrateur garde son nom dans l’historique avec un code à lui :</p>
      <pre>npm run hub -- invite --member IDENTIFIANT</pre>
    </details>`;
}
