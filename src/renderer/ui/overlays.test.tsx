/** What opens over the screen: where the keyboard goes, and where it comes back. */
import { useState } from "react";
import { expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import { Button, IconButton } from "./button.tsx";
import { ConfirmDialog } from "./dialog.tsx";
import { Disclosure } from "./disclosure.tsx";
import { Menu } from "./menu.tsx";
import { toast, ToastRegion } from "./toast.tsx";
import "./styles/base.css";
import "./styles/no-injected-style.ts";

function Asking({ onConfirm }: { readonly onConfirm: () => void }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onPress={() => setOpen(true)}>Supprimer</Button>
      <ConfirmDialog
        title="Mettre à la corbeille ?"
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        confirmLabel="Oui"
        cancelLabel="Annuler"
        onConfirm={onConfirm}
        variant="danger"
      >
        Tout pourra être restauré.
      </ConfirmDialog>
    </>
  );
}

test("a dialog is named, holds the keyboard, closes on Escape and gives the focus back", async () => {
  const confirmed = vi.fn();
  const screen = await render(<Asking onConfirm={confirmed} />);
  const opener = screen.getByRole("button", { name: "Supprimer" });
  await userEvent.click(opener);
  const dialog = screen.getByRole("dialog", { name: "Mettre à la corbeille ?" });
  await expect.element(dialog).toBeVisible();
  for (let stop = 0; stop < 6; stop += 1) {
    await userEvent.tab();
    expect(dialog.element().contains(document.activeElement)).toBe(true);
  }
  await userEvent.keyboard("{Escape}");
  await expect.element(dialog).not.toBeInTheDocument();
  await expect.element(opener).toHaveFocus();
  expect(confirmed).not.toHaveBeenCalled();
});

test("a menu is opened, walked through and run by the keyboard", async () => {
  const ran = vi.fn();
  const screen = await render(
    <Menu
      label="Autres actions"
      actions={[
        { id: "rename", label: "Renommer", onAction: () => undefined },
        { id: "delete", label: "Mettre à la corbeille", onAction: ran, isDangerous: true },
      ]}
    >
      <IconButton label="Autres actions" icon={<svg aria-hidden />} />
    </Menu>,
  );
  const button = screen.getByRole("button", { name: "Autres actions" });
  await userEvent.tab();
  await expect.element(button).toHaveFocus();
  await userEvent.keyboard("{Enter}");
  await expect.element(screen.getByRole("menuitem", { name: "Renommer" })).toHaveFocus();
  await userEvent.keyboard("{ArrowDown}{Enter}");
  expect(ran).toHaveBeenCalledOnce();
  await expect.element(button).toHaveFocus();
});

test("a toast is announced and its way back works", async () => {
  const restored = vi.fn();
  const screen = await render(<ToastRegion label="Messages" closeLabel="Fermer" />);
  toast({ text: "La visite est dans la corbeille.", action: { label: "Restaurer", onPress: restored } });
  await expect.element(screen.getByRole("alert")).toHaveTextContent("La visite est dans la corbeille.");
  await userEvent.click(screen.getByRole("button", { name: "Restaurer" }));
  expect(restored).toHaveBeenCalledOnce();
  await expect.element(screen.getByText("La visite est dans la corbeille.")).not.toBeInTheDocument();
});

test("details open from a button inside their heading", async () => {
  const screen = await render(
    <Disclosure title="Méthode" level={3}>
      Les poids.
    </Disclosure>,
  );
  await expect.element(screen.getByRole("heading", { level: 3, name: "Méthode" })).toBeVisible();
  await expect.element(screen.getByText("Les poids.")).not.toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "Méthode" }));
  await expect.element(screen.getByText("Les poids.")).toBeVisible();
});

test("nobody adds a style to the page", () => {
  expect(document.querySelector("#react-aria-pressable-style")?.localName).toBe("meta");
});
