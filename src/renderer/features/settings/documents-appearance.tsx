import { useTranslation } from "react-i18next";
import { LookName } from "../../../shared/records/look-name.ts";
import { mostContactLetters, type PaperTemplate } from "../../../shared/records/paper-template.ts";
import type { Settings } from "../../data/settings.ts";
import { attempt } from "../../ui/attempt.ts";
import { Card } from "../../ui/card.tsx";
import { RadioGroup } from "../../ui/choices.tsx";
import { DraftField } from "../../ui/draft-field.tsx";
import { Link } from "../../ui/link.tsx";
import type { EditTemplate } from "./edit-template.ts";
import { OrganisationColour } from "./organisation-colour.tsx";
import { saved } from "./save-field.ts";

/** Colour and contact line of the organisation; look and language of a new sheet. */
export function DocumentsAppearance(props: {
  readonly paper: Settings["paper"];
  readonly template: PaperTemplate;
  readonly edit: EditTemplate;
}) {
  const { t } = useTranslation(["documents", "handout"]);
  const { paper, template, edit } = props;
  const choose = (part: Partial<Settings["paper"]>) =>
    void attempt(() => saved((stored) => ({ paper: { ...stored.paper, ...part } })));
  return (
    <Card title={t("documents:appearance")}>
      <OrganisationColour stored={template.accent ?? ""} edit={edit} />
      <DraftField
        label={t("documents:contact")}
        description={t("documents:contactHint", { most: mostContactLetters })}
        maxLength={mostContactLetters}
        stored={template.contactLine}
        save={(contactLine) => edit((now) => ({ ...now, contactLine }))}
      />
      <p className="small">
        <Link href="#/settings/organisation">{t("documents:logo")}</Link>
      </p>
      <RadioGroup
        label={t("documents:look")}
        options={LookName.options.map((id) => ({
          id,
          label: t(`handout:looks.${id}.name`),
          description: t(`handout:looks.${id}.what`),
        }))}
        value={paper.look}
        onChange={(look) => choose({ look })}
      />
      <RadioGroup
        label={t("documents:language")}
        options={[
          { id: "screens", label: t("documents:asScreens") },
          { id: "fr", label: t("handout:languages.fr") },
          { id: "en", label: t("handout:languages.en") },
        ]}
        value={paper.language ?? "screens"}
        onChange={(language) => choose({ language: language === "screens" ? undefined : language })}
      />
    </Card>
  );
}
