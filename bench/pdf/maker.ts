/** What both sides have in common: a view and fonts in, bytes out. */
import { z } from "zod";
import type { VisitView } from "../../src/renderer/paper/visit-view.ts";
import type { Fonts } from "./pencil.ts";

export type Maker = (view: VisitView, fonts: Fonts) => Promise<{ bytes: Uint8Array; pages: number }>;

const Module = z.object({ make: z.custom<Maker>((value) => typeof value === "function") });
const View = z.custom<VisitView>(
  (value) => typeof value === "object" && value !== null && "company" in value,
);

/** The maker of a module that was loaded by its path. */
export function makerIn(module: unknown): Maker {
  return Module.parse(module).make;
}

/** A view that was written as JSON. */
export function viewIn(text: string): VisitView {
  return View.parse(JSON.parse(text));
}
