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
      <div className="ui-level-head">
        <span className="ui-level-label">{props.label}</span>
        <span className="ui-level-said">
          <span className="soft">{props.levelLabel}</span>
          {props.score !== null && <strong className="tnum ui-level-score">{props.score}</strong>}
        </span>
      </div>
      {props.score === null ? (
        <div className="ui-level-track ui-level-none" aria-hidden />
      ) : (
        <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden className="ui-level-track">
          <rect width={100} height={10} className="ui-level-rest" />
          <rect width={props.score} height={10} className="ui-level-done" />
          {[25, 50, 75].map((cut) => (
            <line key={cut} x1={cut} x2={cut} y1={0} y2={10} className="ui-level-cut" />
          ))}
        </svg>
      )}
      {props.detail !== undefined && <span className="small soft">{props.detail}</span>}
    </div>
  );
}
