import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { type Commune, type CommuneIndex, loadCommunes } from "../../../shared/content/communes.ts";
import { departmentOfCommune, regionOfCommune } from "../../../shared/content/regions.ts";
import { ComboBox } from "../../ui/combo-box.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { type FieldsProps, textOrNothing } from "./company-edit.ts";

/** The 35 000 communes, read from the disk when somebody first looks for one. */
function useCommunes(isWanted: boolean): CommuneIndex | undefined {
  const [index, setIndex] = useState<CommuneIndex>();
  useEffect(() => {
    if (!isWanted) return;
    let isHere = true;
    // Without the file the commune stays a text that one types.
    loadCommunes().then(
      (loaded) => isHere && setIndex(loaded),
      () => undefined,
    );
    return () => {
      isHere = false;
    };
  }, [isWanted]);
  return index;
}

/** Where it is. The Insee code comes with the commune that is picked, never from the postcode. */
export function PlaceFields({ company, change }: FieldsProps) {
  const { t } = useTranslation("companies");
  const [typed, setTyped] = useState<string>();
  const communes = useCommunes(typed !== undefined);
  const found = typed === undefined || communes === undefined ? [] : findCommunes(communes, typed);

  const pick = (id: string): void => {
    const [code = "", postcode] = id.split("|");
    const commune = communes?.byCode(code);
    if (commune === undefined) return;
    setTyped(undefined);
    change({
      "commune.code": commune.code,
      "commune.name": commune.name,
      ...(postcode === undefined ? {} : { postcode }),
    });
  };
  const type = (text: string): void => {
    setTyped(text);
    // Another name is another commune until one is picked: the old code would be a lie.
    change({ "commune.name": /^\d/.test(text.trim()) ? null : textOrNothing(text), "commune.code": null });
  };
  const leave = (): void => {
    const [only] = found;
    if (typed !== undefined && only !== undefined && isExactly(found, typed))
      pick(optionId(only.commune, only.postcode));
  };
  const code = company["commune.code"];
  const region = code === undefined ? undefined : regionOfCommune(code);
  const department = code === undefined ? undefined : departmentOfCommune(code);
  const name = company["commune.name"];

  return (
    <div className="stack-s" onBlur={leave}>
      <TextField
        label={t("form.address")}
        value={company.address ?? ""}
        onChange={(text) => change({ address: textOrNothing(text) })}
      />
      <div className="row-fields companies-place">
        <TextField
          label={t("form.postcode")}
          value={company.postcode ?? ""}
          inputMode="numeric"
          maxLength={10}
          onChange={(text) => change({ postcode: textOrNothing(text) })}
        />
        <ComboBox
          label={t("form.commune")}
          placeholder={t("form.communeExample")}
          isLoading={typed !== undefined && communes === undefined}
          description={
            region !== undefined && department !== undefined
              ? `${department.name}${department.name === region.name ? "" : ` · ${region.name}`}`
              : name === undefined
                ? t("form.communeHint")
                : t("form.communeUnknown")
          }
          options={found.map(({ commune, postcode }) => ({
            id: optionId(commune, postcode),
            label: commune.name,
            description: `${postcode ?? ""} ${departmentOfCommune(commune.code)?.name ?? ""}`.trim(),
          }))}
          inputValue={typed ?? name ?? ""}
          onInputChange={type}
          onPick={pick}
        />
      </div>
    </div>
  );
}

interface Found {
  readonly commune: Commune;
  readonly postcode: string | undefined;
}

/** By postcode as soon as five digits are there, by the beginning of the name otherwise. */
function findCommunes(communes: CommuneIndex, text: string): Found[] {
  const postcode = text.replace(/\s/g, "");
  if (/^\d{5}$/.test(postcode))
    return communes.byPostcode(postcode).map((commune) => ({ commune, postcode }));
  return communes.byName(text, 12).map((commune) => ({ commune, postcode: onlyPostcode(commune) }));
}

function onlyPostcode({ postcodes }: Commune): string | undefined {
  return postcodes.length === 1 ? postcodes[0] : undefined;
}

function isExactly(found: readonly Found[], typed: string): boolean {
  const [only] = found;
  return (
    found.length === 1 &&
    only !== undefined &&
    only.commune.name.localeCompare(typed.trim(), "fr", { sensitivity: "base" }) === 0
  );
}

function optionId(commune: Commune, postcode: string | undefined): string {
  return postcode === undefined ? commune.code : `${commune.code}|${postcode}`;
}
