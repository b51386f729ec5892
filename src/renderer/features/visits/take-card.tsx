import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Stored } from "../../data/stored.ts";
import type { Met } from "../../data/take-visit.ts";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { useTakesFocus } from "./use-takes-focus.ts";
import { VisitIsHere } from "./visit-is-here.tsx";

/** What was found, and what can be done of it: add it, complete or open what is here already, or look elsewhere. Takes the focus. */
export function TakeCard(props: {
  readonly title: string;
  readonly met: Met;
  readonly isTaking: boolean;
  readonly canTake?: boolean;
  readonly onTake: () => void;
  readonly onComplete: (visit: Stored<"visit">) => void;
  readonly onOther: () => void;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation("visits");
  const { visit, missing } = props.met;
  const isComplete = missing === undefined || missing.changes.length === 0;
  const place = useTakesFocus();
  return (
    <div ref={place} tabIndex={-1} className="take-found">
      <Card title={props.title}>
        {props.children}
        {missing !== undefined && <VisitIsHere missing={missing} />}
        <div className="row">
          {visit === undefined && (
            <Button
              variant="primary"
              isDisabled={props.isTaking || props.canTake === false}
              onPress={props.onTake}
            >
              {t("take.take")}
            </Button>
          )}
          {visit !== undefined && !isComplete && (
            <Button variant="primary" isDisabled={props.isTaking} onPress={() => props.onComplete(visit)}>
              {t("take.complete")}
            </Button>
          )}
          {visit !== undefined && (
            <ButtonLink variant={isComplete ? "primary" : "secondary"} href={`#/visits/${visit.id}`}>
              {t("take.open")}
            </ButtonLink>
          )}
          <Button onPress={props.onOther}>{t("take.other")}</Button>
        </div>
      </Card>
    </div>
  );
}
