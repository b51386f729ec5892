import { BookOpen, LockKeyhole, Shapes } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { navigate } from "wouter/use-hash-location";
import { loadSamples } from "../../data/samples.ts";
import { readSettings, saveSettings } from "../../data/settings.ts";
import { attempt } from "../../ui/attempt.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Page } from "../../ui/page.tsx";
import { ProgressBar } from "../../ui/progress.tsx";
import { TextField } from "../../ui/text-field.tsx";

/** The first screen of a new notebook: empty, or with invented companies. */
export function WelcomePage({ takeUp }: { readonly takeUp: React.ReactNode }) {
  const { t } = useTranslation(["welcome", "protection"]);
  const [name, setName] = useState("");
  const [isLoading, setLoading] = useState(false);
  const begin = async (withSamples: boolean, next = "/"): Promise<void> => {
    setLoading(withSamples);
    await attempt(async () => {
      if (withSamples) await loadSamples();
      const { ambassador } = await readSettings();
      await saveSettings({
        firstRunDone: true,
        ...(name.trim() === "" ? {} : { ambassador: { ...ambassador, name: name.trim() } }),
      });
      navigate(next);
    });
    setLoading(false);
  };
  return (
    <Page title={t("title")} width="text">
      <p className="welcome-lead">{t("lead")}</p>
      <TextField
        label={t("card")}
        description={t("cardHint")}
        value={name}
        onChange={setName}
        autoComplete="name"
      />
      <div className="grid-cards">
        <Card title={t("samplesTitle")} tone="accent">
          <p>{t("samplesText")}</p>
          <div>
            <Button
              variant="primary"
              icon={<Shapes aria-hidden />}
              isDisabled={isLoading}
              onPress={() => void begin(true)}
            >
              {t("samplesAction")}
            </Button>
          </div>
        </Card>
        <Card title={t("emptyTitle")}>
          <p>{t("emptyText")}</p>
          <div>
            <Button icon={<BookOpen aria-hidden />} isDisabled={isLoading} onPress={() => void begin(false)}>
              {t("emptyAction")}
            </Button>
          </div>
        </Card>
      </div>
      <div className="grid-cards">
        <Card title={t("protection:welcome.title")}>
          <p>{t("protection:welcome.text")}</p>
          <div>
            <Button
              icon={<LockKeyhole aria-hidden />}
              isDisabled={isLoading}
              onPress={() => void begin(false, "/settings/protection")}
            >
              {t("protection:welcome.action")}
            </Button>
          </div>
        </Card>
        {takeUp}
      </div>
      {isLoading && <ProgressBar label={t("loading")} value={undefined} />}
    </Page>
  );
}
