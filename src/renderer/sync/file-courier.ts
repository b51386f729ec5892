/**
 * Files between this notebook and its hub, beside the exchanges: a document never waits for its file. Thumbnails first, both
 * ways, then the smallest; on a connection that is counted, thumbnails only, unless a person says otherwise.
 */
import type { Host } from "../../shared/host/borders.ts";
import { toProblem } from "../../shared/problem.ts";
import { onCommitted } from "../data/committed.ts";
import { syncRow } from "../data/enrolled.ts";
import { type FilesToMove, filesToMove, type NamedFile, placeOf } from "../data/files.ts";
import { type Notebook, theNotebook } from "../data/notebook.ts";
import type { FileRow } from "../data/rows.ts";
import { fetchFile } from "./files.ts";
import { HubRefusal } from "./hub-api.ts";
import { isMetered, onNetworkChange } from "./metered.ts";
import { sendFile } from "./send-file.ts";
import { createPatience } from "./patience.ts";
import { createSleeper, pollDelayMs, retryDelayMs } from "./sleep.ts";
import type { SyncStatus } from "./status.ts";

/** Up to this a file comes by itself; a larger one when somebody asks for it. Bytes. */
const fetchedAloneBytes = 512 * 1024;

/** What concerns all files; any other refusal is of one, and the others go on. */
const ofAll: ReadonlySet<number> = new Set([401, 403, 426, 429]);

type FilesStatus = NonNullable<SyncStatus["files"]>;

export interface FileCourier {
  /** An exchange has just ended well: the hub is there. */
  readonly wake: () => void;
  /** A person asks for all of them, whatever the connection. */
  readonly sendNow: () => void;
  /** A person stops it: what the hub has of a file stays, and the rest waits for them or for the next turn. */
  readonly interrupt: () => void;
  /** A person goes on, or a network appears. */
  readonly resume: () => void;
}

interface CourierOptions {
  readonly host: Pick<Host, "fetchHub">;
  readonly signal: AbortSignal;
  readonly tell: (files: FilesStatus) => void;
  readonly notebook?: () => Notebook;
}

/** Begins at the first {@link FileCourier.wake}; ends with the signal. */
export function startFileCourier({
  host,
  signal,
  tell,
  notebook: open = theNotebook,
}: CourierOptions): FileCourier {
  const sleeper = createSleeper();
  const later = createPatience();
  let current: AbortController | undefined;
  /** Something may have to move. */
  let isDue = true;
  let isAsked = false;
  let isStopped = false;
  let place: string | undefined;

  const note = () => {
    isDue = true;
  };
  const stopCommitted = onCommitted(({ documents }) => {
    if (documents.some(({ collection }) => collection === "attachment")) note();
  });
  signal.addEventListener("abort", stopCommitted);
  const resume = () => {
    isStopped = false;
    note();
    sleeper.wake();
  };
  onNetworkChange(resume, signal);

  const pass = async (working: AbortSignal): Promise<void> => {
    const notebook = open();
    const sync = await syncRow(notebook);
    if (!sync) return;
    const now = placeOf(sync);
    if (!isDue && now === place && later.nextMs() > 0) return;
    isDue = false;
    place = now;
    const isHeld = isMetered() && !isAsked;
    const moves = await filesToMove(now, notebook);
    const waiting = new Map(moves.toSend.map(({ sha256, size }) => [sha256, size]));
    let isHubFull = false;
    const say = (more: Pick<FilesStatus, "moving" | "problem"> = {}) => {
      if (working.aborted && more.moving) return;
      const bytes = [...waiting.values()].reduce((sum, size) => sum + size, 0);
      tell({ waiting: waiting.size, bytes, isHeld, isHubFull, ...more });
    };
    const send = async (row: FileRow) => {
      const onProgress = (done: number) => say({ moving: { what: "send", done, total: row.size } });
      onProgress(0);
      await sendFile(row, { host, notebook, place: now, signal: working, onProgress });
      waiting.delete(row.sha256);
    };
    const fetch = async ({ sha256, isThumbnail }: NamedFile) => {
      const onProgress = (done: number, total: number) => say({ moving: { what: "fetch", done, total } });
      await fetchFile(sha256, { host, notebook, isThumbnail, signal: working, onProgress });
    };
    say();
    try {
      for (const { what, file } of inOrder(moves, isHeld)) {
        if (!later.isTurnOf(file.sha256) || (what === "send" && isHubFull)) continue;
        try {
          await (what === "send" ? send(file) : fetch(file));
          later.forget(file.sha256);
        } catch (thrown) {
          if (!(thrown instanceof HubRefusal)) throw thrown;
          isHubFull ||= thrown.code === "files_full";
          if (ofAll.has(thrown.status) || (thrown.status >= 500 && !isHubFull)) throw thrown;
          later.putOff(file.sha256);
        }
      }
      isAsked = false;
      say();
    } catch (thrown) {
      isDue = true;
      say(working.aborted ? {} : sayable(thrown));
      throw thrown;
    }
  };

  const run = async () => {
    let failures = 0;
    let delay = Infinity;
    for (;;) {
      await sleeper.sleep(Math.min(delay, pollDelayMs(Math.random)), signal);
      if (signal.aborted) return;
      isStopped = false;
      current = new AbortController();
      try {
        await pass(AbortSignal.any([signal, current.signal]));
        failures = 0;
        delay = later.nextMs();
      } catch {
        failures += 1;
        delay = current.signal.aborted ? Infinity : retryDelayMs(failures, Math.random);
      }
    }
  };
  void run();

  return {
    wake: () => {
      if (!isStopped) sleeper.wake();
    },
    sendNow: () => {
      isAsked = true;
      resume();
    },
    interrupt: () => {
      isStopped = true;
      current?.abort();
    },
    resume,
  };
}

/** The exchange says what is wrong with the network or the hub: it meets it too. */
function sayable(thrown: unknown): Pick<FilesStatus, "problem"> {
  const { code } = toProblem(thrown);
  return thrown instanceof HubRefusal || code.startsWith("hub.") ? {} : { problem: code };
}

type Move =
  { readonly what: "send"; readonly file: FileRow } | { readonly what: "fetch"; readonly file: NamedFile };

function inOrder({ toSend, toFetch }: FilesToMove, isHeld: boolean): Move[] {
  const sent = toSend.map((file): Move => ({ what: "send", file }));
  const fetched = toFetch
    .filter(({ isThumbnail, size }) => isThumbnail || size <= fetchedAloneBytes)
    .map((file): Move => ({ what: "fetch", file }));
  const all = [...sent, ...fetched];
  const first = all.filter(({ file }) => file.isThumbnail);
  return isHeld ? first : [...first, ...all.filter(({ file }) => !file.isThumbnail)];
}
