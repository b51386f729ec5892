/** The administration page in a real browser, on a real hub: without a script, by keyboard names, in both themes. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, chromium } from "@playwright/test";
import { expect, test as base } from "../support/app.ts";
import { axeFaultsInThemes } from "../support/axe.ts";
import { findBrowser } from "../support/browser.ts";
import { type HubProcess, hubCommand, spawnHub } from "../support/hub/spawn-hub.ts";
import { newId, TestDevice } from "../support/hub/test-device.ts";

interface AdminHub extends HubProcess {
  /** The code of somebody of this role. */
  readonly invite: (role: string, name: string) => Promise<string>;
}

const test = base.extend<{ hub: AdminHub; context: BrowserContext }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of what a fixture needs: this one needs none.
  hub: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), "carnet-hub-"));
    const hub = await spawnHub({ HUB_DATA: folder });
    const invite = async (role: string, name: string) => {
      const { lines } = await hubCommand({ HUB_DATA: folder }, "invite", "--role", role, "--name", name);
      return String(lines[0]?.["code"]);
    };
    await use({ ...hub, invite });
    await hub.stop();
    await rm(folder, { recursive: true, force: true });
  },
  // oxlint-disable-next-line no-empty-pattern -- the same
  context: async ({}, use) => {
    const browser = await chromium.launch(await findBrowser());
    await use(await browser.newContext({ locale: "fr-FR" }));
    await browser.close();
  },
});

test(
  "an administrator signs in, invites, handles what was set apart, erases with a receipt, signs out",
  { tag: "@turn-3" },
  async ({ hub, context }) => {
    test.setTimeout(180_000);
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on("console", (message) => {
      if (message.type() === "error" && !message.location().url.endsWith("/favicon.ico"))
        complaints.push(message.text());
    });
    const found: string[] = [];
    const look = async () => {
      found.push(...(await axeFaultsInThemes(page)).map((line) => `${page.url()}: ${line}`));
      // Nothing to scroll sideways on the narrowest screen (WCAG 1.4.10).
      const wide = page.viewportSize() ?? { width: 1280, height: 720 };
      await page.setViewportSize({ width: 320, height: 720 });
      const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      if (beyond > 0) found.push(`${page.url()}: ${beyond} px too wide`);
      await page.setViewportSize(wide);
    };
    const heading = (name: string | RegExp) => page.getByRole("heading", { level: 1, name });
    const menu = (name: string) =>
      page.getByRole("navigation", { name: "Administration" }).getByRole("link", { name });

    const [zoe, ali] = await Promise.all([
      hub.invite("ambassador", "Zoé Martin"),
      hub.invite("admin", "Ali Benali"),
    ]);
    const device = await TestDevice.enrol(hub.url, zoe);
    const company = newId();
    await device.push(
      { collection: "company", kind: "create", id: company, fields: { name: "Fournil du Vercors" } },
      { collection: "company", kind: "create", id: newId(), fields: { "bad key": "gardé" } },
    );

    await page.goto(`${hub.url}/admin`);
    await page.getByLabel("Code d’invitation").fill("AAAA-BBBB-CCCC");
    await page.getByRole("button", { name: "Ouvrir l’administration" }).click();
    await expect(page.getByLabel("Code d’invitation")).toHaveAccessibleDescription(
      /Ce code n’ouvre pas cette page/,
    );
    await page.getByRole("alert").getByRole("link", { name: "Code d’invitation" }).click();
    await expect(page.getByLabel("Code d’invitation")).toBeFocused();
    await look();
    await page.getByLabel("Code d’invitation").fill(ali);
    await page.getByRole("button", { name: "Ouvrir l’administration" }).click();
    await expect(heading("Vue d’ensemble")).toBeVisible();
    await expect(page.getByRole("link", { name: "1 modification à part" })).toBeVisible();
    await look();

    await menu("Membres").click();
    await expect(page.getByRole("row", { name: /Zoé Martin/ })).toContainText("1 appareil");
    await look();
    await menu("Invitations").click();
    await page.getByLabel("Prénom et nom").fill("Nadia Roux");
    await page.getByLabel(/coordinateur/).check();
    await page.getByRole("button", { name: "Faire un code" }).click();
    await expect(page.locator(".code")).toHaveText(/^\w{4}-\w{4}-\w{4}$/);
    await look();
    await page.getByRole("link", { name: "Retour aux invitations" }).click();
    await page.getByRole("link", { name: "Retirer l’invitation de Nadia Roux" }).click();
    await page.getByRole("button", { name: "Retirer l’invitation" }).click();
    await expect(page.getByRole("status")).toHaveText(/Invitation retirée/);

    await menu("Quarantaine").click();
    await look();
    await page.getByRole("link", { name: /^Examiner/ }).click();
    await expect(page.getByText("gardé")).toBeVisible();
    await look();
    await page.getByRole("link", { name: "Écarter…" }).click();
    await page.getByRole("button", { name: "Écarter" }).click();
    await expect(page.getByRole("status")).toHaveText(/Modification écartée/);

    await menu("Effacement").click();
    await page.getByLabel("Personne ou entreprise").fill("fournil");
    await page.getByRole("button", { name: "Chercher" }).click();
    await page.getByRole("link", { name: "Historique de Fournil du Vercors" }).click();
    await expect(page.getByRole("table").getByText("Fournil du Vercors")).toBeVisible();
    await look();
    await page.goBack();
    await look();
    await page.getByRole("link", { name: "Effacer… Fournil du Vercors" }).click();
    await look();
    await page.getByLabel("Pour confirmer, écrivez EFFACER").fill("EFFACER");
    await page.getByRole("button", { name: "Effacer pour toujours" }).click();
    await expect(heading("Reçu d’effacement")).toBeVisible();
    await look();
    expect((await device.pull()).documents).toEqual([]);
    await menu("Stockage").click();
    await expect(heading("Stockage")).toBeVisible();
    await look();
    await menu("Conservation").click();
    await expect(page.getByText("Rien n’a dépassé sa durée")).toBeVisible();
    await look();

    await menu("Appareils").click();
    await look();
    await page.getByRole("link", { name: "Révoquer Portable de Zoé Martin" }).click();
    await look();
    await page.getByRole("button", { name: "Révoquer l’appareil" }).click();
    await expect(page.getByRole("status")).toHaveText(/Appareil révoqué/);
    expect((await device.ask("GET", "/v1/members")).status).toBe(403);
    await page.getByRole("button", { name: "Se déconnecter" }).click();
    await expect(page.getByRole("status")).toHaveText(/Déconnexion faite/);
    await page.goto(`${hub.url}/admin/members`);
    await expect(page.getByLabel("Code d’invitation")).toBeVisible();
    expect(found).toEqual([]);
    // The only refusals are those that were asked for: the wrong code.
    expect(complaints.filter((text) => !text.includes("401"))).toEqual([]);
  },
);
