import { CircleStop } from "lucide-react";
import { useTranslation } from "react-i18next";
import { formatNumber } from "../../../shared/language/numbers.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { ProgressBar } from "../../ui/progress.tsx";
import { backToColumns, stopImport } from "./import-session.ts";
import type { ImportState } from "./import-state.ts";
import { useLanguage } from "./use-language.ts";

/** Every line is being read; nothing is written. */
export function CheckingStep({ done, facts }: Extract<ImportState, { step: "checking" }>) {
  const { t } = useTranslation("companies");
  return (
    <Card>
      <Advance label={t("import.check.progress")} done={done} total={facts.lines} />
      <div className="row">
        <Button icon={<CircleStop aria-hidden />} onPress={backToColumns}>
          {t("import.check.cancel")}
        </Button>
      </div>
    </Card>
  );
}

/** Companies are being written, in chunks; one may leave the screen meanwhile. */
export function RunningStep({ progress, isStopping, summary }: Extract<ImportState, { step: "running" }>) {
  const { t } = useTranslation("companies");
  return (
    <Card>
      <Advance label={t("import.running.progress")} done={progress.read} total={summary.found} />
      <p className="soft">{t("import.running.leave")}</p>
      <div className="row">
        <Button icon={<CircleStop aria-hidden />} isDisabled={isStopping} onPress={stopImport}>
          {t(isStopping ? "import.running.stopping" : "import.running.cancel")}
        </Button>
      </div>
    </Card>
  );
}

/** A bar, and the same said aloud at each tenth: every line would be noise. */
export function Advance(props: { readonly label: string; readonly done: number; readonly total: number }) {
  const { t } = useTranslation("companies");
  const language = useLanguage();
  const { label, done, total } = props;
  const share = total === 0 ? 1 : Math.min(1, done / total);
  const tenths = Math.floor(share * 10);
  return (
    <>
      <ProgressBar
        label={label}
        value={share}
        valueText={t("import.running.of", {
          read: formatNumber(Math.min(done, total), language),
          total: formatNumber(total, language),
        })}
      />
      <p role="status" className="sr-only">
        {tenths === 0 ? "" : t("import.running.percent", { percent: tenths * 10 })}
      </p>
    </>
  );
}
