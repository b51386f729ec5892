/**
 * The one sync loop of all windows: whoever holds the lock leads, the others ask it and show what it says. It wakes at
 * start, when a network appears, when something is written, when the hub says that something is new, and every 5 min.
 */
import type { Host } from "../../shared/host/borders.ts";
import type { HubState } from "../../shared/host/enrolment.ts";
import { Problem, toProblem } from "../../shared/problem.ts";
import { onCommitted } from "../data/committed.ts";
import { followEnrolment, newDeviceId, syncRow } from "../data/enrolled.ts";
import { theNotebook } from "../data/notebook.ts";
import { fold, readState } from "../data/sync-write.ts";
import { keepDirectory } from "../data/hub-directory.ts";
import { type FileCourier, startFileCourier } from "./file-courier.ts";
import { agreeOnKeys } from "./delivery.ts";
import { exchange, ManyRemovals } from "./exchange.ts";
import { type HubApi, hubApi, HubRefusal } from "./hub-api.ts";
import { deviceName } from "./device-name.ts";
import { removeOldCopies } from "./local-copies.ts";
import { settling } from "./settle.ts";
import { createSleeper, pollDelayMs, retryDelayMs } from "./sleep.ts";
import { showStatus, syncStatus, SyncStatus } from "./status.ts";

const lockName = "carnet-sync";
const directoryMs = 60 * 60_000;

const sleeper = createSleeper();
/** When the names of colleagues were last asked for; a person who asks for an exchange asks for them too. */
let directoryAt = 0;
let channel: BroadcastChannel | undefined;
let acceptsRemovals = false;
let current: AbortController | undefined;
let courier: FileCourier | undefined;
/** A person stopped the exchange: it waits for them, for a network that appears or for the next turn, not for a write. */
let isHeld = false;

/** A person stopped it. */
class Interrupted extends Error {}

/** Begins, once the first screen is there. Returns what ends it. */
export function startSync(host: Host): () => void {
  const ending = new AbortController();
  const { signal } = ending;
  channel = new BroadcastChannel(lockName);
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (data === "now") wakeNow();
    else if (data === "stop") stopHere();
    else if (data === "files") courier?.sendNow();
    else if (data === "accept") {
      acceptsRemovals = true;
      wakeNow();
    } else {
      const status = SyncStatus.safeParse(data);
      if (status.success) showStatus(status.data);
    }
  };
  const ask = () => {
    if (!isHeld) sleeper.wake();
  };
  addEventListener("online", wakeHeld);
  const settled = settling(() => {
    void readState(theNotebook()).then(({ head }) => {
      // What an exchange itself wrote asks for no other one.
      if (head.waiting > 0) ask();
    });
  });
  const stopCommitted = onCommitted(settled.written);
  const stopHeads = host.on("hubHead", ({ ver }) => {
    void syncRow(theNotebook()).then((row) => {
      if (row && ver > row.cursor) ask();
    });
  });
  void navigator.locks
    .request(lockName, { signal }, () => lead(host, signal))
    .catch((thrown: unknown) => {
      if (!signal.aborted) tell({ phase: "failed", problem: toProblem(thrown).code });
    });
  return () => {
    ending.abort();
    current?.abort();
    settled.stop();
    removeEventListener("online", wakeHeld);
    stopCommitted();
    stopHeads();
    channel?.close();
    channel = undefined;
    courier = undefined;
  };
}

/** Asks for an exchange at once, whichever window leads. */
export function syncNow(): void {
  wakeNow();
  channel?.postMessage("now");
}

function wakeNow(): void {
  directoryAt = 0;
  wakeHeld();
}

function wakeHeld(): void {
  isHeld = false;
  sleeper.wake();
  courier?.resume();
}

/** Stops the exchange after the page or the batch under way, whichever window leads: what was received stays. */
export function interruptSync(): void {
  stopHere();
  channel?.postMessage("stop");
}

function stopHere(): void {
  current?.abort(new Interrupted());
  courier?.interrupt();
}

/** Sends the files that wait, and fetches the small ones, even on a connection that is counted; whichever window leads. */
export function moveFilesNow(): void {
  courier?.sendNow();
  channel?.postMessage("files");
}

/** A person agreed that many documents leave this notebook. */
export function acceptRemovals(): void {
  acceptsRemovals = true;
  channel?.postMessage("accept");
  syncNow();
}

async function lead(host: Host, signal: AbortSignal): Promise<void> {
  const hub = hubApi(host);
  courier = startFileCourier({ host, signal, tell: (files) => tell({ ...syncStatus(), files }) });
  let failures = 0;
  let isWatching = false;
  const met = new Set<string>();
  while (!signal.aborted) {
    let delay = pollDelayMs(Math.random);
    try {
      const { enrolment: known, proposed } = await host.hubState();
      const enrolment = known ?? (await joinProposed(host, proposed));
      if (!enrolment) tell({ phase: "not_enrolled" });
      else {
        if (!met.has(`${enrolment.hub} ${enrolment.device}`)) {
          await meet(hub, enrolment);
          met.add(`${enrolment.hub} ${enrolment.device}`);
        }
        await round(host, hub, signal);
        courier.wake();
        // The exchange is done, whatever comes of this: asked again after the next one.
        await agreeOnKeys(hub).catch(() => undefined);
        if (!isWatching) await host.watchHub({ on: true });
        isWatching = true;
        if (Date.now() - directoryAt > directoryMs) {
          await keepDirectory(theNotebook(), await hub.members(), await hub.visited());
          directoryAt = Date.now();
          await removeOldCopies(hub);
        }
      }
      failures = 0;
    } catch (thrown) {
      if (thrown instanceof Interrupted) {
        failures = 0;
        isHeld = true;
        sleeper.forget();
        await fail(thrown);
        await sleeper.sleep(delay, signal);
        isHeld = false;
        continue;
      }
      failures += 1;
      await fail(thrown);
      const asked = thrown instanceof HubRefusal ? (thrown.retryAfter ?? 0) * 1_000 : 0;
      delay = Math.max(asked, retryDelayMs(failures, Math.random));
    }
    await sleeper.sleep(delay, signal);
  }
}

/** The hub that `npm start` runs beside the app is joined without asking, by a notebook that has never had one. */
async function joinProposed(host: Host, proposed: HubState["proposed"]): Promise<HubState["enrolment"]> {
  if (proposed?.code === undefined || (await syncRow(theNotebook()))) return undefined;
  const { address, code } = proposed;
  return await host.enrolHub({ address, code, device: { id: newDeviceId(), ...deviceName() } });
}

/** First words with a hub: its clock, its epoch, and the chain under the device id it knows. */
async function meet(hub: HubApi, enrolment: Parameters<typeof followEnrolment>[1]): Promise<void> {
  const asked = Date.now();
  const { epoch, time } = await hub.hello();
  const now = (asked + Date.now()) / 2;
  await followEnrolment(theNotebook(), enrolment, epoch);
  showStatus({ ...syncStatus(), clockOffsetMs: now - Date.parse(time) });
}

async function round(host: Host, hub: HubApi, signal: AbortSignal): Promise<void> {
  const notebook = theNotebook();
  const working = new AbortController();
  current = working;
  tell({ phase: "syncing", progress: undefined });
  await exchange({
    notebook,
    hub,
    acceptRemovals: acceptsRemovals,
    signal: AbortSignal.any([signal, working.signal]),
    takeDevice: async (id) => {
      await host.enrolHub({ device: { id, ...deviceName() } });
    },
    onProgress: (progress) => tell({ phase: "syncing", progress }),
  });
  acceptsRemovals = false;
  tell({ phase: "idle", syncedAt: (await syncRow(notebook))?.syncedAt });
  await fold(notebook);
}

async function fail(thrown: unknown): Promise<void> {
  const syncedAt = (await syncRow(theNotebook()).catch(() => undefined))?.syncedAt;
  if (thrown instanceof ManyRemovals) {
    tell({ phase: "confirm_removals", removals: { count: thrown.count, total: thrown.total }, syncedAt });
    return;
  }
  const isSaid = thrown instanceof HubRefusal || thrown instanceof Interrupted;
  const problem = isSaid ? undefined : toProblem(thrown);
  tell({ phase: phaseOf(thrown), syncedAt, ...(problem ? { problem: problem.code } : {}) });
}

function phaseOf(thrown: unknown): SyncStatus["phase"] {
  if (thrown instanceof Interrupted) return "interrupted";
  if (thrown instanceof HubRefusal) {
    if (thrown.code === "device_revoked") return "revoked";
    if (thrown.status === 426) return "too_old";
    if (thrown.status === 401) return "signed_out";
    return thrown.status === 429 || thrown.status === 503 ? "unreachable" : "failed";
  }
  if (!(thrown instanceof Problem)) return "failed";
  switch (thrown.code) {
    case "hub.not_enrolled":
      return "not_enrolled";
    case "hub.signed_out":
      return "signed_out";
    case "hub.device_revoked":
      return "revoked";
    case "hub.protocol_unsupported":
      return "too_old";
    case "hub.unreachable":
    case "hub.not_an_answer":
      return "unreachable";
    default:
      return "failed";
  }
}

/** Shows here and in the other windows; what is not said is as before, but progress, removals and problem. */
function tell(change: SyncStatus): void {
  const { syncedAt, clockOffsetMs, files } = syncStatus();
  const status: SyncStatus = {
    ...(syncedAt === undefined ? {} : { syncedAt }),
    ...(files === undefined ? {} : { files }),
    ...(clockOffsetMs === undefined ? {} : { clockOffsetMs }),
    ...Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)),
    phase: change.phase,
  };
  showStatus(status);
  channel?.postMessage(status);
}
