import { Search, SquareChevronRight } from "lucide-react";
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
  Text,
  TextField,
  Autocomplete,
} from "react-aria-components";
import { useTranslation } from "react-i18next";
import { navigate } from "wouter/use-hash-location";
import { normaliseForSearch } from "../../shared/language/normalise.ts";
import { type SearchHit, searchEverything } from "../data/search.ts";
import type { Command } from "../ui/commands.ts";
import { useDiscreet } from "../ui/discreet.ts";
import { Kbd } from "../ui/kbd.tsx";
import { PaletteHit, placeOf } from "./palette-hit.tsx";
import "./command-palette.css";

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
  // A few letters would name other companies.
  const isDiscreet = useDiscreet();
  const hits = query.trim() === "" || isDiscreet ? [] : (found?.hits ?? []);

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
            <TextField
              aria-label={t("app:palette.field")}
              autoComplete="off"
              autoFocus
              className="app-palette-field"
            >
              <Search aria-hidden />
              <Input placeholder={t("app:palette.field")} className="app-palette-input" />
            </TextField>
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
                      <PaletteHit hit={hit} />
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
            <div className="app-palette-foot" aria-hidden>
              <span>
                <Kbd keys="↑" /> <Kbd keys="↓" /> {t("app:palette.move")}
              </span>
              <span>
                <Kbd keys="Enter" /> {t("app:palette.open")}
              </span>
              <span>
                <Kbd keys="Esc" /> {t("app:palette.close")}
              </span>
            </div>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
