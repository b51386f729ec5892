import { type Settings, saveSettings } from "../../data/settings.ts";

/** Saves a part of the settings in the shape that `useDraft` waits for. */
export async function saved(patch: Partial<Settings>): Promise<{ readonly at: string }> {
  await saveSettings(patch);
  return { at: new Date().toISOString() };
}
