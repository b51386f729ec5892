import { useTranslation } from "react-i18next";
import { nafOfCompany } from "../../../shared/rules/company-facts.ts";
import type { DirectoryCandidate, DirectoryEstablishment } from "../../../shared/rules/directory-answer.ts";
import { nafLabel } from "../../../shared/rules/naf.ts";
import { formatSiren } from "../../../shared/rules/siren.ts";
import { Badge } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";

/** Establishments shown under one company: past that, one searches by SIRET. */
const mostPlaces = 4;

/** The companies that answer a question to the directory, each with the places that may be the one visited. */
export function CandidateList(props: {
  readonly candidates: readonly DirectoryCandidate[];
  readonly onTake: (candidate: DirectoryCandidate, siret: string | undefined) => void;
}) {
  return (
    <ul role="list" className="companies-candidates">
      {props.candidates.map((candidate) => (
        <Candidate key={candidate.fields.siren} candidate={candidate} onTake={props.onTake} />
      ))}
    </ul>
  );
}

function Candidate({
  candidate,
  onTake,
}: {
  readonly candidate: DirectoryCandidate;
  readonly onTake: (candidate: DirectoryCandidate, siret: string | undefined) => void;
}) {
  const { t } = useTranslation("companies");
  const { fields, establishments, warnings } = candidate;
  const naf = nafOfCompany(fields);
  const places = establishments.slice(0, mostPlaces);
  const take = (siret: string | undefined, where: string) => (
    <Button
      onPress={() => onTake(candidate, siret)}
      aria-label={t("directory.use", { name: `${fields.name} ${where}` })}
    >
      {t("directory.take")}
    </Button>
  );
  return (
    <li className="companies-candidate">
      <div>
        <strong>{fields.name}</strong>{" "}
        {warnings.includes("closed") && <Badge tone="bad">{t("directory.closed")}</Badge>}
        <div className="small soft">
          <span className="tnum">{formatSiren(fields.siren ?? "")}</span>
          {naf !== undefined && ` · ${nafLabel(naf) ?? naf.code}`}
        </div>
        {warnings.includes("duplicate") && <p className="small">{t("directory.duplicate")}</p>}
        {warnings.includes("partial") && <p className="small">{t("directory.partial")}</p>}
      </div>
      {places.length === 0 ? (
        <div>{take(undefined, "")}</div>
      ) : (
        <ul role="list" className="stack-s">
          {places.map((place) => (
            <li key={place.siret} className="companies-place-line">
              <span className="small">
                {whereIs(place)} {place.isClosed && <Badge tone="bad">{t("directory.closed")}</Badge>}
              </span>
              {take(place.siret, whereIs(place))}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

function whereIs({ tradeNames, address, postcode, communeName }: DirectoryEstablishment): string {
  return [tradeNames[0], address, [postcode, communeName].filter((part) => part !== undefined).join(" ")]
    .filter((part) => part !== undefined && part !== "")
    .join(", ");
}
