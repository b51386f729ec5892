/** Reading and saving settings. Damaged ones are set aside, never thrown away, and it is said. */
import { type Problem, problem } from "../../shared/problem.ts";
import { announce } from "./committed.ts";
import { storageProblem } from "./failures.ts";
import { type Notebook, theNotebook } from "./notebook.ts";
import { settingsPlace } from "./places.ts";
import { copyRows } from "./second-copy/to-journal.ts";
import type { SettingsRow } from "./rows.ts";
import { defaultSettings, Settings } from "./settings-schema.ts";

export { defaultSettings, Settings } from "./settings-schema.ts";

/** The row in use, and where damaged settings are kept as they were. */
const current = "settings";
const aside = "settings.damaged";
/** The same once the person knows: no longer said, still there for whoever repairs it. */
const kept = "settings.kept";

/** The settings, with defaults for what was never set or cannot be read. Live (`useLive`). */
export async function readSettings(notebook: Notebook = theNotebook()): Promise<Settings> {
  return (await load(notebook)).settings;
}

/** The settings once what this window is saving is on the disk: for what leaves with them, a moment after a gesture. */
export function settledSettings(notebook: Notebook = theNotebook()): Promise<Settings> {
  return notebook.queue.run(() => readSettings(notebook));
}

/** What to save: values, or what they become given those on the disk at that very moment. */
export type SettingsChange = Partial<Settings> | ((stored: Settings) => Partial<Settings>);

/**
 * Saves some settings; resolves with all of them once the disk has them. What could not be read is copied aside
 * first. Two fields of one part (the name and the phone of the card) saved together need the function: values made
 * from an earlier reading would undo each other. Throws `storage.*`.
 */
export async function saveSettings(
  change: SettingsChange,
  notebook: Notebook = theNotebook(),
): Promise<Settings> {
  return notebook.queue.run(async () => {
    try {
      for (;;) {
        const saved = await trySave(notebook, change);
        if (saved === undefined) continue;
        announce(notebook, []);
        return saved;
      }
    } catch (thrown) {
      throw storageProblem(thrown);
    }
  });
}

/** `settings.damaged` with the keys that could not be read and went back to their default, or undefined. Live. */
export async function settingsProblem(): Promise<Problem | undefined> {
  const notebook = theNotebook();
  const keptAside = await notebook.database.settings.get(aside);
  const damaged =
    keptAside === undefined ? (await load(notebook)).damaged : await damagedIn(notebook, keptAside);
  return damaged.length === 0 ? undefined : problem.settings.damaged({ keys: damaged.join(", ") });
}

/** Stops saying that settings were damaged: the person has seen the message. They stay on the disk as they were. */
export async function dismissSettingsProblem(): Promise<void> {
  const notebook = theNotebook();
  // Saving nothing rewrites the current row without what cannot be read, so that the problem does not come back.
  await saveSettings({});
  const { settings } = notebook.database;
  await notebook.database.transaction("rw!", settings, async () => {
    const row = await settings.get(aside);
    if (row !== undefined) await settings.put({ ...row, name: kept });
    await settings.delete(aside);
  });
  announce(notebook, []);
}

interface Loaded {
  readonly settings: Settings;
  readonly damaged: readonly string[];
  readonly row: SettingsRow | undefined;
}

async function load(notebook: Notebook): Promise<Loaded> {
  const row = await notebook.database.settings.get(current);
  if (row === undefined) return { settings: defaultSettings, damaged: [], row };
  return { ...(await readRow(notebook, row)), row };
}

async function damagedIn(notebook: Notebook, row: SettingsRow): Promise<readonly string[]> {
  return (await readRow(notebook, row)).damaged;
}

/** What can be read of a row, key by key: a damaged logo must not lose the ambassador's name. */
async function readRow({ codec }: Notebook, row: SettingsRow): Promise<Pick<Loaded, "settings" | "damaged">> {
  let stored: object;
  try {
    stored = await codec.open(settingsPlace(row.name), row.payload);
    if (Array.isArray(stored)) throw new TypeError("not settings");
  } catch {
    return { settings: defaultSettings, damaged: Object.keys(Settings.shape) };
  }
  const whole = Settings.safeParse(stored);
  if (whole.success) return { settings: whole.data, damaged: [] };
  const damaged = [...new Set(whole.error.issues.map((issue) => String(issue.path[0] ?? "")))];
  const rest = Settings.safeParse(
    Object.fromEntries(Object.entries(stored).filter(([key]) => !damaged.includes(key))),
  );
  return rest.success
    ? { settings: rest.data, damaged }
    : { settings: defaultSettings, damaged: Object.keys(Settings.shape) };
}

/** Undefined when another window saved in between. */
async function trySave(notebook: Notebook, change: SettingsChange): Promise<Settings | undefined> {
  const { database, codec } = notebook;
  const { settings, damaged, row } = await load(notebook);
  const patch = typeof change === "function" ? change(settings) : change;
  const next: Settings = Settings.parse({ ...settings, ...patch });
  const revision = (row?.revision ?? 0) + 1;
  const payload = await codec.seal(settingsPlace(current), next);
  const saved = await database.transaction("rw!", database.settings, async () => {
    const present = await database.settings.get(current);
    if ((present?.revision ?? 0) !== (row?.revision ?? 0)) return undefined;
    if (damaged.length > 0 && row !== undefined) await database.settings.put({ ...row, name: aside });
    await database.settings.put({ name: current, revision, payload });
    return next;
  });
  if (saved) await copyRows(notebook, { settings: [{ name: current, revision, payload }] });
  return saved;
}
