import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/button.tsx";
import { TextArea } from "../../ui/text-field.tsx";

/** Both texts as one, to be read again and corrected before it is kept. */
export function Proposal(props: { readonly text: string; readonly onKeep: (text: string) => void }) {
  const { t } = useTranslation("sync");
  const [text, setText] = useState(props.text);
  return (
    <>
      <TextArea
        label={t("settle.proposal")}
        description={t("settle.proposalHint")}
        value={text}
        onChange={setText}
        rows={6}
      />
      <div className="row">
        <Button variant="primary" onPress={() => props.onKeep(text)}>
          {t("settle.keepProposal")}
        </Button>
      </div>
    </>
  );
}
