import { useTranslation } from "react-i18next";
import type { Held } from "../../data/held.ts";
import { Callout } from "../../ui/callout.tsx";
import { Link } from "../../ui/link.tsx";

/** What others wrote that still names the person: nobody but its author can say what to keep of it. */
export function NamingList({ held: { naming } }: { readonly held: Held }) {
  const { t } = useTranslation(["rgpd", "bin"]);
  if (naming.length === 0) return null;
  return (
    <Callout tone="warn" title={t("rgpd:erase.naming", { count: naming.length })}>
      <ul>
        {naming.map(({ document: { collection, id, fields } }) => {
          const visitId = collection === "visit" ? id : fields["visitId"];
          const companyId = typeof fields["companyId"] === "string" ? fields["companyId"] : "";
          const place = typeof visitId === "string" ? `visits/${visitId}` : `companies/${companyId}`;
          return (
            <li key={id}>
              <Link href={`#/${place}`}>{t(`bin:kinds.${collection}`)}</Link>
            </li>
          );
        })}
      </ul>
    </Callout>
  );
}
