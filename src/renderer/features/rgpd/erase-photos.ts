/** Pictures that go for good, one after the other: what was reached before a cut is gone, the others can be asked again. */
import type { Host } from "../../../shared/host/borders.ts";
import { eraseHere } from "../../data/erasure.ts";
import type { Stored } from "../../data/records.ts";
import { eraseEverywhere } from "../../sync/erase-everywhere.ts";

/** Erases attachments as far as this person may. Throws `hub.*`, `storage.*`. */
export async function erasePhotos(
  host: Pick<Host, "fetchHub">,
  photos: readonly Stored<"attachment">[],
  reach: "here" | "everywhere",
): Promise<void> {
  const refs = photos.map(({ id }) => ({ collection: "attachment", id }) as const);
  if (reach === "here") await eraseHere(refs);
  else for (const ref of refs) await eraseEverywhere(host, ref, [ref]);
}
