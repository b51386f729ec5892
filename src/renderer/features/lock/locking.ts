/**
 * Locking is reloading: keys, words and what was drawn leave memory together, and the lock screen comes before anything is
 * read. What is typed is written first; words that cannot be written keep the notebook open.
 */
import { problem } from "../../../shared/problem.ts";
import { closeNotebook, theNotebook } from "../../data/notebook.ts";
import { readSettings } from "../../data/settings.ts";
import { onCommitted } from "../../data/committed.ts";
import { host } from "../../host/choose-host.ts";
import { flushAutosaves, hasUnsavedWords } from "../../ui/save-status.ts";

const channelName = "carnet-lock";
/** Survives the reload of this window: a notebook that was locked asks its person, not the keystore. */
const lockedMark = "carnet-locked";
/** Activity is looked at this often. */
const lookEveryMs = 15_000;

let channel: BroadcastChannel | undefined;

/** Whether this window was locked, and not only closed. */
export function wasLocked(): boolean {
  return sessionStorage.getItem(lockedMark) !== null;
}

/** To be told once the notebook is open: the next start is one like others. */
export function forgetLocked(): void {
  sessionStorage.removeItem(lockedMark);
}

/** Locks all windows. Throws `storage.failed` when some words could not be written: nothing is then locked here. */
export async function lockNow(): Promise<void> {
  await lockThis(() => channel?.postMessage("lock"));
}

/** Follows inactivity, sleep and the other windows. Returns what ends it. */
export function startLocking(): () => void {
  channel = new BroadcastChannel(channelName);
  channel.onmessage = () => void lockThis(() => undefined).catch(() => undefined);
  if (theNotebook().ring === undefined) return () => channel?.close();

  let minutes = 0;
  const readMinutes = () => void readSettings().then((settings) => (minutes = settings.lockAfterMinutes));
  readMinutes();
  const stopSettings = onCommitted(({ documents }) => {
    if (documents.length === 0) readMinutes();
  });
  let lastAt = Date.now();
  const active = (): void => {
    lockIfIdle();
    lastAt = Date.now();
  };
  // By the clock of the machine: a laptop that slept an hour was idle an hour.
  const lockIfIdle = (): void => {
    if (minutes > 0 && Date.now() - lastAt > minutes * 60_000) void lockNow().catch(() => undefined);
  };
  const timer = setInterval(lockIfIdle, lookEveryMs);
  const signs = ["pointerdown", "pointermove", "keydown", "wheel", "touchstart"] as const;
  for (const sign of signs) addEventListener(sign, active, { capture: true, passive: true });
  const stopSleep = host().on("sleeping", () => void lockNow().catch(() => undefined));
  return () => {
    clearInterval(timer);
    for (const sign of signs) removeEventListener(sign, active, { capture: true });
    stopSettings();
    stopSleep();
    channel?.close();
  };
}

async function lockThis(beforeLeaving: () => void): Promise<void> {
  await writeLastWords();
  beforeLeaving();
  // Before the page is torn down: what was last written is in the tables, and the address leads back here.
  await closeNotebook();
  sessionStorage.setItem(lockedMark, "1");
  document.title = "Carnet IA";
  location.reload();
}

/** Nothing is typed any more: somebody whose hands go on would keep the notebook open. Theirs again when it cannot be locked. */
async function writeLastWords(): Promise<void> {
  const { activeElement, body } = document;
  body.inert = true;
  await flushAutosaves();
  if (!hasUnsavedWords()) return;
  body.inert = false;
  if (activeElement instanceof HTMLElement) activeElement.focus();
  throw problem.storage.failed({ name: "lock" });
}
