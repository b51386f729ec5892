import { type ReactNode, useEffect, useId, useImperativeHandle, useRef, useState, type Ref } from "react";
import { linesInView, moveCursor, scrollTo } from "./list-cursor.ts";

export interface RowWindowHandle {
  /** Gives the list the keyboard, on its current line. */
  focus(): void;
}

/**
 * A list box of any length: only the lines in view exist, so that filtering 50 000 of them costs as much as drawing
 * twenty. (A React Aria collection builds every item: half a second a keystroke at this size.)
 * Arrows, Page, Home, End, Enter; letters go back to the search through `onLetter`; up from the first line, `onLeave`.
 */
export function RowWindow<Row>({
  ref,
  ...props
}: {
  readonly ref?: Ref<RowWindowHandle>;
  readonly label: string;
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly row: (row: Row) => ReactNode;
  readonly onOpen: (row: Row) => void;
  readonly onLetter: () => void;
  readonly onLeave: () => void;
  /** Height of a line, in rem. */
  readonly rowRem: number;
}) {
  const { rows, onOpen } = props;
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: 0, height: 600 });
  const [wanted, setActive] = useState(0);
  const active = Math.min(wanted, rows.length - 1);
  const line = props.rowRem * rootFontSize();
  const { first, end } = linesInView(view.top, view.height, line, rows.length);

  useImperativeHandle(ref, () => ({ focus: () => box.current?.focus() }));

  // Another query is another list: it is read from its beginning.
  const [known, setKnown] = useState(rows);
  if (known !== rows) {
    setKnown(rows);
    if (known.length !== rows.length || known[0] !== rows[0]) setActive(0);
  }
  useEffect(() => {
    if (box.current !== null && wanted === 0) box.current.scrollTop = 0;
  }, [rows, wanted]);

  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    const observer = new ResizeObserver(() =>
      setView((before) => ({ ...before, height: element.clientHeight })),
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  const onKeyDown = (event: React.KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const row = rows[active];
    if (event.key === "Enter" && row !== undefined) onOpen(row);
    else if (event.key === "ArrowUp" && active <= 0) props.onLeave();
    else if (/^[\p{L}\p{N}]$/u.test(event.key)) {
      // The letter itself then lands in the search field, which has just taken the focus.
      props.onLetter();
      return;
    } else {
      const next = moveCursor(
        event.key,
        active,
        rows.length,
        Math.max(1, Math.floor(view.height / line) - 1),
      );
      if (next === undefined) return;
      setActive(next);
      if (box.current !== null)
        box.current.scrollTop = scrollTo(next, box.current.scrollTop, view.height, line);
    }
    event.preventDefault();
  };

  const isActiveDrawn = active >= first && active < end;
  return (
    <div
      ref={box}
      role="listbox"
      aria-label={props.label}
      tabIndex={0}
      className="companies-window"
      onKeyDown={onKeyDown}
      onScroll={(event) => {
        const top = event.currentTarget.scrollTop;
        setView((before) => ({ ...before, top }));
      }}
      {...(isActiveDrawn ? { "aria-activedescendant": `${id}-${active}` } : {})}
    >
      <div role="presentation" className="companies-window-lines" style={{ height: rows.length * line }}>
        {rows.slice(first, end).map((row, offset) => {
          const index = first + offset;
          return (
            // The list box has the keyboard; a line only takes the mouse.
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
            <div
              key={props.rowKey(row)}
              id={`${id}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === active}
              aria-posinset={index + 1}
              aria-setsize={rows.length}
              className="companies-line"
              style={{ transform: `translateY(${index * line}px)`, height: line }}
              onClick={() => onOpen(row)}
            >
              {props.row(row)}
            </div>
          );
        })}
      </div>
    </div>
  );
}

function rootFontSize(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
}
