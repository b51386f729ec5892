import type { ReactNode } from "react";
import "./card.css";

/** A bounded group of things. With a title it is a region that screen readers can jump to. */
export function Card(props: {
  readonly title?: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
  readonly tone?: "plain" | "accent" | "warm";
  readonly level?: 2 | 3;
}) {
  const Title = props.level === 3 ? "h3" : "h2";
  const body = (
    <>
      {(props.title !== undefined || props.actions !== undefined) && (
        <div className="spread ui-card-head">
          {props.title !== undefined && <Title>{props.title}</Title>}
          {props.actions !== undefined && <div className="row">{props.actions}</div>}
        </div>
      )}
      {props.children}
    </>
  );
  const className = `ui-card ui-card-${props.tone ?? "plain"} stack`;
  return props.title === undefined ? (
    <div className={className}>{body}</div>
  ) : (
    <section className={className} aria-label={props.title}>
      {body}
    </section>
  );
}
