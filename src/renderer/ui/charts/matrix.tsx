import "./charts.css";

export interface MatrixPoint {
  readonly id: string;
  readonly label: string;
  /** 1 to 5. */
  readonly value: number;
  /** 1 to 5. */
  readonly feasibility: number;
}

/** The drawing, in the units of its view box. */
const box = { left: 36, top: 8, width: 436, height: 336 };
/** Between 2 and 3: from 3 on, a rating counts as high (rules/use-score.ts). */
const CUT = 2.5;
const along = (rating: number): number => box.left + ((rating - 0.5) / 5) * box.width;
const up = (rating: number): number => box.top + (1 - (rating - 0.5) / 5) * box.height;
const cut = { x: along(CUT), y: up(CUT) };
const middle = { x: along(3), y: up(3) };

/** Points of one cell stand in a ring, so that none hides another. */
function ring(nth: number, count: number): { dx: number; dy: number } {
  if (count === 1) return { dx: 0, dy: 0 };
  const radius = 9 + count * 3.5;
  const angle = (nth / count) * 2 * Math.PI - Math.PI / 2;
  return { dx: radius * Math.cos(angle), dy: radius * Math.sin(angle) };
}

function placed(points: readonly MatrixPoint[]) {
  const cells = Map.groupBy(points, ({ value, feasibility }) => `${value}/${feasibility}`);
  return points.map((point, index) => {
    const cell = cells.get(`${point.value}/${point.feasibility}`) ?? [point];
    const { dx, dy } = ring(cell.indexOf(point), cell.length);
    return {
      point,
      number: index + 1,
      x: along(point.feasibility) + dx,
      y: up(point.value) + dy,
    };
  });
}

/**
 * Value against feasibility, in four named quarters. Points are numbered from 1 in the order given: the caller's list
 * beside the picture bears the same numbers.
 */
export function UseMatrix(props: {
  readonly label: string;
  readonly points: readonly MatrixPoint[];
  readonly valueLabel: string;
  readonly feasibilityLabel: string;
  /** Top left, top right, bottom left, bottom right. */
  readonly quarters: readonly [string, string, string, string];
}) {
  const { left, top, width, height } = box;
  return (
    <figure className="ui-figure">
      <svg viewBox="0 0 480 376" role="img" aria-label={props.label} className="ui-matrix">
        <rect x={left} y={top} width={width} height={height} rx={10} className="ui-matrix-ground" />
        <path
          d={`M${cut.x} ${top}H${left + width - 10}q10 0 10 10V${cut.y}H${cut.x}z`}
          className="ui-matrix-best"
        />
        <rect x={left} y={top} width={width} height={height} rx={10} className="ui-matrix-frame" />
        <line x1={cut.x} x2={cut.x} y1={top} y2={top + height} className="ui-matrix-line" />
        <line x1={left} x2={left + width} y1={cut.y} y2={cut.y} className="ui-matrix-line" />
        {props.quarters.map((quarter, index) => (
          <text
            key={quarter}
            x={index % 2 === 0 ? left + 14 : left + width - 14}
            y={index < 2 ? top + 26 : top + height - 16}
            textAnchor={index % 2 === 0 ? "start" : "end"}
            className="ui-matrix-quarter"
          >
            {quarter}
          </text>
        ))}
        <path d={`M${left} ${top + height + 10}h${width}m-7 -5l7 5l-7 5`} className="ui-matrix-axis" />
        <text x={middle.x} y={372} textAnchor="middle" className="ui-chart-label">
          {props.feasibilityLabel}
        </text>
        <path d={`M${left - 10} ${top + height}v${-height}m-5 7l5 -7l5 7`} className="ui-matrix-axis" />
        <text x={-middle.y} y={14} transform="rotate(-90)" textAnchor="middle" className="ui-chart-label">
          {props.valueLabel}
        </text>
        {placed(props.points).map(({ point, number, x, y }) => (
          <g key={point.id}>
            <title>{point.label}</title>
            <circle cx={x} cy={y} r={12} className="ui-matrix-point" />
            <text x={x} y={y + 4.5} textAnchor="middle" className="ui-matrix-number">
              {number}
            </text>
          </g>
        ))}
      </svg>
    </figure>
  );
}
