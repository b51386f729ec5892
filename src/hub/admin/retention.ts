/** What is kept how long, what would go today, and the gesture that removes it. */
import { z } from "zod";
import type { App } from "../app-type.ts";
import type { Retired } from "../store/operations-store.ts";
import { keptDays, retireBefore } from "../sync/retention.ts";
import { html, type Html } from "./html.ts";
import type { Notice } from "./notices.ts";
import { type Admin, type AdminContext, adminOf, type Page, sendPage } from "./page.ts";
import { counted, form, table } from "./parts.ts";

/** `/admin/retention` */
export function retentionPage(app: App, context: AdminContext): void {
  const { store, now } = context;
  const config = { access: "admin-page" as const };
  const pageOf = async (admin: Admin, shown: Omit<Page, "title" | "body"> & { isUnread?: boolean } = {}) => {
    const due = await store.operations.retire(admin.scope, retireBefore(now()), "preview");
    const { isUnread = false, ...page } = shown;
    return {
      title: "Conservation",
      section: "retention",
      admin,
      body: rules(admin, due, isUnread),
      ...page,
    } as const;
  };
  app.get("/retention", { config, schema: { hide: true } }, async (request, reply) =>
    sendPage(reply, await pageOf(await adminOf(request, context))),
  );
  const body = z.object({ read: z.string().optional() });
  app.post("/retention", { config, schema: { hide: true, body } }, async (request, reply) => {
    const admin = await adminOf(request, context);
    if (request.body.read === undefined)
      return await sendPage(
        reply,
        await pageOf(admin, {
          isUnread: true,
          status: 422,
          refused: { field: "read", label: "J’ai lu ce qui partirait" },
        }),
      );
    const retired = await store.operations.retire(admin.scope, retireBefore(now()), "apply");
    return await sendPage(reply, await pageOf(admin, { notice: said(retired) }));
  });
}

function rules(admin: Admin, due: Retired, isUnread: boolean): Html {
  const { tombstones, departures, history, files, uploads } = due;
  const rows = [
    ["Documents supprimés ou effacés", days(keptDays.tombstones), tombstones],
    ["Traces de documents confiés à quelqu’un d’autre", "avec les précédents", departures],
    ["Anciennes valeurs dans l’historique", "3 ans", history],
    ["Fichiers qu’aucun document ne nomme", days(keptDays.files), files],
    ["Envois de fichiers abandonnés", days(keptDays.uploads), uploads],
  ] as const;
  const isNothing = rows.every(([, , count]) => count === 0);
  return html`<p>
      Rien ne part tout seul. Un carnet absent depuis plus longtemps télécharge tout de nouveau, sans perdre
      ce qui attend chez lui. Les documents vivants n’ont pas de date de fin : ils s’effacent un par un.
    </p>
    ${table<(typeof rows)[number]>(
      "Durées, et ce qui partirait aujourd’hui",
      [
        { head: "Quoi", cell: ([what]) => what },
        { head: "Gardé", cell: ([, kept]) => kept },
        { head: "Partirait aujourd’hui", cell: ([, , count]) => count.toLocaleString("fr-FR") },
      ],
      rows,
      "",
    )}
    ${
      isNothing
        ? html`<p>Rien n’a dépassé sa durée.</p>`
        : form(
            admin,
            "/admin/retention",
            html`<div class="field">
                ${isUnread && html`<p id="read-error" class="error">Cochez la case pour confirmer. Rien n’a été retiré.</p>`}
                <label class="check">
                  <input
                    type="checkbox"
                    id="read"
                    name="read"
                    value="yes"
                    required
                    ${isUnread && html`aria-invalid="true" aria-describedby="read-error" autofocus`}
                  />
                  J’ai lu ce qui partirait : cela ne se défait pas.
                </label>
              </div>
              <p class="gestures"><button class="danger">Retirer maintenant</button></p>`,
          )
    }
    <p class="hint">
      D’autres durées, ou tous les mois sans y penser : <code>npm run hub -- retention --apply</code> dans un
      planificateur.
    </p>`;
}

const days = (count: number): string => counted(count, "jour", "jours");

function said({ tombstones, departures, history, files, uploads }: Retired): Notice {
  const text = [
    counted(tombstones, "document supprimé", "documents supprimés"),
    counted(departures, "trace de départ", "traces de départ"),
    counted(history, "ancienne valeur", "anciennes valeurs"),
    counted(files, "fichier", "fichiers"),
    counted(uploads, "envoi abandonné", "envois abandonnés"),
  ].join(", ");
  return { tone: "good", text: `Retiré\u00a0: ${text}.` };
}
