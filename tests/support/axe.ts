/** What a machine finds against accessibility rules (WCAG 2.2 AA). Not an audit (domain.md §7.1). */
import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** A line a fault. Of the whole page as it is, or of the part that a selector names. */
export async function axeFaults(page: Page, part?: string): Promise<string[]> {
  const axe = analysing(page).withTags(rules);
  return await faultsOf(part === undefined ? axe : axe.include(part));
}

/** Nothing that a machine finds on the page as it is. */
export async function expectAccessible(page: Page): Promise<void> {
  expect(await axeFaults(page)).toEqual([]);
}

/** The faults in both themes: a theme changes colours and nothing else. The page is left in the light one. */
export async function axeFaultsInThemes(page: Page): Promise<string[]> {
  await wear(page, "dark");
  const inDark = await faultsOf(analysing(page).withRules(["color-contrast"]));
  await wear(page, "light");
  return [...(await axeFaults(page)), ...inDark.map((line) => `dark: ${line}`)];
}

/** At once: journeys are opened with reduced motion, where nothing passes slowly from one colour to the next. */
const wear = (page: Page, colorScheme: "light" | "dark"): Promise<void> => page.emulateMedia({ colorScheme });

/**
 * Our pages have no frame to gather: without this mode each analysis opens a page of its own. What passes is not told:
 * describing it takes longer than finding it.
 */
const analysing = (page: Page): AxeBuilder =>
  new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ["violations"] });

async function faultsOf(axe: AxeBuilder): Promise<string[]> {
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(inWords).join(" | ")}`);
}

type Fault = Awaited<ReturnType<AxeBuilder["analyze"]>>["violations"][number]["nodes"][number];

/** Where, and why if a check has figures to tell: two colours, mostly. */
function inWords({ target, any }: Fault): string {
  const data: unknown = any[0]?.data;
  return `${target.join(" ")}${data === null || data === undefined ? "" : ` ${JSON.stringify(data)}`}`;
}
