/** A new process that makes one sheet: `node fresh.ts MODULE VIEW REGULAR SEMIBOLD` prints milliseconds. Node's own start is not counted. */
import { readFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { makerIn, viewIn } from "./maker.ts";

const [module = "", view = "", regular = "", semibold = ""] = process.argv.slice(2);
const fonts = { regular: await readFile(regular), semibold: await readFile(semibold) };
const asked = viewIn(await readFile(view, "utf8"));

const from = performance.now();
const make = makerIn(await import(pathToFileURL(module).href));
await make(asked, fonts);
console.log(performance.now() - from);
