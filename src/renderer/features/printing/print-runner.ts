import { useCallback, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { fingerprintOf } from "../../paper/fingerprint.ts";
import { renderPdf, renderTogether } from "../../paper/render.ts";
import {
  type FailedSheet,
  firstThatFit,
  type MadeSheet,
  makeEach,
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

export type PrintRun =
  | { readonly status: "making"; readonly step: Step; readonly total: number }
  | { readonly status: "binding"; readonly count: number; readonly share: number }
  | {
      readonly status: "ready";
      readonly outcome: Outcome;
      readonly bound: Bound | undefined;
      /** Why they could not be put together; each one is still there. */
      readonly error: unknown;
    };

export interface PrintRunner {
  /** Undefined when nothing is being prepared. */
  readonly run: PrintRun | undefined;
  readonly start: (wanted: readonly Wanted[]) => void;
  /** Stops making and keeps what is made; gives up what is being put together. */
  readonly stop: () => void;
  /** Makes what failed or was left, beside what is made. */
  readonly goOn: () => void;
  /** Puts together again, the other way. */
  readonly bindAgain: (startsOnRecto: boolean) => void;
  /** What was bound is out: the rest follows. */
  readonly next: () => void;
  readonly close: () => void;
  /** Whether the notebook still says what was made; when not, everything is made again. */
  readonly isCurrent: () => Promise<boolean>;
}

/** Makes sheets and puts them together, in the worker. Leaving the page gives them up. */
export function usePrintRun(source: SheetSource, startsOnRecto: boolean): PrintRunner {
  const { t } = useTranslation("printing");
  const [run, setRun] = useState<PrintRun>();
  const stopping = useRef(new AbortController());
  useEffect(() => () => stopping.current.abort(), []);

  const bind = useCallback(
    async (outcome: Outcome, isOnRecto: boolean) => {
      stopping.current = new AbortController();
      const { signal } = stopping.current;
      const sheets = firstThatFit(outcome.made);
      const ready = (bound: Bound | undefined, error?: unknown): void =>
        setRun({ status: "ready", outcome, bound, error });
      const [only] = sheets;
      if (only === undefined || sheets.length === 1) {
        ready(only && { sheets, bytes: only.bytes, pages: only.pages });
        return;
      }
      const tell = (share: number): void => setRun({ status: "binding", count: sheets.length, share });
      tell(0);
      try {
        const asked = sheets.map((sheet) => sheet.asked);
        const binding = { title: t("fileTitle"), startsOnRecto: isOnRecto };
        const { bytes, pages } = await renderTogether(asked, binding, { signal, onProgress: tell });
        ready({ sheets, bytes, pages });
      } catch (error) {
        if (signal.aborted) setRun(undefined);
        else ready(undefined, error);
      }
    },
    [t],
  );

  const make = useCallback(
    async (wanted: readonly Wanted[], already: readonly MadeSheet[]) => {
      stopping.current.abort();
      stopping.current = new AbortController();
      const { signal } = stopping.current;
      const outcome = await makeEach(wanted, {
        ...{ read: source.read, render: renderPdf, signal },
        onStep: (step) => setRun({ status: "making", step, total: wanted.length }),
      });
      const made = [...already, ...outcome.made];
      if (made.length + outcome.failed.length === 0) setRun(undefined);
      else await bind({ ...outcome, made }, startsOnRecto);
    },
    [source, bind, startsOnRecto],
  );

  const outcome = run?.status === "ready" ? run.outcome : undefined;
  const bound = run?.status === "ready" ? run.bound : undefined;
  return {
    run,
    start: useCallback((wanted) => void make(wanted, []), [make]),
    stop: useCallback(() => stopping.current.abort(), []),
    goOn: useCallback(() => {
      if (outcome !== undefined) void make([...wantedOf(outcome.failed), ...outcome.left], outcome.made);
    }, [make, outcome]),
    bindAgain: useCallback(
      (isOnRecto) => {
        if (outcome !== undefined) void bind(outcome, isOnRecto);
      },
      [bind, outcome],
    ),
    next: useCallback(() => {
      if (outcome === undefined || bound === undefined) return;
      const made = outcome.made.filter((sheet) => !bound.sheets.includes(sheet));
      const isOver = made.length + outcome.failed.length + outcome.left.length === 0;
      if (isOver) setRun(undefined);
      else void bind({ ...outcome, made }, startsOnRecto);
    }, [bind, bound, outcome, startsOnRecto]),
    close: useCallback(() => {
      stopping.current.abort();
      setRun(undefined);
    }, []),
    isCurrent: useCallback(async () => {
      if (outcome === undefined) return false;
      for (const { wanted, fingerprint } of outcome.made) {
        const now = await source.read(wanted.key).then(fingerprintOf, () => undefined);
        if (now === fingerprint) continue;
        void make([...wantedOf(outcome.made), ...wantedOf(outcome.failed), ...outcome.left], []);
        return false;
      }
      return true;
    }, [make, outcome, source]),
  };
}

const wantedOf = (sheets: readonly (MadeSheet | FailedSheet)[]): Wanted[] =>
  sheets.map(({ wanted }) => wanted);
