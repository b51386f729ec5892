/** The tree as a page that a browser prints: elements that say what they are, one style sheet, what each page says in its margins. */
import { createElement, type CSSProperties } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import type { VisitView } from "../../../src/renderer/paper/visit-view.ts";
import { formatDay } from "../../../src/shared/language/dates.ts";
import { family } from "../../../src/renderer/paper/design.ts";
import { fr as say } from "../../../src/renderer/paper/wording/fr.ts";
import { propertiesOf } from "../words.ts";
import type { Kit } from "./kit.ts";
import { sheetOf } from "./sheet.tsx";
import { body, margins, styles } from "./styles.ts";

const kit: Kit = {
  Box: ({ as = "div", look = [], at, isWhole = false, isTitle = false, children }) =>
    createElement(
      as,
      {
        className: [...look, isWhole ? "whole" : "", isTitle ? "ahead" : ""].join(" ").trim(),
        style: at && { position: "absolute", left: pt(at.left), top: pt(at.top), width: pt(at.width) },
      },
      children,
    ),
  Text: ({ as = "p", look = [], children }) => createElement(as, { className: look.join(" ") }, children),
  Link: ({ href, look = [], children }) => (
    <p>
      <a href={href} className={look.join(" ")}>
        {children}
      </a>
    </p>
  ),
  // Seen only, as ours are: the words beside them say as much.
  Drawing: ({ width, height, children }) => (
    <svg aria-hidden width={pt(width)} height={pt(height)} viewBox={`0 0 ${width} ${height}`}>
      {children}
    </svg>
  ),
  ...{ Rect: "rect", Line: "line", Circle: "circle", Polyline: "polyline", Polygon: "polygon" },
};

/** The whole page; its fonts are known to the browser already. */
export function pageOf(view: VisitView): string {
  const { title, author, subject } = propertiesOf(view);
  const markup = renderToStaticMarkup(
    <html lang={say.locale}>
      <head>
        <title>{title}</title>
        <meta name="author" content={author} />
        <meta name="description" content={subject} />
        <style dangerouslySetInnerHTML={{ __html: css + running(view) }} />
      </head>
      <body>{sheetOf(kit, view)}</body>
    </html>,
  );
  return `<!doctype html>${markup}`;
}

function pt(points: number): string {
  return `${points}pt`;
}

const unitless = new Set(["fontWeight", "lineHeight", "flexGrow", "flexShrink", "flexBasis"]);

function rule(selector: string, style: CSSProperties): string {
  const lines = Object.entries(style).map(([name, value]: [string, string | number]) => {
    const property = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    return `${property}:${typeof value === "number" && !unitless.has(name) ? pt(value) : value}`;
  });
  return `${selector}{${lines.join(";")}}`;
}

const css = [
  "*{margin:0;padding:0;box-sizing:border-box;font-size:inherit;font-weight:inherit;text-align:inherit}",
  "ul,ol{list-style:none}table,tbody{display:block}svg{display:block}p{white-space:pre-line}",
  ".whole,.ahead{break-inside:avoid}.ahead,h3{break-after:avoid}",
  rule("body", { fontFamily: family.paper, ...body }),
  ...Object.entries(styles).map(([name, style]) => rule(`.${name}`, style)),
].join("\n");

/** What each page says: whose it is, when it was printed, its number. */
function running({ company, visit, isSample, printedOn }: VisitView): string {
  const small = rule("", { fontFamily: family.paper, ...styles.small, ...styles.soft }).slice(1, -1);
  const box = (place: string, content: string, more = ""): string =>
    `@${place}{content:${content};${small};white-space:nowrap;${more}}`;
  const right = JSON.stringify(isSample ? say.sample : say.visitOf(formatDay(visit.day)));
  const { top, left, bottom } = margins;
  return [
    `@page{size:A4;margin:${pt(top)} ${pt(left)} ${pt(bottom)};`,
    box("top-left", JSON.stringify(company.name), "font-weight:600"),
    box("top-right", right),
    box("bottom-left", JSON.stringify(say.documents.synthesis.printedOn(formatDay(printedOn)))),
    box("bottom-right", 'counter(page) " / " counter(pages)', "font-weight:600"),
    "}",
    `@page:first{@top-left{content:none}${isSample ? "" : "@top-right{content:none}"}}`,
  ].join("");
}
