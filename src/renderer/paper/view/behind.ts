/** The people behind any sheet, as the settings name them. */
import type { AmbassadorView, OrganisationView } from "../visit-view.ts";

/** Texts as they were typed, empty when nothing was. */
type Named = Readonly<Record<string, string | undefined>> & { readonly name: string };

/** Organisation and ambassador; what was not filled in is left out. */
export function behind(settings: { readonly organisation: Named; readonly ambassador: Named }): {
  readonly organisation: OrganisationView;
  readonly ambassador: AmbassadorView;
} {
  return { organisation: said(settings.organisation), ambassador: said(settings.ambassador) };
}

function said(texts: Named): { readonly name: string } {
  const filled = Object.entries(texts).filter(([, text]) => text !== undefined && text.trim() !== "");
  return { name: texts.name, ...Object.fromEntries(filled) };
}
