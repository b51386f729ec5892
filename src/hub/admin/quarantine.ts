/** What the hub understood and could not take: why, whose, and what to do of it. Its content is on its own page only. */
import { z } from "zod";
import type { App } from "../app-type.ts";
import { placeIn } from "../commands/places.ts";
import { collectionInWords, kindInWords, reasonInWords } from "../commands/words.ts";
import { HubError } from "../plugins/problems.ts";
import type { SetApart } from "../store/operations-store.ts";
import { repairOperation } from "../sync/repair-operation.ts";
import { gesture } from "./gesture.ts";
import { html, type Html } from "./html.ts";
import { type Admin, type AdminContext, adminOf, noticeIn, sendPage } from "./page.ts";
import { counted, dated, mostRows, table } from "./parts.ts";

const list = { path: "/admin/quarantine", title: "Quarantaine" };
const section = "quarantine";

/** `/admin/quarantine`, each operation's page, and its two gestures. */
export function quarantinePages(app: App, context: AdminContext): void {
  const { store, now } = context;
  const config = { access: "admin-page" as const };
  const find = async ({ scope }: Admin, id: string) => {
    const place = placeIn(id);
    const all = place ? await store.operations.setApart(scope) : [];
    return all.find(({ device, seq }) => device === place?.device && seq === place.seq);
  };

  app.get("/quarantine", { config, schema: { hide: true } }, async (request, reply) => {
    const admin = await adminOf(request, context);
    const all = await store.operations.setApart(admin.scope);
    const body = html`<p>
        Une modification que le serveur a comprise mais ne peut pas prendre n’est pas perdue : elle attend
        ici, et le carnet qui l’a envoyée l’affiche à la personne, qui peut y répondre elle-même.
      </p>
      ${table(
        "Modifications mises à part, la plus ancienne d’abord",
        [
          { head: "Modification", cell: titleOf },
          { head: "Pourquoi", cell: ({ code }) => reasonInWords(code) },
          { head: "Qui", cell: ({ member }) => member },
          { head: "Reçue le", cell: ({ receivedAt }) => dated(receivedAt) },
          {
            head: "Agir",
            cell: (line) =>
              html`<a href="${pathOf(line)}"
                >Examiner<span class="spoken"> la ${titleOf(line)} de ${line.member}</span></a
              >`,
          },
        ],
        all.slice(0, mostRows),
        "Rien à part : tout ce que les carnets ont envoyé a été pris.",
      )}
      ${
        all.length > mostRows &&
        html`<p>
          Les ${mostRows} plus anciennes : les suivantes viennent à mesure que celles-ci sont traitées.
        </p>`
      }`;
    const title =
      all.length === 0
        ? list.title
        : `${list.title}\u00a0: ${counted(all.length, "modification", "modifications")}`;
    return await sendPage(reply, { title, section, notice: noticeIn(request), admin, body });
  });

  const params = z.object({ id: z.string().min(1).max(200) });
  app.get("/quarantine/:id", { config, schema: { hide: true, params } }, async (request, reply) => {
    const admin = await adminOf(request, context);
    const line = await find(admin, request.params.id);
    const open = line && (await store.operations.openOperation(admin.scope, line.device, line.seq));
    if (!open) throw new HubError(404, "not_found");
    return await sendPage(reply, {
      ...{ title: `À part\u00a0: ${titleOf(line)}`, admin, section, above: list },
      body: details(line, open.operation),
    });
  });

  gesture(app, context, {
    ...{ path: "/quarantine/:id/repair", section, back: list, find },
    ask: (line) => ({
      title: `Appliquer la ${titleOf(line)} de ${line.member}\u00a0?`,
      body: html`<p>
        Elle sera essayée de nouveau selon les règles d’aujourd’hui, au nom de la même personne. Si elle
        passe, tous les carnets concernés la recevront ; sinon elle reste ici. Le carnet d’origine l’ignore :
        la personne abandonne là-bas sa modification.
      </p>`,
      button: "Appliquer",
      isMild: true,
    }),
    act: async (line, { scope, user }) => {
      const outcome = await repairOperation(store, scope, line, user, now().toISOString());
      if (outcome === "unknown") return undefined;
      return outcome === "applied" ? "repaired" : "still-refused";
    },
  });
  gesture(app, context, {
    ...{ path: "/quarantine/:id/drop", section, back: list, find },
    ask: (line) => ({
      title: `Écarter la ${titleOf(line)} de ${line.member}\u00a0?`,
      body: html`<p>
        Elle quitte cette liste sans être appliquée. Son contenu reste dans l’historique du document.
      </p>`,
      button: "Écarter",
    }),
    act: async ({ device, seq }, { scope, user }) =>
      (await store.operations.closeSetApart(scope, device, seq, "dropped", user)) ? "dropped" : undefined,
  });
}

const titleOf = ({ kind, collection }: SetApart): string =>
  `${kindInWords(kind)} (${collectionInWords(collection)})`;

const pathOf = ({ device, seq }: SetApart): string =>
  `/admin/quarantine/${encodeURIComponent(`${device}:${seq}`)}`;

function details(line: SetApart, operation: object): Html {
  const { member, device, seq, code, collection, document, receivedAt } = line;
  return html`<p class="callout">${reasonInWords(code)}</p>
    <dl>
      <div>
        <dt>Qui</dt>
        <dd>${member}</dd>
      </div>
      <div>
        <dt>Reçue le</dt>
        <dd>${dated(receivedAt)}</dd>
      </div>
      <div>
        <dt>Document</dt>
        <dd>
          ${collectionInWords(collection)} <code>${document}</code><br />
          <a href="/admin/history?document=${encodeURIComponent(`${collection}/${document}`)}"
            >Son historique</a
          >
        </dd>
      </div>
      <div>
        <dt>Appareil et numéro</dt>
        <dd><code>${device}:${seq}</code></dd>
      </div>
      <div>
        <dt>Code</dt>
        <dd><code>${code}</code></dd>
      </div>
    </dl>
    <section aria-labelledby="received">
      <h2 id="received">Telle que reçue</h2>
      <pre>${JSON.stringify(operation, undefined, 2)}</pre>
    </section>
    <p class="gestures">
      <a class="button primary" href="${pathOf(line)}/repair">Appliquer…</a>
      <a class="button" href="${pathOf(line)}/drop">Écarter…</a>
    </p>`;
}
