import { useTranslation } from "react-i18next";
import { useSayProblem } from "../i18n/use-say-problem.ts";
import { Button } from "../ui/button.tsx";
import { Callout } from "../ui/callout.tsx";

/** The notebook could not be opened: why, and what to do. */
export function StartFailure({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) {
  const { t } = useTranslation("app");
  const say = useSayProblem();
  return (
    <main className="ui-page">
      <h1>{t("start.title")}</h1>
      <Callout
        tone="bad"
        isLive
        actions={
          <Button variant="primary" onPress={onRetry}>
            {t("start.retry")}
          </Button>
        }
      >
        {say(error)}
      </Callout>
    </main>
  );
}
