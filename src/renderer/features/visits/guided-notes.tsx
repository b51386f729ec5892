import { NotebookPen, TextQuote } from "lucide-react";
import { useTranslation } from "react-i18next";
import { noteTemplates, snippets } from "../../../shared/content/snippets.ts";
import type { DocumentId } from "../../../shared/records/field-values.ts";
import { type NoteHeading, noteHeadings } from "../../../shared/records/visit.ts";
import { useLive } from "../../data/live.ts";
import type { Stored } from "../../data/records.ts";
import { readSettings } from "../../data/settings.ts";
import { editVisit, visitById } from "../../data/visits.ts";
import { attempt } from "../../ui/attempt.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Link } from "../../ui/link.tsx";
import { Menu } from "../../ui/menu.tsx";
import { Private } from "../../ui/private.tsx";
import { flushAutosaves, reportWritten } from "../../ui/save-status.ts";
import { toast } from "../../ui/toast.tsx";
import { DraftArea } from "../../ui/draft-area.tsx";

/** A sentence ready to be put in, under one heading or any. */
interface Sentence {
  readonly id: string;
  readonly text: string;
  readonly heading?: NoteHeading | undefined;
}

/** The six headings in the order in which a conversation goes, and a corner that is never printed. */
export function GuidedNotes({ visit }: { readonly visit: Stored<"visit"> }) {
  const { t } = useTranslation("visits");
  const settings = useLive(readSettings, []);
  const own = settings.status === "ready" ? settings.value : undefined;
  const templates = [...(own?.noteTemplates ?? []), ...noteTemplates];
  const sentences: readonly Sentence[] = [
    ...(own?.snippets.map(({ id, text }) => ({ id, text, heading: undefined })) ?? []),
    ...snippets,
  ];

  const applyTemplate = (headings: Readonly<Record<string, string>>) =>
    attempt(async () => {
      // Read again: what was typed a moment ago is not yet in what this screen knows, and must not be written over.
      await flushAutosaves();
      const written = (await visitById(visit.id))?.fields;
      if (written === undefined) return;
      const empty = noteHeadings.filter((heading) => (written[`notes.${heading}`] ?? "") === "");
      const fields = Object.fromEntries(
        empty.flatMap((heading) => {
          const text = headings[heading];
          return text === undefined ? [] : [[`notes.${heading}`, text]];
        }),
      );
      reportWritten((await editVisit(visit.id, fields)).at);
      toast({ text: t("notes.templateApplied") });
    });

  return (
    <Card
      title={t("notes.title")}
      actions={
        templates.length > 0 && (
          <Menu
            label={t("notes.template")}
            actions={templates.map(({ id, name, headings }) => ({
              id,
              label: name,
              onAction: () => void applyTemplate(headings),
            }))}
          >
            <Button icon={<NotebookPen aria-hidden />}>{t("notes.template")}</Button>
          </Menu>
        )
      }
    >
      <p className="small soft">
        {t("notes.readable")} {t("notes.templateHint")} <Link href="#/settings/visits">{t("notes.own")}</Link>
      </p>
      {noteHeadings.map((heading) => (
        <HeadingNotes
          key={heading}
          heading={heading}
          visitId={visit.id}
          stored={visit.fields[`notes.${heading}`] ?? ""}
          sentences={sentences}
        />
      ))}
      <Private>
        <DraftArea
          label={t("notes.private")}
          description={t("notes.privateHint")}
          stored={visit.fields["notes.private"] ?? ""}
          save={(text) => writeNotes(visit.id, "private", text)}
        />
      </Private>
    </Card>
  );
}

/** One heading, drawn again when its own words change. */
function HeadingNotes(props: {
  readonly heading: NoteHeading;
  readonly visitId: DocumentId;
  readonly stored: string;
  readonly sentences: readonly Sentence[];
}) {
  const { t } = useTranslation("visits");
  const { heading, visitId } = props;
  const fitting = props.sentences.filter(
    (sentence) => sentence.heading === undefined || sentence.heading === heading,
  );
  return (
    <DraftArea
      label={t(`notes.headings.${heading}`)}
      placeholder={t(`notes.prompts.${heading}`)}
      stored={props.stored}
      save={(text) => writeNotes(visitId, heading, text)}
      tools={(insert) =>
        fitting.length > 0 && (
          <Menu
            label={t("notes.snippetFor", { heading: t(`notes.headings.${heading}`) })}
            actions={fitting.map(({ id, text }) => ({ id, label: text, onAction: () => insert(text) }))}
          >
            <Button variant="quiet" icon={<TextQuote aria-hidden />}>
              {t("notes.snippet")}
            </Button>
          </Menu>
        )
      }
    />
  );
}

const writeNotes = (id: DocumentId, heading: NoteHeading | "private", text: string) =>
  editVisit(id, { [`notes.${heading}`]: text === "" ? null : text });
