import { useState } from "react";
import { useTranslation } from "react-i18next";
import { formatDay } from "../../../shared/language/dates.ts";
import { deleteContact } from "../../data/contacts.ts";
import { erasureReach } from "../../data/erasure.ts";
import { heldAbout } from "../../data/held.ts";
import { useLive } from "../../data/live.ts";
import { contactsDue, type DueContact } from "../../data/retention.ts";
import { host } from "../../host/choose-host.ts";
import { useLanguage } from "../../i18n/use-language.ts";
import { attempt } from "../../ui/attempt.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Checkbox } from "../../ui/choices.tsx";
import { ConfirmDialog } from "../../ui/dialog.tsx";
import { toast } from "../../ui/toast.tsx";
import { eraseSubject } from "./erase-subject.ts";

/** People whose time is up: looked for when asked, each can be left out, confirmed at the end. */
export function DuePeople({ months }: { readonly months: number }) {
  const { t } = useTranslation(["rgpd", "common"]);
  const [found, setFound] = useState<readonly DueContact[]>();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [isConfirming, setConfirming] = useState(false);
  const live = useLive(erasureReach, []);
  const reach = live.status === "ready" ? live.value : "ask";
  const chosen = (found ?? []).filter(({ id }) => !left.has(id));
  const look = () =>
    attempt(async () => {
      setFound(await contactsDue(months));
      setLeft(new Set());
    });
  const letGo = async (): Promise<void> => {
    setConfirming(false);
    let count = 0;
    await attempt(async () => {
      for (const { id } of chosen) {
        if (reach === "ask") await deleteContact(id);
        else {
          const held = await heldAbout({ collection: "contact", id });
          if (held !== undefined) await eraseSubject(host(), held, "retention");
        }
        count += 1;
      }
    });
    // Those that went, even if one failed after them.
    if (count > 0) toast({ tone: "good", text: t("rgpd:due.done", { count }) });
    await look();
  };
  const act = reach === "ask" ? "bin" : "erase";
  return (
    <Card
      title={t("rgpd:due.people")}
      actions={<Button onPress={() => void look()}>{t("rgpd:due.look")}</Button>}
    >
      <p className="soft">{t("rgpd:due.peopleHint", { months })}</p>
      {found?.length === 0 && <p role="status">{t("rgpd:due.none")}</p>}
      {found !== undefined && found.length > 0 && (
        <>
          <DueList
            found={found}
            left={left}
            onToggle={(id, isIn) => setLeft(isIn ? without(left, id) : new Set([...left, id]))}
          />
          {reach === "ask" && <p className="small soft">{t("rgpd:due.binHint")}</p>}
          <div>
            <Button variant="danger" isDisabled={chosen.length === 0} onPress={() => setConfirming(true)}>
              {t(`rgpd:due.${act}`, { count: chosen.length })}
            </Button>
          </div>
        </>
      )}
      <ConfirmDialog
        title={t("rgpd:due.confirmTitle")}
        isOpen={isConfirming}
        onClose={() => setConfirming(false)}
        onConfirm={() => void letGo()}
        confirmLabel={t(`rgpd:due.${act}`, { count: chosen.length })}
        cancelLabel={t("common:cancel")}
        variant="danger"
      >
        <p>{t(reach === "ask" ? "rgpd:due.confirmBin" : "rgpd:due.confirmText")}</p>
      </ConfirmDialog>
    </Card>
  );
}

function DueList(props: {
  readonly found: readonly DueContact[];
  readonly left: ReadonlySet<string>;
  readonly onToggle: (id: string, isIn: boolean) => void;
}) {
  const { t } = useTranslation("rgpd");
  const language = useLanguage();
  return (
    <ul role="list" className="rgpd-list">
      {props.found.map(({ id, name, companyName, why, lastContactOn, dueOn }) => (
        <li key={id}>
          <Checkbox isSelected={!props.left.has(id)} onChange={(isIn) => props.onToggle(id, isIn)}>
            <span className="sr-only">{t("due.keep", { name })}</span>
            <span aria-hidden>{name}</span>
            <span className="small soft">
              {" "}
              {companyName}, {t(`due.why.${why}`, { day: formatDay(lastContactOn, language) })},{" "}
              {t("due.since", { day: formatDay(dueOn, language) })}
            </span>
          </Checkbox>
        </li>
      ))}
    </ul>
  );
}

function without(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  return new Set([...ids].filter((each) => each !== id));
}
