/** Those that make the same sheet, bundled the same way, under Node but for Chromium. */
import { readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright";
import { build } from "vite";
import type { VisitView } from "../../src/renderer/paper/visit-view.ts";
import { printable } from "../../src/renderer/paper/text/printable.ts";
import { makerIn, pageWriterIn, renewed, viewIn } from "./maker.ts";
import type { Fonts } from "./pencil.ts";
import { giveFonts, print } from "./printer.ts";
import { visits } from "./visits.ts";

export const root = resolve(import.meta.dirname, "../..");
export const fontFiles = ["regular", "semibold"].map((weight) =>
  join(root, `assets/fonts/atkinson-hyperlegible-next-${weight}.ttf`),
);

/** The modules of `bench/pdf`. */
const entries = {
  Carnet: "ours",
  relue: "checked",
  pdfkit: "theirs",
  "react-pdf": "react-pdf",
  Chromium: "printed",
} as const;

export type SideName = keyof typeof entries;

export interface Side {
  readonly name: SideName;
  /** The bundle. */
  readonly module: string;
  /** The visits, one JSON file each. */
  readonly views: readonly string[];
  /** Makes a visit ready, then makes its sheet: only the second is timed. */
  readonly ready: (round: number, isRenewed?: boolean) => () => Promise<{ readonly bytes: Uint8Array }>;
}

export type Sides = Readonly<Record<SideName, Side>>;

/** All of them, warm: code, fonts and browser are there. */
export async function openSides(folder: string, page: Page): Promise<Sides> {
  const [regular, semibold] = await Promise.all(fontFiles.map((path) => readFile(path)));
  if (regular === undefined || semibold === undefined) throw new Error("two fonts are needed");
  const fonts = { regular, semibold };
  await giveFonts(page, fonts);
  const open = async (name: SideName): Promise<Side> => {
    const bundle = await bundled(name, folder);
    return { name, ...bundle, ready: await readyWith(bundle, name, fonts, page) };
  };
  return {
    Carnet: await open("Carnet"),
    relue: await open("relue"),
    pdfkit: await open("pdfkit"),
    "react-pdf": await open("react-pdf"),
    Chromium: await open("Chromium"),
  };
}

/** As the app's worker is: reading forty small files is not what is compared. The others get their words ready set. */
async function bundled(name: SideName, folder: string): Promise<Pick<Side, "module" | "views">> {
  const entry = entries[name];
  await build({
    root,
    configFile: false,
    logLevel: "error",
    build: { ssr: `bench/pdf/${entry}.ts`, outDir: join(folder, entry), reportCompressedSize: false },
  });
  const isOurs = name === "Carnet" || name === "relue";
  const set = (_: string, value: unknown): unknown =>
    typeof value === "string" && !isOurs ? printable(value) : value;
  const views = await Promise.all(
    visits.map(async (view, index) => {
      const path = join(folder, entry, `visit-${index}.json`);
      await writeFile(path, JSON.stringify(view, set));
      return path;
    }),
  );
  return { module: join(folder, entry, `${entry}.js`), views };
}

async function readyWith(
  { module, views }: Pick<Side, "module" | "views">,
  name: SideName,
  fonts: Fonts,
  page: Page,
): Promise<Side["ready"]> {
  const code: unknown = await import(pathToFileURL(module).href);
  const asked = await Promise.all(views.map(async (path) => viewIn(await readFile(path, "utf8"))));
  const makeWith = (): ((view: VisitView) => () => Promise<{ bytes: Uint8Array }>) => {
    if (name === "Chromium") {
      const write = pageWriterIn(code);
      return (view) => {
        const html = write(view);
        return () => print(page, html);
      };
    }
    const make = makerIn(code);
    return (view) => () => make(view, fonts);
  };
  const make = makeWith();
  return (round, isRenewed = false) => {
    const view = asked[round % asked.length];
    if (view === undefined) throw new Error("no visit");
    return make(isRenewed ? renewed(view, round) : view);
  };
}
