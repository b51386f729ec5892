/** What an erasure would take, and the word that confirms it. */
import type { Found } from "../store/operations-store.ts";
import type { DocumentRef } from "../store/sync-store.ts";
import { collectionInWords } from "../commands/words.ts";
import { html } from "./html.ts";
import type { Admin, Page } from "./page.ts";
import { form, table } from "./parts.ts";

const word = "EFFACER";

/** However it is typed. */
export function isConfirmed(typed: string): boolean {
  return typed.trim().toUpperCase() === word;
}

/** @param refused what was typed in place of the word */
export function confirmPage(
  admin: Admin,
  subject: Found & { readonly documents: readonly DocumentRef[] },
  refused?: string,
): Page {
  const { collection, id, name, documents } = subject;
  const body = html`<p class="callout">
      Cela ne se défait pas. Les carnets effaceront aussi, à leur prochaine connexion, jusqu’à leurs
      modifications en attente.
    </p>
    ${table(
      "Ce qui serait effacé",
      [
        { head: "Quoi", cell: ([what]) => what },
        { head: "Nombre", cell: ([, count]) => count },
      ],
      countsOf(documents),
      "",
    )}
    <p>
      Avec leur historique, leurs modifications à part et les fichiers qu’aucun autre document ne nomme. Cela
      n’atteint ni ce que d’autres ont écrit dans leurs notes, ni les feuilles imprimées, ni les PDF
      enregistrés, ni les sauvegardes déjà faites : après une restauration, il faudra effacer de nouveau.
    </p>
    ${form(
      admin,
      "/admin/erasure/confirm",
      html`<input type="hidden" name="document" value="${collection}/${id}" />
        <div class="field">
          <label for="word">Pour confirmer, écrivez ${word}</label>
          ${
            refused !== undefined &&
            html`<p id="word-error" class="error">Ce n’est pas le mot demandé. Rien n’a été effacé.</p>`
          }
          <input
            id="word"
            name="word"
            required
            maxlength="100"
            autocomplete="off"
            spellcheck="false"
            value="${refused}"
            ${refused !== undefined && html`aria-invalid="true" aria-describedby="word-error" autofocus`}
          />
        </div>
        <p class="gestures">
          <button class="danger">Effacer pour toujours</button>
          <a class="button" href="/admin/erasure">Ne rien effacer</a>
        </p>`,
    )}`;
  return { title: `Effacer ${name ?? `${collectionInWords(collection)} ${id}`}\u00a0?`, admin, body };
}

/** How many of each kind, as people call them. */
export function countsOf(documents: readonly DocumentRef[]): readonly (readonly [string, number])[] {
  const kinds = [...new Set(documents.map(({ collection }) => collection))];
  return kinds.map((kind) => [
    collectionInWords(kind),
    documents.filter(({ collection }) => collection === kind).length,
  ]);
}
