/** The one honest answer to « is it saved? », over every field on the screen. */
import { create } from "zustand";
import type { Autosave, SaveReport } from "./autosave.ts";

interface SaveStatusState {
  readonly reports: ReadonlyMap<symbol, SaveReport>;
  readonly lastAt: string | undefined;
}

const useStore = create<SaveStatusState>(() => ({ reports: new Map(), lastAt: undefined }));
const open = new Map<symbol, Pick<Autosave<never>, "flush" | "isDirty">>();

/** Registers a field; the answer forgets it. */
export function trackAutosave(key: symbol, autosave: Pick<Autosave<never>, "flush" | "isDirty">): () => void {
  open.set(key, autosave);
  return () => {
    open.delete(key);
    // A failure stays said after its field has gone: the words are still not on disk.
    if (useStore.getState().reports.get(key)?.status !== "failed") forget(key);
  };
}

function forget(key: symbol): void {
  useStore.setState(({ reports }) => {
    const rest = new Map(reports);
    rest.delete(key);
    return { reports: rest };
  });
}

/** Told by each field when its state changes. */
export function reportSave(key: symbol, report: SaveReport): void {
  useStore.setState(({ reports, lastAt }) => ({
    reports: new Map(reports).set(key, report),
    lastAt: report.at !== undefined && (lastAt === undefined || report.at > lastAt) ? report.at : lastAt,
  }));
}

/** Told by a write that is not typed (a tick, a date, a new record) when it is durably done. */
export function reportWritten(at: string): void {
  useStore.setState(({ lastAt }) => ({ lastAt: lastAt === undefined || at > lastAt ? at : lastAt }));
}

/** Writes everything that waits: before leaving a page, printing, closing the window. */
export async function flushAutosaves(): Promise<void> {
  await Promise.all([...open.values()].map((autosave) => autosave.flush()));
}

/** Whether some field still holds words that are not on disk. */
export function hasUnsavedWords(): boolean {
  return [...open.values()].some((autosave) => autosave.isDirty);
}

/** Worst state first: one failed field outweighs ten saved ones. */
export function useSaveStatus(): SaveReport {
  const reports = useStore((state) => state.reports);
  const lastAt = useStore((state) => state.lastAt);
  const all = [...reports.values()];
  const failed = all.find((report) => report.status === "failed");
  if (failed !== undefined) return { ...failed, at: lastAt };
  if (all.some((report) => report.status === "saving")) return { status: "saving", at: lastAt };
  return lastAt === undefined ? { status: "idle" } : { status: "saved", at: lastAt };
}

if (typeof document !== "undefined") {
  // The last moments at which a page can still write: going to the background, closing, losing the keyboard.
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") void flushAutosaves();
  });
  addEventListener("pagehide", () => void flushAutosaves());
  addEventListener("beforeunload", (event) => {
    if (!hasUnsavedWords()) return;
    void flushAutosaves();
    event.preventDefault();
  });
}
