import { PolarAngleAxis, PolarGrid, PolarRadiusAxis, Radar, RadarChart as Rechart } from "recharts";
import { Disclosure } from "../disclosure.tsx";
import { Table } from "../table.tsx";
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
  readonly compareHeader?: string;
  readonly axisHeader: string;
  readonly tableTitle: string;
  readonly notAssessed: string;
  readonly size?: number;
}

/** Words that fit around a radar: at most two short lines. */
const wrapped = (label: string): string[] => {
  const words = label.split(" ");
  if (label.length <= 14 || words.length === 1) return [label];
  const middle = Math.ceil(words.length / 2);
  return [words.slice(0, middle).join(" "), words.slice(middle).join(" ")];
};

/** Scores of several dimensions at a glance, doubled by a table with the same figures. */
export function RadarChart(props: RadarChartProps) {
  const size = props.size ?? 420;
  const data = props.axes.map((axis) => ({
    label: axis.label,
    value: axis.value ?? 0,
    compare: axis.compare ?? 0,
  }));
  const hasCompare = props.compareHeader !== undefined;
  const figure = (value: number | null | undefined): string =>
    value === null || value === undefined ? props.notAssessed : String(value);
  return (
    <figure className="ui-figure">
      <div role="img" aria-label={props.label} className="ui-chart-frame">
        <Rechart width={size} height={size * 0.82} data={data} outerRadius="68%" accessibilityLayer={false}>
          <PolarGrid stroke="var(--line-strong)" strokeOpacity={0.55} />
          <PolarRadiusAxis domain={[0, 100]} ticks={[25, 50, 75, 100]} tick={false} axisLine={false} />
          <PolarAngleAxis
            dataKey="label"
            tick={({ x, y, textAnchor, payload }) => {
              const lines = wrapped(String(payload.value));
              return (
                <text x={Number(x)} y={Number(y)} textAnchor={textAnchor} className="ui-chart-label">
                  {lines.map((line, index) => (
                    <tspan
                      key={line}
                      x={Number(x)}
                      dy={index === 0 ? `${(lines.length - 1) * -0.4}em` : "1.15em"}
                    >
                      {line}
                    </tspan>
                  ))}
                </text>
              );
            }}
          />
          {hasCompare && (
            <Radar
              dataKey="compare"
              stroke="var(--warm)"
              strokeWidth={2}
              strokeDasharray="6 4"
              fill="none"
              isAnimationActive={false}
            />
          )}
          <Radar
            dataKey="value"
            stroke="var(--accent)"
            strokeWidth={2.5}
            fill="var(--accent)"
            fillOpacity={0.18}
            dot={{ r: 4, fill: "var(--accent)", fillOpacity: 1 }}
            isAnimationActive={false}
          />
        </Rechart>
      </div>
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
