import "./charts.css";

/** One score on a scale whose four levels are drawn, so that it reads without colour. */
export function LevelBar(props: {
  readonly label: string;
  /** 0 to 100, already rounded; null when it cannot be assessed. */
  readonly score: number | null;
  /** Name of the level, or « non évaluable ». */
  readonly levelLabel: string;
  readonly detail?: string;
}) {
  return (
    <div className="ui-level">
      <div className="spread">
        <span className="ui-level-label">{props.label}</span>
        <span className="small">
          <span className="soft">{props.levelLabel}</span>
          {props.score !== null && <strong className="tnum ui-level-score">{props.score}</strong>}
        </span>
      </div>
      <svg viewBox="0 0 400 14" preserveAspectRatio="none" aria-hidden className="ui-level-track">
        <rect width={400} height={14} rx={4} className="ui-level-rest" />
        {props.score !== null && (
          <rect width={props.score * 4} height={14} rx={4} className="ui-level-done" />
        )}
        {[25, 50, 75].map((cut) => (
          <line key={cut} x1={cut * 4} x2={cut * 4} y1={0} y2={14} className="ui-level-cut" />
        ))}
      </svg>
      {props.detail !== undefined && <span className="small soft">{props.detail}</span>}
    </div>
  );
}
