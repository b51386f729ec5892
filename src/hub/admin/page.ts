/** The frame of every administration page: who is signed in, where one is, what was just done. */
import type { FastifyReply, FastifyRequest } from "fastify";
import { formTokenOf } from "../access/page-session.ts";
import { callerOf } from "../plugins/auth.ts";
import { HubError } from "../plugins/problems.ts";
import type { HubContext } from "../context.ts";
import type { RunStore } from "../store/store.ts";
import { html, type Html } from "./html.ts";
import { type Notice, noticeOf } from "./notices.ts";

/** What every page is given. */
export interface AdminContext extends HubContext {
  readonly store: RunStore;
}

/** Who is signed in, the only organisation they act in, and what their forms carry. */
export interface Admin {
  readonly scope: string;
  readonly organisation: string;
  readonly user: string;
  readonly name: string;
  readonly device: string;
  readonly formToken: string;
}

const sections = {
  overview: ["/admin", "Vue d’ensemble"],
  members: ["/admin/members", "Membres"],
  devices: ["/admin/devices", "Appareils"],
  invitations: ["/admin/invitations", "Invitations"],
  quarantine: ["/admin/quarantine", "Quarantaine"],
  history: ["/admin/history", "Historique"],
  deliveries: ["/admin/deliveries", "Livraisons"],
  storage: ["/admin/storage", "Stockage"],
  erasure: ["/admin/erasure", "Effacement"],
  retention: ["/admin/retention", "Conservation"],
} as const;

export type Section = keyof typeof sections;

export interface Page {
  readonly title: string;
  /** Undefined: nobody is signed in. */
  readonly admin?: Admin;
  readonly section?: Section;
  /** The page above, when this one is not in the menu. */
  readonly above?: { readonly path: string; readonly title: string };
  readonly notice?: Notice | undefined;
  /** The field that was refused, by its id and its label; what is wrong is said beside it. */
  readonly refused?: { readonly field: string; readonly label: string } | undefined;
  readonly body: Html;
  readonly status?: number;
}

/** No script at all: what is not named here does not load. */
const policy =
  "default-src 'none'; style-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

/** The signed-in admin of a request; its route says `admin-page`. */
export async function adminOf(request: FastifyRequest, { store }: AdminContext): Promise<Admin> {
  const { scope, user, name, device } = callerOf(request);
  if (!request.pageSession) throw new HubError(401, "signed_out");
  const organisation = (await store.access.scopes()).find(({ id }) => id === scope)?.name ?? "";
  const formToken = formTokenOf(await store.identity(), request.pageSession);
  return { scope, organisation, user, name, device, formToken };
}

/** What a page says was just done, from the address a form led to: one of our sentences, never a text of the address. */
export function noticeIn(request: FastifyRequest): Notice | undefined {
  const { query } = request;
  return typeof query === "object" && query !== null && "done" in query ? noticeOf(query.done) : undefined;
}

/** Sends the page with the policy that lets its style in, and nothing else. */
export async function sendPage(reply: FastifyReply, page: Page): Promise<FastifyReply> {
  return await reply
    .code(page.status ?? 200)
    .header("content-security-policy", policy)
    .type("text/html; charset=utf-8")
    .send(frame(page).toString());
}

function frame(page: Page): Html {
  const { title, admin, body } = page;
  return html`<!doctype html>
    <html lang="fr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${page.refused && html`Erreur : `}${title} – Carnet IA, administration</title>
        <link rel="stylesheet" href="/admin/style.css" />
      </head>
      <body class="${admin ? "inside" : "outside"}">
        <a class="skip" href="#content">Aller au contenu</a>
        ${admin && side(page, admin)}
        <main id="content" tabindex="-1">
          ${
            page.above &&
            html`<nav aria-label="Fil d’Ariane" class="above">
              <a href="${page.above.path}">${page.above.title}</a>
            </nav>`
          }
          <h1>${title}</h1>
          ${page.notice && html`<p class="notice ${page.notice.tone}" role="status">${page.notice.text}</p>`}
          ${
            page.refused &&
            html`<p class="notice bad" role="alert">
              À corriger : <a href="#${page.refused.field}">${page.refused.label}</a>.
            </p>`
          }
          ${body}
        </main>
      </body>
    </html> `;
}

function side({ section, above }: Page, admin: Admin): Html {
  const links = Object.entries(sections).map(([key, [path, name]]) => {
    const isHere = key === section && (above ? "true" : "page");
    return html`<li>
      <a href="${path}" ${isHere && html`aria-current="${isHere}"`}>${name}</a>
    </li>`;
  });
  return html`<header class="side">
    <p class="brand">
      <span>Carnet IA</span>
      <span class="organisation">${admin.organisation}</span>
    </p>
    <nav aria-label="Administration">
      <ul>
        ${links}
      </ul>
    </nav>
    <form class="who" method="post" action="/admin/sign-out">
      <input type="hidden" name="token" value="${admin.formToken}" />
      <p>${admin.name}</p>
      <button>Se déconnecter</button>
    </form>
  </header>`;
}
