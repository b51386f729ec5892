/**
 * Tells Dexie's live queries, in this window and the others, what the door wrote outside Dexie. The format is the
 * one its typings document (`ObservabilitySet`).
 */
import { Dexie, type IndexableType, type ObservabilitySet, RangeSet } from "dexie";
import { undoneRange, type WriteRows } from "./strict-write.ts";

/** To be called once the transaction is complete. */
export function wakeLiveQueries(databaseName: string, rows: WriteRows): void {
  const parts: ObservabilitySet = {};
  const mark = (table: string, index: string, keys: IndexableType[]): void => {
    if (keys.length > 0) parts[`idb://${databaseName}/${table}/${index}`] = new RangeSet().addKeys(keys);
  };

  const documents = [...rows.created, ...rows.changed];
  const ids = documents.map(({ collection, id }) => [collection, id]);
  mark("documents", "", ids);
  // Read as « may have left » by queries that count or that hold keys only: old index values are not known here.
  mark("documents", ":dels", ids);
  mark("documents", "keys", [...new Set(documents.flatMap(({ keys }) => keys))]);
  mark(
    "documents",
    "[collection+order]",
    documents.flatMap(({ collection, order }) => (order === undefined ? [] : [[collection, order]])),
  );
  mark(
    "outbox",
    "",
    rows.outbox.map(({ seq }) => seq),
  );

  const { put, remove, dropUndoneOf } = rows.undo;
  const steps = new RangeSet().addKeys([...put, ...remove].map(({ scope, side, n }) => [scope, side, n]));
  if (dropUndoneOf !== undefined) steps.add(undoneRange(dropUndoneOf));
  parts[`idb://${databaseName}/undo/`] = steps;
  Dexie.on.storagemutated.fire(parts);
}
