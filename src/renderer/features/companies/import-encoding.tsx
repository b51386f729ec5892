import { useTranslation } from "react-i18next";
import type { EncodingLabel } from "../../../shared/rules/csv-reading.ts";
import { Select } from "../../ui/select.tsx";
import { readOtherwise } from "./import-session.ts";

/** As spreadsheets name them. */
const options = [
  { id: "utf-8", label: "UTF-8" },
  { id: "windows-1252", label: "Windows-1252" },
  { id: "utf-16le", label: "UTF-16" },
  { id: "utf-16be", label: "UTF-16 BE" },
] as const satisfies readonly { id: EncodingLabel; label: string }[];

/** How the letters of the file are written: guessed, and read again when the guess shows wrong accents. */
export function ImportEncoding({ encoding }: { readonly encoding: EncodingLabel }) {
  const { t } = useTranslation("companies");
  return (
    <div className="import-encoding">
      <Select
        label={t("import.columns.encoding")}
        options={options}
        value={encoding}
        onChange={(id) => {
          if (id !== encoding) readOtherwise(id);
        }}
      />
    </div>
  );
}
