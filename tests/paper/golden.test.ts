/**
 * Every document on contrasting companies, against what somebody looked at and kept: pages, fonts, structure, words, and the ink of
 * each page. `CARNET_GOLDEN=write` writes them anew; the pictures beside are then to be looked at (`npm run demo`, `pdftoppm`).
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { makeSheet } from "../../src/renderer/paper/make-sheet.ts";
import { goldenOf, inkDistance, inkIn, withoutInk } from "../support/paper/golden.ts";
import { goldenDocuments } from "../support/paper/golden-documents.ts";
import { tools } from "../support/paper/sheet-of.ts";

const folder = resolve(import.meta.dirname, "golden");
const isWriting = process.env["CARNET_GOLDEN"] === "write";
/** Cells of a page that may be a shade lighter or darker: another version of the library that draws. */
const mostDistance = 0.02;

describe.each(goldenDocuments)("%s", (company, documents) => {
  it.each(documents)("%s is as it was kept", { timeout: 60_000 }, async (name, asked) => {
    const path = resolve(folder, company, `${name}.txt`);
    const found = await goldenOf((await makeSheet(asked, tools)).bytes);
    if (isWriting) {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, found);
      return;
    }
    expect(existsSync(path), `${path} : CARNET_GOLDEN=write`).toBe(true);
    const kept = readFileSync(path, "utf8");
    expect(withoutInk(found)).toBe(withoutInk(kept));
    const [before, now] = [inkIn(kept), inkIn(found)];
    expect(now.length).toBe(before.length);
    before.forEach((page, index) => {
      expect(inkDistance(page, now[index] ?? []), `ink of page ${index + 1}`).toBeLessThanOrEqual(
        mostDistance,
      );
    });
  });
});
