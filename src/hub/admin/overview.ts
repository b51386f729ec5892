/** The first page: who, with what, how much, and what waits for somebody. */
import { readFileSync } from "node:fs";
import { z } from "zod";
import { listDevices } from "../access/devices.ts";
import type { App } from "../app-type.ts";
import { html } from "./html.ts";
import { type AdminContext, adminOf, noticeIn, sendPage } from "./page.ts";
import { counted, dated, sized } from "./parts.ts";

const manifest = new URL("../../../package.json", import.meta.url);
const { version } = z.object({ version: z.string() }).parse(JSON.parse(readFileSync(manifest, "utf8")));

/** `/admin` */
export function overviewPage(app: App, context: AdminContext): void {
  const { store, now } = context;
  app.get(
    "/",
    { prefixTrailingSlash: "no-slash", config: { access: "admin-page" }, schema: { hide: true } },
    async (request, reply) => {
      const admin = await adminOf(request, context);
      const [members, devices, setApart, invitations, stored, backedUpAt, { id, epoch }] = await Promise.all([
        store.access.members(admin.scope),
        listDevices(store, admin.scope, now()),
        store.operations.setApart(admin.scope),
        store.access.invitations(admin.scope),
        store.operations.storage(),
        store.operations.lastBackup(),
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
              <dt>Dernière sauvegarde</dt>
              <dd>
                ${dated(backedUpAt)}
                <span class="hint"
                  >par la commande backup ; celles de PostgreSQL lui-même ne se voient pas d’ici</span
                >
              </dd>
            </div>
            <div>
              <dt>Place occupée</dt>
              <dd>${sized(total)} <a href="/admin/storage">Le détail</a></dd>
            </div>
            <div>
              <dt>Identifiant</dt>
              <dd><code>${id}</code></dd>
            </div>
          </dl>
        </section>`;
      const page = { title: "Vue d’ensemble", section: "overview", notice: noticeIn(request) } as const;
      return await sendPage(reply, { ...page, admin, body });
    },
  );
}
