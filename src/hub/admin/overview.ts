/** The first page: who, with what, how much, and what waits for somebody. */
import { readFileSync } from "node:fs";
import { z } from "zod";
import { listDevices } from "../access/devices.ts";
import type { App } from "../app-type.ts";
import { html } from "./html.ts";
import { type AdminContext, adminOf, noticeIn, sendPage } from "./page.ts";
import { counted, sized, table } from "./parts.ts";

const manifest = new URL("../../../package.json", import.meta.url);
const { version } = z.object({ version: z.string() }).parse(JSON.parse(readFileSync(manifest, "utf8")));

/** What the tables of the database hold, for whoever reads their names. */
const contents: Readonly<Record<string, string>> = {
  document: "documents",
  operation: "historique des modifications",
  quarantine: "modifications mises à part",
  departure: "documents confiés à quelqu’un d’autre",
  file: "fichiers joints, leur liste",
  file_piece: "fichiers joints, leurs octets",
  member: "membres",
  device: "appareils",
  invitation: "invitations",
  token_family: "accès des appareils",
  guess: "codes refusés, par adresse",
};

/** `/admin` */
export function overviewPage(app: App, context: AdminContext): void {
  const { store, now } = context;
  app.get(
    "/",
    { prefixTrailingSlash: "no-slash", config: { access: "admin-page" }, schema: { hide: true } },
    async (request, reply) => {
      const admin = await adminOf(request, context);
      const [members, devices, setApart, invitations, stored, { id, epoch }] = await Promise.all([
        store.access.members(admin.scope),
        listDevices(store, admin.scope, now()),
        store.operations.setApart(admin.scope),
        store.access.invitations(admin.scope),
        store.operations.storage(),
        store.identity(),
      ]);
      const active = members.filter(({ isDisabled }) => !isDisabled);
      const inUse = devices.filter(({ state }) => state === "active");
      const open = invitations.filter(
        ({ usedAt, revokedAt, expiresAt }) => !usedAt && !revokedAt && expiresAt > now(),
      );
      const total = stored.reduce((sum, { bytes }) => sum + bytes, 0);
      const cards = [
        ["/admin/members", active.length, active.length < 2 ? "membre actif" : "membres actifs"],
        ["/admin/devices", inUse.length, inUse.length < 2 ? "appareil en service" : "appareils en service"],
        [
          "/admin/invitations",
          open.length,
          open.length < 2 ? "invitation en attente" : "invitations en attente",
        ],
        [
          "/admin/quarantine",
          setApart.length,
          setApart.length < 2 ? "modification à part" : "modifications à part",
        ],
      ] as const;
      const body = html`<ul class="cards">
          ${cards.map(
            ([path, count, what]) =>
              html`<li>
                <a href="${path}"><strong>${count}</strong> ${what}</a>
              </li>`,
          )}
        </ul>
        ${
          setApart.length > 0 &&
          html`<p class="callout">
            ${counted(setApart.length, "modification attend", "modifications attendent")} une décision :
            <a href="/admin/quarantine">voir la quarantaine</a>.
          </p>`
        }
        <section aria-labelledby="server">
          <h2 id="server">Le serveur</h2>
          <dl>
            <div>
              <dt>Version</dt>
              <dd>${version}</dd>
            </div>
            <div>
              <dt>Époque</dt>
              <dd>
                ${epoch} <span class="hint">monte d’un cran à chaque restauration d’une sauvegarde</span>
              </dd>
            </div>
            <div>
              <dt>Identifiant</dt>
              <dd><code>${id}</code></dd>
            </div>
          </dl>
        </section>
        <section aria-labelledby="storage">
          <h2 id="storage">Place occupée : ${sized(total)}</h2>
          <p class="hint">
            De toute la base de données, tous organismes confondus. Les nombres de lignes sont estimés ; « – »
            : aucune, ou pas encore comptées.
          </p>
          ${table(
            "Place par table",
            [
              { head: "Contenu", cell: ({ what }) => contents[what] ?? html`<code>${what}</code>` },
              {
                head: "Lignes",
                cell: ({ rows }) =>
                  html`<span class="number">${rows === 0 ? "–" : rows.toLocaleString("fr-FR")}</span>`,
              },
              { head: "Taille", cell: ({ bytes }) => html`<span class="number">${sized(bytes)}</span>` },
            ],
            stored.filter(({ what }) => what in contents),
            "Rien encore.",
          )}
        </section>`;
      const page = { title: "Vue d’ensemble", section: "overview", notice: noticeIn(request) } as const;
      return await sendPage(reply, { ...page, admin, body });
    },
  );
}
