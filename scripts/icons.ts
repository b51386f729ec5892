/** Draws every size of the icon from `assets/icons/icon.svg`. Run by hand after a change of the drawing; the results are kept in git. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { chromium } from "playwright";
import type { Page } from "playwright";
import { findBrowser } from "../tests/support/browser.ts";
import { icnsFile, icoFile } from "./icon-containers.ts";
import { fromRoot } from "./paths.ts";

const drawing = readFileSync(fromRoot("assets/icons/icon.svg"), "utf8");
/** Android cuts its own shape in the picture: the ground goes to the edges. */
const maskable = drawing.replace(
  /<rect [^>]*fill="url\(#ground\)" \/>/,
  '<rect width="512" height="512" fill="url(#ground)" />',
);

const { executablePath, args } = await findBrowser();
const browser = await chromium.launch({ executablePath, args });
const page = await browser.newPage();
const pictures = new Map<number, Buffer>();
for (const size of [16, 24, 32, 48, 64, 128, 180, 192, 256, 512, 1024])
  pictures.set(size, await draw(page, drawing, size));
const large = await draw(page, maskable, 512);
await browser.close();

const picture = (size: number): Buffer => {
  const found = pictures.get(size);
  if (!found) throw new Error(`no picture of ${size}`);
  return found;
};
const forWindows = [16, 24, 32, 48, 64, 128, 256];
const forMac = {
  icp4: 16,
  icp5: 32,
  ic11: 32,
  ic12: 64,
  ic07: 128,
  ic13: 256,
  ic08: 256,
  ic14: 512,
  ic09: 512,
  ic10: 1024,
};
const forLinux = [16, 32, 48, 64, 128, 256, 512];
const forWeb = [180, 192, 512];

mkdirSync(fromRoot("assets/icons/linux"), { recursive: true });
mkdirSync(fromRoot("src/renderer/public/icons"), { recursive: true });
writeFileSync(
  fromRoot("assets/icons/icon.ico"),
  icoFile(forWindows.map((size) => ({ size, png: picture(size) }))),
);
writeFileSync(
  fromRoot("assets/icons/icon.icns"),
  icnsFile(Object.entries(forMac).map(([kind, size]) => ({ kind, png: picture(size) }))),
);
for (const size of forLinux) writeFileSync(fromRoot(`assets/icons/linux/${size}x${size}.png`), picture(size));
for (const size of forWeb)
  writeFileSync(fromRoot(`src/renderer/public/icons/icon-${size}.png`), picture(size));
writeFileSync(fromRoot("src/renderer/public/icons/icon-maskable-512.png"), large);
writeFileSync(fromRoot("src/renderer/public/icons/icon.svg"), drawing);
console.log("Icônes dessinées.");

async function draw(on: Page, svg: string, size: number): Promise<Buffer> {
  await on.setViewportSize({ width: size, height: size });
  const address = `data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}`;
  await on.setContent(
    `<style>*{margin:0}img{display:block}</style><img src="${address}" width="${size}" height="${size}">`,
  );
  return on.screenshot({ omitBackground: true });
}
