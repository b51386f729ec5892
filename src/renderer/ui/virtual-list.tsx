import type { ReactNode } from "react";
import { GridList, GridListItem, ListLayout, Virtualizer } from "react-aria-components";
import "./virtual-list.css";

export interface VirtualListProps<Row extends object> {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** What a row says when it is found by typing its first letters. */
  readonly rowText: (row: Row) => string;
  readonly row: (row: Row) => ReactNode;
  /** Enter or click. */
  readonly onOpen: (row: Row) => void;
  /** Height of a row in rem: rows are of one height, so that 50 000 of them scroll at once. */
  readonly rowRem?: number;
  readonly empty: ReactNode;
}

/** A list as long as one likes: only the visible rows exist. Arrows, Home, End, first letters, Enter. */
export function VirtualList<Row extends object>(props: VirtualListProps<Row>) {
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const rowSize = (props.rowRem ?? 4) * rem;
  return (
    <Virtualizer layout={ListLayout} layoutOptions={{ rowSize }}>
      <GridList
        className="ui-virtual-list"
        aria-label={props.label}
        items={props.rows}
        dependencies={[props.row]}
        onAction={(key) => {
          const row = props.rows.find((candidate) => props.rowKey(candidate) === key);
          if (row !== undefined) props.onOpen(row);
        }}
        renderEmptyState={() => props.empty}
      >
        {(row) => (
          <GridListItem id={props.rowKey(row)} textValue={props.rowText(row)} className="ui-virtual-row">
            {props.row(row)}
          </GridListItem>
        )}
      </GridList>
    </Virtualizer>
  );
}
