import "./charts.css";

export interface MatrixPoint {
  readonly id: string;
  readonly label: string;
  /** 1 to 5. */
  readonly value: number;
  /** 1 to 5. */
  readonly feasibility: number;
}

/** Value against feasibility, in four named quarters. Doubled by the list that the caller shows beside. */
export function UseMatrix(props: {
  readonly label: string;
  readonly points: readonly MatrixPoint[];
  readonly valueLabel: string;
  readonly feasibilityLabel: string;
  /** Top left, top right, bottom left, bottom right. */
  readonly quarters: readonly [string, string, string, string];
}) {
  const x = (feasibility: number): number => 40 + ((feasibility - 0.5) / 5) * 320;
  const y = (value: number): number => 20 + (1 - (value - 0.5) / 5) * 280;
  const crowd = new Map<string, number>();
  return (
    <figure className="ui-figure">
      <svg viewBox="0 0 380 340" role="img" aria-label={props.label} className="ui-matrix">
        <rect x={40} y={20} width={320} height={280} className="ui-matrix-ground" />
        <rect x={200} y={20} width={160} height={140} className="ui-matrix-best" />
        <line x1={200} x2={200} y1={20} y2={300} className="ui-matrix-line" />
        <line x1={40} x2={360} y1={160} y2={160} className="ui-matrix-line" />
        {props.quarters.map((quarter, index) => (
          <text
            key={quarter}
            x={index % 2 === 0 ? 48 : 352}
            y={index < 2 ? 36 : 292}
            textAnchor={index % 2 === 0 ? "start" : "end"}
            className="ui-chart-label ui-matrix-quarter"
          >
            {quarter}
          </text>
        ))}
        <text x={200} y={326} textAnchor="middle" className="ui-chart-label">
          {props.feasibilityLabel} →
        </text>
        <text x={-160} y={24} transform="rotate(-90)" textAnchor="middle" className="ui-chart-label">
          {props.valueLabel} →
        </text>
        {props.points.map((point, index) => {
          const place = `${point.value}/${point.feasibility}`;
          const nth = crowd.get(place) ?? 0;
          crowd.set(place, nth + 1);
          const cx = x(point.feasibility) + (nth % 3) * 20 - (nth === 0 ? 0 : 10);
          const cy = y(point.value) + Math.floor(nth / 3) * 20;
          return (
            <g key={point.id}>
              <title>{point.label}</title>
              <circle cx={cx} cy={cy} r={11} className="ui-matrix-point" />
              <text x={cx} y={cy + 4} textAnchor="middle" className="ui-matrix-number">
                {index + 1}
              </text>
            </g>
          );
        })}
      </svg>
    </figure>
  );
}
