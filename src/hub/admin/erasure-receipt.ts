/** The receipt of an erasure: what proves it without saying again what was erased. Shown once, made to be printed. */
import type { ErasureReceipt } from "../store/operations-store.ts";
import type { DocumentRef } from "../store/sync-store.ts";
import { collectionInWords } from "../commands/words.ts";
import { html, type Html } from "./html.ts";
import type { Admin } from "./page.ts";
import { dated, table } from "./parts.ts";

interface Erased {
  readonly asked: DocumentRef;
  readonly done: ErasureReceipt;
  readonly at: Date;
  readonly admin: Admin;
  /** The server's identity. */
  readonly hub: string;
}

/** No name: the organisation's own file says whose request it was. */
export function receipt({ asked, done, at, admin, hub }: Erased): Html {
  const { documents, operations, files, ver } = done;
  return html`<p class="notice good unprinted" role="status">
      C’est effacé. Imprimez ce reçu ou enregistrez-le en PDF maintenant : le serveur ne le garde pas.
    </p>
    <dl>
      <div>
        <dt>Organisation</dt>
        <dd>${admin.organisation}</dd>
      </div>
      <div>
        <dt>Effacé le</dt>
        <dd>${dated(at)} (heure du serveur)</dd>
      </div>
      <div>
        <dt>Par</dt>
        <dd>${admin.name}</dd>
      </div>
      <div>
        <dt>Demandé</dt>
        <dd>${collectionInWords(asked.collection)} <code>${asked.id}</code></dd>
      </div>
      <div>
        <dt>Documents vidés</dt>
        <dd>${documents.length}</dd>
      </div>
      <div>
        <dt>Lignes d’historique vidées</dt>
        <dd>${operations}</dd>
      </div>
      <div>
        <dt>Fichiers effacés</dt>
        <dd>${files.length}</dd>
      </div>
      <div>
        <dt>Serveur</dt>
        <dd><code>${hub}</code>, version ${ver} : les carnets effacent en l’atteignant</dd>
      </div>
      <div>
        <dt>Demande reçue</dt>
        <dd class="blank">de&nbsp;: ______________________ le&nbsp;: ____________</dd>
      </div>
    </dl>
    <section aria-labelledby="documents">
      <h2 id="documents">Documents</h2>
      ${table<DocumentRef>(
        "Documents vidés",
        [
          { head: "Quoi", cell: ({ collection }) => collectionInWords(collection) },
          { head: "Identifiant", cell: ({ id }) => html`<code>${id}</code>` },
        ],
        documents,
        "Aucun : tout était déjà effacé.",
      )}
    </section>
    ${
      files.length > 0 &&
      html`<section aria-labelledby="files">
        <h2 id="files">Fichiers, par leur empreinte SHA-256</h2>
        <ul>
          ${files.map((sha256) => html`<li><code>${sha256}</code></li>`)}
        </ul>
      </section>`
    }
    <p>
      Après la restauration d’une sauvegarde plus ancienne, effacer de nouveau :
      <code>npm run hub -- erase --document ${asked.collection}/${asked.id} --yes</code>
    </p>`;
}
