import { diffWords } from "diff";
import "./sync-center.css";

/** A value beside another one: what only it has is marked, by more than a colour. */
export function Difference({ value, other }: { readonly value: string; readonly other: string }) {
  const parts = diffWords(other, value).filter(({ removed }) => !removed);
  return (
    <p className="sync-value">
      {parts.map(({ value: text, added }, index) =>
        // Parts have no name of their own, and are made again whole.
        added ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>,
      )}
    </p>
  );
}
