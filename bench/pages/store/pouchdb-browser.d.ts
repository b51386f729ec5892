/** The few functions of PouchDB that the bench calls: its published types redefine Node's `Buffer` for everybody. */
declare module "pouchdb-browser" {
  interface Row<T> {
    readonly id: string;
    readonly value?: { readonly rev: string };
    readonly doc?: T;
  }
  export default class PouchDB<T> {
    constructor(name: string, options?: { readonly auto_compaction?: boolean });
    info(): Promise<unknown>;
    destroy(): Promise<void>;
    close(): Promise<void>;
    allDocs(options: {
      readonly keys?: readonly string[];
      readonly include_docs?: boolean;
      readonly startkey?: string;
      readonly endkey?: string;
      readonly limit?: number;
    }): Promise<{ readonly rows: readonly Row<T>[] }>;
    bulkDocs(documents: readonly object[]): Promise<unknown>;
    get(id: string): Promise<T>;
  }
}
