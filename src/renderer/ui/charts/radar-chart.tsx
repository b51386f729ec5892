import { PolarAngleAxis, PolarGrid, PolarRadiusAxis, Radar, RadarChart as Rechart } from "recharts";
import { Disclosure } from "../disclosure.tsx";
import { Table } from "../table.tsx";
import { useWidth } from "../use-width.ts";
import "./charts.css";

export interface RadarAxis {
  readonly id: string;
  readonly label: string;
  /** 0 to 100; null when it cannot be assessed. */
  readonly value: number | null;
  /** The same axis at an earlier visit. */
  readonly compare?: number | null;
}

export interface RadarChartProps {
  readonly label: string;
  readonly axes: readonly RadarAxis[];
  readonly valueHeader: string;
  /** When given, the earlier visit is drawn as a dashed line. */
  readonly compareHeader?: string;
  readonly axisHeader: string;
  readonly tableTitle: string;
  readonly notAssessed: string;
}

/** What recharts tells a shape of each axis. */
interface RadarPoint {
  readonly x?: number;
  readonly y?: number;
  readonly name?: string | number;
  readonly value?: unknown;
}

interface Shape {
  readonly points: readonly RadarPoint[];
}

/** Room for the names on each side and above, in pixels: names keep their size, the web grows with the card. */
const room = { side: 104, above: 62 };

interface Size {
  readonly width: number;
  readonly height: number;
  readonly radius: number;
}

function sizeIn(width: number): Size {
  const radius = Math.max(76, Math.min(150, width / 2 - room.side));
  return { width, height: 2 * (radius + room.above), radius };
}

/** Words that fit around a radar: at most two short lines. */
function wrapped(label: string): string[] {
  const words = label.split(" ");
  if (label.length <= 15 || words.length === 1) return [label];
  const cut = words.findIndex((_, index) => words.slice(0, index + 1).join(" ").length >= label.length / 2);
  const at = Math.min(Math.max(cut, 0) + 1, words.length - 1);
  return [words.slice(0, at).join(" "), words.slice(at).join(" ")];
}

/** The name of an axis and its figure: the picture says its numbers, and not by colour. */
function AxisLabel(props: {
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "middle" | "end" | "inherit";
  readonly axis: RadarAxis;
  readonly notAssessed: string;
  readonly size: Size;
}) {
  const { size } = props;
  const lines = wrapped(props.axis.label);
  // Away from the centre, so that no word touches the outermost ring.
  const x = props.x + ((props.x - size.width / 2) / size.radius) * 8;
  const y = props.y + ((props.y - size.height / 2) / size.radius) * 6;
  const isAbove = props.y < size.height / 2 - size.radius;
  const isBelow = props.y > size.height / 2 + size.radius;
  const first = isAbove ? -(lines.length + 0.3) : isBelow ? 0.7 : -lines.length / 2 + 0.3;
  return (
    <text x={x} y={y} textAnchor={props.anchor} className="ui-chart-label">
      {lines.map((line, index) => (
        <tspan key={line} x={x} dy={index === 0 ? `${first}em` : "1.2em"}>
          {line}
        </tspan>
      ))}
      {props.axis.value === null ? (
        <tspan x={x} dy="1.25em" className="ui-chart-absent">
          {props.notAssessed}
        </tspan>
      ) : (
        <tspan x={x} dy="1.2em" className="ui-chart-value">
          {props.axis.value}
        </tspan>
      )}
    </text>
  );
}

/** The line through the axes that could be assessed: an axis without a score is passed by, not drawn as zero. */
function Outline(props: { readonly points: readonly RadarPoint[]; readonly hasDots?: boolean }) {
  const points = props.points.filter(({ value }) => typeof value === "number");
  return (
    <g>
      <polygon points={points.map(({ x, y }) => `${x},${y}`).join(" ")} />
      {props.hasDots === true && points.map(({ name, x, y }) => <circle key={name} cx={x} cy={y} r={4.5} />)}
    </g>
  );
}

function RadarDrawing({
  axes,
  notAssessed,
  hasCompare,
  width,
}: Pick<RadarChartProps, "axes" | "notAssessed"> & { hasCompare: boolean; width: number }) {
  const size = sizeIn(width);
  return (
    <Rechart
      width={size.width}
      height={size.height}
      outerRadius={size.radius}
      data={axes.map(({ id, value, compare }) => ({ id, value, compare: compare ?? null }))}
      accessibilityLayer={false}
    >
      <PolarGrid stroke="var(--line-strong)" strokeOpacity={0.5} />
      <PolarRadiusAxis domain={[0, 100]} ticks={[0, 25, 50, 75, 100]} tick={false} axisLine={false} />
      <PolarAngleAxis
        dataKey="id"
        tick={({ x, y, textAnchor, payload }) => {
          const axis = axes.find(({ id }) => id === payload.value);
          return axis === undefined ? (
            <g />
          ) : (
            <AxisLabel
              x={Number(x)}
              y={Number(y)}
              anchor={textAnchor}
              axis={axis}
              notAssessed={notAssessed}
              size={size}
            />
          );
        }}
      />
      {hasCompare && (
        <Radar
          dataKey="compare"
          className="ui-radar-before"
          shape={({ points }: Shape) => <Outline points={points} />}
          isAnimationActive={false}
        />
      )}
      <Radar
        dataKey="value"
        className="ui-radar-now"
        shape={({ points }: Shape) => <Outline points={points} hasDots />}
        isAnimationActive={false}
      />
    </Rechart>
  );
}

/** Scores of several dimensions at a glance, doubled by a table with the same figures. */
export function RadarChart(props: RadarChartProps) {
  const [box, width] = useWidth<HTMLDivElement>(480);
  const figure = (value: number | null | undefined): string =>
    value === null || value === undefined ? props.notAssessed : String(value);
  return (
    <figure className="ui-figure">
      <div ref={box} role="img" aria-label={props.label} className="ui-chart-frame">
        <RadarDrawing
          width={width}
          axes={props.axes}
          notAssessed={props.notAssessed}
          hasCompare={props.compareHeader !== undefined}
        />
      </div>
      {props.compareHeader !== undefined && (
        <div className="ui-legend" aria-hidden>
          <span>
            <svg viewBox="0 0 32 12">
              <path d="M0 6h32" className="ui-legend-now" />
            </svg>
            {props.valueHeader}
          </span>
          <span>
            <svg viewBox="0 0 32 12">
              <path d="M0 6h32" className="ui-legend-before" />
            </svg>
            {props.compareHeader}
          </span>
        </div>
      )}
      <Disclosure title={props.tableTitle}>
        <Table
          caption={props.label}
          rows={props.axes}
          rowKey={(axis) => axis.id}
          columns={[
            { id: "axis", header: props.axisHeader, cell: (axis) => axis.label, isRowHeader: true },
            { id: "value", header: props.valueHeader, cell: (axis) => figure(axis.value), align: "end" },
            ...(props.compareHeader === undefined
              ? []
              : [
                  {
                    id: "compare",
                    header: props.compareHeader,
                    cell: (axis: RadarAxis) => figure(axis.compare),
                    align: "end" as const,
                  },
                ]),
          ]}
        />
      </Disclosure>
    </figure>
  );
}
