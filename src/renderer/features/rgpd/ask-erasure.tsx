import { useState } from "react";
import { useTranslation } from "react-i18next";
import { DocumentId } from "../../../shared/records/field-values.ts";
import { visitCode } from "../../../shared/rules/visit-code.ts";
import { createAction } from "../../data/actions.ts";
import { type Held, visitsAmong } from "../../data/held.ts";
import { hubMembers } from "../../data/hub-directory.ts";
import { useLive } from "../../data/live.ts";
import { attempt } from "../../ui/attempt.ts";
import { Button } from "../../ui/button.tsx";
import { Callout } from "../../ui/callout.tsx";

/** An ambassador cannot erase what other notebooks hold: the request goes to those who can, as an action they see. */
export function AskErasure({ held }: { readonly held: Held }) {
  const { t, i18n } = useTranslation("rgpd");
  const [isAsked, setAsked] = useState(false);
  const live = useLive(hubMembers, []);
  const able = live.status === "ready" ? live.value.filter(({ role }) => role !== "ambassador") : [];
  const names = new Intl.ListFormat(i18n.language).format(able.map(({ name }) => name));
  const { subject, documents, related } = held;
  const companyId = DocumentId.safeParse(
    subject.collection === "company" ? subject.id : documents[0]?.document.fields["companyId"],
  );
  const codes = visitsAmong([...documents, ...related]).map(visitCode);
  // The document itself, then the codes printed on the sheets: no name.
  const what = [`${subject.collection}/${subject.id}`, ...codes].join(", ");
  const ask = () =>
    attempt(async () => {
      if (!companyId.success) return;
      await createAction({
        companyId: companyId.data,
        label: t("erase.askLabel", { what }),
        who: names === "" ? t("erase.askWho") : names,
        state: "open",
      });
      setAsked(true);
    });
  return (
    <>
      <p>{t("erase.ask")}</p>
      <p>{names === "" ? t("erase.askNobody") : t("erase.askWhom", { names })}</p>
      {isAsked ? (
        <Callout tone="good" isLive>
          {t("erase.asked")}
        </Callout>
      ) : (
        <div>
          <Button isDisabled={!companyId.success} onPress={() => void ask()}>
            {t("erase.askAct")}
          </Button>
        </div>
      )}
    </>
  );
}
