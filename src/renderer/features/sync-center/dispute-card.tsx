import { useTranslation } from "react-i18next";
import { formatInstant } from "../../../shared/language/dates.ts";
import type { FieldValue } from "../../../shared/sync/document.ts";
import type { HubMember } from "../../data/hub-directory.ts";
import { type Dispute, settle } from "../../data/to-settle.ts";
import { attempt } from "../../ui/attempt.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { toast } from "../../ui/toast.tsx";
import { Difference } from "./difference.tsx";
import { Proposal } from "./proposal.tsx";
import { fieldName } from "./field-name.ts";

/** One field on which two people wrote: both values, who and when, and what to do. */
export function DisputeCard(props: { readonly dispute: Dispute; readonly members: readonly HubMember[] }) {
  const { dispute, members } = props;
  const { collection, field, value, conflicts, companyName, proposal } = dispute;
  const { t } = useTranslation("sync");
  const { t: visits } = useTranslation("visits");
  const show = (each: FieldValue): string =>
    each === null || each === "" ? t("settle.empty") : typeof each === "string" ? each : JSON.stringify(each);
  const choose = (chosen: FieldValue) =>
    attempt(async () => {
      const receipt = await settle(dispute, chosen);
      toast({ text: t("settle.settled") });
      return receipt;
    });
  const title = [companyName, t(`collections.${collection}`), fieldName(t, visits, field)]
    .filter(Boolean)
    .join(" · ");
  const texts = [value, ...conflicts.map((conflict) => conflict.value)].flatMap((each) =>
    typeof each === "string" && each !== "" ? [each] : [],
  );
  const [first] = conflicts;
  return (
    <Card title={title}>
      <div className="sync-pair">
        <div className="sync-side">
          <h3 className="soft small">{t("settle.current")}</h3>
          <Difference value={show(value)} other={show(first?.value ?? null)} />
          <Button
            aria-label={t("settle.keepNamed", { value: show(value).slice(0, 60) })}
            onPress={() => void choose(value)}
          >
            {t("settle.keep")}
          </Button>
        </div>
        {conflicts.map((conflict) => (
          <div className="sync-side" key={conflict.id}>
            <h3 className="soft small">
              {t("settle.aside", {
                author: members.find(({ id }) => id === conflict.author)?.name ?? t("settle.someone"),
                when: formatInstant(conflict.at),
              })}
            </h3>
            <Difference value={show(conflict.value)} other={show(value)} />
            <Button
              aria-label={t("settle.keepNamed", { value: show(conflict.value).slice(0, 60) })}
              onPress={() => void choose(conflict.value)}
            >
              {t("settle.keep")}
            </Button>
          </div>
        ))}
      </div>
      {proposal !== undefined && (
        // Another text to propose, another field: what was corrected belonged to the one before.
        <Proposal key={proposal} text={proposal} onKeep={(text) => void choose(text)} />
      )}
      {texts.length === conflicts.length + 1 && (
        <div className="row">
          <Button onPress={() => void choose(texts.join("\n"))}>{t("settle.both")}</Button>
        </div>
      )}
    </Card>
  );
}
