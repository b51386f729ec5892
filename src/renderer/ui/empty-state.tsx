import type { ReactNode } from "react";
import "./empty-state.css";

/** What an empty place says: what will be here, and how to begin. */
export function EmptyState(props: {
  readonly icon?: ReactNode;
  readonly title: string;
  readonly text?: string;
  readonly actions?: ReactNode;
}) {
  return (
    <div className="ui-empty">
      {props.icon !== undefined && (
        <span aria-hidden className="ui-empty-icon">
          {props.icon}
        </span>
      )}
      <p className="ui-empty-title">{props.title}</p>
      {props.text !== undefined && <p className="soft">{props.text}</p>}
      {props.actions !== undefined && <div className="row">{props.actions}</div>}
    </div>
  );
}
