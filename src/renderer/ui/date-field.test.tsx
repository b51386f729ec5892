/** Days and hours typed into a notebook that answers a little later, as a disk does. */
import { useState } from "react";
import { I18nProvider } from "react-aria-components";
import { expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import { DateField, TimeField } from "./date-field.tsx";
import "./styles/base.css";

/** Keeps a moment as a notebook does: what is written comes back a little later. */
function Slow(props: {
  readonly first: string | undefined;
  readonly told: (value: string | undefined) => void;
  readonly children: (
    value: string | undefined,
    change: (value: string | undefined) => void,
  ) => React.ReactNode;
}) {
  const [value, setValue] = useState(props.first);
  return (
    <I18nProvider locale="fr-FR">
      {props.children(value, (next) => {
        props.told(next);
        setTimeout(() => setValue(next), 60);
      })}
    </I18nProvider>
  );
}

const focus = (element: Element | undefined): void => {
  if (element instanceof HTMLElement) element.focus();
};

test("a disk that answers late changes nothing of what is being typed, and no half year is stored", async () => {
  const told = vi.fn();
  const screen = await render(
    <Slow first={undefined} told={told}>
      {(value, change) => <DateField label="Pour le" value={value} onChange={change} />}
    </Slow>,
  );
  focus(screen.getByRole("spinbutton").elements()[0]);
  await userEvent.keyboard("20112026");
  await expect.element(screen.getByRole("group")).toHaveTextContent("20/11/2026");
  expect(told.mock.calls).toEqual([["2026-11-20"]]);
});

test("an hour typed at once is the hour stored", async () => {
  const told = vi.fn();
  const screen = await render(
    <Slow first="08:00" told={told}>
      {(value, change) => <TimeField label="Début" value={value} onChange={change} />}
    </Slow>,
  );
  focus(screen.getByRole("spinbutton").elements()[0]);
  await userEvent.keyboard("1445");
  await expect.element(screen.getByRole("group")).toHaveTextContent("14:45");
  expect(told).toHaveBeenLastCalledWith("14:45");
});

test("what the store changes by itself, as an undo does, is shown", async () => {
  const field = (value: string) => (
    <I18nProvider locale="fr-FR">
      <DateField label="Date" value={value} onChange={() => undefined} />
    </I18nProvider>
  );
  const screen = await render(field("2026-11-23"));
  await screen.rerender(field("2026-12-01"));
  await expect.element(screen.getByRole("group")).toHaveTextContent("01/12/2026");
});
