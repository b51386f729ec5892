import { CalendarCheck2, MapPin } from "lucide-react";
import { Fragment, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { formatDay } from "../../../shared/language/dates.ts";
import { matchedText } from "../../data/search-excerpt.ts";
import type { SyncMark } from "../../data/sync-marks.ts";
import { Badge } from "../../ui/badge.tsx";
import { SyncBadge } from "../../ui/sync-badge.tsx";
import type { CompanyRow } from "./company-row.ts";
import { useLanguage } from "./use-language.ts";

/** One company of the list: who, what, where, how large, when last seen. */
export function CompanyLine(props: {
  readonly company: CompanyRow;
  readonly prefixes: readonly string[];
  readonly lastVisit: string | undefined;
  /** False while visits are being read. */
  readonly isVisitKnown: boolean;
  readonly mark: SyncMark | undefined;
}) {
  const { t } = useTranslation(["companies", "common"]);
  const language = useLanguage();
  const { company } = props;
  return (
    <div className="companies-line-cells">
      <div className="companies-line-who">
        <span className="companies-line-name">
          {company.name.trim() === "" ? (
            <span className="soft">{t("companies:list.noName")}</span>
          ) : (
            <span className="companies-line-text">
              <Marked text={company.name} prefixes={props.prefixes} />
            </span>
          )}
          <SyncBadge mark={props.mark} />
          {company.isSample && <Badge tone="warn">{t("common:sample")}</Badge>}
        </span>
        <span className="small soft companies-line-detail">
          {company.trade ?? t("companies:list.noTrade")}
        </span>
      </div>
      <span className="companies-line-place small">
        {company.commune !== undefined && (
          <>
            <MapPin aria-hidden />
            <span>
              <Marked text={company.commune} prefixes={props.prefixes} />
              {company.department !== undefined && <span className="soft"> ({company.department})</span>}
            </span>
          </>
        )}
      </span>
      <span className="companies-line-size">
        <Badge tone={company.size === undefined ? "neutral" : company.isSizePresumed ? "info" : "accent"}>
          {company.size === undefined ? t("companies:size.unknown") : t(`companies:size.${company.size}`)}
          {company.size !== undefined && company.isSizePresumed && (
            <span aria-label={t("companies:size.presumed")}> ?</span>
          )}
        </Badge>
      </span>
      <span className="companies-line-visit small">
        {props.lastVisit === undefined ? (
          props.isVisitKnown && <span className="soft">{t("companies:list.neverVisited")}</span>
        ) : (
          <>
            <CalendarCheck2 aria-hidden />
            <span>
              <span className="sr-only">{t("companies:list.lastVisit")} </span>
              {formatDay(props.lastVisit, language)}
            </span>
          </>
        )}
      </span>
    </div>
  );
}

/** A text with what the search matched. Cut well before the 100 000 characters that a field may hold. */
function Marked({
  text,
  prefixes,
}: {
  readonly text: string;
  readonly prefixes: readonly string[];
}): ReactNode {
  const shown = text.slice(0, 200);
  if (prefixes.length === 0) return shown;
  const { ranges } = matchedText(shown, prefixes);
  return (
    <>
      {ranges.map(([start, end], index) => (
        <Fragment key={start}>
          {shown.slice(ranges[index - 1]?.[1] ?? 0, start)}
          <mark>{shown.slice(start, end)}</mark>
        </Fragment>
      ))}
      {shown.slice(ranges.at(-1)?.[1] ?? 0)}
    </>
  );
}
