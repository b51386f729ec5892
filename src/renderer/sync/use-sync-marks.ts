import type { DocumentId } from "../../shared/records/field-values.ts";
import { useLive } from "../data/live.ts";
import { type SyncMark, syncMarks } from "../data/sync-marks.ts";

const none: ReadonlyMap<DocumentId, SyncMark> = new Map();

/** The marks for a list, asked once and not by each of its rows. */
export function useSyncMarks(): ReadonlyMap<DocumentId, SyncMark> {
  const live = useLive(syncMarks, []);
  return live.status === "ready" ? live.value : none;
}
