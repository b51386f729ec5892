import { Badge } from "../badge.tsx";
import "./charts.css";

export interface Share {
  readonly id: string;
  readonly label: string;
  /** 0 to 100. */
  readonly percent: number;
  /** Ready to read: « 23 % ». */
  readonly text: string;
  /** The company belongs to this line. */
  readonly isHere?: boolean;
}

/** Shares of one population, one bar a line. Population, year and source are in the caption: never two populations in one chart. */
export function ShareBars(props: {
  readonly label: string;
  readonly caption: string;
  readonly shares: readonly Share[];
  readonly hereLabel?: string;
}) {
  return (
    <figure className="ui-figure">
      <ul className="ui-shares" aria-label={props.label}>
        {props.shares.map((share) => (
          <li key={share.id} className="ui-share">
            <span className="ui-share-label">
              {share.label}{" "}
              {share.isHere === true && props.hereLabel !== undefined && (
                <Badge tone="warn">{props.hereLabel}</Badge>
              )}
            </span>
            <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden className="ui-share-track">
              <rect width={100} height={10} className="ui-level-rest" />
              <rect
                width={share.percent}
                height={10}
                className={share.isHere === true ? "ui-share-here" : "ui-level-done"}
              />
            </svg>
            <strong className="tnum ui-share-value">{share.text}</strong>
          </li>
        ))}
      </ul>
      <figcaption className="small soft">{props.caption}</figcaption>
    </figure>
  );
}
