/**
 * Version 1. `changed` grew with each change and documents of the bin kept it: the newest had to be read backwards
 * and the bin filtered out. Never edited again.
 */
export const version1 = {
  documents: "[collection+id], *keys, [collection+changed]",
  shadow: "[collection+id]",
  outbox: "seq",
  undo: "[scope+side+n]",
  state: "name",
  settings: "name",
} as const;
