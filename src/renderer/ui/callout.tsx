import { CircleAlert, CircleCheck, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import "./callout.css";

const icons = { info: Info, good: CircleCheck, warn: TriangleAlert, bad: CircleAlert } as const;

/** Something to know now. `isLive` when it appears by itself and must be read aloud. */
export function Callout(props: {
  readonly tone?: keyof typeof icons;
  readonly title?: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  readonly isLive?: boolean;
}) {
  const tone = props.tone ?? "info";
  const Icon = icons[tone];
  return (
    <div
      className={`ui-callout ui-callout-${tone}`}
      {...(props.isLive === true ? { role: tone === "bad" ? "alert" : "status" } : {})}
    >
      <Icon aria-hidden className="ui-callout-icon" />
      <div className="stack-s">
        {props.title !== undefined && <strong>{props.title}</strong>}
        {props.children !== undefined && <div>{props.children}</div>}
        {props.actions !== undefined && <div className="row">{props.actions}</div>}
      </div>
    </div>
  );
}
