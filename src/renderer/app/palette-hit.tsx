import {
  Building2,
  CalendarCheck,
  ClipboardList,
  Handshake,
  ListTodo,
  type LucideIcon,
  NotebookPen,
  User,
} from "lucide-react";
import { Text } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { formatDay } from "../../shared/language/dates.ts";
import type { SearchHit } from "../data/search.ts";
import { Marked } from "../ui/marked.tsx";

const icons: Readonly<Record<SearchHit["kind"], LucideIcon>> = {
  company: Building2,
  contact: User,
  visit: CalendarCheck,
  note: NotebookPen,
  assessment: ClipboardList,
  action: ListTodo,
  event: Handshake,
};

/** The screen where a hit is read: its visit when it has one, else its company. */
export function placeOf(hit: SearchHit): string {
  if (hit.visitId === undefined) return `/companies/${hit.companyId}`;
  return hit.kind === "assessment" ? `/visits/${hit.visitId}/assessment` : `/visits/${hit.visitId}`;
}

/** One thing that was found: what it is called, whose it is, why it was found. */
export function PaletteHit({ hit }: { readonly hit: SearchHit }) {
  const { t, i18n } = useTranslation("app");
  const Icon = icons[hit.kind];
  const about = [
    t(`palette.kinds.${hit.kind}`),
    hit.day === undefined ? undefined : formatDay(hit.day, i18n.language === "en" ? "en" : "fr"),
    hit.detail,
  ].filter((part) => part !== undefined);
  return (
    <>
      <Icon aria-hidden />
      <span className="app-palette-words">
        <Text slot="label" className="app-palette-title">
          <Marked {...hit.title} />
        </Text>
        <Text slot="description" className="ui-option-detail">
          {about.join(" · ")}
          {hit.excerpt !== undefined && (
            <span className="app-palette-excerpt">
              <Marked {...hit.excerpt} />
            </span>
          )}
        </Text>
      </span>
    </>
  );
}
