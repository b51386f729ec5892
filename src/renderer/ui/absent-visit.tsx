import { useTranslation } from "react-i18next";
import type { Problem } from "../../shared/problem.ts";
import { useSayProblem } from "../i18n/use-say-problem.ts";
import { ButtonLink } from "./button.tsx";
import { Callout } from "./callout.tsx";
import { EmptyState } from "./empty-state.tsx";
import { Page } from "./page.tsx";

/** A page about a visit while there is none to show: it is being read, cannot be, or is not in this notebook. */
export function AbsentVisit(props: {
  /** Of the page. */
  readonly title: string;
  readonly live:
    { readonly status: "loading" | "ready" } | { readonly status: "failed"; readonly problem: Problem };
}) {
  const { t } = useTranslation("visits");
  const say = useSayProblem();
  const { title, live } = props;
  return (
    <Page title={title} isReady={live.status !== "loading"}>
      {live.status === "failed" && (
        <Callout tone="bad" isLive>
          {say(live.problem)}
        </Callout>
      )}
      {live.status === "ready" && (
        <EmptyState
          title={t("notFoundTitle")}
          actions={<ButtonLink href="#/bin">{t("openBin")}</ButtonLink>}
        />
      )}
    </Page>
  );
}
