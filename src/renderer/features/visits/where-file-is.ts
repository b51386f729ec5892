/** Where the bytes of an attachment are, for the person who looks at it. */
import type { FileRow } from "../../data/rows.ts";
import type { SyncStatus } from "../../sync/status.ts";

export type WhereFileIs =
  /** On this computer, and nowhere else is known. */
  | "here"
  | "onHub"
  /** Here, and leaving: at once, with the network, with a connection that is not counted, when the hub has room. */
  | "toSend"
  | "waitsNetwork"
  | "waitsConnection"
  | "hubFull"
  | "toFetch"
  /** Known by name only: recorded before the notebook kept files, or by nobody who is here. */
  | "elsewhere";

export interface FileSituation {
  /** Of the file, when its bytes are here. */
  readonly row: FileRow | undefined;
  /** The hub of this notebook (`placeOf`). */
  readonly place: string | undefined;
  readonly keptAt: string | undefined;
  readonly status: Pick<SyncStatus, "phase" | "files">;
}

/** Where it is now. */
export function whereFileIs({ row, place, keptAt, status }: FileSituation): WhereFileIs {
  if (row === undefined) return place === undefined || keptAt !== undefined ? "elsewhere" : "toFetch";
  if (place === undefined) return "here";
  if (row.sentTo === place) return "onHub";
  if (status.phase === "unreachable") return "waitsNetwork";
  if (status.files?.isHubFull === true) return "hubFull";
  return status.files?.isHeld === true && !row.isThumbnail ? "waitsConnection" : "toSend";
}
