import { useTranslation } from "react-i18next";
import { formatInstant } from "../../../shared/language/dates.ts";
import { dropApart, offerApartAgain, type SetApart } from "../../data/to-settle.ts";
import { syncNow } from "../../sync/loop.ts";
import { attempt } from "../../ui/attempt.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { toast } from "../../ui/toast.tsx";
import { fieldName } from "./field-name.ts";

const codes = [
  "bad_field",
  "field_too_large",
  "unknown_document",
  "not_allowed",
  "bad_transition",
  "device_revoked",
] as const;

/** Changes that the hub could not take: why, in plain words, and the two ways out. */
export function ApartList({ operations }: { readonly operations: readonly SetApart[] }) {
  const { t } = useTranslation("sync");
  const { t: visits } = useTranslation("visits");
  const retry = (seq: number) =>
    attempt(async () => {
      await offerApartAgain(seq);
      syncNow();
    });
  const drop = (seq: number) =>
    attempt(async () => {
      await dropApart(seq);
      toast({ text: t("apart.dropped") });
    });
  return (
    <>
      {operations.map(({ seq, collection, fields, code, at }) => (
        <Card key={seq} title={`${t(`collections.${collection}`)} · ${formatInstant(at)}`}>
          <p>{t(`apart.codes.${codes.find((known) => known === code) ?? "other"}`)}</p>
          <ul>
            {Object.entries(fields).map(([field, value]) => (
              <li key={field}>
                {fieldName(t, visits, field)}
                {"\u00a0: "}
                {typeof value === "string" ? value.slice(0, 200) : JSON.stringify(value)}
              </li>
            ))}
          </ul>
          <div className="row">
            <Button onPress={() => void retry(seq)}>{t("apart.retry")}</Button>
            <Button variant="quiet" onPress={() => void drop(seq)}>
              {t("apart.drop")}
            </Button>
          </div>
        </Card>
      ))}
    </>
  );
}
