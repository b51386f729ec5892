import { Download } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { dayOf } from "../../../shared/language/dates.ts";
import { filesHere, readFile } from "../../data/files.ts";
import { type Held, recordsAmong, refsOf } from "../../data/held.ts";
import { readSettings } from "../../data/settings.ts";
import { host } from "../../host/choose-host.ts";
import { attempt } from "../../ui/attempt.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { toast } from "../../ui/toast.tsx";
import { Counts } from "./counts.tsx";
import { exportOf } from "./export-content.ts";
import { exportPage } from "./export-html.ts";
import { inOneFile } from "./in-one-file.ts";

/** How much is held, and all of it in one file. */
export function HeldCard({ held }: { readonly held: Held }) {
  const { t } = useTranslation("rgpd");
  const [isMaking, setMaking] = useState(false);
  const save = async (): Promise<void> => {
    setMaking(true);
    await attempt(async () => {
      const name = t("held.fileName", { day: dayOf(new Date()) });
      const bytes = await makeExport(held, { page: t("held.pageName"), data: t("held.dataName") });
      const { outcome } = await host().saveFile({ name, mime: "application/zip", bytes });
      if (outcome === "saved") toast({ tone: "good", text: t("held.saved", { name }) });
    });
    setMaking(false);
  };
  return (
    <Card title={t("held.title")}>
      <Counts refs={refsOf(held.documents)} />
      {held.subject.collection === "contact" &&
        (held.related.length === 0 ? (
          <p className="soft">{t("held.nothingElse")}</p>
        ) : (
          <>
            <p>{t("held.related")}</p>
            <Counts refs={refsOf(held.related)} />
          </>
        ))}
      <p className="small soft">{t("held.exportHint")}</p>
      <div>
        <Button
          variant="primary"
          icon={<Download aria-hidden />}
          isDisabled={isMaking}
          onPress={() => void save()}
        >
          {t("held.export")}
        </Button>
      </div>
    </Card>
  );
}

async function makeExport(
  held: Held,
  names: { readonly page: string; readonly data: string },
): Promise<Uint8Array> {
  const settings = await readSettings();
  const named = recordsAmong([...held.documents, ...held.related], "attachment");
  const here = await filesHere(named.map(({ fields }) => fields.sha256));
  const content = exportOf(held, {
    at: new Date().toISOString(),
    by: settings.ambassador.name,
    facts: settings,
    filesHere: new Set(here.keys()),
  });
  const files = new Map<string, Uint8Array>();
  for (const { file, sha256 } of content.attachments) {
    const bytes = file === null ? undefined : await readFile(sha256);
    if (file !== null && bytes !== undefined) files.set(file, bytes);
  }
  return inOneFile(
    { [names.page]: exportPage(content), [names.data]: JSON.stringify(content, null, 2) },
    [...files].map(([name, bytes]) => ({ name, bytes })),
  );
}
