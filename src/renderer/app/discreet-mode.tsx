import { EyeOff } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useDiscreet, toggleDiscreet } from "../ui/discreet.ts";
import { Button } from "../ui/button.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { Page } from "../ui/page.tsx";

/** The screens that are about the person in front of it, or about nobody; all others name somebody else. */
const shown = [
  /^\/visits\/[0-9a-f-]+(\/(assessment|results|handout|sheets\/.*))?$/,
  /^\/context$/,
  /^\/sheets(\/.*)?$/,
];

/** The screens as they may be shown now: while the discreet mode is on, another one says how to come back. */
export function Discreetly({
  location,
  children,
}: {
  readonly location: string;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation("app");
  const isOn = useDiscreet();
  if (!isOn) return children;
  if (shown.some((screen) => screen.test(location)))
    return (
      <>
        <div className="app-discreet">
          <p role="status">
            <EyeOff aria-hidden />
            <strong>{t("discreet.on")}</strong> {t("discreet.what")}
          </p>
          <Button onPress={() => void toggleDiscreet()}>{t("discreet.leave")}</Button>
        </div>
        {children}
      </>
    );
  return (
    <Page title={t("discreet.on")}>
      <EmptyState
        icon={<EyeOff />}
        title={t("discreet.elsewhere")}
        text={t("discreet.elsewhereText")}
        actions={<Button onPress={() => void toggleDiscreet()}>{t("discreet.leave")}</Button>}
      />
    </Page>
  );
}
