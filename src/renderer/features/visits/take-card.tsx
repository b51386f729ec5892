import { type ReactNode, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { Met } from "../../data/take-visit.ts";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { Callout } from "../../ui/callout.tsx";
import { Card } from "../../ui/card.tsx";

/** What was found, and what can be done of it: add it, open what is here already, or look elsewhere. Takes the focus. */
export function TakeCard(props: {
  readonly title: string;
  readonly met: Met;
  readonly isTaking: boolean;
  readonly canTake?: boolean;
  readonly onTake: () => void;
  readonly onOther: () => void;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation("visits");
  const { met } = props;
  const place = useRef<HTMLDivElement>(null);
  // What one pressed is gone: the keyboard and the voice go on from here.
  useEffect(() => place.current?.focus(), []);
  return (
    <div ref={place} tabIndex={-1} className="take-found">
      <Card title={props.title}>
        {props.children}
        {met.visitId !== undefined && <Callout tone="info">{t("take.isHere")}</Callout>}
        <div className="row">
          {met.visitId === undefined ? (
            <Button
              variant="primary"
              isDisabled={props.isTaking || props.canTake === false}
              onPress={props.onTake}
            >
              {t("take.take")}
            </Button>
          ) : (
            <ButtonLink variant="primary" href={`#/visits/${met.visitId}`}>
              {t("take.open")}
            </ButtonLink>
          )}
          <Button onPress={props.onOther}>{t("take.other")}</Button>
        </div>
      </Card>
    </div>
  );
}
