import { useTranslation } from "react-i18next";
import { formatInstant } from "../../../shared/language/dates.ts";
import { useLive } from "../../data/live.ts";
import { erasureReceipts } from "../../data/receipts.ts";
import { defaultSettings, readSettings } from "../../data/settings.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Link } from "../../ui/link.tsx";
import { Page } from "../../ui/page.tsx";
import { CopiesCard } from "./copies-card.tsx";
import { DuePeople } from "./due-people.tsx";
import "./rgpd.css";

/** What the rules of the organisation say should go, shown before anything does; and what was erased. */
export function RgpdPage() {
  const { t } = useTranslation("rgpd");
  const live = useLive(readSettings, []);
  const { retention } = live.status === "ready" ? live.value : defaultSettings;
  const receipts = useLive(erasureReceipts, []);
  const kept = receipts.status === "ready" ? receipts.value : [];
  return (
    <Page
      title={t("due.title")}
      subtitle={<span>{t("due.intro")}</span>}
      isReady={live.status !== "loading"}
      actions={<ButtonLink href="#/settings/retention">{t("settings.title")}</ButtonLink>}
    >
      <DuePeople months={retention.contactMonths} />
      <CopiesCard days={retention.localDays} />
      <Card title={t("receipt.all")}>
        {kept.length === 0 ? (
          <p className="soft">{t("receipt.allNone")}</p>
        ) : (
          <ul role="list" className="rgpd-list">
            {kept.map(({ id, at }) => (
              <li key={id}>
                <Link href={`#/rgpd/receipts/${id}`}>{t("receipt.open", { when: formatInstant(at) })}</Link>
              </li>
            ))}
          </ul>
        )}
      </Card>
    </Page>
  );
}
