/** All the borders, answered. */
import { shell } from "electron";
import type { BrowserWindow } from "electron";
import { borders } from "../../shared/host/borders.ts";
import type { Answers } from "../../shared/host/borders.ts";
import type { MenuPlan } from "../../shared/host/menu-plan.ts";
import { aboutAnswer } from "./about.ts";
import { saveFileAnswer } from "./files.ts";
import { hubAnswers } from "./hub.ts";
import { outsideFetch, searchDirectoryAnswer } from "./network.ts";
import { printPdfAnswer } from "./printing.ts";
import { secretAnswers } from "./secrets.ts";

/** What the answers need from the rest of the main process. */
export interface AnswersSetting {
  readonly window: () => BrowserWindow;
  readonly setMenu: (plan: MenuPlan) => void;
  readonly readyToClose: () => void;
  /** The hub has something new. */
  readonly onHead: (head: { readonly ver: number }) => void;
}

/** One answer a border; the type refuses a missing one. */
export function hostAnswers({ window, setMenu, readyToClose, onHead }: AnswersSetting): Answers {
  const fetch = outsideFetch();
  return {
    about: aboutAnswer(),
    saveFile: saveFileAnswer(window),
    printPdf: printPdfAnswer(),
    openLink,
    ...secretAnswers(),
    searchDirectory: searchDirectoryAnswer(fetch),
    ...hubAnswers({ fetch, openLink, onHead }),
    setMenu: (plan) => {
      setMenu(plan);
      return Promise.resolve();
    },
    readyToClose: () => {
      readyToClose();
      return Promise.resolve();
    },
  };
}

/** Https, mailto and tel only (Electron's checklist, 15): the border has checked the page's links, and this the rest. */
async function openLink(input: { readonly url: string }): Promise<void> {
  await shell.openExternal(borders.openLink.input.parse(input).url);
}
