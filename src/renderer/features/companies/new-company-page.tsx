import { Check, Eraser } from "lucide-react";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { navigate } from "wouter/use-hash-location";
import { Company } from "../../../shared/records/company.ts";
import { createCompany } from "../../data/companies.ts";
import { draftStore } from "../../data/drafts.ts";
import { attempt } from "../../ui/attempt.ts";
import { Button } from "../../ui/button.tsx";
import { Callout } from "../../ui/callout.tsx";
import { Card } from "../../ui/card.tsx";
import { useCommands } from "../../ui/commands.ts";
import { Page } from "../../ui/page.tsx";
import { toast } from "../../ui/toast.tsx";
import { useKeptForm } from "../../ui/use-kept-form.ts";
import { type CompanyDraft, type CompanyEdit, withEdit } from "./company-edit.ts";
import { DirectoryCard } from "./directory-card.tsx";
import { Duplicates, SameName } from "./duplicates.tsx";
import { IdentityFields } from "./identity-fields.tsx";
import { FigureFields, ReachFields, StatementFields } from "./more-fields.tsx";
import { PlaceFields } from "./place-fields.tsx";
import { SizeCard } from "./size-card.tsx";
import { TradeField } from "./trade-field.tsx";
import "./companies.css";

const blank: CompanyDraft = { name: "" };
const place = draftStore<CompanyDraft>("company", Company);

/** A new company. Its name is enough; the rest comes from the directory, from the manager, or later. */
export function NewCompanyPage() {
  const { t } = useTranslation(["companies", "common"]);
  const draft = useKeptForm(blank, place);
  const company = draft.value;
  const [isNameMissing, setNameMissing] = useState(false);
  // Another key is another form: fields forget what was half typed in them.
  const [form, setForm] = useState(0);

  const change = (edit: CompanyEdit): void => draft.change(withEdit(company, edit));
  const create = async (): Promise<void> => {
    const name = company.name.trim();
    if (name === "") {
      setNameMissing(true);
      document.querySelector<HTMLInputElement>(".companies-form input[required]")?.focus();
      return;
    }
    await attempt(async () => {
      const id = await createCompany({ ...company, name });
      await draft.forget();
      navigate(`/companies/${id}`);
      toast({ tone: "good", text: t("companies:new.created", { name: name.slice(0, 80) }) });
    });
  };
  const empty = async (): Promise<void> => {
    const before = company;
    if (!(await attempt(draft.forget))) return;
    setForm((n) => n + 1);
    toast({
      text: t("companies:new.emptied"),
      action: {
        label: t("common:undo"),
        onPress: () => {
          draft.change(before);
          setForm((n) => n + 1);
        },
      },
    });
  };

  useCommands(
    useMemo(
      () => [
        {
          id: "company-create",
          label: t("companies:new.create"),
          menu: "file",
          keys: "Mod+Enter",
          // The button holds the form as it is now; a memoised command would hold an old one.
          run: () => document.querySelector<HTMLElement>("[data-create-company]")?.click(),
        },
      ],
      [t],
    ),
  );

  const fields = { company, change };
  return (
    <Page
      title={t("companies:new.title")}
      subtitle={<span>{t("companies:new.subtitle")}</span>}
      breadcrumbs={[
        { label: t("companies:title"), href: "#/companies" },
        { label: t("companies:new.title") },
      ]}
      breadcrumbsLabel={t("common:breadcrumbs")}
      aside={
        <div className="stack companies-aside">
          <Card>
            <Button
              variant="primary"
              icon={<Check aria-hidden />}
              data-create-company
              onPress={() => void create()}
            >
              {t("companies:new.create")}
            </Button>
            {company !== blank && (
              <Button variant="quiet" icon={<Eraser aria-hidden />} onPress={() => void empty()}>
                {t("companies:new.empty")}
              </Button>
            )}
            <p className="small soft">{t("companies:new.keys")}</p>
          </Card>
          <SizeCard company={company} />
        </div>
      }
    >
      <div key={form} className="stack companies-form">
        {draft.isResumed && (
          <Callout isLive title={t("companies:new.resumed")}>
            {t("companies:new.resumedText")}
          </Callout>
        )}
        <DirectoryCard company={company} onMerge={change} />
        <Card title={t("companies:form.identity")}>
          <IdentityFields
            {...fields}
            nameProblem={
              isNameMissing && company.name.trim() === "" ? t("companies:form.nameNeeded") : undefined
            }
          />
          <Duplicates company={company} />
          {company.siren === undefined && <SameName name={company.name} />}
        </Card>
        <Card title={t("companies:form.activity")}>
          <TradeField {...fields} />
          <PlaceFields {...fields} />
        </Card>
        <Card title={t("companies:form.figures")}>
          <FigureFields {...fields} />
        </Card>
        <Card title={t("companies:form.statements")}>
          <StatementFields {...fields} />
        </Card>
        <Card title={t("companies:form.reach")}>
          <ReachFields {...fields} />
        </Card>
      </div>
    </Page>
  );
}
