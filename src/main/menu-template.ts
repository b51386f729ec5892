/** The menu of the window, as data: the platform's usual roles in the person's language, and the app's own commands. */
import type { MenuItemConstructorOptions } from "electron";
import type { MenuCommand, MenuName, MenuPlan } from "../shared/host/menu-plan.ts";

const words = {
  fr: {
    ...{
      about: "À propos de Carnet IA",
      hide: "Masquer Carnet IA",
      hideOthers: "Masquer les autres",
      unhide: "Tout afficher",
    },
    ...{
      services: "Services",
      quit: "Quitter Carnet IA",
      file: "Fichier",
      close: "Fermer la fenêtre",
      edit: "Édition",
    },
    ...{
      undo: "Annuler",
      redo: "Rétablir",
      cut: "Couper",
      copy: "Copier",
      paste: "Coller",
      selectAll: "Tout sélectionner",
    },
    ...{ pasteAndMatchStyle: "Coller sans mise en forme", view: "Affichage", go: "Aller à", visit: "Visite" },
    ...{ reload: "Actualiser", devTools: "Outils de développement", zoomIn: "Agrandir", zoomOut: "Réduire" },
    ...{
      resetZoom: "Taille réelle",
      fullscreen: "Plein écran",
      window: "Fenêtre",
      minimize: "Placer dans le Dock",
    },
    ...{ zoom: "Réduire/agrandir", front: "Tout ramener au premier plan", help: "Aide" },
  },
  en: {
    ...{ about: "About Carnet IA", hide: "Hide Carnet IA", hideOthers: "Hide Others", unhide: "Show All" },
    ...{ services: "Services", quit: "Quit Carnet IA", file: "File", close: "Close Window", edit: "Edit" },
    ...{ undo: "Undo", redo: "Redo", cut: "Cut", copy: "Copy", paste: "Paste", selectAll: "Select All" },
    ...{ pasteAndMatchStyle: "Paste and Match Style", view: "View", go: "Go", visit: "Visit" },
    ...{ reload: "Reload", devTools: "Developer Tools", zoomIn: "Zoom In", zoomOut: "Zoom Out" },
    ...{ resetZoom: "Actual Size", fullscreen: "Full Screen", window: "Window", minimize: "Minimize" },
    ...{ zoom: "Zoom", front: "Bring All to Front", help: "Help" },
  },
} as const;

/** What the machine adds to the plan. */
export interface MenuSetting {
  readonly isMac: boolean;
  readonly isPackaged: boolean;
  readonly onCommand: (id: string) => void;
}

const separator: MenuItemConstructorOptions = { type: "separator" };

/** The whole menu bar. Menus without an entry are left out. */
export function menuTemplate(
  { commands, language }: MenuPlan,
  setting: MenuSetting,
): MenuItemConstructorOptions[] {
  const say = words[language];
  const { isMac, isPackaged } = setting;
  const ours = (menu: MenuName) =>
    commands.filter((command) => command.menu === menu).map((command) => item(command, setting));
  const menu = (label: string, ...groups: MenuItemConstructorOptions[][]): MenuItemConstructorOptions[] => {
    const submenu = groups
      .filter((group) => group.length > 0)
      .flatMap((group, index) => (index === 0 ? group : [separator, ...group]));
    return submenu.length > 0 ? [{ label, submenu }] : [];
  };
  return [
    ...(isMac
      ? menu(
          "Carnet IA",
          [{ role: "about", label: say.about }],
          [{ role: "services", label: say.services }],
          [
            { role: "hide", label: say.hide },
            { role: "hideOthers", label: say.hideOthers },
            { role: "unhide", label: say.unhide },
          ],
          [{ role: "quit", label: say.quit }],
        )
      : []),
    ...menu(say.file, ours("file"), [
      isMac ? { role: "close", label: say.close } : { role: "quit", label: say.quit },
    ]),
    ...menu(
      say.edit,
      // The system's undo works inside a field; the notebook's own is among the commands below.
      [
        { role: "undo", label: say.undo },
        { role: "redo", label: say.redo },
      ],
      [
        { role: "cut", label: say.cut },
        { role: "copy", label: say.copy },
        { role: "paste", label: say.paste },
        { role: "pasteAndMatchStyle", label: say.pasteAndMatchStyle },
        { role: "selectAll", label: say.selectAll },
      ],
      ours("edit"),
    ),
    ...menu(
      say.view,
      ours("view"),
      [
        { role: "resetZoom", label: say.resetZoom },
        { role: "zoomIn", label: say.zoomIn },
        { role: "zoomOut", label: say.zoomOut },
        { role: "togglefullscreen", label: say.fullscreen },
      ],
      isPackaged
        ? []
        : [
            { role: "reload", label: say.reload },
            { role: "toggleDevTools", label: say.devTools },
          ],
    ),
    ...menu(say.go, ours("go")),
    ...menu(say.visit, ours("visit")),
    ...(isMac
      ? menu(
          say.window,
          [
            { role: "minimize", label: say.minimize },
            { role: "zoom", label: say.zoom },
          ],
          [{ role: "front", label: say.front }],
        )
      : []),
    ...menu(say.help, ours("help"), isMac ? [] : [{ role: "about", label: say.about }]),
  ];
}

/** Shows the keys without taking them: the page listens to them itself, in both editions alike. */
function item(
  { id, label, accelerator, enabled }: MenuCommand,
  { onCommand }: MenuSetting,
): MenuItemConstructorOptions {
  return {
    id,
    label,
    enabled,
    ...(accelerator === undefined ? {} : { accelerator, registerAccelerator: false }),
    click: () => onCommand(id),
  };
}
