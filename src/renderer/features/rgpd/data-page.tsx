import { ShieldCheck } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { DocumentId } from "../../../shared/records/field-values.ts";
import { heldAbout, type Subject } from "../../data/held.ts";
import { useLive } from "../../data/live.ts";
import { useSayProblem } from "../../i18n/use-say-problem.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { Callout } from "../../ui/callout.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Page } from "../../ui/page.tsx";
import { ConsentsCard } from "./consents-card.tsx";
import { EraseCard } from "./erase-card.tsx";
import { HeldCard } from "./held-card.tsx";
import { NoticesCard } from "./notices-card.tsx";
import "./rgpd.css";

/** All that the rights of a person are about, in one place: what is held, what they were told, what they agreed to. */
export function DataPage({
  collection,
  id,
}: {
  readonly collection: Subject["collection"];
  readonly id: DocumentId;
}) {
  const { t } = useTranslation(["rgpd", "common", "companies"]);
  const say = useSayProblem();
  const live = useLive(() => heldAbout({ collection, id }), [collection, id]);
  const kind = t("rgpd:kind");
  if (live.status === "loading")
    return (
      <Page title={kind} isReady={false}>
        {null}
      </Page>
    );
  if (live.status === "failed")
    return (
      <Page title={kind}>
        <Callout tone="bad" isLive>
          {say(live.problem)}
        </Callout>
      </Page>
    );
  const held = live.value;
  if (held === undefined)
    return (
      <Page title={kind}>
        <EmptyState
          icon={<ShieldCheck />}
          title={t("rgpd:notFound")}
          text={t("rgpd:notFoundText")}
          actions={<ButtonLink href="#/rgpd">{t("rgpd:receipt.all")}</ButtonLink>}
        />
      </Page>
    );
  const [company] = held.documents;
  const companyId = collection === "company" ? id : company?.document.fields["companyId"];
  return (
    <Page
      title={t("rgpd:title", { name: shorten(held.name) })}
      kind={kind}
      subtitle={<span>{t("rgpd:intro")}</span>}
      breadcrumbs={[
        { label: t("companies:title"), href: "#/companies" },
        ...(typeof companyId === "string"
          ? [{ label: shorten(held.companyName), href: `#/companies/${companyId}` }]
          : []),
        { label: kind },
      ]}
      breadcrumbsLabel={t("common:breadcrumbs")}
    >
      <div className="columns">
        <div className="stack">
          <HeldCard held={held} />
          <ConsentsCard held={held} />
        </div>
        <div className="stack">
          <NoticesCard held={held} />
          <EraseCard held={held} />
        </div>
      </div>
    </Page>
  );
}

/** A name of 100 000 characters is possible; a title of that length is not. */
function shorten(name: string): string {
  return name.length > 120 ? `${name.slice(0, 119)}…` : name;
}
