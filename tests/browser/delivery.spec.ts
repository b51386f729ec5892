/** What waits in a notebook that cannot reach its hub, carried by a colleague in a file (docs/delivery.md). */
import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expect } from "../support/app.ts";
import { expectAccessible } from "../support/axe.ts";
import { beginVisit, goTo, joinHub, synchronise, waitUntilSaved } from "../support/journey.ts";
import { type Notebook, test } from "../support/with-hub.ts";

async function passOn(page: Page, file: Buffer): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    page.getByRole("button", { name: "Transmettre un fichier de livraison" }).click(),
  ]);
  await chooser.setFiles({
    name: "livraison.carnet-livraison",
    mimeType: "application/octet-stream",
    buffer: file,
  });
}

test(
  "made without a network, passed on by a colleague, confirmed when the notebook is back",
  { tag: "@turn-3" },
  async ({ hub, openNotebook }) => {
    test.setTimeout(180_000);
    const [zoe, ali] = await Promise.all([openNotebook("Zoé Martin"), openNotebook("Ali Benali")]);
    const join = async ({ page }: Notebook, name: string): Promise<void> => {
      const [invited] = await hub.run("invite", "--name", name);
      await joinHub(page, hub.url, String(invited?.["code"]));
    };
    await Promise.all([join(zoe, "Zoé Martin"), join(ali, "Ali Benali")]);

    await zoe.server.cut();
    await goTo(zoe.page, "/");
    await beginVisit(zoe.page, "Fournil du Vercors");
    await zoe.page.getByLabel("Contexte").fill("Motsecret");
    await waitUntilSaved(zoe.page);
    const visit = new URL(zoe.page.url()).hash.slice(1);
    await goTo(zoe.page, "/sync");
    await expect(zoe.page.getByText(/Il contiendra \d+ modifications/)).toBeVisible();
    await expectAccessible(zoe.page);
    const [download] = await Promise.all([
      zoe.page.waitForEvent("download"),
      zoe.page.getByRole("button", { name: "Faire un fichier de livraison" }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^carnet-ia-livraison-\d{4}-\d\d-\d\d\.carnet-livraison$/);
    await expect(zoe.page.getByText(/restent en attente ici/)).toBeVisible();
    const file = await readFile(await download.path());
    for (const word of ["Motsecret", "Fournil"]) expect(file.includes(word)).toBe(false);

    await goTo(ali.page, "/sync");
    await passOn(ali.page, file);
    await expect(ali.page.getByText(/Le serveur a reçu (\d+) modifications, dont \1 qu’il/)).toBeVisible();
    await passOn(ali.page, file);
    await expect(ali.page.getByText(/Le serveur a reçu \d+ modifications, dont 0 qu’il/)).toBeVisible();
    await passOn(ali.page, file.subarray(0, file.length - 1));
    await expect(ali.page.getByText("Ce fichier est abîmé ou a été modifié")).toBeVisible();
    await expectAccessible(ali.page);
    // A company is everyone's; the visit is Zoé's, and her colleague has not seen a word of it.
    await goTo(ali.page, "/companies");
    await expect(ali.page.getByText("Fournil du Vercors").first()).toBeVisible({ timeout: 30_000 });

    await zoe.server.restore();
    await synchronise(zoe.page);
    await expect(zoe.page.getByText(/Tout est sur le serveur/).first()).toBeVisible();
    await expect(zoe.page.getByRole("button", { name: "Faire un fichier de livraison" })).toHaveCount(0);
    await expect(zoe.page.getByText("Rien à départager")).toBeVisible();
    await goTo(zoe.page, visit);
    await expect(zoe.page.getByLabel("Contexte")).toHaveValue("Motsecret");
    const history = await hub.run("history", "visit", visit.replace("/visits/", ""));
    expect(history.filter(({ kind }) => kind === "create")).toHaveLength(1);
  },
);
