/** The tables and their versions. Only this room sees them. */
import { Dexie, type Table } from "dexie";
import type {
  AttemptsRow,
  DeliveryRow,
  DocumentRow,
  FileBytesRow,
  FileRow,
  HeadRow,
  OutboxRow,
  SettingsRow,
  ShadowRow,
  StateRow,
  SyncRow,
  UndoRow,
  VaultRow,
} from "./rows.ts";
import { version1 } from "./versions/v1.ts";
import { upgradeTo2, version2 } from "./versions/v2.ts";
import { upgradeTo3, version3 } from "./versions/v3.ts";
import { version4 } from "./versions/v4.ts";
import { version5 } from "./versions/v5.ts";
import { upgradeTo6, version6 } from "./versions/v6.ts";

/** Version of the tables that this code reads and writes. */
export const knownVersion = 6;

/** The tables of a notebook. */
export class Database extends Dexie {
  declare readonly documents: Table<DocumentRow, [string, string]>;
  declare readonly shadow: Table<ShadowRow, [string, string]>;
  declare readonly outbox: Table<OutboxRow, number>;
  declare readonly undo: Table<UndoRow, [string, string, number]>;
  declare readonly state: Table<HeadRow | SyncRow | DeliveryRow | StateRow, string>;
  declare readonly settings: Table<SettingsRow, string>;
  declare readonly files: Table<FileRow, string>;
  declare readonly fileBytes: Table<FileBytesRow, string>;
  declare readonly vault: Table<VaultRow | AttemptsRow, string>;

  /** @param name of the IndexedDB database; changing it, or the origin, is opening another notebook */
  constructor(name: string) {
    super(name, {
      autoOpen: false,
      // « Enregistré » is shown after the disk has it, not after the operating system promised to write it.
      chromeTransactionDurability: "strict",
      // The cache would not see what the door writes outside Dexie.
      cache: "disabled",
    });
    this.version(1).stores(version1);
    this.version(2).stores(version2).upgrade(upgradeTo2);
    this.version(3).stores(version3).upgrade(upgradeTo3);
    this.version(4).stores(version4);
    this.version(5).stores(version5);
    this.version(6).stores(version6).upgrade(upgradeTo6);
  }
}
