/** The one door between the page and this process: nothing else names `ipcMain`. Each border goes through the same checks. */
import { ipcMain } from "electron";
import type { IpcMainInvokeEvent, WebContents } from "electron";
import { hostEvents } from "../shared/host/borders.ts";
import type { Answers, HostEventName, HostEventPayload } from "../shared/host/borders.ts";
import { channelPrefix, eventPrefix } from "../shared/host/bridge.ts";
import { isSameOrigin } from "./app-origin.ts";
import { answerBorders } from "./services/answer-borders.ts";
import type { OnFailure } from "./services/answer-borders.ts";

/** Registers every border. `page` is the only address whose main frame is answered. */
export function openDoor(page: string, answers: Answers, onFailure: OnFailure): void {
  for (const { channel, answer } of Object.values(answerBorders(answers, onFailure))) {
    ipcMain.handle(channelPrefix + channel, (event, input: unknown) =>
      answer({ isOurs: isMainFrameOf(event, page), input }),
    );
  }
}

/** Tells the page something it did not ask. */
export function tellPage<K extends HostEventName>(
  contents: WebContents,
  event: K,
  payload: HostEventPayload[K],
): void {
  contents.send(eventPrefix + event, hostEvents[event].parse(payload));
}

/** A frame inside our page, or a page that is not ours, asks in vain (Electron's checklist, 17). */
function isMainFrameOf({ sender, senderFrame }: IpcMainInvokeEvent, page: string): boolean {
  return senderFrame !== null && senderFrame === sender.mainFrame && isSameOrigin(senderFrame.url, page);
}
