import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Readable } from "../../data/second-copy/restoring.ts";
import { Card } from "../../ui/card.tsx";
import { TakeUp } from "./take-up.tsx";

/** On the first screen: a notebook that comes from another machine. */
export function WelcomeTakeUp() {
  const { t } = useTranslation("secondCopy");
  const [chosen, setChosen] = useState<Readable>();
  return (
    <Card title={t("welcome.title")}>
      <p>{t("welcome.text")}</p>
      <div>
        <TakeUp chosen={chosen} onChosen={setChosen} label={t("welcome.action")} />
      </div>
    </Card>
  );
}
