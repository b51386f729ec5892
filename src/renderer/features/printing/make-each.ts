/** Sheets made one after the other: what fails says why and stops nothing, what was made before a stop is kept. */
import { toProblem } from "../../../shared/problem.ts";
import { fingerprintOf } from "../../paper/fingerprint.ts";
import type { Asked, Sheet } from "../../paper/make-sheet.ts";
import type { RenderOptions } from "../../paper/render.ts";
import type { SheetSource, Wanted } from "./sheet-source.ts";

export interface MadeSheet {
  readonly wanted: Wanted;
  readonly asked: Asked;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly pages: number;
  readonly fingerprint: string;
}

export interface FailedSheet {
  readonly wanted: Wanted;
  readonly error: unknown;
}

export interface Outcome {
  readonly made: readonly MadeSheet[];
  readonly failed: readonly FailedSheet[];
  /** What a stop left undone. */
  readonly left: readonly Wanted[];
}

export interface Step {
  readonly wanted: Wanted;
  /** How many are done. */
  readonly done: number;
  /** From 0 to 1, of this one. */
  readonly share: number;
}

export interface MakeOptions {
  readonly read: SheetSource["read"];
  readonly render: (asked: Asked, options: RenderOptions) => Promise<Sheet>;
  readonly signal: AbortSignal;
  readonly onStep: (step: Step) => void;
}

/** Never rejects: a stop is an outcome. */
export async function makeEach(
  all: readonly Wanted[],
  { read, render, signal, onStep }: MakeOptions,
): Promise<Outcome> {
  const made: MadeSheet[] = [];
  const failed: FailedSheet[] = [];
  const isStopped = (): boolean => signal.aborted;
  for (const [done, wanted] of all.entries()) {
    if (isStopped()) return { made, failed, left: all.slice(done) };
    onStep({ wanted, done, share: 0 });
    try {
      const asked = await read(wanted.key);
      const { bytes, pages } = await render(asked, {
        signal,
        onProgress: (share) => onStep({ wanted, done, share }),
      });
      made.push({ wanted, asked, bytes, pages, fingerprint: fingerprintOf(asked) });
    } catch (error) {
      // Given up in the middle is not a failure of the sheet.
      if (isStopped()) return { made, failed, left: all.slice(done) };
      failed.push({ wanted, error });
    }
  }
  return { made, failed, left: [] };
}

/** Whether trying again may help: a first visit has nothing before it, however often one tries. */
export function mayStillBeMade({ error }: FailedSheet): boolean {
  return toProblem(error).code !== "paper.not_for_visit";
}

/** Pages one print or one file takes at most: 400 need 260 MB of memory while they are laid out (measured), and fill a tray. */
export const mostPages = 400;

/** The first ones that make one file, at least one. */
export function firstThatFit(made: readonly MadeSheet[], most = mostPages): readonly MadeSheet[] {
  let pages = 0;
  const end = made.findIndex((sheet, index) => {
    pages += sheet.pages;
    return index > 0 && pages > most;
  });
  return end === -1 ? made : made.slice(0, end);
}

/** Pages that come out, with the backs left blank so that each document begins on its own sheet. */
export function pagesOut(made: readonly MadeSheet[], startsOnRecto: boolean): number {
  return made.reduce((sum, { pages }) => sum + (startsOnRecto ? sum % 2 : 0) + pages, 0);
}
