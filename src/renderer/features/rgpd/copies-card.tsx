import { useState } from "react";
import { useTranslation } from "react-i18next";
import { formatDay } from "../../../shared/language/dates.ts";
import { DocumentId } from "../../../shared/records/field-values.ts";
import { companyById } from "../../data/companies.ts";
import { erasureReach } from "../../data/erasure.ts";
import { useLive } from "../../data/live.ts";
import { type OldVisit, oldVisits } from "../../data/local-purge.ts";
import { host } from "../../host/choose-host.ts";
import { useLanguage } from "../../i18n/use-language.ts";
import { bringBackCopies } from "../../sync/bring-back.ts";
import { hubApi } from "../../sync/hub-api.ts";
import { removeCopies } from "../../sync/local-copies.ts";
import { attempt } from "../../ui/attempt.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Checkbox } from "../../ui/choices.tsx";
import { toast } from "../../ui/toast.tsx";

interface Shown extends OldVisit {
  readonly companyName: string;
}

/** Old visits that the hub has: off this computer after a look, and back when asked. */
export function CopiesCard({ days }: { readonly days: number }) {
  const { t } = useTranslation("rgpd");
  const language = useLanguage();
  const [found, setFound] = useState<readonly Shown[]>();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const live = useLive(erasureReach, []);
  const hasHub = live.status === "ready" && live.value !== "here";
  const chosen = (found ?? []).filter(({ id }) => !left.has(id));
  const look = () =>
    attempt(async () => {
      setFound(await named(await oldVisits(days)));
      setLeft(new Set());
    });
  const remove = () =>
    attempt(async () => {
      const gone = await removeCopies(chosen, hubApi(host()));
      if (gone.length > 0) toast({ tone: "good", text: t("copies.done", { count: gone.length }) });
      setFound(await named(await oldVisits(days)));
    });
  const bringBack = () =>
    attempt(async () => {
      await bringBackCopies();
      toast({ text: t("copies.backAsked") });
    });
  return (
    <Card
      title={t("copies.title")}
      actions={hasHub ? <Button onPress={() => void look()}>{t("due.look")}</Button> : undefined}
    >
      <p className="soft">{hasHub ? t("copies.hint", { days }) : t("copies.noHub")}</p>
      {found?.length === 0 && <p role="status">{t("copies.none")}</p>}
      {found !== undefined && found.length > 0 && (
        <>
          <ul role="list" className="rgpd-list">
            {found.map(({ id, day, companyName }) => (
              <li key={id}>
                <Checkbox
                  isSelected={!left.has(id)}
                  onChange={(isIn) =>
                    setLeft(new Set(isIn ? [...left].filter((each) => each !== id) : [...left, id]))
                  }
                >
                  {t("copies.include", { day: formatDay(day, language), company: companyName })}
                </Checkbox>
              </li>
            ))}
          </ul>
          <div>
            <Button isDisabled={chosen.length === 0} onPress={() => void remove()}>
              {t("copies.act", { count: chosen.length })}
            </Button>
          </div>
        </>
      )}
      {hasHub && (
        <div className="stack-s">
          <p className="small soft">{t("copies.backHint")}</p>
          <div>
            <Button onPress={() => void bringBack()}>{t("copies.back")}</Button>
          </div>
        </div>
      )}
    </Card>
  );
}

async function named(visits: readonly OldVisit[]): Promise<Shown[]> {
  return await Promise.all(
    visits.map(async (visit) => {
      const id = DocumentId.safeParse(visit.companyId);
      const company = id.success ? await companyById(id.data) : undefined;
      return { ...visit, companyName: company?.fields.name ?? "?" };
    }),
  );
}
