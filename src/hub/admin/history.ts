/** Everything that was ever received about one document: who, when, what was there and what came. */
import { z } from "zod";
import { listDevices } from "../access/devices.ts";
import type { App } from "../app-type.ts";
import { refIn } from "../commands/places.ts";
import { collectionInWords, kindInWords, statusInWords } from "../commands/words.ts";
import type { HistoryEntry } from "../store/operations-store.ts";
import { html, type Html } from "./html.ts";
import { type AdminContext, adminOf, sendPage } from "./page.ts";
import { dated, mostRows, table } from "./parts.ts";

/** `/admin/history?document=company/ID` */
export function historyPage(app: App, context: AdminContext): void {
  const { store, now } = context;
  const querystring = z.object({ document: z.string().max(300).optional() });
  const options = { config: { access: "admin-page" as const }, schema: { hide: true, querystring } };
  app.get("/history", options, async (request, reply) => {
    const admin = await adminOf(request, context);
    const asked = request.query.document?.trim();
    const ref = asked === undefined ? undefined : refIn(asked);
    const entries = ref && (await store.operations.history(admin.scope, ref));
    const error = errorOf(asked, entries);
    const devices = entries?.length ? await listDevices(store, admin.scope, now()) : [];
    const names = new Map(devices.map(({ id, name }) => [id, name]));
    const body = html`<p>
        Chaque modification d’un document, avec ce qu’il y avait avant. D’un document effacé, il ne reste que
        le fait qu’il y en a eu.
      </p>
      ${searchForm(asked, error)}
      ${
        ref &&
        entries &&
        entries.length > 0 &&
        html`<section aria-labelledby="changes">
          <h2 id="changes">Modifications (${collectionInWords(ref.collection)})</h2>
          ${table<HistoryEntry>(
            "Modifications, la plus ancienne d’abord",
            [
              { head: "Reçue le", cell: ({ receivedAt }) => dated(receivedAt) },
              {
                head: "Qui",
                cell: ({ member, device, seq }) =>
                  html`${member} <span class="hint">${names.get(device) ?? device}, n° ${seq}</span>`,
              },
              {
                head: "Quoi",
                cell: ({ kind, status }) =>
                  html`${kindInWords(kind)} <span class="hint">${statusInWords(status)}</span>`,
              },
              { head: "Valeurs", cell: valuesOf },
            ],
            entries.slice(-mostRows),
            "",
          )}
          ${
            entries.length > mostRows &&
            html`<p>
              Les ${mostRows} dernières, sur ${entries.length}. Toutes :
              <code>npm run hub -- history ${ref.collection} ${ref.id}</code>
            </p>`
          }
        </section>`
      }`;
    const status = error === undefined ? 200 : 404;
    const refused = error === undefined ? undefined : { field: "document", label: "Document" };
    return await sendPage(reply, { title: "Historique", section: "history", admin, status, refused, body });
  });
}

function errorOf(
  asked: string | undefined,
  entries: readonly HistoryEntry[] | undefined,
): string | undefined {
  if (asked === undefined) return undefined;
  if (!entries)
    return "Écrivez le document comme la quarantaine le montre : company/IDENTIFIANT, visit/IDENTIFIANT…";
  return entries.length === 0 ? "Aucun historique : ce document est inconnu ici." : undefined;
}

function searchForm(asked: string | undefined, error: string | undefined): Html {
  return html`<form method="get" action="/admin/history" class="panel">
    <div class="field">
      <label for="document">Document</label>
      <p id="document-hint" class="hint">
        Par exemple company/0198c5a2-… : la <a href="/admin/quarantine">quarantaine</a> et la recherche de
        l’<a href="/admin/erasure">effacement</a> y mènent.
      </p>
      ${error !== undefined && html`<p id="document-error" class="error">${error}</p>`}
      <input
        id="document"
        name="document"
        required
        maxlength="300"
        spellcheck="false"
        autocomplete="off"
        value="${asked}"
        aria-describedby="document-hint${error !== undefined && " document-error"}"
        ${error !== undefined && html`aria-invalid="true"`}
      />
    </div>
    <p class="gestures"><button class="primary">Voir l’historique</button></p>
  </form>`;
}

/** What was asked and not applied has no value before; a value that retention emptied neither. */
function valuesOf({ replaced, fields }: HistoryEntry): Html | string {
  const keys = [...new Set([...Object.keys(replaced), ...Object.keys(fields)])];
  if (keys.length === 0) return html`<span class="hint">aucune</span>`;
  return html`<ul class="values">
    ${keys.map(
      (key) =>
        html`<li>
          <code>${key}</code>
          ${Object.hasOwn(replaced, key) && html`<del>${written(replaced[key])}</del> `}${Object.hasOwn(fields, key) && html`<ins>${written(fields[key])}</ins>`}
        </li>`,
    )}
  </ul>`;
}

function written(value: unknown): string {
  if (value === null || value === "") return "vide";
  return typeof value === "string" ? value : JSON.stringify(value);
}
