import type { MenuItemConstructorOptions } from "electron";
import { expect, test } from "vitest";
import { menuTemplate } from "../../src/main/menu-template.ts";
import type { MenuPlan } from "../../src/shared/host/menu-plan.ts";

const plan: MenuPlan = {
  language: "fr",
  commands: [
    { id: "visit.new", label: "Nouvelle visite", menu: "file", accelerator: "CmdOrCtrl+N", enabled: true },
  ],
};
const asked: string[] = [];
const build = (isMac: boolean, isPackaged = true, wanted = plan) =>
  menuTemplate(wanted, { isMac, isPackaged, onCommand: (id) => asked.push(id) });

function flatten(items: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? flatten(item.submenu) : [])]);
}
const labels = (items: MenuItemConstructorOptions[]) => items.map(({ label }) => label);

test("the usual menus of each system, in French", () => {
  expect(labels(build(false))).toEqual(["Fichier", "Édition", "Affichage", "Aide"]);
  expect(labels(build(true))).toEqual(["Carnet IA", "Fichier", "Édition", "Affichage", "Fenêtre"]);
  expect(labels(build(false, true, { ...plan, language: "en" }))).toEqual(["File", "Edit", "View", "Help"]);
});

test("every entry has a word: no role of Electron's shows in another language", () => {
  for (const isMac of [true, false]) {
    for (const item of flatten(build(isMac, false)))
      expect(item.type === "separator" || item.label).toBeTruthy();
  }
});

test("our commands come back to the page, which listens to their keys itself", () => {
  const command = flatten(build(false)).find(({ id }) => id === "visit.new");
  expect(command).toMatchObject({
    label: "Nouvelle visite",
    accelerator: "CmdOrCtrl+N",
    registerAccelerator: false,
  });
  Reflect.apply(command?.click ?? (() => undefined), undefined, []);
  expect(asked).toEqual(["visit.new"]);
});

test("developer tools stay with developers", () => {
  const roles = (isPackaged: boolean) => flatten(build(false, isPackaged)).map(({ role }) => role);
  expect(roles(true)).not.toContain("toggleDevTools");
  expect(roles(false)).toContain("toggleDevTools");
});
