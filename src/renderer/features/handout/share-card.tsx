import { Braces, FileText, Mail } from "lucide-react";
import { useTranslation } from "react-i18next";
import { safeFileName } from "../../../shared/host/safe-file-name.ts";
import { formatDay } from "../../../shared/language/dates.ts";
import { exportOfVisit, writeVisitExport } from "../../../shared/rules/visit-export.ts";
import { host } from "../../host/choose-host.ts";
import { reportMarkdown } from "../../paper/report-markdown.ts";
import { viewOfReport } from "../../paper/view-of-report.ts";
import { attempt } from "../../ui/attempt.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { toast } from "../../ui/toast.tsx";
import { mailDraft } from "./mail-draft.ts";
import type { FoundSheet } from "./read-sheet.ts";

/** The sheet in a draft of an e-mail, and the visit for other programs. All of it without a network. */
export function ShareCard(props: {
  readonly found: FoundSheet;
  /** How the document that is previewed is called; and itself, once it is made. */
  readonly document: string;
  readonly pdf: { readonly name: string; readonly bytes: Uint8Array } | undefined;
}) {
  const { t, i18n } = useTranslation("handout");
  const { found, pdf } = props;
  const { sources } = found;
  const keep = (name: string, mime: string, bytes: Uint8Array<ArrayBuffer>) =>
    attempt(async () => {
      const { outcome } = await host().saveFile({ name, mime, bytes });
      if (outcome === "saved") toast({ tone: "good", text: t("share.saved", { name }) });
    });
  const named = (extension: string) =>
    safeFileName(
      `${t("share.visit")} – ${found.companyName.slice(0, 80)} – ${sources.visit.day}.${extension}`,
    );

  const mail = (attached: { readonly name: string; readonly bytes: Uint8Array }) => {
    const { name, phone, organisation } = sources.settings.ambassador;
    const signature = [name, organisation, phone].filter((line) => line !== "").join("\n");
    const day = formatDay(sources.visit.day, i18n.language === "en" ? "en" : "fr");
    const words = { day, signature, company: found.companyName, document: props.document };
    const draft = mailDraft({
      to: sources.people.flatMap(({ email }) => (email === undefined ? [] : [email])),
      subject: t("share.subject", words),
      // Nobody is thanked for a visit that is still to come.
      text: t(isHeld(found) ? "share.bodyAfter" : "share.body", words),
      attachment: { name: attached.name, mime: "application/pdf", bytes: attached.bytes },
      date: new Date(),
    });
    // Two documents of one visit are two drafts.
    return keep(attached.name.replace(/\.pdf$/, ".eml"), "message/rfc822", draft);
  };
  const markdown = () =>
    keep(named("md"), "text/markdown", new TextEncoder().encode(reportMarkdown(viewOfReport(sources))));
  const data = () =>
    keep(
      named("json"),
      "application/json",
      new TextEncoder().encode(writeVisitExport(exportOfVisit(found.records, new Date()))),
    );

  return (
    <Card title={t("share.title")}>
      <div className="stack-s">
        <Button
          icon={<Mail aria-hidden />}
          isDisabled={pdf === undefined}
          onPress={() => {
            if (pdf !== undefined) void mail(pdf);
          }}
        >
          {t("share.mail")}
        </Button>
        <p className="small soft">{t("share.mailHelp")}</p>
        <Button icon={<FileText aria-hidden />} onPress={() => void markdown()}>
          {t("share.markdown")}
        </Button>
        <Button icon={<Braces aria-hidden />} onPress={() => void data()}>
          {t("share.data")}
        </Button>
        <p className="small soft">{t("share.exportHelp")}</p>
      </div>
    </Card>
  );
}

const isHeld = ({ sources: { visit, today } }: FoundSheet): boolean =>
  visit.status !== "planned" || visit.day < today;
