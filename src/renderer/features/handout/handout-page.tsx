import { Printer, Save } from "lucide-react";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Language } from "../../../shared/language/language.ts";
import type { DocumentId } from "../../../shared/records/field-values.ts";
import { useLive } from "../../data/live.ts";
import { host } from "../../host/choose-host.ts";
import { useSayProblem } from "../../i18n/use-say-problem.ts";
import type { SheetKind } from "../../paper/sheet-kinds.ts";
import { usePdf } from "../../paper/use-pdf.ts";
import { AbsentVisit } from "../../ui/absent-visit.tsx";
import { Button } from "../../ui/button.tsx";
import { Callout } from "../../ui/callout.tsx";
import { Card } from "../../ui/card.tsx";
import { RadioGroup } from "../../ui/choices.tsx";
import { Link } from "../../ui/link.tsx";
import { Page } from "../../ui/page.tsx";
import { PdfPreview } from "../../ui/pdf-preview.tsx";
import { ProgressBar } from "../../ui/progress.tsx";
import { Steps } from "../../ui/steps.tsx";
import { usePdfActions } from "../../ui/use-pdf-actions.ts";
import { type Check, checksOf } from "./checks.ts";
import { QueueButton } from "./queue-button.tsx";
import { LookCard } from "./look-card.tsx";
import { ShareCard } from "./share-card.tsx";
import { readSheet } from "./read-sheet.ts";
import { keyOfSheet } from "./sheet-source.ts";

/** The sheet that stays on the workbench: seen, saved, printed. */
export function HandoutPage({ visitId }: { readonly visitId: DocumentId }) {
  const { t } = useTranslation(["handout", "visits", "common"]);
  const say = useSayProblem();
  const [language, setLanguage] = useState<Language>();
  const [kind, setKind] = useState<SheetKind>("synthesis");
  const live = useLive(() => readSheet(visitId, kind, { language }), [visitId, kind, language]);
  const found = live.status === "ready" ? live.value : undefined;
  const making = usePdf(found?.asked);
  const pdf = making.status === "made" ? making.pdf : undefined;
  const { save, print } = usePdfActions("handout", pdf, host());
  const isReady = pdf !== undefined;
  const key = useMemo(
    () => found && keyOfSheet(visitId, kind, found.language, found.look),
    [visitId, kind, found],
  );

  if (found === undefined) return <AbsentVisit title={t("handout:title")} live={live} />;

  return (
    <Page
      title={t("handout:titleOf", { company: found.companyName })}
      kind={t("handout:title")}
      breadcrumbs={[
        { label: t("common:home"), href: "#/" },
        { label: found.companyName, href: `#/companies/${found.companyId}` },
        { label: t("handout:title") },
      ]}
      breadcrumbsLabel={t("common:breadcrumbs")}
      isReady={making.status !== "making"}
      subtitle={pdf === undefined ? undefined : t("handout:pages", { count: pdf.pages })}
      actions={
        <>
          {key !== undefined && <QueueButton sheet={key} asked={found.asked} />}
          <Button icon={<Printer aria-hidden />} isDisabled={!isReady} onPress={print}>
            {t("handout:print")}
          </Button>
          <Button variant="primary" icon={<Save aria-hidden />} isDisabled={!isReady} onPress={save}>
            {t("handout:save")}
          </Button>
        </>
      }
    >
      <Steps
        label={t("visits:steps.label")}
        steps={[
          { id: "notes", label: t("visits:steps.notes"), href: `#/visits/${visitId}` },
          { id: "assessment", label: t("visits:steps.assessment"), href: `#/visits/${visitId}/assessment` },
          { id: "results", label: t("visits:steps.results"), href: `#/visits/${visitId}/results` },
          {
            id: "handout",
            label: t("visits:steps.handout"),
            href: `#/visits/${visitId}/handout`,
            isCurrent: true,
          },
        ]}
      />
      <div className="columns">
        <div className="stack">
          {making.status === "making" && <ProgressBar label={t("handout:making")} value={undefined} />}
          {making.status === "failed" && (
            <Callout tone="bad" isLive>
              {say(making.error)}
            </Callout>
          )}
          {pdf !== undefined && <PdfPreview bytes={pdf.bytes} />}
        </div>
        <div className="stack">
          <Card>
            <RadioGroup
              label={t("handout:document")}
              value={kind}
              onChange={setKind}
              options={found.kinds.map((id) => ({
                id,
                label: t(`handout:kinds.${id}.name`),
                description: t(`handout:kinds.${id}.what`),
              }))}
            />
          </Card>
          <LookCard found={found} onLanguage={setLanguage} />
          <Checks visitId={visitId} checks={checksOf(found)} />
          <ShareCard found={found} document={t(`handout:kinds.${kind}.name`)} pdf={pdf} />
        </div>
      </div>
    </Page>
  );
}

/** Where it is put right; nowhere when this machine is what lacks. */
function whereTo(check: Check, visitId: DocumentId) {
  switch (check) {
    case "card":
      return { href: "#/settings/card", label: "go.card" } as const;
    case "assessment":
      return { href: `#/visits/${visitId}/assessment`, label: "go.assessment" } as const;
    case "keeper":
      return { href: "#/settings/controller", label: "go.keeper" } as const;
    case "unsigned":
      return undefined;
    default:
      return { href: `#/visits/${visitId}`, label: "go.visit" } as const;
  }
}

function Checks(props: { readonly visitId: DocumentId; readonly checks: readonly Check[] }) {
  const { t } = useTranslation("handout");
  return (
    <Card title={t("checks")} tone={props.checks.length === 0 ? "accent" : "warm"}>
      {props.checks.length === 0 && <p>{t("check.ready")}</p>}
      <ul className="stack-s" role="list">
        {props.checks.map((check) => {
          const go = whereTo(check, props.visitId);
          return (
            <li key={check}>
              {t(`check.${check}`)}
              {go !== undefined && (
                <>
                  <br />
                  <Link href={go.href}>{t(go.label)}</Link>
                </>
              )}
            </li>
          );
        })}
      </ul>
      <p className="small soft">{t("private")}</p>
    </Card>
  );
}
