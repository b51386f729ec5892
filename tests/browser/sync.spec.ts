/** Two notebooks and a real hub on a real PostgreSQL: what two people write, apart and then together (sync.md). */
import { randomBytes } from "node:crypto";
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expect } from "../support/app.ts";
import { addFiles, aPhoto, fileLine, widthShown } from "../support/attached.ts";
import { axeFaults } from "../support/axe.ts";
import { beginVisit, goTo, joinHub, synchronise, waitUntilSaved } from "../support/journey.ts";
import { type Notebook, test, type TestHub } from "../support/with-hub.ts";

/** Two notebooks of one ambassador, on one hub, with one visit in both. */
async function twoNotebooks(hub: TestHub, openNotebook: (name: string) => Promise<Notebook>) {
  const [first, second, [invited]] = await Promise.all([
    openNotebook("Zoé Martin"),
    openNotebook("Zoé Martin"),
    hub.run("invite", "--name", "Zoé Martin"),
  ]);
  await beginVisit(first.page, "Fournil du Vercors");
  await first.page.getByLabel("Contexte").fill("Trois personnes");
  await waitUntilSaved(first.page);
  const visit = new URL(first.page.url()).hash.slice(1);
  await joinHub(first.page, hub.url, String(invited?.["code"]));
  const [member] = await hub.run("members");
  const [again] = await hub.run("invite", "--member", String(member?.["member"]));
  await joinHub(second.page, hub.url, String(again?.["code"]));
  for (const { page } of [first, second]) await goTo(page, visit);
  await expect(second.page.getByLabel("Contexte")).toHaveValue("Trois personnes");
  return { first, second, visit };
}

async function write(page: Page, text: string): Promise<void> {
  await page.getByLabel("Contexte").fill(text);
  await page.getByLabel("Contexte").blur();
  await waitUntilSaved(page);
}

test(
  "written apart, met together: both texts are kept, one is chosen, both notebooks agree",
  { tag: "@turn-3" },
  async ({ hub, openNotebook }) => {
    test.setTimeout(120_000);
    const { first, second, visit } = await twoNotebooks(hub, openNotebook);
    await first.server.cut();
    await second.server.cut();
    await write(first.page, "Trois personnes et un apprenti");
    await write(second.page, "Trois personnes, bientôt quatre");
    await expect(first.page.getByText("1 modification attend le réseau")).toBeVisible({ timeout: 30_000 });

    await first.server.restore();
    await synchronise(first.page);
    await expect(first.page.getByText(/Tout est sur le serveur/).first()).toBeVisible();
    await second.server.restore();
    await synchronise(second.page);
    await expect(second.page.getByText("1 à départager")).toBeVisible();
    await expect(second.page.getByText("bientôt quatre").first()).toBeVisible();
    await expect(second.page.getByText("apprenti").first()).toBeVisible();
    await expect(first.page.getByText("1 à départager")).toBeVisible();
    expect(await axeFaults(second.page)).toEqual([]);

    await expect(second.page.getByLabel("Les deux textes réunis")).toHaveValue(
      /apprenti[^]*bientôt quatre|bientôt quatre[^]*apprenti/,
    );
    await second.page.getByRole("button", { name: "Garder les deux" }).click();
    await expect(second.page.getByText("Rien à départager")).toBeVisible();
    await goTo(first.page, visit);
    await expect(first.page.getByLabel("Contexte")).toHaveValue(/apprenti/);
    await expect(first.page.getByLabel("Contexte")).toHaveValue(/bientôt quatre/);
    await expect(first.page.getByText("1 à départager")).toHaveCount(0);
  },
);

test(
  "a photo without a network: the other notebook sees it; a large file comes when it is asked for",
  { tag: "@turn-2" },
  async ({ hub, openNotebook }) => {
    test.setTimeout(120_000);
    const { first, second } = await twoNotebooks(hub, openNotebook);
    await first.server.cut();
    const plan = randomBytes(700_000);
    await addFiles(first.page, [
      { name: "atelier.jpg", mimeType: "image/jpeg", buffer: await aPhoto(first.page) },
      { name: "plan.pdf", mimeType: "application/pdf", buffer: plan },
    ]);
    for (const name of ["atelier.jpg", "plan.pdf"])
      await expect(fileLine(first.page, name)).toContainText("Attend le réseau", { timeout: 30_000 });

    await first.server.restore();
    for (const name of ["atelier.jpg", "plan.pdf"])
      await expect(fileLine(first.page, name)).toContainText("Sur le serveur", { timeout: 60_000 });
    await expect.poll(() => widthShown(second.page, "atelier.jpg"), { timeout: 30_000 }).toBe(320);
    await expect(fileLine(second.page, "plan.pdf")).toContainText("À télécharger");
    await second.page.getByRole("button", { name: "Télécharger «\u00a0plan.pdf\u00a0»" }).click();
    await expect(fileLine(second.page, "plan.pdf")).toContainText("Sur le serveur");
    const [download] = await Promise.all([
      second.page.waitForEvent("download"),
      second.page.getByRole("button", { name: "Enregistrer «\u00a0plan.pdf\u00a0» sous…" }).click(),
    ]);
    expect((await readFile(await download.path())).equals(plan)).toBe(true);
  },
);

test(
  "written apart on lines that do not touch: put together without asking, and both versions can be seen",
  { tag: "@turn-1" },
  async ({ hub, openNotebook }) => {
    test.setTimeout(120_000);
    const { first, second, visit } = await twoNotebooks(hub, openNotebook);
    const lines = ["Trois personnes.", "Un four à bois.", "Un cahier pour les commandes."];
    await write(first.page, lines.join("\n"));
    await expect(second.page.getByLabel("Contexte")).toHaveValue(lines.join("\n"));
    await first.server.cut();
    await second.server.cut();
    await write(first.page, lines.with(0, "Trois personnes et un apprenti.").join("\n"));
    await write(second.page, [...lines, "Rappeler lundi."].join("\n"));
    await first.server.restore();
    await synchronise(first.page);
    await expect(first.page.getByText(/Tout est sur le serveur/).first()).toBeVisible();
    await second.server.restore();
    await synchronise(second.page);
    await expect(second.page.getByRole("heading", { name: "Textes réunis" })).toBeVisible();
    await expect(second.page.getByText("Rien à départager")).toBeVisible();
    expect(await axeFaults(second.page)).toEqual([]);
    const whole = [...lines.with(0, "Trois personnes et un apprenti."), "Rappeler lundi."].join("\n");
    await goTo(first.page, visit);
    await expect(first.page.getByLabel("Contexte")).toHaveValue(whole);
    await expect(first.page.getByText("1 à départager")).toHaveCount(0);

    await second.page.getByRole("button", { name: "C’est bien ainsi" }).click();
    await expect(second.page.getByRole("heading", { name: "Textes réunis" })).toHaveCount(0);
  },
);

test("an edit is in the other notebook a moment later; a hub stopped and started again takes nothing away", async ({
  hub,
  openNotebook,
}) => {
  test.setTimeout(120_000);
  const { first, second } = await twoNotebooks(hub, openNotebook);
  await write(first.page, "Vu dans l’autre carnet");
  await expect(second.page.getByLabel("Contexte")).toHaveValue("Vu dans l’autre carnet");

  await hub.stop();
  await write(first.page, "Écrit pendant que le serveur est arrêté");
  await expect(first.page.getByText("1 modification attend le réseau")).toBeVisible({ timeout: 30_000 });
  await hub.start();
  await synchronise(first.page);
  await expect(first.page.getByText(/Tout est sur le serveur/).first()).toBeVisible();
  await synchronise(second.page);
  await second.page.goBack();
  await expect(second.page.getByLabel("Contexte")).toHaveValue("Écrit pendant que le serveur est arrêté");
});

test("a captive portal changes nothing; a revoked notebook says so and keeps its words", async ({
  hub,
  openNotebook,
}) => {
  test.setTimeout(120_000);
  const { first } = await twoNotebooks(hub, openNotebook);
  await hub.stop();
  const portal = createServer((_request, response) => {
    response.writeHead(200, { "content-type": "text/html" }).end("<h1>Wi-Fi de l’hôtel</h1>");
  });
  await new Promise<void>((listening) =>
    portal.listen(Number(new URL(hub.url).port), "127.0.0.1", listening),
  );
  await write(first.page, "Écrit derrière un portail");
  await synchronise(first.page);
  await expect(first.page.getByText("1 modification attend le réseau").first()).toBeVisible({
    timeout: 30_000,
  });
  await new Promise((closed) => {
    portal.close(closed);
    portal.closeAllConnections();
  });
  // While the hub is stopped: what the notebook wrote must not be quicker than the revocation.
  const devices = await hub.run("devices");
  for (const { device } of devices) await hub.run("devices", "--revoke", String(device));
  await hub.start();
  await first.page.getByRole("button", { name: "Synchroniser maintenant" }).click();
  await expect(first.page.getByText("Ce carnet a été révoqué par l’organisme").first()).toBeVisible();
  await expect(first.page.getByText("1 à revoir")).toBeVisible();
  await expect(first.page.getByText(/Écrit derrière un portail/)).toBeVisible();
});

test("a coordinator gives a visit: it arrives in the other notebook, and leaves it when it is taken back", async ({
  hub,
  openNotebook,
}) => {
  test.setTimeout(120_000);
  const [boss, zoe] = [await openNotebook("Ali Benali"), await openNotebook("Zoé Martin")];
  const [invitedBoss] = await hub.run("invite", "--role", "coordinator", "--name", "Ali Benali");
  const [invitedZoe] = await hub.run("invite", "--name", "Zoé Martin");
  await joinHub(zoe.page, hub.url, String(invitedZoe?.["code"]));
  await joinHub(boss.page, hub.url, String(invitedBoss?.["code"]));
  await goTo(boss.page, "/");
  await beginVisit(boss.page, "Fournil du Vercors");
  const visit = new URL(boss.page.url()).hash.slice(1);
  await boss.page.getByRole("button", { name: /Visite confiée à/ }).click();
  await boss.page.getByRole("option", { name: "Zoé Martin" }).click();
  await goTo(zoe.page, visit);
  await expect(
    zoe.page.getByRole("heading", { level: 1, name: "Visite de Fournil du Vercors" }),
  ).toBeVisible();
  await expect(zoe.page.getByRole("button", { name: /Visite confiée à/ })).toHaveCount(0);

  await boss.page.getByRole("button", { name: /Visite confiée à/ }).click();
  await boss.page.getByRole("option", { name: "Ali Benali" }).click();
  await expect(zoe.page.getByRole("heading", { level: 1, name: "Visite de Fournil du Vercors" })).toHaveCount(
    0,
  );
});
