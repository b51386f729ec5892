import { Download, ReceiptText } from "lucide-react";
import { useTranslation } from "react-i18next";
import { formatInstant } from "../../../shared/language/dates.ts";
import type { ErasureReceipt } from "../../../shared/records/erasure-receipt.ts";
import { useLive } from "../../data/live.ts";
import { erasureReceipts } from "../../data/receipts.ts";
import { host } from "../../host/choose-host.ts";
import { attempt } from "../../ui/attempt.ts";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Facts } from "../../ui/facts.tsx";
import { Page } from "../../ui/page.tsx";
import { Table } from "../../ui/table.tsx";
import { toast } from "../../ui/toast.tsx";
import { inOneFile } from "./in-one-file.ts";
import { receiptPage } from "./receipt-html.ts";
import { storeLines } from "./store-lines.ts";

/** What proves an erasure, to keep or to hand over. */
export function ReceiptPage({ receiptId }: { readonly receiptId: string }) {
  const { t } = useTranslation("rgpd");
  const live = useLive(erasureReceipts, []);
  const receipt = live.status === "ready" ? live.value.find(({ id }) => id === receiptId) : undefined;
  const title = t("receipt.title");
  if (receipt === undefined)
    return (
      <Page title={title} isReady={live.status !== "loading"}>
        {live.status !== "loading" && (
          <EmptyState
            icon={<ReceiptText />}
            title={t("receipt.notFound")}
            actions={<ButtonLink href="#/rgpd">{t("receipt.all")}</ButtonLink>}
          />
        )}
      </Page>
    );
  return (
    <Page
      title={title}
      subtitle={<span>{t("receipt.intro")}</span>}
      breadcrumbs={[{ label: t("due.title"), href: "#/rgpd" }, { label: title }]}
      actions={
        <Button variant="primary" icon={<Download aria-hidden />} onPress={() => void save(receipt)}>
          {t("receipt.save")}
        </Button>
      }
    >
      <ReceiptCards receipt={receipt} />
    </Page>
  );

  async function save(kept: ErasureReceipt): Promise<void> {
    await attempt(async () => {
      const name = t("receipt.fileName", { id: kept.id.slice(0, 8) });
      const bytes = inOneFile({
        "recu.html": receiptPage(kept),
        "recu.json": JSON.stringify(kept, null, 2),
      });
      const { outcome } = await host().saveFile({ name, mime: "application/zip", bytes });
      if (outcome === "saved") toast({ tone: "good", text: t("receipt.saved", { name }) });
    });
  }
}

function ReceiptCards({ receipt }: { readonly receipt: ErasureReceipt }) {
  const { t } = useTranslation(["rgpd", "bin"]);
  const { id, at, by, organisation, reason, subject, visitCodes, documents, stores } = receipt;
  return (
    <>
      <Card>
        <Facts
          facts={[
            { term: t("rgpd:receipt.number"), value: id },
            { term: t("rgpd:receipt.at"), value: formatInstant(at) },
            { term: t("rgpd:receipt.by"), value: by },
            { term: t("rgpd:receipt.organisation"), value: organisation },
            { term: t("rgpd:receipt.reason"), value: t(`rgpd:erase.reasons.${reason}`) },
            {
              term: t("rgpd:receipt.subject"),
              value: `${t(`bin:kinds.${subject.collection}`)} ${subject.id}`,
            },
            { term: t("rgpd:receipt.codes"), value: visitCodes.join(", ") },
          ]}
        />
      </Card>
      <Table
        caption={t("rgpd:receipt.stores")}
        rows={storeLines(stores)}
        rowKey={({ where }) => where}
        columns={[
          {
            id: "where",
            header: t("rgpd:receipt.where"),
            isRowHeader: true,
            cell: ({ where }) => t(`rgpd:receipt.${where}`),
          },
          {
            id: "what",
            header: t("rgpd:receipt.what"),
            cell: ({ what, values }) => t(`rgpd:receipt.${what}`, values),
          },
          { id: "when", header: t("rgpd:receipt.when"), cell: ({ at: when }) => formatInstant(when) },
        ]}
      />
      <Table
        caption={t("rgpd:receipt.documents")}
        rows={documents}
        rowKey={({ collection, id: document }) => `${collection}/${document}`}
        columns={[
          { id: "kind", header: t("bin:kind"), cell: ({ collection }) => t(`bin:kinds.${collection}`) },
          {
            id: "id",
            header: t("rgpd:receipt.number"),
            isRowHeader: true,
            cell: ({ id: document }) => <code>{document}</code>,
          },
        ]}
      />
    </>
  );
}
