import { Plus, Trash2 } from "lucide-react";
import { useTranslation } from "react-i18next";
import { restore } from "../../data/bin.ts";
import { useLive } from "../../data/live.ts";
import { createNote, deleteNote, editNote, notesOfVisit } from "../../data/notes.ts";
import type { Stored } from "../../data/records.ts";
import { undoScope } from "../../data/undo-scope.ts";
import { Button, IconButton } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Checkbox } from "../../ui/choices.tsx";
import { useDiscreet } from "../../ui/discreet.ts";
import { Private } from "../../ui/private.tsx";
import { toast } from "../../ui/toast.tsx";
import { DraftArea } from "../../ui/draft-area.tsx";
import { DraftField } from "../../ui/draft-field.tsx";
import { attempt } from "../../ui/attempt.ts";
import "./visits.css";

/** Remarks that fit no heading. */
export function FreeNotes({ visit }: { readonly visit: Stored<"visit"> }) {
  const { t } = useTranslation(["visits", "common"]);
  const notes = useLive(() => notesOfVisit(visit.id), [visit.id]);
  const undo = { scope: undoScope("visit", visit.id) };
  const isDiscreet = useDiscreet();
  const all = notes.status === "ready" ? notes.value : [];
  const list = isDiscreet ? all.filter(({ fields }) => fields.isPrivate !== true) : all;
  const add = () =>
    attempt(async () => {
      await createNote(
        {
          visitId: visit.id,
          companyId: visit.fields.companyId,
          text: "",
          writtenAt: new Date().toISOString(),
        },
        { undo },
      );
    });
  const remove = (note: Stored<"note">) =>
    attempt(async () => {
      await deleteNote(note.id, { undo });
      toast({
        text: t("visits:free.deleted"),
        action: { label: t("visits:restore"), onPress: () => void restore("note", note.id) },
      });
    });
  return (
    <Card
      title={t("visits:free.title")}
      actions={
        <Button icon={<Plus aria-hidden />} onPress={() => void add()}>
          {t("visits:free.add")}
        </Button>
      }
    >
      {list.length < all.length && <Private>{null}</Private>}
      {all.length === 0 && <p className="soft">{t("visits:free.empty")}</p>}
      <div className="visit-entries">
        {list.map((note, index) => (
          <article
            key={note.id}
            className="stack-s"
            aria-label={note.fields.title ?? `${t("visits:free.title")} ${index + 1}`}
          >
            <DraftField
              label={t("visits:free.heading")}
              stored={note.fields.title ?? ""}
              save={(title) => editNote(note.id, { title: title === "" ? null : title }, { undo })}
            />
            <DraftArea
              label={t("visits:free.text")}
              stored={note.fields.text}
              save={(text) => editNote(note.id, { text }, { undo })}
            />
            <div className="spread">
              <Checkbox
                isSelected={note.fields.isPrivate ?? false}
                onChange={(isPrivate) => void attempt(() => editNote(note.id, { isPrivate }, { undo }))}
              >
                {t("visits:free.private")}
              </Checkbox>
              <IconButton
                label={t("visits:free.delete")}
                icon={<Trash2 aria-hidden />}
                onPress={() => void remove(note)}
              />
            </div>
          </article>
        ))}
      </div>
    </Card>
  );
}
