/** Codes: who waits for one to be used, how to make one, how to take one back. */
import {
  cancelInvitation,
  invite,
  type InvitationMade,
  type ListedInvitation,
  listInvitations,
} from "../access/invitations.ts";
import { memberIn } from "../access/members.ts";
import { z } from "zod";
import type { App } from "../app-type.ts";
import { invitationInWords, roleInWords } from "../commands/words.ts";
import { HubError } from "../plugins/problems.ts";
import { Role } from "../../shared/sync/protocol.ts";
import type { Member } from "../store/access-store.ts";
import { gesture } from "./gesture.ts";
import { html, type Html } from "./html.ts";
import { type Admin, type AdminContext, adminOf, noticeIn, type Page, sendPage } from "./page.ts";
import { badge, dated, form, table } from "./parts.ts";
import { roleChoices } from "./role-choices.ts";

const list = { path: "/admin/invitations", title: "Invitations" };
const section = "invitations";
const longestName = 120;

/** `/admin/invitations`: `?member=` for another notebook of somebody. */
export function invitationsPages(app: App, context: AdminContext): void {
  const { store, now } = context;
  const config = { access: "admin-page" as const };
  const asked = z.object({ member: z.string().optional(), done: z.string().optional() });
  app.get("/invitations", { config, schema: { hide: true, querystring: asked } }, async (request, reply) => {
    const admin = await adminOf(request, context);
    const { member: id } = request.query;
    const member = id === undefined ? undefined : await memberIn(store, admin.scope, id);
    if (id !== undefined && !member) throw new HubError(404, "not_found");
    return await sendPage(reply, { ...(await listPage(context, admin, member)), notice: noticeIn(request) });
  });

  const sent = z.object({
    member: z.string().optional(),
    name: z.string().max(1_000).optional(),
    role: z.string().optional(),
  });
  app.post("/invitations", { config, schema: { hide: true, body: sent } }, async (request, reply) => {
    const admin = await adminOf(request, context);
    const { member: id, name = "", role } = request.body;
    const member = id === undefined ? undefined : await memberIn(store, admin.scope, id);
    if (id !== undefined && (!member || member.isDisabled)) throw new HubError(404, "not_found");
    const given = Role.safeParse(member?.role ?? role);
    if (!given.success) throw new HubError(400, "invalid_envelope");
    const called = member?.name ?? name.trim();
    if (called === "" || called.length > longestName) {
      const error = called === "" ? "Écrivez le nom de la personne." : `${longestName} caractères au plus.`;
      return await sendPage(reply, {
        ...(await listPage(context, admin, member, { error, name })),
        ...{ status: 422, refused: { field: "name", label: "Prénom et nom" } },
      });
    }
    const made = await invite(context, admin.scope, { member: member?.id, name: called, role: given.data });
    return await sendPage(reply, {
      title: `Code pour ${called}`,
      admin,
      section,
      above: list,
      body: codeOnce(made, given.data),
    });
  });

  gesture(app, context, {
    ...{ path: "/invitations/:id/cancel", section, back: list },
    find: async ({ scope }, id) =>
      (await listInvitations(store, scope, now())).find((each) => each.id === id && each.state === "open"),
    ask: ({ name }) => ({
      title: `Retirer l’invitation de ${name}\u00a0?`,
      body: html`<p>Son code n’ouvrira plus rien. Vous pourrez en faire un autre.</p>`,
      button: "Retirer l’invitation",
    }),
    act: async ({ codeHash }, { scope }) =>
      (await cancelInvitation(store, scope, codeHash, now())) ? "invitation-cancelled" : undefined,
  });
}

interface Refused {
  readonly error: string;
  readonly name: string;
}

async function listPage(
  { store, now }: AdminContext,
  admin: Admin,
  member: Member | undefined,
  refused?: Refused,
): Promise<Page> {
  const all = await listInvitations(store, admin.scope, now());
  const body = html`<section class="panel" aria-labelledby="new">
      <h2 id="new">${member ? `Un nouveau code pour ${member.name}` : "Inviter quelqu’un"}</h2>
      ${form(admin, "/admin/invitations", member ? forMember(member) : forSomebody(refused))}
    </section>
    <section aria-labelledby="all">
      <h2 id="all">Invitations faites</h2>
      ${table(
        "Invitations faites, la dernière d’abord",
        [
          { head: "Pour", cell: ({ name }) => name },
          { head: "Rôle", cell: ({ role }) => roleInWords[role] },
          {
            head: "État",
            cell: ({ state }) => badge(state === "open" ? "warm" : "quiet", invitationInWords[state]),
          },
          { head: "Valable jusqu’au", cell: ({ expiresAt }) => dated(expiresAt) },
          { head: "Agir", cell: actionOn },
        ],
        all,
        "Aucune invitation encore.",
      )}
    </section>`;
  return { title: list.title, admin, section, body };
}

function forSomebody(refused: Refused | undefined): Html {
  return html`<div class="field">
      <label for="name">Prénom et nom</label>
      ${refused && html`<p id="name-error" class="error">${refused.error}</p>`}
      <input
        id="name"
        name="name"
        required
        maxlength="${longestName}"
        autocomplete="off"
        value="${refused?.name}"
        ${refused && html`aria-invalid="true" aria-describedby="name-error" autofocus`}
      />
    </div>
    ${roleChoices("ambassador")}
    <p class="gestures"><button class="primary">Faire un code</button></p>`;
}

function forMember({ id, role }: Member): Html {
  return html`<input type="hidden" name="member" value="${id}" />
    <p>
      Pour un autre ordinateur de cette personne (${roleInWords[role]}), ou pour ouvrir de nouveau cette page
      si elle l’administre.
    </p>
    <p class="gestures">
      <button class="primary">Faire un code</button>
      <a class="button" href="${list.path}">Inviter quelqu’un d’autre</a>
    </p>`;
}

function codeOnce({ code, expires, link }: InvitationMade, role: Role): Html {
  return html`<p class="code"><code>${code}</code></p>
    <p class="callout">
      Notez-le ou transmettez-le maintenant : il ne sera plus affiché. Il sert une fois, jusqu’au
      ${dated(expires)}.
    </p>
    <p>
      À saisir dans Carnet IA, <strong>Réglages › Serveur</strong>${
        role === "admin" && html`, ou sur la page d’accueil de cette administration`
      }.
    </p>
    ${link !== undefined && html`<p>Adresse et code d’un seul tenant : <code>${link}</code></p>`}
    <p><a href="${list.path}">Retour aux invitations</a></p>`;
}

function actionOn({ id, name, state }: ListedInvitation): Html | string {
  if (state !== "open") return "";
  return html`<a href="/admin/invitations/${id}/cancel"
    >Retirer<span class="spoken"> l’invitation de ${name}</span></a
  >`;
}
