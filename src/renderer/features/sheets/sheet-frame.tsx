import { Printer, Save } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { host } from "../../host/choose-host.ts";
import { useSayProblem } from "../../i18n/use-say-problem.ts";
import { LookName } from "../../../shared/records/look-name.ts";
import type { Asked } from "../../paper/make-sheet.ts";
import { usePdf } from "../../paper/use-pdf.ts";
import { Button } from "../../ui/button.tsx";
import { Callout } from "../../ui/callout.tsx";
import { Card } from "../../ui/card.tsx";
import { RadioGroup, Segmented } from "../../ui/choices.tsx";
import { type Crumb, Page } from "../../ui/page.tsx";
import { PdfPreview } from "../../ui/pdf-preview.tsx";
import { ProgressBar } from "../../ui/progress.tsx";
import { usePdfActions } from "../../ui/use-pdf-actions.ts";
import type { SheetChoices } from "./use-sheet-choices.ts";

/** A sheet as it will be printed, what it is made of on the side, and how it is wanted. */
export function SheetFrame(props: {
  readonly title: string;
  readonly kind: string;
  readonly breadcrumbs: readonly Crumb[];
  /** Undefined while there is nothing to print: `instead` then says why. */
  readonly asked: Asked | undefined;
  readonly instead?: ReactNode;
  readonly isReading: boolean;
  readonly choices: SheetChoices;
  /** Which sheet it is. */
  readonly children: ReactNode;
}) {
  const { t } = useTranslation(["sheets", "handout", "common"]);
  const say = useSayProblem();
  const { asked, choices } = props;
  const making = usePdf(asked);
  const pdf = asked !== undefined && making.status === "made" ? making.pdf : undefined;
  const { save, print } = usePdfActions("sheet", pdf, host());
  const isMaking = props.isReading || (asked !== undefined && making.status === "making");
  return (
    <Page
      title={props.title}
      kind={props.kind}
      breadcrumbs={props.breadcrumbs}
      breadcrumbsLabel={t("common:breadcrumbs")}
      isReady={!isMaking}
      subtitle={pdf === undefined ? undefined : t("handout:pages", { count: pdf.pages })}
      actions={
        <>
          <Button icon={<Printer aria-hidden />} isDisabled={pdf === undefined} onPress={print}>
            {t("handout:print")}
          </Button>
          <Button variant="primary" icon={<Save aria-hidden />} isDisabled={pdf === undefined} onPress={save}>
            {t("handout:save")}
          </Button>
        </>
      }
    >
      <div className="columns">
        <div className="stack">
          {isMaking && <ProgressBar label={t("sheets:making")} value={undefined} />}
          {!isMaking && asked === undefined && props.instead}
          {asked !== undefined && making.status === "failed" && (
            <Callout tone="bad" isLive>
              {say(making.error)}
            </Callout>
          )}
          {pdf !== undefined && <PdfPreview bytes={pdf.bytes} />}
        </div>
        <div className="stack">
          <Card>{props.children}</Card>
          <Card>
            <RadioGroup
              label={t("handout:look")}
              value={choices.look}
              onChange={choices.setLook}
              options={LookName.options.map((id) => ({
                id,
                label: t(`handout:looks.${id}.name`),
                description: t(`handout:looks.${id}.what`),
              }))}
            />
          </Card>
          <Card title={t("handout:language")}>
            <Segmented
              label={t("handout:language")}
              options={(["fr", "en"] as const).map((id) => ({ id, label: t(`handout:languages.${id}`) }))}
              value={choices.language}
              onChange={choices.setLanguage}
            />
          </Card>
        </div>
      </div>
    </Page>
  );
}
