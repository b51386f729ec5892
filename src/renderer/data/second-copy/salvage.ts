/** What can still be read of tables that do not open as a notebook. */
import { Dexie } from "dexie";
import type { Content, Row } from "./rebuild.ts";
import { keyPaths, keyText } from "./rebuild.ts";

/** Every row that the browser still gives; undefined when it gives none. Never rejects. */
export async function salvage(name: string): Promise<Content | undefined> {
  const content = new Map<string, Map<string, Row>>();
  try {
    // As they are, of whatever version.
    const database = await new Dexie(name).open();
    for (const table of database.tables.filter((each) => Object.hasOwn(keyPaths, each.name))) {
      const rows: Row[] = await table.toArray().catch(() => []);
      content.set(table.name, new Map(rows.map((row) => [keyText(table.name, row), row])));
    }
    database.close();
  } catch {
    return undefined;
  }
  return [...content.values()].some(({ size }) => size > 0) ? content : undefined;
}
