/**
 * React Aria adds a `<style>` for `[data-react-aria-pressable]` unless an element has its id already. Our policy refuses
 * added styles and would report each attempt, so the id is taken here; the rule itself is in `base.css`.
 */
const id = "react-aria-pressable-style";

if (document.getElementById(id) === null) {
  const taken = document.createElement("meta");
  taken.id = id;
  document.head.append(taken);
}

export {};
