/** The store's hardest promises, on the real screens: a full disk, a cut, a crash, two windows, an older notebook. */
import type { BrowserContext, Page } from "@playwright/test";
import {
  beginVisit,
  goToStep,
  startEmpty,
  visitIdOf,
  waitForSheet,
  waitUntilSaved,
} from "../support/journey.ts";
import { expect, test } from "../support/app.ts";
import written from "../data/notebook-v1.json" with { type: "json" };

const notOnDisk = "Vos derniers mots ne sont pas encore sur le disque";

test("damaged settings are put aside, said, and only what was damaged goes back to its default", async ({
  openApp,
}) => {
  const { page } = await openApp();
  await startEmpty(page, "Camille Ferrand");
  await damageSettings(page, { theme: "fluo", textScale: "énorme" });
  await page.reload();
  const warning = page.getByText("Certains réglages étaient illisibles");
  await expect(warning).toBeVisible();
  await page.goto(`${new URL(page.url()).origin}/#/settings`);
  await expect(page.getByLabel(/^Nom/).first()).toHaveValue("Camille Ferrand");
  await page.getByRole("button", { name: "J’ai compris" }).click();
  await expect(warning).toHaveCount(0);
  await page.reload();
  await expect(page.getByLabel(/^Nom/).first()).toHaveValue("Camille Ferrand");
  await expect(warning).toHaveCount(0);
  expect(await settingsRows(page)).toContainEqual(expect.stringContaining("fluo"));
});

test(
  "a full disk is said, what is typed stays on the screen, and is written once there is room",
  { tag: "@turn-1" },
  async ({ openApp }) => {
    test.setTimeout(120_000);
    const { page, context } = await openApp();
    await startEmpty(page);
    await beginVisit(page, "Fromagerie Comtet");
    await page.getByLabel("Contexte").fill("Avant");
    await waitUntilSaved(page);

    const giveRoom = await fillDisk(context, page);
    // Chromium believes in the room it saw for half a minute: typing goes on until it looks again.
    await expect(async () => {
      await page.getByLabel("Contexte").fill(`Avant, ${Date.now()}`);
      await page.getByLabel("Contexte").blur();
      await expect(page.getByText(notOnDisk)).toBeVisible({ timeout: 2_000 });
    }).toPass({ timeout: 60_000 });
    await page.getByLabel("Contexte").fill("Avant, puis pendant que le disque est plein");
    await page.getByLabel("Contexte").blur();
    await expect(page.getByText(/rien n’a été enregistré/).first()).toBeVisible();
    await expect(page.getByLabel("Contexte")).toHaveValue("Avant, puis pendant que le disque est plein");
    await page.getByLabel("Idées").fill("Un autre champ, le disque toujours plein");
    await page.getByLabel("Idées").blur();
    await expect(page.getByLabel("Idées")).toHaveValue("Un autre champ, le disque toujours plein");

    await giveRoom();
    // Nobody presses anything: what waits is tried again by itself.
    await expect(page.getByText(notOnDisk)).toHaveCount(0, { timeout: 60_000 });
    await page.reload();
    await expect(page.getByLabel("Contexte")).toHaveValue("Avant, puis pendant que le disque est plein");
    await expect(page.getByLabel("Idées")).toHaveValue("Un autre champ, le disque toujours plein");
  },
);

test(
  "two windows write different fields of one visit at the same time: both see both",
  { tag: "@turn-3" },
  async ({ openApp }) => {
    const { page, context } = await openApp();
    await startEmpty(page);
    await beginVisit(page, "Imprimerie Baudry");
    const other = await context.newPage();
    await other.goto(page.url());
    await other.getByLabel("Idées").waitFor();

    await Promise.all([
      page
        .getByLabel("Contexte")
        .pressSequentially("Douze salariés, trois presses et un massicot.", { delay: 40 }),
      other.getByLabel("Idées").pressSequentially("Des devis préparés par un assistant.", { delay: 55 }),
    ]);
    for (const window of [page, other]) {
      await waitUntilSaved(window);
      await expect(window.getByLabel("Contexte")).toHaveValue(
        "Douze salariés, trois presses et un massicot.",
      );
      await expect(window.getByLabel("Idées")).toHaveValue("Des devis préparés par un assistant.");
    }
    await page.reload();
    await expect(page.getByLabel("Contexte")).toHaveValue("Douze salariés, trois presses et un massicot.");
    await expect(page.getByLabel("Idées")).toHaveValue("Des devis préparés par un assistant.");
  },
);

test("a notebook written by the first version opens, with all it held", async ({ openApp, server }) => {
  const { page, complaints } = await openApp();
  // A page of the same origin that is not the app: nothing holds the database while it is replaced.
  await page.goto(`${server.origin}/manifest.webmanifest`);
  await page.evaluate(writeVersion1, written.rows);
  const before = complaints.length;
  const visit = written.rows.documents.find(({ collection }) => collection === "visit");
  await page.goto(`${server.origin}/#/visits/${visit?.id ?? ""}`);
  const place = page.getByRole("textbox", { name: "Lieu" });
  await expect(place).toHaveValue(/^(Première|Deuxième)$/);
  await page.getByLabel("Contexte").fill("Relu par la version d’aujourd’hui");
  await waitUntilSaved(page);
  await page.reload();
  await expect(page.getByLabel("Contexte")).toHaveValue("Relu par la version d’aujourd’hui");
  expect(complaints.slice(before)).toEqual([]);
});

test("a browser killed while someone types: what is older than a second is there", async ({ openApp }) => {
  const first = await openApp();
  await startEmpty(first.page);
  await beginVisit(first.page, "Usinage Perret");
  const visit = visitIdOf(first.page);
  const pid = await browserPid(first.context);
  const gone = new Promise((closed) => first.context.once("close", closed));

  await first.page.getByLabel("Contexte").focus();
  const typed: { readonly word: string; readonly at: number }[] = [];
  // No pause in four seconds or more: only the clock of the autosave can save it.
  const until = Date.now() + 4_000;
  while (Date.now() < until || typed.length < 20) {
    const word = `mot${typed.length} `;
    await first.page.keyboard.type(word);
    typed.push({ word, at: Date.now() });
  }
  const killedAt = Date.now();
  process.kill(pid, "SIGKILL");
  await gone;

  const { page } = await openApp({ path: `/visits/${visit}` });
  const safe = typed.filter(({ at }) => at < killedAt - 1_000).map(({ word }) => word);
  expect(safe.length).toBeGreaterThan(5);
  await expect(page.getByLabel("Contexte")).toHaveValue(new RegExp(`^${safe.join("").trimEnd()}`));
});

test("the server stopped and the network cut: the app opens again, and a visit goes to its sheet", async ({
  openApp,
  server,
}) => {
  test.setTimeout(120_000);
  const { page, context } = await openApp();
  await startEmpty(page);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await server.cut();
  await context.setOffline(true);
  await page.reload();
  await page.getByRole("heading", { level: 1, name: "Aujourd’hui" }).waitFor();
  await beginVisit(page, "Scierie du Haut-Doubs");
  await page.getByLabel("Contexte").fill("Au fond d’une vallée, sans réseau.");
  await waitUntilSaved(page);
  await page.reload();
  await expect(page.getByLabel("Contexte")).toHaveValue("Au fond d’une vallée, sans réseau.");
  await goToStep(page, "Synthèse");
  expect(await waitForSheet(page)).toBeGreaterThanOrEqual(1);
});

/** Writes values that no setting has into the settings of this page's notebook. */
async function damageSettings(page: Page, damage: Readonly<Record<string, unknown>>): Promise<void> {
  await page.evaluate(
    (values) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open("carnet");
        opening.onerror = () => reject(new Error(opening.error?.name));
        opening.onsuccess = () => {
          const database = opening.result;
          const transaction = database.transaction("settings", "readwrite");
          const store = transaction.objectStore("settings");
          const reading = store.get("settings");
          reading.onsuccess = () => {
            const row: unknown = reading.result;
            if (typeof row !== "object" || row === null || !("payload" in row)) return;
            store.put({ ...row, payload: Object.assign({}, row.payload, values) });
          };
          transaction.oncomplete = () => {
            database.close();
            resolve();
          };
        };
      }),
    damage,
  );
}

/** Every settings row, current or put aside, as JSON. */
async function settingsRows(page: Page): Promise<string[]> {
  return page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        const opening = indexedDB.open("carnet");
        opening.onsuccess = () => {
          const database = opening.result;
          const reading = database.transaction("settings").objectStore("settings").getAll();
          reading.onsuccess = () => {
            database.close();
            resolve(reading.result.map((row) => JSON.stringify(row)));
          };
        };
      }),
  );
}

/** Leaves this origin no room at all; the answer gives it back. */
async function fillDisk(context: BrowserContext, page: Page): Promise<() => Promise<void>> {
  const session = await context.newCDPSession(page);
  const { origin } = new URL(page.url());
  await session.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 1 });
  return async () => {
    await session.send("Storage.overrideQuotaForOrigin", { origin });
  };
}

/** The process of the browser itself, not of one of its pages. */
async function browserPid(context: BrowserContext): Promise<number> {
  const session = await context.browser()?.newBrowserCDPSession();
  const { processInfo } = (await session?.send("SystemInfo.getProcessInfo")) ?? { processInfo: [] };
  const browser = processInfo.find(({ type }) => type === "browser");
  if (browser === undefined) throw new Error("the browser does not say its process");
  return browser.id;
}

/** Runs in the page: replaces the notebook by one of version 1, made of native calls since that code is gone. */
function writeVersion1(rows: Readonly<Record<string, readonly object[]>>): Promise<void> {
  return new Promise((resolve, reject) => {
    const deleting = indexedDB.deleteDatabase("carnet");
    deleting.onerror = () => reject(new Error(deleting.error?.name));
    deleting.onsuccess = () => {
      // Dexie numbers the browser's versions by tens.
      const opening = indexedDB.open("carnet", 10);
      opening.onerror = () => reject(new Error(opening.error?.name));
      opening.onupgradeneeded = () => {
        const documents = opening.result.createObjectStore("documents", { keyPath: ["collection", "id"] });
        documents.createIndex("keys", "keys", { multiEntry: true });
        documents.createIndex("[collection+changed]", ["collection", "changed"]);
        opening.result.createObjectStore("shadow", { keyPath: ["collection", "id"] });
        opening.result.createObjectStore("outbox", { keyPath: "seq" });
        opening.result.createObjectStore("undo", { keyPath: ["scope", "side", "n"] });
        opening.result.createObjectStore("state", { keyPath: "name" });
        opening.result.createObjectStore("settings", { keyPath: "name" });
      };
      opening.onsuccess = () => {
        const database = opening.result;
        const transaction = database.transaction(Object.keys(rows), "readwrite");
        for (const [table, items] of Object.entries(rows)) {
          for (const item of items) transaction.objectStore(table).put(item);
        }
        transaction.oncomplete = () => {
          database.close();
          resolve();
        };
      };
    };
  });
}
