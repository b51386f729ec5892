/** How the tree looks: what Yoga (react-pdf) and CSS both understand. Lengths in points. */
import { gutter, half, page, rail } from "../../../src/renderer/paper/design.ts";
import { colour, size } from "../look.ts";

const rule = (width: number, color: string) =>
  ({ borderTopWidth: width, borderTopStyle: "solid", borderTopColor: color }) as const;

export const styles = {
  small: { fontSize: size.small },
  note: { fontSize: size.note },
  lead: { fontSize: size.lead },
  heading: { fontSize: size.heading },
  level: { fontSize: 16 },
  title: { fontSize: size.title },
  score: { fontSize: size.score },
  bold: { fontWeight: 600 },
  soft: { color: colour.soft },
  accent: { color: colour.accent },
  white: { color: "#ffffff" },
  left: { textAlign: "left" },
  right: { textAlign: "right" },
  center: { textAlign: "center" },

  row: { display: "flex", flexDirection: "row" },
  apart: { justifyContent: "space-between" },
  grow: { flexGrow: 1, flexShrink: 1, flexBasis: 0 },
  quarter: { width: "25%", paddingRight: 12 },
  half: { width: half },
  afterHalf: { width: half, marginLeft: gutter },
  railLeft: { width: rail.left, marginRight: rail.gap },
  railRight: { width: rail.right },
  radarSide: { width: 218, marginRight: gutter },
  mark: { width: 15, flexShrink: 0 },
  label: { width: 72, flexShrink: 0 },
  bar: { width: 55, flexShrink: 0 },
  result: { width: 72, flexShrink: 0 },
  otherName: { width: 153, flexShrink: 0, paddingRight: 6 },
  checked: { width: 52, flexShrink: 0, paddingLeft: 6 },
  who: { width: 134, flexShrink: 0, paddingLeft: 12 },
  when: { width: 74, flexShrink: 0, paddingLeft: 12 },
  tickBox: { width: 24, flexShrink: 0 },

  link: { color: colour.ink, textDecoration: "none" },
  space: { marginTop: 4 },
  section: { marginTop: 11, ...rule(0.8, colour.ink) },
  start: { width: 34, height: 2.4, marginBottom: 3.6, backgroundColor: colour.accent },
  under: { marginTop: 5 },
  hairline: { paddingTop: 4, paddingBottom: 6, ...rule(0.5, colour.line) },
  facts: { marginTop: 7, paddingTop: 6, ...rule(0.8, colour.ink) },
  placed: { position: "relative" },
  callout: {
    marginTop: 8,
    padding: 6,
    paddingLeft: 10,
    backgroundColor: colour.wash,
    borderLeftWidth: 3,
    borderLeftStyle: "solid",
    borderLeftColor: colour.ink,
  },
  card: { padding: 10, borderWidth: 1, borderStyle: "solid", borderColor: colour.ink },
  disc: {
    width: 14,
    height: 14,
    marginRight: 6,
    flexShrink: 0,
    borderRadius: 7,
    backgroundColor: colour.accent,
  },
} as const;

export type StyleName = keyof typeof styles;

/** Of all the text; the margins of the page. */
export const body = { fontSize: size.body, color: colour.ink } as const;
export const margins = { top: page.top, right: page.right, bottom: page.bottom, left: page.left } as const;
