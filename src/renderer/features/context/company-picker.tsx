import { X } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { DocumentId } from "../../../shared/records/field-values.ts";
import { useSearch } from "../../data/search-live.ts";
import { IconButton } from "../../ui/button.tsx";
import { ComboBox } from "../../ui/combo-box.tsx";
import type { PlacedCompany } from "./use-placed-company.ts";

/** Chooses the company to place in the charts, by a few letters of its name. */
export function CompanyPicker(props: {
  readonly chosen: PlacedCompany | undefined;
  readonly onChoose: (id: DocumentId | undefined) => void;
}) {
  const { t } = useTranslation("context");
  const [typed, setTyped] = useState<string>();
  const search = useSearch(typed ?? "", 8, ["company"]);
  const hits = search.status === "ready" && typed !== undefined ? search.answer.hits : [];
  return (
    <div className="context-picker">
      <ComboBox
        label={t("place")}
        placeholder={t("placeExample")}
        options={hits.map(({ id, title, detail }) => ({ id, label: title.text, description: detail }))}
        inputValue={typed ?? props.chosen?.name ?? ""}
        onInputChange={setTyped}
        onPick={(id) => {
          const hit = hits.find((candidate) => candidate.id === id);
          setTyped(undefined);
          if (hit !== undefined) props.onChoose(hit.id);
        }}
        emptyText={typed === undefined ? undefined : t("placeNothing")}
      />
      {props.chosen !== undefined && (
        <IconButton
          label={t("placeClear")}
          icon={<X aria-hidden />}
          onPress={() => {
            setTyped(undefined);
            props.onChoose(undefined);
          }}
        />
      )}
    </div>
  );
}
