/** A picture of every screen, in light and in dark. */
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { waitForSheet } from "../tests/support/journey.ts";

/** The screens of a notebook that holds this company and this visit: file name, path of the router. */
export const screensOf = (
  company: string,
  visit: string,
): readonly (readonly [name: string, path: string])[] => [
  ["aujourd-hui", "/"],
  ["entreprises", "/companies"],
  ["entreprise-nouvelle", "/companies/new"],
  ["entreprises-import", "/companies/import"],
  ["entreprise", `/companies/${company}`],
  ["visite", `/visits/${visit}`],
  ["pre-diagnostic", `/visits/${visit}/assessment`],
  ["resultats", `/visits/${visit}/results`],
  ["synthese", `/visits/${visit}/handout`],
  ["reperes", "/context"],
  ["corbeille", "/bin"],
  ...["card", "organisation", "controller", "display", "visits", "server", "storage"].map(
    (section) => [`reglages-${section}`, `/settings/${section}`] as const,
  ),
];

/** Writes `NAME-clair.png` and `NAME-sombre.png`. */
export async function pictureOf(page: Page, out: string, name: string): Promise<void> {
  for (const [scheme, suffix] of [
    ["light", "clair"],
    ["dark", "sombre"],
  ] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    await page.screenshot({
      path: join(out, `${name}-${suffix}.png`),
      fullPage: true,
      animations: "disabled",
    });
  }
  await page.emulateMedia({ colorScheme: "light" });
}

/** Goes to a screen and waits until it can be used. */
export async function goToScreen(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, path);
  await page.locator("[data-usable='true']").first().waitFor();
  if (path.endsWith("/handout")) await waitForSheet(page);
}
