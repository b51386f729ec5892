import { Fragment } from "react";
import "./marked.css";

/** A text in which what matched a search is marked. */
export function Marked(props: {
  readonly text: string;
  /** `[start, end)` in UTF-16 units, ascending, never overlapping. */
  readonly ranges: readonly (readonly [start: number, end: number])[];
}) {
  const { text, ranges } = props;
  return (
    <>
      {ranges.map(([start, end], index) => (
        <Fragment key={start}>
          {text.slice(ranges[index - 1]?.[1] ?? 0, start)}
          <mark className="ui-marked">{text.slice(start, end)}</mark>
        </Fragment>
      ))}
      {text.slice(ranges.at(-1)?.[1] ?? 0)}
    </>
  );
}
