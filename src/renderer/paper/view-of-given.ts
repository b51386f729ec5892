/** From the catalogue, and from a visit when there is one, to a sheet that is handed out. */
import type { GivenKind } from "./given-kinds.ts";
import type { Asked } from "./make-sheet.ts";
import type { GivenSources } from "./view/given.ts";
import { schemeSheetView } from "./view/scheme-sheet.ts";
import { tradeSheetView } from "./view/trade-sheet.ts";
import { givenUseView } from "./view/use-sheet.ts";

export type { GivenSources } from "./view/given.ts";

/** Undefined when the catalogues know nothing by that name. */
export function givenAsked(
  kind: GivenKind,
  id: string,
  sources: GivenSources,
): Extract<Asked, { readonly kind: GivenKind }> | undefined {
  switch (kind) {
    case "scheme": {
      const view = schemeSheetView(id, sources);
      return view && { kind, view };
    }
    case "use": {
      const view = givenUseView(id, sources);
      return view && { kind, view };
    }
    case "trade": {
      const view = tradeSheetView(id, sources);
      return view && { kind, view };
    }
  }
}
