import { useState } from "react";
import { useTranslation } from "react-i18next";
import { navigate } from "wouter/use-hash-location";
import { ErasureReason } from "../../../shared/records/erasure-receipt.ts";
import { type Problem, toProblem } from "../../../shared/problem.ts";
import { type Held, refsOf } from "../../data/held.ts";
import { host } from "../../host/choose-host.ts";
import { useSayProblem } from "../../i18n/use-say-problem.ts";
import { Button } from "../../ui/button.tsx";
import { Callout } from "../../ui/callout.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Select } from "../../ui/select.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { Counts } from "./counts.tsx";
import { eraseSubject } from "./erase-subject.ts";
import { NamingList } from "./naming-list.tsx";

/** What goes and what stays, why, and the name typed: only then is it possible. */
export function EraseDialog(props: {
  readonly held: Held;
  readonly reach: "here" | "everywhere";
  readonly onClose: () => void;
}) {
  const { t } = useTranslation(["rgpd", "common"]);
  const say = useSayProblem();
  const { held, reach, onClose } = props;
  const [reason, setReason] = useState<ErasureReason>();
  const [typed, setTyped] = useState("");
  const [isErasing, setErasing] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const isConfirmed = reason !== undefined && isSameName(typed, held.name);
  const erase = async (): Promise<void> => {
    if (reason === undefined) return;
    setErasing(true);
    setProblem(undefined);
    try {
      const { id } = await eraseSubject(host(), held, reason);
      navigate(`/rgpd/receipts/${id}`);
    } catch (thrown) {
      setProblem(toProblem(thrown));
      setErasing(false);
    }
  };
  return (
    <Dialog
      title={t("rgpd:erase.dialog", { name: held.name.slice(0, 120) })}
      isOpen
      onClose={() => {
        if (!isErasing) onClose();
      }}
      closeLabel={t("common:close")}
      size="wide"
      actions={
        <>
          <Button onPress={onClose} isDisabled={isErasing}>
            {t("common:cancel")}
          </Button>
          <Button variant="danger" isDisabled={!isConfirmed || isErasing} onPress={() => void erase()}>
            {isErasing ? t("rgpd:erase.doing") : t("rgpd:erase.act")}
          </Button>
        </>
      }
    >
      <p>{t("rgpd:erase.goes")}</p>
      <Counts refs={refsOf(held.documents)} />
      <p>{t("rgpd:erase.files")}</p>
      <p>{t(`rgpd:erase.reach.${reach}`)}</p>
      <p className="small soft">{t("rgpd:erase.stays")}</p>
      <NamingList held={held} />
      <Select
        label={t("rgpd:erase.reason")}
        options={ErasureReason.options.map((id) => ({ id, label: t(`rgpd:erase.reasons.${id}`) }))}
        value={reason}
        onChange={setReason}
      />
      <TextField
        label={t("rgpd:erase.confirm", { name: held.name.slice(0, 120) })}
        value={typed}
        onChange={setTyped}
      />
      {problem !== undefined && (
        <Callout tone="bad" title={t("rgpd:erase.failed")} isLive>
          {say(problem)}
        </Callout>
      )}
    </Dialog>
  );
}

/** As one types a name: case and spaces at the ends do not count. What is shown of a very long one is enough. */
function isSameName(typed: string, name: string): boolean {
  const plain = (text: string) => text.slice(0, 120).trim().replace(/\s+/g, " ").toLocaleLowerCase("fr");
  return plain(typed) === plain(name);
}
