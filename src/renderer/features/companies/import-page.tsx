import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Page } from "../../ui/page.tsx";
import { CheckStep } from "./import-check-step.tsx";
import { ColumnsStep } from "./import-columns-step.tsx";
import { FileStep } from "./import-file-step.tsx";
import { CheckingStep, RunningStep } from "./import-progress.tsx";
import { DoneStep } from "./import-result.tsx";
import { type ImportState, useImport } from "./import-state.ts";
import { ImportSteps } from "./import-steps.tsx";
import "./companies.css";
import "./import.css";

/** Companies from a file: chosen, understood, checked, written; and taken back as a whole. */
export function ImportPage() {
  const { t } = useTranslation(["companies", "common"]);
  const state = useImport();
  const title = useRef<HTMLHeadingElement>(null);
  // Each step is a screen of its own, and so is the result once it is undone: its buttons are other ones.
  const screen = state.step === "done" ? `done, ${state.outcome.undo.status}` : state.step;
  const shown = useRef(screen);

  useEffect(() => {
    // One arrives at the title. The first arrival is the page's.
    if (shown.current !== screen) title.current?.focus();
    shown.current = screen;
  }, [screen]);

  return (
    <Page
      title={t("companies:import.title")}
      subtitle={<span>{t("companies:import.subtitle")}</span>}
      breadcrumbs={[
        { label: t("companies:title"), href: "#/companies" },
        { label: t("companies:import.title") },
      ]}
      breadcrumbsLabel={t("common:breadcrumbs")}
    >
      <div className="stack import">
        <ImportSteps step={state.step} />
        <h2 ref={title} tabIndex={-1} className="import-title">
          <StepTitle state={state} />
        </h2>
        <StepBody state={state} />
      </div>
    </Page>
  );
}

function StepTitle({ state }: { readonly state: ImportState }) {
  const { t } = useTranslation("companies");
  switch (state.step) {
    case "file":
      return t("import.file.title");
    case "reading":
    case "columns":
      return state.name.slice(0, 100);
    case "checking":
      return t("import.check.checking");
    case "check":
      return t("import.check.title");
    case "running":
      return t("import.running.title");
    case "done":
      return t(
        state.outcome.undo.status === "done"
          ? "import.done.undoneTitle"
          : state.outcome.result.problem !== undefined
            ? "import.done.brokenOff"
            : state.outcome.result.wasStopped
              ? "import.done.stopped"
              : "import.done.title",
      );
  }
}

function StepBody({ state }: { readonly state: ImportState }) {
  switch (state.step) {
    case "file":
    case "reading":
      return <FileStep state={state} />;
    case "columns":
      return <ColumnsStep {...state} />;
    case "checking":
      return <CheckingStep {...state} />;
    case "check":
      return <CheckStep {...state} />;
    case "running":
      return <RunningStep {...state} />;
    case "done":
      return <DoneStep {...state} />;
  }
}
