/** Sheets being made and put together, in the worker. It outlives the page: eighty sheets take longer than one stays there. */
import i18next from "i18next";
import { useState, useSyncExternalStore } from "react";
import { navigate } from "wouter/use-hash-location";
import { theNotebook } from "../../data/notebook.ts";
import { readSettings } from "../../data/settings.ts";
import { fingerprintOf } from "../../paper/fingerprint.ts";
import { renderPdf, renderTogether } from "../../paper/render.ts";
import { toast } from "../../ui/toast.tsx";
import {
  type FailedSheet,
  firstThatFit,
  type MadeSheet,
  makeEach,
  mayStillBeMade,
  type Outcome,
  type Step,
} from "./make-each.ts";
import type { SheetSource, Wanted } from "./sheet-source.ts";

/** Sheets put together, ready to be given to a printer or a file. */
export interface Bound {
  readonly sheets: readonly MadeSheet[];
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** With the backs left blank. */
  readonly pages: number;
}

export interface Prepared extends Outcome {
  /** Sheets that were not in the queue: they may be kept there, or as files. */
  readonly isBatch: boolean;
  /** What left for a printer or a file. */
  readonly out: readonly MadeSheet[];
}

export type PrintRun =
  | { readonly status: "making"; readonly step: Step; readonly total: number }
  | { readonly status: "binding"; readonly count: number; readonly share: number }
  | {
      readonly status: "ready";
      readonly prepared: Prepared;
      readonly bound: Bound | undefined;
      /** Why they could not be put together; each one is still there. */
      readonly error: unknown;
      /** From 0 to 1 while they are put together the other way; `bound` is still the one before. */
      readonly rebinding: number | undefined;
    };

/** Whether something is being prepared. */
export function isAtWork(run: PrintRun | undefined): boolean {
  return run !== undefined && (run.status !== "ready" || run.rebinding !== undefined);
}

/** One piece of work at a time, and where it is. */
export class PrintRunner {
  #run: PrintRun | undefined;
  #work = new AbortController();
  readonly #listeners = new Set<() => void>();

  readonly source: SheetSource;

  constructor(source: SheetSource) {
    this.source = source;
  }

  /** Undefined when nothing is being prepared. */
  get = (): PrintRun | undefined => this.#run;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
      if (this.#isAlone && isAtWork(this.#run)) toast({ text: i18next.t("printing:goesOn") });
    };
  };

  start = (wanted: readonly Wanted[], isBatch: boolean): void =>
    void this.#make(wanted, { isBatch, made: [], out: [], failed: [], left: [] });

  /** Stops making and keeps what is made; gives up what is being put together. */
  stop = (): void => this.#work.abort();

  /** Makes what was left and what may succeed, beside what is made. */
  goOn = (): void => {
    if (this.#run?.status !== "ready") return;
    const { prepared } = this.#run;
    const { failed, left } = prepared;
    const wanted = [...wantedOf(failed.filter(mayStillBeMade)), ...left];
    void this.#make(wanted, { ...prepared, failed: failed.filter((each) => !mayStillBeMade(each)) });
  };

  /** Puts together again, as the settings now say. */
  bindAgain = (): void => {
    if (this.#run?.status === "ready") void this.#bind(this.#run.prepared, this.#run.bound);
  };

  /** What was bound is out: the rest follows. */
  next = (): void => {
    if (this.#run?.status !== "ready" || this.#run.bound === undefined) return;
    const { prepared, bound } = this.#run;
    const made = prepared.made.filter((sheet) => !bound.sheets.includes(sheet));
    const isOver = made.length + prepared.failed.length + prepared.left.length === 0;
    // Those of a batch may still be wanted as files.
    if (isOver && !prepared.isBatch) this.close();
    else void this.#bind({ ...prepared, made, out: [...prepared.out, ...bound.sheets] });
  };

  close = (): void => {
    this.#begin();
    this.#publish(undefined);
  };

  /**
   * Whether the notebook still says what was made; when not, everything is made again.
   * @param withOut what left already counts too: a visit erased meanwhile is not given once more
   */
  isCurrent = async (withOut: boolean): Promise<boolean> => {
    if (this.#run?.status !== "ready") return false;
    const { prepared } = this.#run;
    const [out, made] = withOut ? [[], [...prepared.out, ...prepared.made]] : [prepared.out, prepared.made];
    for (const { wanted, fingerprint } of made) {
      const now = await this.source.read(wanted.key).then(fingerprintOf, () => undefined);
      if (now === fingerprint) continue;
      const all = [...wantedOf(made), ...wantedOf(prepared.failed), ...prepared.left];
      void this.#make(all, { ...prepared, made: [], out, failed: [] });
      return false;
    }
    return true;
  };

  async #make(wanted: readonly Wanted[], kept: Prepared): Promise<void> {
    const signal = this.#begin();
    const outcome = await makeEach(wanted, {
      ...{ read: this.source.read, render: renderPdf, signal },
      onStep: (step) => this.#publish({ status: "making", step, total: wanted.length }),
    });
    if (this.#isReplaced(signal)) return;
    const made = [...kept.made, ...outcome.made];
    const failed = [...kept.failed, ...outcome.failed];
    if (made.length + failed.length + kept.out.length === 0) {
      this.#publish(undefined);
      toast({ text: i18next.t("printing:stopped") });
    } else await this.#bind({ ...kept, made, failed, left: outcome.left });
  }

  /** @param before what is put together again: it stays on the screen meanwhile */
  async #bind(prepared: Prepared, before?: Bound): Promise<void> {
    const signal = this.#begin();
    const sheets = firstThatFit(prepared.made);
    const ready = (bound: Bound | undefined, error?: unknown): void =>
      this.#publish({ status: "ready", prepared, bound, error, rebinding: undefined });
    const [only] = sheets;
    if (only === undefined || sheets.length === 1) {
      ready(only && { sheets, bytes: only.bytes, pages: only.pages });
      return;
    }
    const tell = (share: number): void =>
      this.#publish(
        before === undefined
          ? { status: "binding", count: sheets.length, share }
          : { status: "ready", prepared, bound: before, error: undefined, rebinding: share },
      );
    tell(0);
    try {
      const { startsOnRecto } = (await readSettings()).printing;
      const asked = sheets.map((sheet) => sheet.asked);
      const binding = { title: i18next.t("printing:fileTitle"), startsOnRecto };
      const { bytes, pages } = await renderTogether(asked, binding, { signal, onProgress: tell });
      ready({ sheets, bytes, pages });
    } catch (error) {
      if (this.#isReplaced(signal)) return;
      if (signal.aborted) this.#publish(undefined);
      else ready(undefined, error);
    }
  }

  #begin(): AbortSignal {
    this.#work.abort();
    this.#work = new AbortController();
    return this.#work.signal;
  }

  #isReplaced(signal: AbortSignal): boolean {
    return this.#work.signal !== signal;
  }

  get #isAlone(): boolean {
    return this.#listeners.size === 0;
  }

  #publish(run: PrintRun | undefined): void {
    this.#run = run;
    for (const listener of this.#listeners) listener();
    if (this.#isAlone && run !== undefined && !isAtWork(run))
      toast({
        text: i18next.t("printing:ready.elsewhere"),
        action: { label: i18next.t("printing:ready.see"), onPress: () => navigate("/printing") },
      });
  }
}

let current: { readonly notebook: object; readonly runner: PrintRunner } | undefined;

function runnerOf(source: SheetSource): PrintRunner {
  const notebook = theNotebook();
  if (current?.notebook !== notebook || current.runner.source !== source) {
    current?.runner.close();
    current = { notebook, runner: new PrintRunner(source) };
  }
  return current.runner;
}

/** What is being prepared in this notebook, wherever one was meanwhile. */
export function usePrintRunner(source: SheetSource): {
  readonly runner: PrintRunner;
  readonly run: PrintRun | undefined;
} {
  // Once: a last drawing may come after the notebook is closed.
  const [runner] = useState(() => runnerOf(source));
  return { runner, run: useSyncExternalStore(runner.subscribe, runner.get) };
}

const wantedOf = (sheets: readonly (MadeSheet | FailedSheet)[]): Wanted[] =>
  sheets.map(({ wanted }) => wanted);
