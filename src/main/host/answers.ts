/** All the borders, answered. */
import { shell } from "electron";
import type { BrowserWindow } from "electron";
import type { Answers } from "../../shared/host/borders.ts";
import type { MenuPlan } from "../../shared/host/menu-plan.ts";
import { aboutAnswer } from "./about.ts";
import { saveFileAnswer } from "./files.ts";
import { networkAnswers } from "./network.ts";
import { printPdfAnswer } from "./printing.ts";
import { secretAnswers } from "./secrets.ts";

/** What the answers need from the rest of the main process. */
export interface AnswersSetting {
  readonly window: () => BrowserWindow;
  readonly setMenu: (plan: MenuPlan) => void;
  readonly readyToClose: () => void;
}

/** One answer a border; the type refuses a missing one. */
export function hostAnswers({ window, setMenu, readyToClose }: AnswersSetting): Answers {
  return {
    about: aboutAnswer(),
    saveFile: saveFileAnswer(window),
    printPdf: printPdfAnswer(),
    // The border only lets https, mailto and tel through (Electron's checklist, 15).
    openLink: ({ url }) => shell.openExternal(url),
    ...secretAnswers(),
    ...networkAnswers(),
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
