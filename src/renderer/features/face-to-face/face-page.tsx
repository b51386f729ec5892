import { useCallback, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { navigate } from "wouter/use-hash-location";
import type { DocumentId } from "../../../shared/records/field-values.ts";
import { answerItem, assessmentOfVisit, rememberItem } from "../../data/assessments.ts";
import { companyById } from "../../data/companies.ts";
import { useLive } from "../../data/live.ts";
import { forgetDocuments } from "../../data/memory-of-window.ts";
import { useLanguage } from "../../i18n/use-language.ts";
import { attempt } from "../../ui/attempt.ts";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { FaceQuestions } from "./face-questions.tsx";
import { FaceResult } from "./face-result.tsx";
import { faceView } from "./face-view.ts";
import "./face.css";

/**
 * The screen turned to the person, who may answer: alone in the window, with large letters. It reads the pre-assessment and
 * the name of the company, never the visit: what it could show of it is not in {@link faceView}.
 */
export function FacePage({ visitId }: { readonly visitId: DocumentId }) {
  const { t } = useTranslation("face");
  const language = useLanguage();
  // What the screen before had read of the notes is not needed here.
  useEffect(() => forgetDocuments(), []);
  const live = useLive(async () => {
    const assessment = await assessmentOfVisit(visitId);
    if (assessment === undefined) return undefined;
    const name = (await companyById(assessment.fields.companyId))?.fields.name ?? "";
    return {
      id: assessment.id,
      last: assessment.fields.lastItem,
      view: faceView(name, assessment.fields, language),
    };
  }, [visitId, language]);
  const [isOver, setOver] = useState(false);
  const leave = useCallback(() => navigate(`/visits/${visitId}/assessment`), [visitId]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === "Escape" && !event.defaultPrevented) leave();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, [leave]);

  const found = live.status === "ready" ? live.value : undefined;
  return (
    <main id="main" className="face" tabIndex={-1} data-usable={live.status !== "loading"}>
      <header className="face-head">
        <h1>{found?.view.company ?? t("title")}</h1>
        <Button variant="quiet" onPress={leave}>
          {t("leave")}
        </Button>
      </header>
      {live.status !== "loading" && found === undefined && (
        <EmptyState
          title={t("none")}
          text={t("noneText")}
          actions={
            <ButtonLink variant="primary" href={`#/visits/${visitId}/assessment`}>
              {t("begin")}
            </ButtonLink>
          }
        />
      )}
      {found !== undefined && !isOver && (
        <FaceQuestions
          questions={found.view.questions}
          first={found.last}
          onAnswer={(item, answer) => void attempt(() => answerItem(found.id, item, answer))}
          onQuestion={(item) => void attempt(() => rememberItem(found.id, item))}
          onEnd={() => setOver(true)}
        />
      )}
      {found !== undefined && isOver && (
        <FaceResult view={found.view} onBack={() => setOver(false)} onLeave={leave} />
      )}
    </main>
  );
}
