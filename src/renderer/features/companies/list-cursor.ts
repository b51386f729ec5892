/** Where the keyboard is in a long list. Pure. */

/** The line that a key leads to, or undefined when the key is not one that moves. `page` is in lines. */
export function moveCursor(key: string, at: number, count: number, page: number): number | undefined {
  const last = count - 1;
  if (last < 0) return undefined;
  const within = (index: number) => Math.min(Math.max(index, 0), last);
  switch (key) {
    case "ArrowDown":
      return within(at + 1);
    case "ArrowUp":
      return within(at - 1);
    case "PageDown":
      return within(at + page);
    case "PageUp":
      return within(at - page);
    case "Home":
      return 0;
    case "End":
      return last;
    default:
      return undefined;
  }
}

/** The lines to draw for what is seen: a few more on each side, so that a fast scroll shows no hole. */
export function linesInView(
  scrollTop: number,
  height: number,
  line: number,
  count: number,
): { readonly first: number; readonly end: number } {
  const margin = 6;
  const first = Math.max(0, Math.floor(scrollTop / line) - margin);
  const end = Math.min(count, Math.ceil((scrollTop + height) / line) + margin);
  return { first: Math.min(first, end), end };
}

/** Where to scroll so that a line is wholly seen; the same place when it already is. */
export function scrollTo(index: number, scrollTop: number, height: number, line: number): number {
  const top = index * line;
  if (top < scrollTop) return top;
  return top + line > scrollTop + height ? top + line - height : scrollTop;
}
