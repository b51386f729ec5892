import { type ReactNode, useEffect, useRef, useState } from "react";
import "./table.css";

export interface Column<Row> {
  readonly id: string;
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  readonly align?: "end";
  /** The cell that names the row: a row header for screen readers. */
  readonly isRowHeader?: boolean;
}

/** Whether a box is too narrow for what it holds: only then does the keyboard need to stop there to scroll it. */
function useOverflow() {
  const box = useRef<HTMLDivElement>(null);
  const [overflows, setOverflows] = useState(false);
  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => setOverflows(element.scrollWidth > element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { box, overflows };
}

/** A small table of data, with a caption and headers. */
export function Table<Row>(props: {
  readonly caption: string;
  readonly isCaptionHidden?: boolean;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
}) {
  const { box, overflows } = useOverflow();
  return (
    <div
      ref={box}
      className="ui-table-scroll"
      {...(overflows ? { role: "region", "aria-label": props.caption, tabIndex: 0 } : {})}
    >
      <table className="ui-table">
        <caption className={props.isCaptionHidden === true ? "sr-only" : undefined}>{props.caption}</caption>
        <thead>
          <tr>
            {props.columns.map((column) => (
              <th key={column.id} scope="col" data-align={column.align}>
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.rows.map((row) => (
            <tr key={props.rowKey(row)}>
              {props.columns.map((column) =>
                column.isRowHeader === true ? (
                  <th key={column.id} scope="row">
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.id} data-align={column.align}>
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
