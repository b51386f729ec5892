/** The right to be forgotten: find somebody or a company, see what would go, confirm by a word, keep the receipt. */
import { z } from "zod";
import type { App } from "../app-type.ts";
import { refIn } from "../commands/places.ts";
import { HubError } from "../plugins/problems.ts";
import { type Found, mostFound } from "../store/operations-store.ts";
import type { DocumentRef } from "../store/sync-store.ts";
import { confirmPage, isConfirmed } from "./erasure-confirm.ts";
import { receipt } from "./erasure-receipt.ts";
import { html, type Html } from "./html.ts";
import { type AdminContext, adminOf, sendPage } from "./page.ts";
import { table } from "./parts.ts";
import { collectionInWords } from "../commands/words.ts";

const list = { path: "/admin/erasure", title: "Effacement" };
const section = "erasure";

/** `/admin/erasure?search=`, `/admin/erasure/confirm?document=`. */
export function erasurePages(app: App, context: AdminContext): void {
  const { store, now } = context;
  const config = { access: "admin-page" as const };
  const search = z.object({ search: z.string().max(300).optional() });
  app.get("/erasure", { config, schema: { hide: true, querystring: search } }, async (request, reply) => {
    const admin = await adminOf(request, context);
    const sought = request.query.search?.trim() ?? "";
    const found = sought === "" ? undefined : await find(context, admin.scope, sought);
    const body = html`<p>
        Effacer vide le document et tout ce qui en dépend, leur historique, leurs modifications à part et
        leurs fichiers, ici puis dans les carnets à leur prochaine connexion. Cela ne se défait pas.
      </p>
      ${searchForm(sought)} ${found && results(found)}`;
    return await sendPage(reply, { title: list.title, section, admin, body });
  });

  const subjectOf = async (scope: string, document: string) => {
    const ref = refIn(document);
    const subject = ref && (await store.operations.erasable(scope, ref));
    if (!subject) throw new HubError(404, "not_found");
    return subject;
  };
  const one = z.object({ document: z.string().max(300) });
  app.get(
    "/erasure/confirm",
    { config, schema: { hide: true, querystring: one } },
    async (request, reply) => {
      const admin = await adminOf(request, context);
      const subject = await subjectOf(admin.scope, request.query.document);
      return await sendPage(reply, { ...confirmPage(admin, subject), section, above: list });
    },
  );
  const posted = one.extend({ word: z.string().max(100) });
  app.post("/erasure/confirm", { config, schema: { hide: true, body: posted } }, async (request, reply) => {
    const admin = await adminOf(request, context);
    const { document, word } = request.body;
    const subject = await subjectOf(admin.scope, document);
    if (!isConfirmed(word)) {
      return await sendPage(reply, {
        ...confirmPage(admin, subject, word),
        section,
        above: list,
        ...{ status: 422, refused: { field: "word", label: "Pour confirmer" } },
      });
    }
    const { collection, id } = subject;
    const done = await store.operations.erase(admin.scope, { collection, id }, admin.user);
    const { id: hub } = await store.identity();
    return await sendPage(reply, {
      ...{ title: "Reçu d’effacement", section, above: list, admin },
      body: receipt({ asked: { collection, id }, done, at: now(), admin, hub }),
    });
  });
}

/** By SIRET or SIREN, as `collection/id`, or by a part of the name. */
async function find({ store }: AdminContext, scope: string, sought: string): Promise<readonly Found[]> {
  const digits = sought.replace(/\s/g, "");
  const ref = refIn(sought);
  if (!ref && !/^(\d{9}|\d{14})$/.test(digits)) return await store.operations.findNamed(scope, sought);
  const refs: readonly DocumentRef[] = ref ? [ref] : await store.operations.companiesNumbered(scope, digits);
  const found = await Promise.all(refs.map((each) => store.operations.erasable(scope, each)));
  return found.filter((each) => each !== undefined);
}

function searchForm(sought: string): Html {
  return html`<form method="get" action="/admin/erasure" class="panel" role="search">
    <div class="field">
      <label for="search">Personne ou entreprise</label>
      <p id="search-hint" class="hint">Une partie du nom, un SIRET, un SIREN, ou contact/IDENTIFIANT.</p>
      <input
        id="search"
        name="search"
        required
        maxlength="300"
        autocomplete="off"
        spellcheck="false"
        value="${sought}"
        aria-describedby="search-hint"
      />
    </div>
    <p class="gestures"><button class="primary">Chercher</button></p>
  </form>`;
}

function results(found: readonly Found[]): Html {
  const at = ({ collection, id }: Found) => encodeURIComponent(`${collection}/${id}`);
  const called = ({ name, id }: Found) => name ?? id;
  return html`<section aria-labelledby="found">
    <h2 id="found">Trouvé</h2>
    ${table(
      "Personnes et entreprises trouvées",
      [
        { head: "Nom", cell: (each) => called(each) },
        {
          head: "Quoi",
          cell: ({ collection, isDeleted }) =>
            html`${collectionInWords(collection)}
            ${isDeleted && html`<span class="hint">supprimée dans les carnets</span>`}`,
        },
        { head: "Identifiant", cell: ({ id }) => html`<code>${id}</code>` },
        {
          head: "Agir",
          cell: (each) =>
            html`<span class="links">
              <a href="/admin/history?document=${at(each)}"
                >Historique<span class="spoken"> de ${called(each)}</span></a
              >
              <a href="/admin/erasure/confirm?document=${at(each)}"
                >Effacer…<span class="spoken"> ${called(each)}</span></a
              >
            </span>`,
        },
      ],
      found,
      "Personne ni entreprise de ce nom ou de ce numéro ici. Le nom d’une personne écrit dans une note ne se cherche pas.",
    )}
    ${found.length >= mostFound && html`<p>Les ${mostFound} premiers seulement : précisez le nom, ou donnez le numéro.</p>`}
  </section>`;
}
