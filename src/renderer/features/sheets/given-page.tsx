import { FileText } from "lucide-react";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { navigate } from "wouter/use-hash-location";
import type { DocumentId } from "../../../shared/records/field-values.ts";
import { useLive } from "../../data/live.ts";
import { useLanguage } from "../../i18n/use-language.ts";
import { useSayProblem } from "../../i18n/use-say-problem.ts";
import { type GivenKind, givenKinds } from "../../paper/given-kinds.ts";
import { dressed } from "../../paper/dressed.ts";
import type { Asked } from "../../paper/make-sheet.ts";
import { givenAsked, type GivenSources } from "../../paper/view-of-given.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { Callout } from "../../ui/callout.tsx";
import { Segmented } from "../../ui/choices.tsx";
import { ComboBox } from "../../ui/combo-box.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Link } from "../../ui/link.tsx";
import { useToday } from "../../ui/use-today.ts";
import { givenOptions, matching } from "./given-options.ts";
import { readGiven } from "./read-given.ts";
import { SheetFrame } from "./sheet-frame.tsx";
import { useSheetChoices } from "./use-sheet-choices.ts";

/** A sheet handed out: one scheme, one use or one trade; for the company of a visit when it comes from one. */
export function GivenPage(props: {
  readonly kind: GivenKind;
  readonly id: string | undefined;
  readonly visitId: DocumentId | undefined;
}) {
  const { t } = useTranslation(["sheets", "visits", "orientation", "common"]);
  const say = useSayProblem();
  const choices = useSheetChoices();
  const { kind, id, visitId } = props;
  const live = useLive(() => readGiven(visitId, choices.language), [visitId, choices.language]);
  const sources = live.status === "ready" ? live.value : undefined;
  const given = useGiven(kind, id, sources);
  const { dress } = choices;
  const asked = useMemo(() => given && dressed(given, dress), [given, dress]);
  const title = given?.view.title;
  const company = sources?.visit?.company.name;
  const results = visitId === undefined ? undefined : `#/visits/${visitId}/results`;
  return (
    <SheetFrame
      title={title === undefined ? t("sheets:title") : t(`sheets:titles.${kind}`, { title })}
      kind={t("sheets:title")}
      breadcrumbs={[
        { label: t("common:home"), href: "#/" },
        ...(results === undefined ? [] : [{ label: t("orientation:title"), href: results }]),
        { label: t("sheets:title") },
      ]}
      asked={asked}
      isReading={live.status === "loading"}
      instead={
        live.status === "failed" ? (
          <Callout tone="bad" isLive>
            {say(live.problem)}
          </Callout>
        ) : sources === undefined ? (
          <EmptyState
            title={t("sheets:noVisit")}
            actions={<ButtonLink href="#/bin">{t("visits:openBin")}</ButtonLink>}
          />
        ) : (
          <EmptyState
            icon={<FileText />}
            title={id === undefined ? t("sheets:choose") : t("sheets:unknown")}
            text={t("sheets:chooseText")}
          />
        )
      }
      choices={choices}
    >
      <div className="stack">
        <ChooseSheet key={`${kind} ${id ?? ""}`} {...props} chosen={title} />
        {company !== undefined && (
          <p className="small">
            {t("sheets:for", { company })}{" "}
            {id !== undefined && <Link href={`#/sheets/${kind}/${id}`}>{t("sheets:forNobody")}</Link>}
          </p>
        )}
      </div>
    </SheetFrame>
  );
}

/** The same object until something changes: what it is compared by, the PDF is made again for. */
function useGiven(kind: GivenKind, id: string | undefined, sources: GivenSources | undefined) {
  return useMemo((): Extract<Asked, { readonly kind: GivenKind }> | undefined => {
    if (id === undefined || sources === undefined) return undefined;
    return givenAsked(kind, id, sources);
  }, [kind, id, sources]);
}

/** The kind, then the sheet, found by a few letters. */
function ChooseSheet(props: {
  readonly kind: GivenKind;
  readonly id: string | undefined;
  readonly visitId: DocumentId | undefined;
  readonly chosen: string | undefined;
}) {
  const { t } = useTranslation("sheets");
  const language = useLanguage();
  const today = useToday();
  const { kind, visitId } = props;
  const options = useMemo(
    () =>
      givenOptions(kind, language, today, {
        closed: t("over.closed"),
        stale: t("over.stale"),
      }),
    [kind, language, t, today],
  );
  const own = options.find(({ id }) => id === props.id)?.label;
  const [typed, setTyped] = useState<string>();
  const base = visitId === undefined ? "/sheets" : `/visits/${visitId}/sheets`;
  return (
    <>
      <Segmented
        label={t("kind")}
        options={givenKinds.map((each) => ({ id: each, label: t(`kinds.${each}`) }))}
        value={kind}
        onChange={(chosen) => navigate(`${base}/${chosen}`)}
      />
      <ComboBox
        label={t(`which.${kind}`)}
        description={t("whichHint")}
        options={typed === undefined ? options : matching(options, typed)}
        inputValue={typed ?? own ?? ""}
        onInputChange={setTyped}
        onPick={(id) => navigate(`${base}/${kind}/${id}`)}
        emptyText={t("nothing")}
      />
    </>
  );
}
