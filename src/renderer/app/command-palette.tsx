import { Building2, FileText, Search, SquareChevronRight, User } from "lucide-react";
import { useEffect, useState } from "react";
import {
  Dialog,
  Header,
  Input,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Modal,
  ModalOverlay,
  SearchField,
  Text,
  Autocomplete,
} from "react-aria-components";
import { useTranslation } from "react-i18next";
import { navigate } from "wouter/use-hash-location";
import { normaliseForSearch } from "../../shared/language/normalise.ts";
import { type SearchHit, searchEverything } from "../data/search.ts";
import type { Command } from "../ui/commands.ts";
import { Kbd } from "../ui/kbd.tsx";
import "./command-palette.css";

const placeOf = (hit: SearchHit): string =>
  hit.visitId === undefined ? `/companies/${hit.companyId}` : `/visits/${hit.visitId}`;

const iconOf = (hit: SearchHit) =>
  hit.kind === "company" ? (
    <Building2 aria-hidden />
  ) : hit.kind === "contact" ? (
    <User aria-hidden />
  ) : (
    <FileText aria-hidden />
  );

/** Finds a company, a person, a visit or an action by a few letters. */
export function CommandPalette(props: {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly commands: readonly Command[];
}) {
  const { t } = useTranslation(["app", "common"]);
  const [query, setQuery] = useState("");
  const [found, setFound] = useState<{ readonly query: string; readonly hits: readonly SearchHit[] }>();

  useEffect(() => {
    if (query.trim() === "") return;
    let isLate = false;
    void searchEverything(query, { limit: 12 }).then(({ hits }) => {
      if (!isLate) setFound({ query, hits });
    });
    return () => {
      isLate = true;
    };
  }, [query]);

  const close = (): void => {
    setQuery("");
    props.onClose();
  };
  const wanted = normaliseForSearch(query);
  const commands = props.commands.filter(
    ({ id, label, isEnabled }) =>
      id !== "palette" && isEnabled !== false && normaliseForSearch(label).includes(wanted),
  );
  const hits = query.trim() === "" ? [] : (found?.hits ?? []);

  return (
    <ModalOverlay
      isOpen={props.isOpen}
      onOpenChange={(open) => {
        if (!open) close();
      }}
      isDismissable
      className="ui-veil app-palette-veil"
    >
      <Modal className="ui-modal ui-modal-narrow app-palette">
        <Dialog className="ui-dialog" aria-label={t("app:palette.title")}>
          <Autocomplete inputValue={query} onInputChange={setQuery} disableAutoFocusFirst={false}>
            <SearchField
              aria-label={t("app:palette.field")}
              // eslint-disable-next-line jsx-a11y/no-autofocus -- the person asked for this field by its shortcut
              autoFocus
              className="app-palette-field"
            >
              <Search aria-hidden />
              <Input placeholder={t("app:palette.field")} className="app-palette-input" />
            </SearchField>
            <ListBox
              className="ui-options app-palette-list"
              aria-label={t("app:palette.results")}
              selectionMode="none"
              onAction={(key) => {
                const command = commands.find(({ id }) => `command:${id}` === key);
                const hit = hits.find(({ kind, id }) => `${kind}:${id}` === key);
                close();
                if (command !== undefined) command.run();
                else if (hit !== undefined) navigate(placeOf(hit));
              }}
              renderEmptyState={() => (
                <div className="ui-option soft">{t("app:palette.empty", { query })}</div>
              )}
            >
              {hits.length > 0 && (
                <ListBoxSection id="hits">
                  <Header className="app-palette-section">{t("app:palette.results")}</Header>
                  {hits.map((hit) => (
                    <ListBoxItem
                      key={`${hit.kind}:${hit.id}`}
                      id={`${hit.kind}:${hit.id}`}
                      className="ui-option ui-menu-item"
                      textValue={hit.title.text}
                    >
                      {iconOf(hit)}
                      <Text slot="label">{hit.title.text}</Text>
                      <Text slot="description" className="ui-option-detail">
                        {hit.detail}
                      </Text>
                    </ListBoxItem>
                  ))}
                </ListBoxSection>
              )}
              {commands.length > 0 && (
                <ListBoxSection id="commands">
                  <Header className="app-palette-section">{t("app:palette.commands")}</Header>
                  {commands.map((command) => (
                    <ListBoxItem
                      key={command.id}
                      id={`command:${command.id}`}
                      className="ui-option ui-menu-item"
                      textValue={command.label}
                    >
                      <SquareChevronRight aria-hidden />
                      <Text slot="label" className="app-palette-label">
                        {command.label}
                      </Text>
                      {command.keys !== undefined && <Kbd keys={command.keys} />}
                    </ListBoxItem>
                  ))}
                </ListBoxSection>
              )}
            </ListBox>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
