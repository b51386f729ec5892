/** The demonstration ends with what goes wrong: the lost laptop, the broken disk, another machine. All without a network. */
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { openBuiltApp, type OpenedApp } from "../tests/support/app.ts";
import { goTo, protect, unlock, waitUntilSaved } from "../tests/support/journey.ts";
import type { TestServer } from "../tests/support/web-server.ts";
import { pictureOf } from "./demo-screens.ts";
import { check, type DemoSteps } from "./demo-steps.ts";

interface TrustDemo {
  /** The notebook, closed, its server answering, with one visit in it. */
  readonly server: TestServer;
  readonly profile: string;
  readonly visitId: string;
  readonly out: string;
  readonly steps: DemoSteps;
}

const passphrase = "levain fournée tournée moulin";
const lastWords = "Revoir le four avant mars : le thermostat hésite.";
const field = "Prochaines étapes";

/** Plays it. Throws at the first step that does not hold. */
export async function playTrustDemo({ server, profile, visitId, out, steps }: TrustDemo): Promise<void> {
  const path = `/visits/${visitId}`;
  const usb = join(out, "cle-usb");
  const newProfile = await mkdtemp(join(tmpdir(), "carnet-demo-"));
  await mkdir(usb, { recursive: true });
  const open = (folder = profile, start = path): Promise<OpenedApp> =>
    openBuiltApp(server.origin, folder, { path: start });
  let { page, kill, close } = await open();
  try {
    await steps.run("chiffrer le carnet et le verrouiller : plus un mot à l’écran", async () => {
      await page.getByLabel(field).waitFor();
      await protect(page, passphrase);
      await unlock(page, passphrase);
      await page.getByRole("button", { name: "Verrouiller le carnet" }).click();
      await page.getByRole("heading", { name: "Carnet verrouillé" }).waitFor();
      check(!/moulins|rappeler/i.test(await page.content()), "Des mots de la visite restent dans la page");
      await pictureOf(page, out, "carnet-verrouille");
    });
    await steps.run("déverrouiller sans réseau", async () => {
      await server.cut();
      await unlock(page, passphrase);
      await goTo(page, path);
      await page.getByLabel(field).waitFor();
    });
    await steps.run("écrire, puis tuer le navigateur et effacer les tables du disque", async () => {
      await page.getByLabel(field).fill(lastWords);
      await waitUntilSaved(page);
      await kill();
      await rm(join(profile, "Default", "IndexedDB"), { recursive: true });
    });
    await steps.run("rouvrir, toujours sans réseau : le journal rend le carnet", async () => {
      ({ page, kill, close } = await open());
      const back = page.getByRole("button", { name: "Retrouver le carnet" });
      await back.waitFor();
      await pictureOf(page, out, "carnet-a-retrouver");
      await back.click();
      await unlock(page, passphrase);
      await checkWords(page);
    });
    const file = join(usb, "carnet-ia.carnet");
    await steps.run("tout emporter sur une clé USB", async () => {
      await goTo(page, "/settings/storage");
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name: "Tout emporter dans un fichier" }).click(),
      ]);
      await download.saveAs(file);
      await close();
    });
    await steps.run("sur une autre machine : la clé rend le carnet, avec la phrase de passe", async () => {
      await server.restore();
      ({ page, kill, close } = await open(newProfile, "/welcome"));
      const [chooser] = await Promise.all([
        page.waitForEvent("filechooser"),
        page.getByRole("button", { name: "Choisir le fichier" }).click(),
      ]);
      await chooser.setFiles(file);
      await page.getByRole("button", { name: "Remplacer par la copie" }).click();
      await unlock(page, passphrase);
      await goTo(page, path);
      await checkWords(page);
    });
  } catch (thrown) {
    await page.screenshot({ path: join(out, "echec.png"), fullPage: true }).catch(() => undefined);
    throw thrown;
  } finally {
    await close();
    await rm(newProfile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

async function checkWords(page: Page): Promise<void> {
  const found = await page.getByLabel(field).inputValue();
  check(found === lastWords, `« ${field} » : « ${found} »`);
}
