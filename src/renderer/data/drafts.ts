/**
 * What is half typed in a form, before there is a document to put it in. Kept with the settings of this machine, so that
 * a lock, a crash or a laptop that is closed loses nothing, and no half-typed document is in the notebook.
 */
import type { z } from "zod";
import { type Notebook, theNotebook } from "./notebook.ts";
import { readSettings, saveSettings } from "./settings.ts";
import type { Settings } from "./settings-schema.ts";

/** The draft of one form. */
export interface DraftStore<T> {
  /** What was being typed, or undefined. */
  readonly read: () => Promise<T | undefined>;
  /** Resolves once it is on the disk. Throws `storage.*`. */
  readonly keep: (draft: T) => Promise<{ readonly at: string }>;
  /** It is done, or not wanted. Throws `storage.*`. */
  readonly forget: () => Promise<void>;
}

/** @param key of the form, with the id of what it is about */
export function draftStore<T>(key: string, shape: z.ZodType<T>): DraftStore<T> {
  return {
    read: async () => {
      const read = shape.safeParse((await readSettings()).drafts[key]);
      return read.success ? read.data : undefined;
    },
    keep: async (draft) => {
      await saveSettings(({ drafts }) => ({ drafts: { ...drafts, [key]: draft } }));
      return { at: new Date().toISOString() };
    },
    forget: () => forgetDrafts((each) => each === key),
  };
}

/** Forgets the forms that are about a document: it is erased. */
export async function forgetDraftsAbout(
  ids: readonly string[],
  notebook: Notebook = theNotebook(),
): Promise<void> {
  await forgetDrafts((key) => ids.some((id) => key.includes(id)), notebook);
}

async function forgetDrafts(
  isGone: (key: string) => boolean,
  notebook: Notebook = theNotebook(),
): Promise<void> {
  const { drafts } = await readSettings(notebook);
  if (Object.keys(drafts).some(isGone))
    await saveSettings((stored) => ({ drafts: without(stored, isGone) }), notebook);
}

function without({ drafts }: Settings, isGone: (key: string) => boolean): Settings["drafts"] {
  return Object.fromEntries(Object.entries(drafts).filter(([key]) => !isGone(key)));
}
