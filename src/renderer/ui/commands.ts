/** What can be done from here, declared once: the palette, the keyboard and the native menu read the same list. */
import { useEffect } from "react";
import { create } from "zustand";

export interface Command {
  readonly id: string;
  /** Already in the person's language. */
  readonly label: string;
  readonly menu: "file" | "edit" | "view" | "go" | "visit" | "help";
  /** `Mod+K`, `Mod+Shift+N`, `?`. `Mod` is ⌘ on a Mac and Ctrl elsewhere. */
  readonly keys?: string;
  /** Left out: always possible. */
  readonly isEnabled?: boolean;
  /** Its keys are tried even so: what was typed a moment ago, and is still being written, is no less there to undo. */
  readonly areKeysAlwaysTried?: boolean;
  readonly run: () => void;
}

const useStore = create<{ readonly lists: readonly (readonly Command[])[] }>(() => ({ lists: [] }));

/** Offers commands as long as the calling component is on the screen. Memoise the list. */
export function useCommands(commands: readonly Command[]): void {
  useEffect(() => {
    useStore.setState(({ lists }) => ({ lists: [...lists, commands] }));
    return () => useStore.setState(({ lists }) => ({ lists: lists.filter((list) => list !== commands) }));
  }, [commands]);
}

/** Everything that can be done now, most specific screen first. */
export function useAllCommands(): readonly Command[] {
  const lists = useStore((state) => state.lists);
  return [...lists].reverse().flat();
}

const isMac = /Mac|iPhone|iPad/.test(navigator.userAgent);

/** Redo has two names: the one of Windows, and the one of Macs and of drawing programs. */
const otherName: Readonly<Record<string, string>> = { "Mod+Y": "Mod+Shift+Z" };

/** Whether a key press is that shortcut, by either of its names. */
export function pressed(event: KeyboardEvent, keys: string): boolean {
  const other = otherName[keys];
  return isPressed(event, keys) || (other !== undefined && isPressed(event, other));
}

function isPressed(event: KeyboardEvent, keys: string): boolean {
  const parts = keys.split("+");
  const key = parts.at(-1) ?? "";
  const wants = (name: string): boolean => parts.includes(name);
  const mod = isMac ? event.metaKey : event.ctrlKey;
  if (wants("Mod") !== mod || event.altKey) return false;
  // « ? » needs Shift on most keyboards: only letters say whether Shift was meant.
  if (/^[A-Z]$/.test(key) && wants("Shift") !== event.shiftKey) return false;
  return event.key.toLowerCase() === key.toLowerCase();
}

/** Runs the first matching command on its keys; shortcuts without Mod stay quiet while somebody types. */
export function useShortcuts(commands: readonly Command[]): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented) return;
      const isTyping =
        event.target instanceof HTMLElement &&
        (event.target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName));
      const command = commands.find(
        ({ keys, isEnabled, areKeysAlwaysTried }) =>
          keys !== undefined &&
          (isEnabled !== false || areKeysAlwaysTried === true) &&
          pressed(event, keys) &&
          (keys.includes("Mod") || !isTyping),
      );
      if (command === undefined) return;
      event.preventDefault();
      command.run();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, [commands]);
}
