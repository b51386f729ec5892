/** What a tree of React needs to become a sheet, by react-pdf or as a page that a browser prints. */
import type { JSXElementConstructor, ReactNode } from "react";
import type { StyleName } from "./styles.ts";

interface Dressed {
  readonly look?: readonly StyleName[];
  readonly children?: ReactNode;
}

export interface BoxProps extends Dressed {
  /** The element of a page; a `div` unless told. */
  readonly as?:
    "header" | "section" | "article" | "ul" | "ol" | "li" | "table" | "tbody" | "tr" | "th" | "td";
  /** The end of a page does not part it. */
  readonly isWhole?: boolean;
  /** Nor does it part it from what follows. */
  readonly isTitle?: boolean;
  /** Inside a `placed` box. */
  readonly at?: { readonly left: number; readonly top: number; readonly width: number };
}

export interface TextProps extends Dressed {
  /** A paragraph unless told. `h2` is a bookmark too. */
  readonly as?: "h1" | "h2" | "h3" | "span" | "strong";
}

export interface LinkProps extends Dressed {
  readonly href: string;
}

/** The paint of a shape. */
interface Paint {
  readonly fill?: string;
  readonly fillOpacity?: number;
  readonly stroke?: string;
  readonly strokeWidth?: number;
  readonly strokeDasharray?: string;
  readonly strokeLinecap?: "round";
  readonly strokeLinejoin?: "round";
}

export interface DrawingProps {
  readonly width: number;
  readonly height: number;
  readonly children: ReactNode;
}

/** A component that takes at least these, or an element of SVG. */
type Made<Props, Tag extends string = never> = JSXElementConstructor<Props> | Tag;

export interface Kit {
  readonly Box: Made<BoxProps>;
  readonly Text: Made<TextProps>;
  readonly Link: Made<LinkProps>;
  readonly Drawing: Made<DrawingProps>;
  readonly Rect: Made<Paint & { x: number; y: number; width: number; height: number }, "rect">;
  readonly Line: Made<Paint & { x1: number; y1: number; x2: number; y2: number }, "line">;
  readonly Circle: Made<Paint & { cx: number; cy: number; r: number }, "circle">;
  readonly Polyline: Made<Paint & { points: string }, "polyline">;
  readonly Polygon: Made<Paint & { points: string }, "polygon">;
}
