import { useState } from "react";
import { useTranslation } from "react-i18next";
import { navigate } from "wouter/use-hash-location";
import { formatDayLong } from "../../../shared/language/dates.ts";
import type { VisitExport } from "../../../shared/records/visit-export.ts";
import { giveBackVisit, type Met, meetVisit, takeVisit } from "../../data/take-visit.ts";
import { useSayProblem } from "../../i18n/use-say-problem.ts";
import { attempt } from "../../ui/attempt.ts";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { Callout } from "../../ui/callout.tsx";
import { Card } from "../../ui/card.tsx";
import { FileDrop } from "../../ui/file-drop.tsx";
import { Page } from "../../ui/page.tsx";
import { ProgressBar } from "../../ui/progress.tsx";
import { toast } from "../../ui/toast.tsx";
import { readVisitFile } from "./read-visit-file.ts";

type State =
  | { readonly step: "file"; readonly refused?: unknown }
  | { readonly step: "reading" }
  | { readonly step: "read"; readonly exported: VisitExport; readonly met: Met };

/** The paper remembers: a visit of another notebook is taken up from its report, or from its export. */
export function TakeVisitPage() {
  const { t } = useTranslation(["visits", "common"]);
  const [state, setState] = useState<State>({ step: "file" });
  const read = async (file: File): Promise<void> => {
    setState({ step: "reading" });
    try {
      const exported = await readVisitFile(file);
      setState({ step: "read", exported, met: await meetVisit(exported) });
    } catch (refused) {
      setState({ step: "file", refused });
    }
  };
  return (
    <Page
      title={t("visits:take.title")}
      breadcrumbs={[{ label: t("common:home"), href: "#/" }, { label: t("visits:take.title") }]}
      breadcrumbsLabel={t("common:breadcrumbs")}
      subtitle={t("visits:take.what")}
    >
      {state.step === "file" && <Choose refused={state.refused} onFile={(file) => void read(file)} />}
      {state.step === "reading" && <ProgressBar label={t("visits:take.reading")} value={undefined} />}
      {state.step === "read" && (
        <Found exported={state.exported} met={state.met} onOther={() => setState({ step: "file" })} />
      )}
    </Page>
  );
}

function Choose(props: { readonly refused: unknown; readonly onFile: (file: File) => void }) {
  const { t } = useTranslation("visits");
  const say = useSayProblem();
  return (
    <div className="stack">
      {props.refused !== undefined && (
        <Callout tone="bad" isLive>
          {say(props.refused)}
        </Callout>
      )}
      <FileDrop
        label={t("take.drop")}
        hint={t("take.hint")}
        buttonLabel={t("take.choose")}
        accept={[".pdf", ".json", "application/pdf", "application/json"]}
        onFile={props.onFile}
      />
    </div>
  );
}

function Found(props: { readonly exported: VisitExport; readonly met: Met; readonly onOther: () => void }) {
  const { t, i18n } = useTranslation("visits");
  const { exported, met } = props;
  const { visit, company, people, notes, assessment, actions, events, attachments } = exported;
  const [isTaking, setIsTaking] = useState(false);
  const take = () => {
    setIsTaking(true);
    void attempt(async () => {
      const { visitId, batch } = await takeVisit(exported);
      toast({
        tone: "good",
        text: t("take.taken"),
        action: { label: t("undo"), onPress: () => void attempt(() => giveBackVisit(batch)) },
      });
      navigate(`/visits/${visitId}`);
    }).finally(() => setIsTaking(false));
  };
  const plan = actions.length + events.length;
  const headings = Object.entries(visit.fields).filter(([key]) => key.startsWith("notes.")).length;
  return (
    <Card
      title={t("take.found", {
        company: company.fields.name,
        day: formatDayLong(visit.fields.day, i18n.language === "en" ? "en" : "fr"),
        interpolation: { escapeValue: false },
      })}
    >
      <ul>
        {people.length > 0 && <li>{t("take.people", { count: people.length })}</li>}
        <li>{t("take.notes", { count: headings + notes.length })}</li>
        <li>{t(assessment === undefined ? "take.noAssessment" : "take.assessment")}</li>
        {plan > 0 && <li>{t("take.actions", { count: plan })}</li>}
        {attachments.length > 0 && <li>{t("take.attachments", { count: attachments.length })}</li>}
      </ul>
      <p>{t(met.companyId === undefined ? "take.newCompany" : "take.sameCompany")}</p>
      {met.visitId !== undefined && <Callout tone="info">{t("take.isHere")}</Callout>}
      <div className="row">
        {met.visitId === undefined ? (
          <Button variant="primary" isDisabled={isTaking} onPress={take}>
            {t("take.take")}
          </Button>
        ) : (
          <ButtonLink variant="primary" href={`#/visits/${met.visitId}`}>
            {t("take.open")}
          </ButtonLink>
        )}
        <Button onPress={props.onOther}>{t("take.other")}</Button>
      </div>
    </Card>
  );
}
