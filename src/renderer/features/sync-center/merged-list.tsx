import { useTranslation } from "react-i18next";
import type { HubMember } from "../../data/hub-directory.ts";
import { forgetMerged, type MergedText, takeVersion } from "../../data/merged-texts.ts";
import { attempt } from "../../ui/attempt.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { toast } from "../../ui/toast.tsx";
import { Difference } from "./difference.tsx";
import { fieldName } from "./field-name.ts";

/** Texts that were put together by themselves: both versions, until somebody has looked. */
export function MergedList(props: {
  readonly merged: readonly MergedText[];
  readonly members: readonly HubMember[];
}) {
  const { t } = useTranslation("sync");
  const { t: visits } = useTranslation("visits");
  const take = (each: MergedText, version: 0 | 1) =>
    attempt(async () => {
      const receipt = await takeVersion(each, version);
      toast({ text: t(receipt.seqs.length === 0 ? "merged.changed" : "merged.taken") });
      return receipt;
    });
  const fine = (each: MergedText) => attempt(() => forgetMerged(each));
  return (
    <>
      {props.merged.map((each) => {
        const { scope, collection, field, author, versions } = each;
        const texts = versions.map(({ fields }) =>
          typeof fields?.[field] === "string" ? fields[field] : "",
        );
        const name = props.members.find(({ id }) => id === author)?.name ?? t("settle.someone");
        return (
          <Card key={scope} title={`${t(`collections.${collection}`)} · ${fieldName(t, visits, field)}`}>
            <div className="sync-pair">
              {([0, 1] as const).map((version) => (
                <div className="sync-side" key={version}>
                  <h3 className="soft small">{version === 0 ? t("merged.kept") : name}</h3>
                  <Difference value={texts[version] ?? ""} other={texts[1 - version] ?? ""} />
                  <Button variant="quiet" onPress={() => void take(each, version)}>
                    {t("merged.take")}
                  </Button>
                </div>
              ))}
            </div>
            <div className="row">
              <Button onPress={() => void fine(each)}>{t("merged.fine")}</Button>
            </div>
          </Card>
        );
      })}
    </>
  );
}
