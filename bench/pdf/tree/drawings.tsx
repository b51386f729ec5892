/** The drawings of the sheet as shapes: as many as in ours. */
import type { ReactNode } from "react";
import type { DimensionView, SchemeView } from "../../../src/renderer/paper/visit-view.ts";
import { colour } from "../look.ts";
import type { Kit } from "./kit.ts";
import type { StyleName } from "./styles.ts";

type Point = readonly [x: number, y: number];

const around = (count: number, [x, y]: Point, radius: (index: number) => number, from: number): Point[] =>
  Array.from({ length: count }, (_, index) => {
    const angle = (2 * Math.PI * index) / count + from;
    return [x + radius(index) * Math.cos(angle), y + radius(index) * Math.sin(angle)];
  });
const listed = (points: readonly Point[]): string => points.map((point) => point.join(",")).join(" ");

/** A tick in the margin. */
export function tick({ Drawing, Polyline }: Kit): ReactNode {
  const round = { strokeLinecap: "round", strokeLinejoin: "round" } as const;
  return (
    <Drawing width={9} height={11}>
      <Polyline
        points="0.6,5.8 3.1,8.3 7.6,2.6"
        fill="none"
        stroke={colour.accent}
        strokeWidth={1.5}
        {...round}
      />
    </Drawing>
  );
}

/** What is missing, or not known. */
export function dash({ Drawing, Line }: Kit): ReactNode {
  return (
    <Drawing width={9} height={11}>
      <Line x1={0} y1={6} x2={5} y2={6} stroke={colour.soft} strokeWidth={1} />
    </Drawing>
  );
}

/** A box to tick by hand. */
export function tickBox({ Drawing, Rect, Polyline }: Kit, isDone: boolean): ReactNode {
  const ink = { fill: "none", stroke: colour.ink } as const;
  return (
    <Drawing width={12} height={12}>
      <Rect x={0.5} y={1.2} width={10} height={10} strokeWidth={1} {...ink} />
      {isDone && <Polyline points="1.9,6.4 4.4,8.9 8.9,3.2" strokeWidth={1.5} {...ink} />}
    </Drawing>
  );
}

/** A stop sign. */
export function octagon({ Drawing, Polygon, Line }: Kit): ReactNode {
  return (
    <Drawing width={9} height={11}>
      <Polygon points={listed(around(8, [4.5, 6.4], () => 4.3, Math.PI / 8))} fill={colour.ink} />
      <Line x1={2.3} y1={6.4} x2={6.7} y2={6.4} stroke="#ffffff" strokeWidth={1.5} />
    </Drawing>
  );
}

/** The four discs of the outcomes. */
export function disc({ Drawing, Circle, Line, Polygon }: Kit, outcome: SchemeView["outcome"]): ReactNode {
  const half = around(24, [4.5, 6.6], () => 3.9, -Math.PI / 2).slice(12);
  return (
    <Drawing width={9} height={11}>
      <Circle
        {...{ cx: 4.5, cy: 6.6, r: 3.9, stroke: colour.accent, strokeWidth: 1.1 }}
        fill={outcome === "likely" ? colour.accent : "none"}
        {...(outcome === "stale" ? { strokeDasharray: "1.6 1.4" } : {})}
      />
      {outcome === "not_eligible" && (
        <Line x1={1.8} y1={9.4} x2={7.2} y2={3.8} stroke={colour.accent} strokeWidth={1.1} />
      )}
      {outcome === "to_check" && <Polygon points={listed(half)} fill={colour.accent} />}
    </Drawing>
  );
}

/** A rail with its marks, and the bar on it. */
export function scoreBar({ Drawing, Rect, Line }: Kit, score: number | null): ReactNode {
  const rail = { x: 0.3, y: 2.6, height: 6.5 };
  return (
    <Drawing width={47} height={10}>
      <Rect
        {...{ ...rail, width: 46, fill: "none", stroke: colour.line, strokeWidth: 0.6 }}
        {...(score === null ? { strokeDasharray: "2 2" } : {})}
      />
      {score !== null && <Rect {...rail} width={(46 * score) / 100} fill={colour.accent} />}
      {score !== null &&
        [25, 50, 75].map((cut) => {
          const x = 0.3 + (46 * cut) / 100;
          const stroke = cut <= score ? "#ffffff" : colour.line;
          return <Line key={cut} x1={x} y1={2.6} x2={x} y2={9.1} stroke={stroke} strokeWidth={0.6} />;
        })}
    </Drawing>
  );
}

/** The four steps of the level. */
export function levelSteps({ Drawing, Rect }: Kit, rank: number, count: number, width: number): ReactNode {
  const step = width / count;
  return (
    <Drawing width={width} height={6}>
      {Array.from({ length: count }, (_, index) => (
        <Rect
          key={index}
          {...{ x: index * step + 0.5, y: 0.5, width: step - 3, height: 5 }}
          {...{ stroke: colour.accent, strokeWidth: 0.7 }}
          fill={index >= rank ? "none" : index + 1 === rank ? colour.accent : colour.tint}
        />
      ))}
    </Drawing>
  );
}

/** Rings, spokes, outline, dots and two lines of label an axis. */
export function radar(kit: Kit, dimensions: readonly DimensionView[], width: number): ReactNode {
  const { Box, Text, Drawing, Polygon, Line, Circle } = kit;
  const radius = width / 2 - 48;
  const height = 2 * radius + 50;
  const centre: Point = [width / 2, height / 2];
  const on = (distance: (index: number) => number) =>
    around(dimensions.length, centre, distance, -Math.PI / 2);
  const assessed = on((index) => (radius * (dimensions[index]?.score ?? 0)) / 100).filter(
    (_, index) => dimensions[index]?.score !== null,
  );
  const labels = on(() => radius + 7);
  return (
    <Box look={["placed"]} isWhole>
      <Drawing width={width} height={height}>
        {[25, 50, 75, 100].map((cut) => (
          <Polygon
            key={cut}
            points={listed(on(() => (radius * cut) / 100))}
            fill="none"
            stroke={cut === 100 ? colour.soft : colour.line}
            strokeWidth={cut === 100 ? 0.9 : 0.5}
          />
        ))}
        {on(() => radius).map(([x, y], index) => (
          <Line
            key={index}
            {...{ x1: centre[0], y1: centre[1], x2: x, y2: y, stroke: colour.hair, strokeWidth: 0.5 }}
          />
        ))}
        <Polygon points={listed(assessed)} fill={colour.accent} fillOpacity={0.16} />
        <Polygon
          {...{ points: listed(assessed), fill: "none", stroke: colour.accent }}
          {...{ strokeWidth: 1.6, strokeLinejoin: "round" }}
        />
        {assessed.map(([x, y], index) => (
          <Circle key={index} cx={x} cy={y} r={2.2} fill={colour.accent} />
        ))}
      </Drawing>
      {dimensions.map(({ number, shortTitle, score }, index) => {
        const [x, y] = labels[index] ?? centre;
        const side: StyleName = Math.abs(x - centre[0]) < 4 ? "center" : x < centre[0] ? "right" : "left";
        const left = side === "center" ? x - 26 : side === "right" ? x - 52 : x;
        const top = y - 20 * (y < centre[1] - 4 ? 0.85 : y > centre[1] + 4 ? 0.1 : 0.5);
        return (
          <Box key={number} at={{ left, top, width: 52 }}>
            <Text look={["small", "soft", side]}>{shortTitle}</Text>
            <Text look={["small", "bold", side]}>{score ?? ""}</Text>
          </Box>
        );
      })}
    </Box>
  );
}
