/** The tree made by react-pdf; nothing of it is tagged, react-pdf cannot. */
import {
  Circle,
  Document,
  Font,
  Line,
  Link,
  Page,
  type PageLayoutProps,
  Polygon,
  Polyline,
  Rect,
  renderToBuffer,
  StyleSheet,
  Svg,
  Text,
  View,
} from "@react-pdf/renderer";
import type { VisitView } from "../../../src/renderer/paper/visit-view.ts";
import { formatDay } from "../../../src/shared/language/dates.ts";
import { family, measure, page } from "../../../src/renderer/paper/design.ts";
import { fr as say } from "../../../src/renderer/paper/wording/fr.ts";
import type { Fonts } from "../pencil.ts";
import { propertiesOf } from "../words.ts";
import type { Kit } from "./kit.ts";
import { sheetOf } from "./sheet.tsx";
import { body, margins, type StyleName, styles } from "./styles.ts";

const sheet = StyleSheet.create(styles);
const dressed = (look: readonly StyleName[] = []) => look.map((name) => sheet[name]);

const kit: Kit = {
  Box: ({ look, at, isWhole = false, isTitle = false, children }) => (
    <View
      style={at === undefined ? dressed(look) : [...dressed(look), { position: "absolute", ...at }]}
      wrap={!isWhole}
      {...(isTitle ? { minPresenceAhead: 60 } : {})}
    >
      {children}
    </View>
  ),
  // Its types forget that bookmarks may stand anywhere.
  Text: ({ as, look, children }) => (
    <Text
      style={dressed(look)}
      {...(as === "h2" && typeof children === "string" ? { bookmark: children } : {})}
    >
      {children}
    </Text>
  ),
  Link: ({ href, look, children }) => (
    <Link src={href} style={dressed(look)}>
      {children}
    </Link>
  ),
  Drawing: ({ width, height, children }) => (
    <Svg width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
      {children}
    </Svg>
  ),
  ...{ Rect, Line, Circle, Polyline, Polygon },
};

/** Read and parsed once, as ours are; words are not cut: ours are not either. */
let isReady = false;
function prepare({ regular, semibold }: Fonts): void {
  if (isReady) return;
  isReady = true;
  const src = (bytes: Uint8Array): string => `data:font/ttf;base64,${Buffer.from(bytes).toString("base64")}`;
  Font.register({
    family: family.paper,
    fonts: [
      { src: src(regular), fontWeight: 400 },
      { src: src(semibold), fontWeight: 600 },
    ],
  });
  Font.registerHyphenationCallback((word) => [word]);
}

/** The bytes of the sheet. */
export async function make(view: VisitView, fonts: Fonts): Promise<{ bytes: Buffer }> {
  prepare(fonts);
  return {
    bytes: await renderToBuffer(
      <Document {...propertiesOf(view)} language={say.locale} pdfVersion="1.7">
        <Page size="A4" style={pageStyle} layout={running(view)}>
          {sheetOf(kit, view)}
        </Page>
      </Document>,
    ),
  };
}

const pageStyle = {
  ...{ fontFamily: family.paper, ...body },
  paddingTop: margins.top,
  paddingRight: margins.right,
  paddingBottom: margins.bottom,
  paddingLeft: margins.left,
};
const placed = { position: "absolute", left: margins.left, width: measure } as const;
const foot = page.height - page.bottom + 12;

/** What each page says: whose it is, when it was printed, its number. A `layout` costs a tenth less than `fixed` views. */
function running({ company, visit, isSample, printedOn }: VisitView) {
  const right = isSample ? say.sample : say.visitOf(formatDay(visit.day));
  const line = [sheet.row, sheet.apart, sheet.small, sheet.soft];
  return ({ children, pageNumber = 1, totalPages = 1 }: PageLayoutProps) => (
    <>
      <View style={[...line, placed, { top: 20 }]}>
        <Text style={sheet.bold}>{pageNumber === 1 ? "" : company.name}</Text>
        <Text>{pageNumber === 1 && !isSample ? "" : right}</Text>
      </View>
      {children}
      <View style={[...line, placed, { top: foot, ...rule }]}>
        <Text>{say.documents.synthesis.printedOn(formatDay(printedOn))}</Text>
        <Text style={sheet.bold}>{`${pageNumber} / ${totalPages}`}</Text>
      </View>
    </>
  );
}

const { borderTopWidth, borderTopStyle, borderTopColor } = styles.hairline;
const rule = { borderTopWidth, borderTopStyle, borderTopColor, paddingTop: 5 } as const;
