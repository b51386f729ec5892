/** Labels, errors and keys of the fields, in a real browser. */
import { useState } from "react";
import { I18nProvider } from "react-aria-components";
import { describe, expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import { Checkbox, RadioGroup, Segmented, Switch } from "./choices.tsx";
import { ComboBox } from "./combo-box.tsx";
import { DateField, TimeField } from "./date-field.tsx";
import { SearchField } from "./search-field.tsx";
import { Select } from "./select.tsx";
import { TextArea, TextField } from "./text-field.tsx";
import "./styles/base.css";

/** Keeps what is typed, and tells it. */
function Kept<T>(props: {
  readonly first: T;
  readonly told?: (value: T) => void;
  readonly children: (value: T, change: (value: T) => void) => React.ReactNode;
}) {
  const [value, setValue] = useState(props.first);
  return (
    <I18nProvider locale="fr-FR">
      {props.children(value, (next) => {
        setValue(next);
        props.told?.(next);
      })}
    </I18nProvider>
  );
}

const forms = [
  { id: "on_site", label: "Sur place" },
  { id: "phone", label: "Téléphone" },
  { id: "event", label: "Événement", isDisabled: true },
] as const;
type Form = (typeof forms)[number]["id"];

function focus(element: Element | undefined): void {
  if (element instanceof HTMLElement) element.focus();
}

describe("text", () => {
  test("has its name, its help and its error read with it", async () => {
    const screen = await render(
      <TextField
        label="SIREN"
        value="123"
        onChange={() => undefined}
        description="9 chiffres"
        errorMessage="Vérifiez les neuf chiffres."
      />,
    );
    const field = screen.getByRole("textbox", { name: "SIREN" });
    await expect.element(field).toHaveAccessibleDescription("9 chiffres Vérifiez les neuf chiffres.");
    await expect.element(field).toHaveAttribute("aria-invalid", "true");
  });

  test("grows with what is typed and is read in French", async () => {
    const screen = await render(
      <Kept first="">
        {(value, change) => <TextArea label="Contexte" value={value} onChange={change} />}
      </Kept>,
    );
    const area = screen.getByRole("textbox", { name: "Contexte" });
    await expect.element(area).toHaveAttribute("lang", "fr");
    const before = area.element().getBoundingClientRect().height;
    await userEvent.fill(area, "ligne\n".repeat(20));
    expect(area.element().getBoundingClientRect().height).toBeGreaterThan(before * 2);
  });

  test("keeps hostile text as text", async () => {
    const hostile = "<img src=x onerror=alert(1)> \u202E 😀 ".repeat(200);
    const told = vi.fn();
    const screen = await render(
      <Kept first="" told={told}>
        {(value, change) => <TextField label="Nom" value={value} onChange={change} />}
      </Kept>,
    );
    await userEvent.fill(screen.getByRole("textbox", { name: "Nom" }), hostile);
    expect(told).toHaveBeenLastCalledWith(hostile);
    expect(document.querySelector("img")).toBeNull();
  });

  test("Escape empties a search", async () => {
    const told = vi.fn();
    const screen = await render(
      <Kept first="" told={told}>
        {(value, change) => <SearchField label="Filtrer" value={value} onChange={change} />}
      </Kept>,
    );
    await userEvent.type(screen.getByRole("searchbox", { name: "Filtrer" }), "bo{Escape}");
    expect(told).toHaveBeenLastCalledWith("");
  });
});

describe("days and hours", () => {
  test("a day is typed in the French order", async () => {
    const told = vi.fn();
    const screen = await render(
      <Kept<string | undefined> first="2026-11-23" told={told}>
        {(value, change) => <DateField label="Date" value={value} onChange={change} />}
      </Kept>,
    );
    focus(screen.getByRole("spinbutton").elements()[0]);
    await userEvent.keyboard("04122027");
    expect(told).toHaveBeenLastCalledWith("2027-12-04");
  });

  test("the calendar opens, moves and closes by the keyboard, and the focus comes back", async () => {
    const told = vi.fn();
    const screen = await render(
      <Kept<string | undefined> first="2026-11-23" told={told}>
        {(value, change) => <DateField label="Date" value={value} onChange={change} />}
      </Kept>,
    );
    const button = screen.getByRole("button");
    focus(button.element());
    await userEvent.keyboard("{Enter}");
    await expect.element(screen.getByRole("grid")).toBeVisible();
    await userEvent.keyboard("{ArrowRight}{Enter}");
    expect(told).toHaveBeenLastCalledWith("2026-11-24");
    await expect.element(button).toHaveFocus();
  });

  test("an hour is told as HH:MM", async () => {
    const told = vi.fn();
    const screen = await render(
      <Kept<string | undefined> first="09:00" told={told}>
        {(value, change) => <TimeField label="Début" value={value} onChange={change} />}
      </Kept>,
    );
    focus(screen.getByRole("spinbutton").elements()[0]);
    await userEvent.keyboard("1430");
    expect(told).toHaveBeenLastCalledWith("14:30");
  });
});

const communes = [{ id: "25056", label: "Besançon" }];

describe("choices", () => {
  test("a list is chosen from by the keyboard", async () => {
    const told = vi.fn();
    const screen = await render(
      <Kept<Form | undefined> first="on_site" told={told}>
        {(value, change) => <Select label="Forme" options={forms} value={value} onChange={change} />}
      </Kept>,
    );
    const button = screen.getByRole("button", { name: /Forme/ });
    focus(button.element());
    await userEvent.keyboard("{Enter}");
    await expect.element(screen.getByRole("option", { name: "Sur place" })).toHaveFocus();
    await userEvent.keyboard("{ArrowDown}{Enter}");
    expect(told).toHaveBeenLastCalledWith("phone");
    await expect.element(button).toHaveTextContent("Téléphone");
  });

  async function aComboBox() {
    const picked = vi.fn();
    const screen = await render(
      <Kept first="">
        {(value, change) => (
          <ComboBox
            label="Commune"
            options={communes}
            inputValue={value}
            onInputChange={change}
            onPick={picked}
          />
        )}
      </Kept>,
    );
    return { picked, screen, field: screen.getByRole("combobox", { name: "Commune" }) };
  }

  test("what is typed in a combo box is kept unless a suggestion is picked", async () => {
    const { picked, field } = await aComboBox();
    await userEvent.type(field, "Bes");
    await userEvent.tab();
    await expect.element(field).toHaveValue("Bes");
    expect(picked).not.toHaveBeenCalled();
  });

  test("radios form a named group that arrows move through", async () => {
    const told = vi.fn();
    const screen = await render(
      <Kept<Form | undefined> first="on_site" told={told}>
        {(value, change) => <RadioGroup label="Forme" options={forms} value={value} onChange={change} />}
      </Kept>,
    );
    await expect.element(screen.getByRole("radiogroup", { name: "Forme" })).toBeVisible();
    focus(screen.getByRole("radio", { name: "Sur place" }).element());
    await userEvent.keyboard("{ArrowDown}");
    expect(told).toHaveBeenLastCalledWith("phone");
    await expect.element(screen.getByRole("radio", { name: "Événement" })).toBeDisabled();
  });

  test("segments, ticks and switches say their state", async () => {
    const screen = await render(
      <>
        <Kept<Form | undefined> first="on_site">
          {(value, change) => <Segmented label="Vue" options={forms} value={value} onChange={change} />}
        </Kept>
        <Kept first={false}>
          {(value, change) => (
            <Checkbox isSelected={value} onChange={change}>
              Notice remise
            </Checkbox>
          )}
        </Kept>
        <Kept first={false}>
          {(value, change) => (
            <Switch isSelected={value} onChange={change}>
              Mode discret
            </Switch>
          )}
        </Kept>
      </>,
    );
    await userEvent.click(screen.getByRole("radio", { name: "Téléphone" }));
    await expect.element(screen.getByRole("radio", { name: "Téléphone" })).toBeChecked();
    await userEvent.click(screen.getByText("Notice remise"));
    await expect.element(screen.getByRole("checkbox")).toBeChecked();
    await userEvent.click(screen.getByText("Mode discret"));
    await expect.element(screen.getByRole("switch")).toBeChecked();
  });
});
