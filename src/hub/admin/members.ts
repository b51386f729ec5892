/** Who belongs to the organisation, in what role, and whether they have access. */
import { listDevices } from "../access/devices.ts";
import { changeMember, memberIn } from "../access/members.ts";
import type { App } from "../app-type.ts";
import { roleInWords } from "../commands/words.ts";
import { Role } from "../../shared/sync/protocol.ts";
import type { Member } from "../store/access-store.ts";
import { gesture } from "./gesture.ts";
import { html, type Html } from "./html.ts";
import { type Admin, type AdminContext, adminOf, noticeIn, sendPage } from "./page.ts";
import { badge, counted, table } from "./parts.ts";
import { roleChoices } from "./role-choices.ts";

const list = { path: "/admin/members", title: "Membres" };

/** `/admin/members`, and what may be changed of one: not of oneself, so that nobody locks the door behind them. */
export function membersPages(app: App, context: AdminContext): void {
  const { store, now } = context;
  app.get(
    "/members",
    { config: { access: "admin-page" }, schema: { hide: true } },
    async (request, reply) => {
      const admin = await adminOf(request, context);
      const members = await store.access.members(admin.scope);
      const inUse = (await listDevices(store, admin.scope, now())).filter(({ state }) => state === "active");
      const countOf = (id: string) => inUse.filter(({ member }) => member === id).length;
      const body = html`<p class="gestures">
          <a class="button primary" href="/admin/invitations">Inviter quelqu’un</a>
        </p>
        ${table(
          "Membres de l’organisation",
          [
            {
              head: "Nom",
              cell: ({ id, name }) =>
                html`${name} ${id === admin.user && html`<span class="hint">vous</span>`}`,
            },
            { head: "Rôle", cell: ({ role }) => roleInWords[role] },
            {
              head: "Accès",
              cell: ({ isDisabled }) => (isDisabled ? badge("bad", "retiré") : badge("good", "ouvert")),
            },
            { head: "Appareils", cell: ({ id }) => counted(countOf(id), "appareil", "appareils") },
            { head: "Agir", cell: (member) => actionsOn(member, admin) },
          ],
          members,
          "Personne encore.",
        )}`;
      const page = { title: list.title, section: "members", notice: noticeIn(request) } as const;
      return await sendPage(reply, { ...page, admin, body });
    },
  );

  const someoneElse = async ({ scope, user }: Admin, id: string) =>
    id === user ? undefined : await memberIn(store, scope, id);
  const common = { section: "members", back: list } as const;
  gesture(app, context, {
    ...{ path: "/members/:id/disable", ...common },
    find: someoneElse,
    ask: ({ name }) => ({
      title: `Retirer l’accès à ${name}\u00a0?`,
      body: html`<p>
        Tous ses appareils seront refusés dès leur prochaine demande, sans les 30 jours laissés à un appareil
        révoqué : ce qui n’est pas encore sur le serveur attendra chez elle. L’accès peut être rendu.
      </p>`,
      button: "Retirer l’accès",
    }),
    act: async ({ id }, { scope }) =>
      (await changeMember(store, scope, id, { isDisabled: true })) ? "member-disabled" : undefined,
  });
  gesture(app, context, {
    ...{ path: "/members/:id/enable", ...common },
    find: someoneElse,
    ask: ({ name }) => ({
      title: `Rendre l’accès à ${name}\u00a0?`,
      body: html`<p>Ses appareils qui ne sont pas révoqués pourront de nouveau échanger avec le serveur.</p>`,
      button: "Rendre l’accès",
      isMild: true,
    }),
    act: async ({ id }, { scope }) =>
      (await changeMember(store, scope, id, { isDisabled: false })) ? "member-enabled" : undefined,
  });
  gesture(app, context, {
    ...{ path: "/members/:id/role", ...common },
    find: someoneElse,
    ask: ({ name, role }) => ({
      title: `Changer le rôle de ${name}`,
      body: html`<p>
        Changer de rôle change ce que la personne voit : ses carnets téléchargeront tout de nouveau.
      </p>`,
      fields: roleChoices(role),
      button: "Changer le rôle",
      isMild: true,
    }),
    act: async ({ id }, { scope }, { role }) => {
      const read = Role.safeParse(role);
      const isChanged = read.success && (await changeMember(store, scope, id, { role: read.data }));
      return isChanged ? "role-changed" : undefined;
    },
  });
}

function actionsOn({ id, name, isDisabled }: Member, admin: Admin): Html {
  const at = `/admin/members/${encodeURIComponent(id)}`;
  const spoken = (words: string) => html`<span class="spoken"> ${words} ${name}</span>`;
  return html`<span class="links">
    ${
      !isDisabled &&
      html`<a href="/admin/invitations?member=${encodeURIComponent(id)}">Nouveau code${spoken("pour")}</a>`
    }
    ${
      id !== admin.user &&
      html`<a href="${at}/role">Changer le rôle${spoken("de")}</a> ${
          isDisabled
            ? html`<a href="${at}/enable">Rendre l’accès${spoken("à")}</a>`
            : html`<a href="${at}/disable">Retirer l’accès${spoken("à")}</a>`
        }`
    }
  </span>`;
}
