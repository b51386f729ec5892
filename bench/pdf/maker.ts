/** What all sides have in common: a view and fonts in, bytes out. */
import { z } from "zod";
import type { VisitView } from "../../src/renderer/paper/visit-view.ts";
import type { Fonts } from "./pencil.ts";

export type Maker = (view: VisitView, fonts: Fonts) => Promise<{ bytes: Uint8Array }>;
type Writer = (view: VisitView) => string;

const Module = z.object({ make: z.custom<Maker>((value) => typeof value === "function") });
const PageModule = z.object({ pageOf: z.custom<Writer>((value) => typeof value === "function") });
const View = z.custom<VisitView>(
  (value) => typeof value === "object" && value !== null && "company" in value,
);

/** The maker of a module that was loaded by its path. */
export function makerIn(module: unknown): Maker {
  return Module.parse(module).make;
}

/** What writes the page that a browser prints, in such a module. */
export function pageWriterIn(module: unknown): Writer {
  return PageModule.parse(module).pageOf;
}

/** A view that was written as JSON. */
export function viewIn(text: string): VisitView {
  return View.parse(JSON.parse(text));
}

/** The same visit in words that no earlier round has written: a maker that remembers words gains nothing on the notes. */
export function renewed(view: VisitView, round: number): VisitView {
  const mark = Array.from(String(round), (digit) => "aeioulnrst"[Number(digit)] ?? "").join("");
  const renew = (text: string): string =>
    text.replace(/\p{L}{4,}/gu, (word) => `${word.slice(0, -2)}${mark}${word.slice(-2)}`);
  return {
    ...view,
    said: view.said.map(({ heading, text }) => ({ heading, text: renew(text) })),
    actions: view.actions.map((action) => ({ ...action, label: renew(action.label) })),
    events: view.events.map((event) => ({ ...event, title: renew(event.title) })),
  };
}
