import type { OrganisationView } from "./visit-view.ts";

/** A view whose sheet bears an organisation at its top: all but the one that opens a notebook. */
export interface Headed {
  readonly organisation: OrganisationView;
}

/** The same sheet, whatever its kind, with its view changed by what suits any of them. */
export function withView<Sheet extends { readonly view: Headed }>(
  sheet: Sheet,
  change: <View extends Headed>(view: View) => View,
): Sheet {
  return { ...sheet, view: change(sheet.view) };
}
