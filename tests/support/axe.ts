/** What a machine finds against accessibility rules (WCAG 2.2 AA). Not an audit (domain.md §7.1). */
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** A line a fault. Of the whole page as it is, or of the part that a selector names. */
export async function axeFaults(page: Page, part?: string): Promise<string[]> {
  const axe = analysing(page).withTags(rules);
  return await faultsOf(part === undefined ? axe : axe.include(part));
}

/** The same in both themes: a theme changes colours and nothing else. The page is left in the light one. */
export async function axeFaultsInThemes(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: "dark" });
  const inDark = await faultsOf(analysing(page).withRules(["color-contrast"]));
  await page.emulateMedia({ colorScheme: "light" });
  return [...(await axeFaults(page)), ...inDark.map((line) => `dark: ${line}`)];
}

/** Our pages have no frame to gather: without this mode each analysis opens a page of its own. */
const analysing = (page: Page): AxeBuilder => new AxeBuilder({ page }).setLegacyMode();

async function faultsOf(axe: AxeBuilder): Promise<string[]> {
  const { violations } = await axe.analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(" | ")}`,
  );
}
