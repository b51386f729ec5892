import type { ErasureReceipt } from "../../../shared/records/erasure-receipt.ts";

/** Where it went from, as the receipt says it on screen and on paper: names of sentences, and what fills them. */
export interface StoreLine {
  readonly where: "notebook" | "copies" | "hub";
  readonly what: "notebookWhat" | "copiesWhat" | "copiesLater" | "hubWhat";
  readonly values: Readonly<Record<"documents" | "operations" | "steps" | "files" | "ver", number>>;
  readonly at: string;
}

const none = { documents: 0, operations: 0, steps: 0, files: 0, ver: 0 };

/** One line a store. */
export function storeLines(stores: ErasureReceipt["stores"]): StoreLine[] {
  return stores.map((each) => {
    const { store: where, at, ...counts } = each;
    const what = each.store === "copies" && !each.isDone ? "copiesLater" : (`${where}What` as const);
    return { where, what, values: { ...none, ...counts }, at };
  });
}
