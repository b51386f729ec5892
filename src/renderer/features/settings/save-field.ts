import { saveSettings, type SettingsChange } from "../../data/settings.ts";

/** Saves a part of the settings in the shape that `useDraft` waits for. */
export async function saved(change: SettingsChange): Promise<{ readonly at: string }> {
  await saveSettings(change);
  return { at: new Date().toISOString() };
}
