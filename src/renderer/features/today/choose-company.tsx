import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { navigate } from "wouter/use-hash-location";
import { dayOf } from "../../../shared/language/dates.ts";
import type { DocumentId } from "../../../shared/records/field-values.ts";
import { createCompany, recentCompanies } from "../../data/companies.ts";
import { type SearchHit, searchEverything } from "../../data/search.ts";
import { readSettings } from "../../data/settings.ts";
import { createVisit } from "../../data/visits.ts";
import { attempt } from "../../ui/attempt.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { TextField } from "../../ui/text-field.tsx";

interface Choice {
  readonly id: DocumentId;
  readonly name: string;
  readonly detail: string | undefined;
}

const LIMIT = 6;

const choiceOf = (hit: SearchHit): Choice => ({
  id: hit.companyId,
  name: hit.title.text,
  detail: hit.detail,
});

async function choices(query: string): Promise<Choice[]> {
  if (query.trim() !== "") {
    const { hits } = await searchEverything(query, { limit: LIMIT, kinds: ["company"] });
    return hits.map(choiceOf);
  }
  const recent = await recentCompanies(LIMIT);
  return recent.map(({ id, fields }) => ({ id, name: fields.name, detail: fields["commune.name"] }));
}

/** Picks the company of a new visit, or creates it by its name alone. */
export function ChooseCompany({
  isOpen,
  onClose,
}: {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation(["today", "common"]);
  const [query, setQuery] = useState("");
  const [found, setFound] = useState<readonly Choice[]>([]);
  useEffect(() => {
    if (!isOpen) return;
    let isLate = false;
    void choices(query).then((list) => {
      if (!isLate) setFound(list);
    });
    return () => {
      isLate = true;
    };
  }, [isOpen, query]);

  const open = (companyId: () => Promise<DocumentId>) =>
    attempt(async () => {
      const { zone } = await readSettings();
      const visitId = await createVisit({ companyId: await companyId(), day: dayOf(new Date()), zone });
      setQuery("");
      onClose();
      navigate(`/visits/${visitId}`);
    });
  const name = query.trim();
  return (
    <Dialog title={t("today:choose.title")} isOpen={isOpen} onClose={onClose} closeLabel={t("common:close")}>
      <TextField
        label={t("today:choose.label")}
        description={t("today:choose.hint")}
        value={query}
        onChange={setQuery}
        autoFocus
      />
      <ul role="list" className="stack-s">
        {found.map((choice) => (
          <li key={choice.id}>
            <Button onPress={() => void open(() => Promise.resolve(choice.id))}>
              {choice.name}
              {choice.detail !== undefined && <span className="soft small"> – {choice.detail}</span>}
            </Button>
          </li>
        ))}
      </ul>
      {found.length === 0 && name !== "" && <p className="soft">{t("today:choose.none")}</p>}
      {name !== "" && (
        <div>
          <Button variant="quiet" onPress={() => void open(() => createCompany({ name }))}>
            {t("today:choose.create", { name })}
          </Button>
        </div>
      )}
    </Dialog>
  );
}
