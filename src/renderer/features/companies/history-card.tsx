import { CalendarPlus, ClipboardCheck, MapPin, NotebookPen } from "lucide-react";
import { useTranslation } from "react-i18next";
import { formatDayLong } from "../../../shared/language/dates.ts";
import type { DocumentId } from "../../../shared/records/field-values.ts";
import type { VisitStatus } from "../../../shared/records/visit.ts";
import { assessmentsOfCompany } from "../../data/assessments.ts";
import { useLive } from "../../data/live.ts";
import type { SyncMark } from "../../data/sync-marks.ts";
import { visitsOfCompany } from "../../data/visits.ts";
import { useSayProblem } from "../../i18n/use-say-problem.ts";
import { useSyncMarks } from "../../sync/use-sync-marks.ts";
import { Badge, type Tone } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { Callout } from "../../ui/callout.tsx";
import { Card } from "../../ui/card.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Link } from "../../ui/link.tsx";
import { SyncBadge } from "../../ui/sync-badge.tsx";
import { type AssessmentSummary, type HistoryVisit, historyOf } from "./company-history.ts";
import { useLanguage } from "./use-language.ts";

const tones: Readonly<Record<VisitStatus, Tone>> = {
  planned: "info",
  in_progress: "warn",
  done: "good",
  cancelled: "neutral",
};

/** The visits of a company, latest first, with the score of each. */
export function HistoryCard(props: { readonly companyId: DocumentId; readonly onVisit: () => void }) {
  const { t } = useTranslation("companies");
  const say = useSayProblem();
  const { companyId } = props;
  const marks = useSyncMarks();
  const live = useLive(async () => {
    const [visits, assessments] = await Promise.all([
      visitsOfCompany(companyId),
      assessmentsOfCompany(companyId),
    ]);
    return historyOf(visits, assessments);
  }, [companyId]);

  return (
    <Card title={t("sheet.visits")}>
      {live.status === "failed" && (
        <Callout tone="bad" isLive>
          {say(live.problem)}
        </Callout>
      )}
      {live.status === "ready" && live.value.length === 0 && (
        <EmptyState
          icon={<NotebookPen />}
          title={t("sheet.noVisit")}
          text={t("sheet.noVisitText")}
          actions={
            <Button variant="primary" icon={<CalendarPlus aria-hidden />} onPress={props.onVisit}>
              {t("sheet.newVisit")}
            </Button>
          }
        />
      )}
      {live.status === "ready" && live.value.length > 0 && (
        <ol role="list" className="companies-history">
          {live.value.map((entry) => (
            <VisitLine key={entry.visit.id} {...entry} mark={marks.get(entry.visit.id)} />
          ))}
        </ol>
      )}
    </Card>
  );
}

function VisitLine({ visit, assessment, mark }: HistoryVisit & { readonly mark: SyncMark | undefined }) {
  const { t } = useTranslation(["companies", "visits"]);
  const language = useLanguage();
  const { status, day, startsAt, place, contactForm } = visit.fields;
  const where = [contactForm === undefined ? undefined : t(`visits:facts.forms.${contactForm}`), place]
    .filter((part) => part !== undefined)
    .join(" · ");
  return (
    <li className="companies-history-line">
      <div className="spread">
        <Link href={`#/visits/${visit.id}`} className="companies-history-day">
          {formatDayLong(day, language, { weekday: true })}
          {startsAt !== undefined && <span className="tnum"> · {startsAt}</span>}
        </Link>
        <span className="row">
          <SyncBadge mark={mark} />
          <Badge tone={tones[status]}>{t(`visits:status.${status}`)}</Badge>
        </span>
      </div>
      {where !== "" && (
        <p className="small soft companies-history-where">
          <MapPin aria-hidden /> {where}
        </p>
      )}
      {assessment !== undefined && <ScoreLine visitId={visit.id} {...assessment} />}
    </li>
  );
}

function ScoreLine(props: AssessmentSummary & { readonly visitId: DocumentId }) {
  const { t } = useTranslation(["companies", "orientation"]);
  const { total, level, isUnsure, answered, asked } = props;
  return (
    <div className="companies-history-score">
      <ClipboardCheck aria-hidden />
      {total !== null && level !== null ? (
        <span>
          {t("companies:sheet.score", { total })}{" "}
          <Badge tone="accent">{t(`orientation:levels.${level}`)}</Badge>
          {isUnsure && (
            <>
              {" "}
              <Badge>{t("companies:sheet.unsure")}</Badge>
            </>
          )}
        </span>
      ) : (
        <span>
          {props.isOtherVersion
            ? t("companies:sheet.otherVersion")
            : t("companies:sheet.notAssessable", { answered, asked })}
        </span>
      )}
      <Link href={`#/visits/${props.visitId}/${answered < asked ? "assessment" : "results"}`}>
        {answered < asked ? t("companies:sheet.goOn", { answered, asked }) : t("companies:sheet.results")}
      </Link>
    </div>
  );
}
