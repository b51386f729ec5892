/** Where copies are kept: named files in a folder of their own, beside the tables and not among them. */

export interface CopyFile {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
}

/** Each function rejects with what the machine says; nothing is half written but by `append`. */
export interface CopyStore {
  /** Adds to a file, made if it is not there; on the disk when it resolves. The bytes are given away. */
  append(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  /** All of a file. */
  read(name: string): Promise<Uint8Array<ArrayBuffer>>;
  list(): Promise<CopyFile[]>;
  /** Gives a file its name once it is whole. */
  rename(from: string, to: string): Promise<void>;
  /** Harmless where there is none. Rejects while another window writes it. */
  remove(name: string): Promise<void>;
  /** Lets go of the file that is being written, so that another window may remove it. */
  letGo(): Promise<void>;
}

/** A store in memory, for tests and where the machine has no other. */
export function memoryCopyStore(files = new Map<string, Uint8Array<ArrayBuffer>>()): CopyStore {
  return {
    append: (name, bytes) => {
      const before = files.get(name) ?? new Uint8Array();
      const after = new Uint8Array(before.length + bytes.length);
      after.set(before);
      after.set(bytes, before.length);
      files.set(name, after);
      return Promise.resolve();
    },
    read: (name) => {
      const bytes = files.get(name);
      return bytes ? Promise.resolve(bytes) : Promise.reject(new TypeError("no such copy"));
    },
    list: () => Promise.resolve([...files].map(([name, { length }]) => ({ name, size: length }))),
    rename: (from, to) => {
      const bytes = files.get(from);
      if (bytes === undefined) return Promise.reject(new TypeError("no such copy"));
      files.delete(from);
      files.set(to, bytes);
      return Promise.resolve();
    },
    remove: (name) => {
      files.delete(name);
      return Promise.resolve();
    },
    letGo: () => Promise.resolve(),
  };
}
