/** The name on the top of each page: as much of it as there is room for, on one line, in whole words. */
import { describe, expect, it } from "vitest";
import type { LookName } from "../../src/renderer/paper/look.ts";
import { sheetOf } from "../support/paper/sheet-of.ts";
import { fullView } from "../support/paper/views.ts";
import { wordsOnPage } from "../support/paper/words-on-page.ts";

/** What stands on the left of the top of the second page. */
async function nameAgain(name: string, look: LookName): Promise<string> {
  const { bytes } = await sheetOf({ ...fullView, look, company: { ...fullView.company, name } });
  const words = await wordsOnPage(bytes, 2);
  const top = Math.max(...words.map(({ y }) => y));
  const header = words.filter(({ x, y }) => top - y < 30 && x < 300 && y > 790);
  expect(new Set(header.map(({ y }) => Math.round(y))).size).toBe(1);
  return header.map(({ text }) => text).join(" ");
}

describe("the name again", () => {
  it.each(["standard", "large"] as const)("is whole where there is room, %s", async (look) => {
    expect(await nameAgain("Menuiserie Kerbihan (exemple)", look)).toBe("Menuiserie Kerbihan (exemple)");
  });

  it("is cut at a word, and says so", async () => {
    const name = "Société coopérative et participative de menuiserie du Haut-Léon";
    expect(await nameAgain(name, "large")).toBe("Société coopérative et participative de…");
    const twice = `${name}, ${name}`;
    const cut = await nameAgain(twice, "standard");
    expect(twice).toContain(`${cut.slice(0, -1)} `);
    expect(cut.at(-1)).toBe("…");
  });

  it("stays on its line when it is one word", async () => {
    expect(await nameAgain("M".repeat(120), "large")).toMatch(/^M+…$/);
  });
});
