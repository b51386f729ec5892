import { useDeferredValue } from "react";
import { useTranslation } from "react-i18next";
import type { DocumentId } from "../../../shared/records/field-values.ts";
import { normaliseForSearch } from "../../../shared/language/normalise.ts";
import { companiesBySiren, companiesBySiret } from "../../data/companies.ts";
import { useLive } from "../../data/live.ts";
import { useSearch } from "../../data/search-live.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { Callout } from "../../ui/callout.tsx";
import type { CompanyDraft } from "./company-edit.ts";

/** Companies already in the notebook under the same number, each one press away. */
export function Duplicates({
  company,
  self,
}: {
  readonly company: CompanyDraft;
  readonly self?: DocumentId;
}) {
  const { t } = useTranslation("companies");
  const { siren, siret } = company;
  const live = useLive(async () => {
    const bySiret = siret === undefined ? [] : await companiesBySiret(siret);
    // Another establishment of the same firm may well be visited: only said, when both say which one.
    const bySiren = siren === undefined ? [] : await companiesBySiren(siren);
    return [...new Map([...bySiret, ...bySiren].map((found) => [found.id, found])).values()];
  }, [siren, siret]);
  const others = live.status === "ready" ? live.value.filter(({ id }) => id !== self) : [];
  if (others.length === 0) return null;
  const isSamePlace = others.some(
    ({ fields }) => siret === undefined || fields.siret === undefined || fields.siret === siret,
  );
  return (
    <Callout
      tone={isSamePlace ? "warn" : "info"}
      isLive
      title={t(isSamePlace ? "duplicate.title" : "duplicate.otherPlace")}
      actions={others.slice(0, 5).map(({ id, fields }) => (
        <ButtonLink key={id} href={`#/companies/${id}`}>
          {t("duplicate.open", { name: fields.name.slice(0, 60), commune: fields["commune.name"] ?? "" })}
        </ButtonLink>
      ))}
    >
      {t(isSamePlace ? "duplicate.text" : "duplicate.otherPlaceText")}
    </Callout>
  );
}

/** Before the number is known: a company of exactly this name. */
export function SameName({ name }: { readonly name: string }) {
  const { t } = useTranslation("companies");
  const search = useSearch(useDeferredValue(name.trim().slice(0, 100)), 20, ["company"]);
  const wanted = normaliseForSearch(name);
  const same =
    search.status === "ready" && wanted !== ""
      ? search.answer.hits.filter(({ title }) => normaliseForSearch(title.text) === wanted)
      : [];
  if (same.length === 0) return null;
  return (
    <Callout
      isLive
      title={t("duplicate.sameName", { count: same.length })}
      actions={same.slice(0, 3).map(({ id, title, detail }) => (
        <ButtonLink key={id} href={`#/companies/${id}`}>
          {t("duplicate.open", { name: title.text.slice(0, 60), commune: detail ?? "" })}
        </ButtonLink>
      ))}
    />
  );
}
