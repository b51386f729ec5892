import { useTranslation } from "react-i18next";
import { countByKind } from "../../data/erasure.ts";
import type { refsOf } from "../../data/held.ts";

/** « 3 visites », « 1 note »… of some documents. */
export function Counts({ refs }: { readonly refs: ReturnType<typeof refsOf> }) {
  const { t } = useTranslation("rgpd");
  return (
    <ul>
      {countByKind(refs).map(([kind, count]) => (
        <li key={kind}>{t(`kinds.${kind}`, { count })}</li>
      ))}
    </ul>
  );
}
