import { Check, Flag } from "lucide-react";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/button.tsx";
import { RadarChart } from "../../ui/charts/radar-chart.tsx";
import type { FaceView } from "./face-view.ts";

/** The drawing that makes itself, what goes well and what comes first: to be looked at together. */
export function FaceResult({
  view,
  onBack,
  onLeave,
}: {
  readonly view: FaceView;
  readonly onBack: () => void;
  readonly onLeave: () => void;
}) {
  const { t } = useTranslation("face");
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const lists = [
    { id: "strengths", title: t("strengths"), items: view.strengths, Icon: Check },
    { id: "priorities", title: t("priorities"), items: view.priorities, Icon: Flag },
  ] as const;
  return (
    <div className="face-body">
      <h2 ref={heading} tabIndex={-1} className="face-question">
        {view.total === null || view.level === null
          ? t("noTotal")
          : t("total", { score: view.total, level: view.level })}
      </h2>
      {view.isUnsure && <p>{t("unsure")}</p>}
      <div className="face-result">
        <div className="face-radar">
          <RadarChart
            label={t("radar")}
            axes={view.axes}
            axisHeader={t("axis")}
            valueHeader={t("score")}
            tableTitle={t("table")}
            notAssessed={t("notAssessed")}
          />
        </div>
        <div className="stack">
          {lists.map(({ id, title, items, Icon }) =>
            items.length === 0 ? null : (
              <section key={id} aria-label={title} className="face-list">
                <h3>{title}</h3>
                <ul role="list">
                  {items.map((item) => (
                    <li key={item}>
                      <Icon aria-hidden />
                      <span>{item}</span>
                    </li>
                  ))}
                </ul>
              </section>
            ),
          )}
        </div>
      </div>
      <div className="face-moves">
        <Button onPress={onBack}>{t("back")}</Button>
        <Button variant="primary" onPress={onLeave}>
          {t("thanks")}
        </Button>
      </div>
    </div>
  );
}
