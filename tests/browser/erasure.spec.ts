/** Erased for good where there is a hub: by whoever may, everywhere (docs/rgpd.md). */
import { expect } from "../support/app.ts";
import { beginVisit, goTo, joinHub, synchronise, waitUntilSaved } from "../support/journey.ts";
import { test } from "../support/with-hub.ts";

test(
  "an ambassador asks, a coordinator erases everywhere, and both notebooks forget",
  { tag: "@turn-2" },
  async ({ hub, openNotebook }) => {
    const [zoe, ines, [ambassador], [coordinator]] = await Promise.all([
      openNotebook("Zoé Martin"),
      openNotebook("Inès Roche"),
      hub.run("invite", "--name", "Zoé Martin"),
      hub.run("invite", "--name", "Inès Roche", "--role", "coordinator"),
    ]);
    await joinHub(ines.page, hub.url, String(coordinator?.["code"]));
    await beginVisit(zoe.page, "Fournil du Vercors");
    await zoe.page.getByLabel("Contexte").fill("Trois personnes");
    await waitUntilSaved(zoe.page);
    await joinHub(zoe.page, hub.url, String(ambassador?.["code"]));
    await synchronise(ines.page);
    await goTo(ines.page, "/companies");
    await ines.page.getByRole("option", { name: /Fournil du Vercors/ }).click();
    await ines.page.getByRole("heading", { level: 1, name: "Fournil du Vercors" }).waitFor();
    const company = /#\/companies\/([0-9a-f-]+)/.exec(ines.page.url())?.[1] ?? "";

    await goTo(zoe.page, `/companies/${company}/data`);
    await expect(zoe.page.getByText("À demander à\u00a0: Inès Roche")).toBeVisible();
    await zoe.page.getByRole("button", { name: "Enregistrer la demande" }).click();
    await expect(zoe.page.getByText(/La demande est enregistrée/)).toBeVisible();
    await synchronise(zoe.page);

    await goTo(ines.page, `/companies/${company}/data`);
    await expect(ines.page.getByText("1 action", { exact: true })).toBeVisible({ timeout: 20_000 });
    await ines.page.getByRole("button", { name: "Effacer définitivement…" }).click();
    const dialog = ines.page.getByRole("dialog");
    await dialog.getByRole("button", { name: /Raison/ }).click();
    await ines.page.getByRole("option", { name: "La personne l’a demandé" }).click();
    await dialog.getByLabel(/Pour confirmer/).fill("Fournil du Vercors");
    await dialog.getByRole("button", { name: "Effacer pour toujours" }).click();
    await ines.page.getByRole("heading", { level: 1, name: "Reçu d’effacement" }).waitFor();
    await expect(ines.page.getByRole("row", { name: /^Serveur/ })).toContainText("Documents\u00a0: 3");

    await synchronise(zoe.page);
    for (const { page } of [zoe, ines]) {
      await goTo(page, `/companies/${company}`);
      await expect(page.getByText("Trois personnes")).toHaveCount(0);
      await expect(page.getByText(/Fournil du Vercors/)).toHaveCount(0, { timeout: 20_000 });
    }
  },
);
