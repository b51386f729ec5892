import { useState } from "react";
import { useTranslation } from "react-i18next";
import { createAction } from "../../data/actions.ts";
import { deleteAttachment } from "../../data/attachments.ts";
import { erasureReach } from "../../data/erasure.ts";
import { type Held, recordsAmong } from "../../data/held.ts";
import { useLive } from "../../data/live.ts";
import { host } from "../../host/choose-host.ts";
import { attempt } from "../../ui/attempt.ts";
import { Button } from "../../ui/button.tsx";
import { Callout } from "../../ui/callout.tsx";
import { Checkbox } from "../../ui/choices.tsx";
import { ConfirmDialog } from "../../ui/dialog.tsx";
import { erasePhotos } from "./erase-photos.ts";

/**
 * The pictures of the visits in which somebody was met who has withdrawn their consent to be seen on them. Which show them,
 * only a person can say: all are ticked. Whoever may not erase takes them away and asks who may.
 */
export function WithdrawnPhotos({ held }: { readonly held: Held }) {
  const { t } = useTranslation(["rgpd", "common"]);
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set());
  const [isAsking, setAsking] = useState(false);
  const [isWorking, setWorking] = useState(false);
  const live = useLive(erasureReach, []);
  const photos = recordsAmong(held.related, "attachment").filter(({ fields }) =>
    fields.mime.startsWith("image/"),
  );
  if (live.status !== "ready" || photos.length === 0) return null;
  const reach = live.value;
  const chosen = photos.filter(({ id }) => !kept.has(id));
  const act = async (): Promise<void> => {
    setAsking(false);
    setWorking(true);
    await attempt(async () => {
      if (reach !== "ask") {
        await erasePhotos(host(), chosen, reach);
        return;
      }
      for (const { id } of chosen) await deleteAttachment(id);
      const [first] = chosen;
      if (first === undefined) return;
      const what = chosen.map(({ id }) => `attachment/${id}`).join(", ");
      await createAction({
        companyId: first.fields.companyId,
        label: t("rgpd:erase.askLabel", { what }),
        who: t("rgpd:erase.askWho"),
        state: "open",
      });
    });
    setWorking(false);
  };
  return (
    <Callout tone="warn" title={t("rgpd:photos.title", { count: photos.length })}>
      <ul role="list" className="rgpd-list">
        {photos.map(({ id, fields, document }) => (
          <li key={id}>
            <Checkbox
              isSelected={!kept.has(id)}
              onChange={(isChosen) =>
                setKept(new Set(isChosen ? [...kept].filter((each) => each !== id) : [...kept, id]))
              }
            >
              {document.deleted === true ? t("rgpd:photos.inBin", { name: fields.name }) : fields.name}
            </Checkbox>
          </li>
        ))}
      </ul>
      <p className="small">{t(`rgpd:photos.reach.${reach}`)}</p>
      <Button variant="danger" isDisabled={chosen.length === 0 || isWorking} onPress={() => setAsking(true)}>
        {isWorking ? t("rgpd:erase.doing") : t(`rgpd:photos.act.${reach}`, { count: chosen.length })}
      </Button>
      <ConfirmDialog
        title={t(`rgpd:photos.act.${reach}`, { count: chosen.length })}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        cancelLabel={t("common:cancel")}
        confirmLabel={t(`rgpd:photos.confirm.${reach}`)}
        variant="danger"
        onConfirm={() => void act()}
      >
        <p>{t(`rgpd:photos.reach.${reach}`)}</p>
      </ConfirmDialog>
    </Callout>
  );
}
