import "./kbd.css";

const isMac = /Mac|iPhone|iPad/.test(navigator.userAgent);

/** A shortcut as the keyboard in hand writes it: `Mod+K` is ⌘K on a Mac and Ctrl+K elsewhere. */
export function Kbd({ keys }: { readonly keys: string }) {
  const shown = keys
    .split("+")
    .map((key) => (key === "Mod" ? (isMac ? "⌘" : "Ctrl") : key === "Shift" ? (isMac ? "⇧" : "Maj") : key));
  return <kbd className="ui-kbd">{shown.join(isMac ? "" : "+")}</kbd>;
}
