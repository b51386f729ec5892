import { useTranslation } from "react-i18next";
import { questionnaireIn } from "../../../shared/content/questionnaire.ts";
import { usagesOf } from "../../../shared/records/assessment-keys.ts";
import { setUsage } from "../../data/assessments.ts";
import type { Stored } from "../../data/records.ts";
import { useLanguage } from "../../i18n/use-language.ts";
import { attempt } from "../../ui/attempt.ts";
import { Card } from "../../ui/card.tsx";
import { CheckboxGroup } from "../../ui/choices.tsx";

/** The unscored block, comparable with official statistics. */
export function CurrentUsages({ assessment }: { readonly assessment: Stored<"assessment"> }) {
  const { t } = useTranslation("assessment");
  const questionnaire = questionnaireIn(useLanguage());
  const usages = usagesOf(assessment.fields);
  return (
    <div className="stack">
      <p className="soft">{t("usagesHelp")}</p>
      <div className="grid-cards">
        {questionnaire.usages.map((list) => {
          const key = (id: string): string => `${list.id}.${id}`;
          const ticked = list.options.filter(({ id }) => usages[key(id)] === true).map(({ id }) => id);
          return (
            <Card key={list.id}>
              <CheckboxGroup
                label={list.title}
                options={list.options}
                value={ticked}
                onChange={(picked) => {
                  const changed = list.options.find(({ id }) => picked.includes(id) !== ticked.includes(id));
                  if (changed === undefined) return;
                  void attempt(() =>
                    setUsage(assessment.id, key(changed.id), picked.includes(changed.id) ? true : null),
                  );
                }}
              />
            </Card>
          );
        })}
      </div>
    </div>
  );
}
