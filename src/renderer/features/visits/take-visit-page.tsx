import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { VisitExport } from "../../../shared/records/visit-export.ts";
import { type ReadAnswers, readSignedAnswers, visitOfAnswers, whoSigned } from "../../data/answers-code.ts";
import { readSettings } from "../../data/settings.ts";
import { type Met, meetVisit } from "../../data/take-visit.ts";
import { useSayProblem } from "../../i18n/use-say-problem.ts";
import { Button } from "../../ui/button.tsx";
import { Callout } from "../../ui/callout.tsx";
import { FileDrop } from "../../ui/file-drop.tsx";
import { Page } from "../../ui/page.tsx";
import { ProgressBar } from "../../ui/progress.tsx";
import { type AnswersMet, FoundAnswers } from "./found-answers.tsx";
import { FoundVisit } from "./found-visit.tsx";
import { readVisitFile } from "./read-visit-file.ts";
import { ScanCamera } from "./scan-camera.tsx";
import { usePastedPictures } from "./use-pasted-pictures.ts";
import { useTakesFocus } from "./use-takes-focus.ts";

type Found =
  | { readonly step: "visit"; readonly exported: VisitExport; readonly met: Met }
  | { readonly step: "answers"; readonly answers: ReadAnswers; readonly found: AnswersMet };

/** Where one begins, comes back after something was refused, or after giving up. */
interface Choosing {
  readonly step: "choose";
  readonly refused?: unknown;
  readonly isBack?: boolean;
}

type State = Choosing | { readonly step: "reading" } | Found;

/** The paper remembers: a visit of another notebook is taken up from its report, or its answers from a sheet. */
export function TakeVisitPage() {
  const { t } = useTranslation(["visits", "common"]);
  const [state, setState] = useState<State>({ step: "choose" });
  const reading = useRef<AbortController>(null);
  const look = async (find: (signal: AbortSignal) => Promise<Found>): Promise<void> => {
    reading.current?.abort();
    const { signal } = (reading.current = new AbortController());
    setState({ step: "reading" });
    const next = await find(signal).catch((refused: unknown) => ({ step: "choose" as const, refused }));
    if (!signal.aborted) setState(next);
  };
  const read = (file: File) => void look((signal) => foundIn(file, signal));
  usePastedPictures(([picture]) => {
    if (picture !== undefined) read(picture);
  });
  useEffect(() => () => reading.current?.abort(), []);
  const restart = () => {
    reading.current?.abort();
    setState({ step: "choose", isBack: true });
  };
  return (
    <Page
      title={t("visits:take.title")}
      breadcrumbs={[{ label: t("common:home"), href: "#/" }, { label: t("visits:take.title") }]}
      breadcrumbsLabel={t("common:breadcrumbs")}
      subtitle={t("visits:take.what")}
    >
      {state.step === "choose" && (
        <Choose
          refused={state.refused}
          isBack={state.isBack === true}
          onFile={read}
          onCode={(code) => void look(async () => await answersFound(await readSignedAnswers(code)))}
        />
      )}
      {state.step === "reading" && <Reading onGiveUp={restart} />}
      {state.step === "visit" && <FoundVisit exported={state.exported} met={state.met} onOther={restart} />}
      {state.step === "answers" && (
        <FoundAnswers answers={state.answers} found={state.found} onOther={restart} />
      )}
    </Page>
  );
}

async function foundIn(file: File, signal: AbortSignal): Promise<Found> {
  const read = await readVisitFile(file, signal);
  if (read.kind === "answers") return await answersFound(read.answers);
  return { step: "visit", exported: read.exported, met: await meetVisit(read.exported) };
}

async function answersFound(answers: ReadAnswers): Promise<Found> {
  const { zone } = await readSettings();
  const [met, signer] = await Promise.all([
    meetVisit(visitOfAnswers(answers.code, answers.code.company.name, zone)),
    whoSigned(answers.signer),
  ]);
  return { step: "answers", answers, found: { met, signer, zone } };
}

function Reading({ onGiveUp }: { readonly onGiveUp: () => void }) {
  const { t } = useTranslation("visits");
  return (
    <div ref={useTakesFocus()} tabIndex={-1} className="stack">
      <ProgressBar label={t("take.reading")} value={undefined} />
      <div className="row">
        <Button onPress={onGiveUp}>{t("take.giveUp")}</Button>
      </div>
    </div>
  );
}

function Choose(props: {
  readonly refused: unknown;
  readonly isBack: boolean;
  readonly onFile: (file: File) => void;
  readonly onCode: (code: string) => void;
}) {
  const { t } = useTranslation("visits");
  const say = useSayProblem();
  const message = useTakesFocus(props.refused !== undefined);
  const controls = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The drop zone has a hidden button of its own before the one that is seen.
    if (props.isBack) controls.current?.querySelector<HTMLElement>(".ui-button")?.focus();
  }, [props.isBack]);
  return (
    <div ref={controls} className="stack">
      {props.refused !== undefined && (
        <div ref={message} tabIndex={-1}>
          <Callout tone="bad" isLive>
            {say(props.refused)}
          </Callout>
        </div>
      )}
      <FileDrop
        label={t("take.drop")}
        hint={t("take.hint")}
        buttonLabel={t("take.choose")}
        accept={[".pdf", ".json", "application/pdf", "application/json", "image/*"]}
        onFile={props.onFile}
      />
      <ScanCamera onCode={props.onCode} />
    </div>
  );
}
