/** The three roles to choose among, each with what it lets somebody do. */
import { roleInWords } from "../commands/words.ts";
import { Role } from "../../shared/sync/protocol.ts";
import { html, type Html } from "./html.ts";

const meanings: Readonly<Record<Role, string>> = {
  ambassador: "voit ses documents et toutes les entreprises de l’organisation",
  coordinator: "voit toute l’organisation, et confie entreprises et visites",
  admin: "comme un ambassadeur, et cette page",
};

/** A field named `role`. */
export function roleChoices(chosen: Role): Html {
  return html`<fieldset class="choices">
    <legend>Rôle</legend>
    ${Role.options.map(
      (role) =>
        html`<label class="check">
          <input type="radio" name="role" value="${role}" ${role === chosen && html`checked`} required />
          <span>${roleInWords[role]} <span class="hint">${meanings[role]}</span></span>
        </label>`,
    )}
  </fieldset>`;
}
