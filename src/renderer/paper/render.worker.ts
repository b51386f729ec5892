/** Makes PDFs away from the window, so that it never freezes. One at a time: pdfmake has one progress callback. */
import beyondUrl from "../../../assets/fonts/dejavu-sans-beyond-latin.ttf?url";
import regularUrl from "../../../assets/fonts/atkinson-hyperlegible-next-regular.ttf?url";
import semiboldUrl from "../../../assets/fonts/atkinson-hyperlegible-next-semibold.ttf?url";
import { Problem } from "../../shared/problem.ts";
import { type LoadFonts, makeSheet } from "./make-sheet.ts";
import { makeSheets } from "./make-sheets.ts";
import { readPages } from "./read-pages.ts";
import type { RenderReply, RenderRequest } from "./render-messages.ts";

/** Font files already read: they stay for the next sheets. */
const read = new Map<string, Promise<Uint8Array>>();

async function fetched(url: string): Promise<Uint8Array> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`font ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
}

function font(url: string): Promise<Uint8Array> {
  const known = read.get(url);
  if (known !== undefined) return known;
  const reading = fetched(url);
  read.set(url, reading);
  // A failure is not remembered: the next sheet tries again.
  reading.catch(() => read.delete(url));
  return reading;
}

const loadFonts: LoadFonts = async (needsBeyond) => {
  const [regular, semibold, beyond] = await Promise.all([
    font(regularUrl),
    font(semiboldUrl),
    needsBeyond ? font(beyondUrl) : undefined,
  ]);
  return { regular, semibold, ...(beyond === undefined ? {} : { beyond }) };
};

function reply(message: RenderReply, transfer: Transferable[] = []): void {
  self.postMessage(message, { transfer });
}

const tools = { loadFonts, readPages };

async function make({ number, task }: RenderRequest): Promise<void> {
  let told = 0;
  let toldAt = 0;
  const tell = (share: number): void => {
    // What a bar can show and an eye can follow; each message costs time, here and in the window.
    const now = performance.now();
    if (share - told < 0.01 || now - toldAt < 100) return;
    [told, toldAt] = [share, now];
    reply({ type: "progress", number, share });
  };
  try {
    const sheet =
      "asked" in task
        ? await makeSheet(task.asked, tools, tell)
        : await makeSheets(task.together, task.binding, tools, tell);
    reply({ type: "made", number, sheet }, [sheet.bytes.buffer]);
  } catch (thrown) {
    if (thrown instanceof Problem)
      reply({ type: "refused", number, code: thrown.code, params: thrown.params });
    else reply({ type: "failed", number, reason: thrown instanceof Error ? thrown.name : typeof thrown });
  }
}

let last: Promise<void> = Promise.resolve();

self.onmessage = ({ data }: MessageEvent<RenderRequest>) => {
  last = last.then(() => make(data));
};
