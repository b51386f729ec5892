/** How much the organisation holds, what of its share of files is taken, and the room the whole database takes. */
import { collectionInWords } from "../commands/words.ts";
import type { App } from "../app-type.ts";
import type { Counted, Held } from "../store/operations-store.ts";
import { html, type Html } from "./html.ts";
import { type AdminContext, adminOf, sendPage } from "./page.ts";
import { counted, sized, table } from "./parts.ts";

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

/** `/admin/storage` */
export function storagePage(app: App, context: AdminContext): void {
  const { store, config } = context;
  app.get(
    "/storage",
    { config: { access: "admin-page" }, schema: { hide: true } },
    async (request, reply) => {
      const admin = await adminOf(request, context);
      const [held, stored] = await Promise.all([
        store.operations.held(admin.scope),
        store.operations.storage(),
      ]);
      const body = html`${documentsOf(held)} ${filesOf(held, config.filesMax)} ${databaseOf(stored)}`;
      return await sendPage(reply, { title: "Stockage", section: "storage", admin, body });
    },
  );
}

function documentsOf({ documents, history }: Held): Html {
  return html`<section aria-labelledby="documents">
    <h2 id="documents">Documents de l’organisation</h2>
    ${table(
      "Documents par sorte",
      [
        { head: "Sorte", cell: ({ collection }) => collectionInWords(collection) },
        { head: "Vivants", cell: ({ alive }) => number(alive) },
        { head: "Supprimés ou effacés", cell: ({ gone }) => number(gone) },
        { head: "Taille", cell: ({ bytes }) => html`<span class="number">${sized(bytes)}</span>` },
      ],
      documents,
      "Aucun document encore.",
    )}
    <p>
      Historique : ${counted(history.count, "modification reçue", "modifications reçues")},
      ${sized(history.bytes)}. Les documents supprimés et les anciennes valeurs s’en vont par la
      <a href="/admin/retention">conservation</a>.
    </p>
  </section>`;
}

/** Beyond this part of the share, somebody should know. */
const nearlyFull = 0.8;

function filesOf({ files }: Held, most: number): Html {
  const part = files.bytes / most;
  const percent = part.toLocaleString("fr-FR", { style: "percent", maximumFractionDigits: 1 });
  return html`<section aria-labelledby="files">
    <h2 id="files">Fichiers joints</h2>
    <p>
      ${counted(files.count, "fichier", "fichiers")}, ${sized(files.bytes)} sur ${sized(most)} : ${percent} de
      la part de l’organisation, envois en cours compris.
    </p>
    ${
      part >= nearlyFull &&
      html`<p class="callout">
        Bientôt plein : au-delà, un nouvel envoi est refusé et attend dans le carnet. La part se règle par
        <code>HUB_FILES_MAX</code>.
      </p>`
    }
  </section>`;
}

function databaseOf(stored: readonly Counted[]): Html {
  const total = stored.reduce((sum, { bytes }) => sum + bytes, 0);
  return html`<section aria-labelledby="database">
    <h2 id="database">Toute la base de données : ${sized(total)}</h2>
    <p class="hint">
      Tous organismes et index compris. Les nombres de lignes sont estimés par PostgreSQL ; « – » : aucune, ou
      pas encore comptées.
    </p>
    ${table(
      "Place par table",
      [
        { head: "Contenu", cell: ({ what }) => contents[what] ?? html`<code>${what}</code>` },
        { head: "Lignes", cell: ({ rows }) => (rows === 0 ? "–" : number(rows)) },
        { head: "Taille", cell: ({ bytes }) => html`<span class="number">${sized(bytes)}</span>` },
      ],
      stored.filter(({ what }) => what in contents),
      "Rien encore.",
    )}
  </section>`;
}

const number = (count: number): Html => html`<span class="number">${count.toLocaleString("fr-FR")}</span>`;
