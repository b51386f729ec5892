/** What can go wrong with a laptop, one at a time. Each fault ends with the browser gone or the page reloaded. */
import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { goTo } from "../journey.ts";
import { killBrowser, passphrase, type Place, type Sitting, typeUntil } from "./person.ts";

/** One way to go wrong while somebody types. Resolves when nothing of the sitting is left. */
export interface Fault {
  readonly name: string;
  readonly needsSeal?: boolean;
  happen(sitting: Sitting, place: Place, chance: () => number): Promise<void>;
}

const later = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Typing goes on until the moment itself; what the keyboard was doing then does not matter. */
async function whileTyping(
  sitting: Sitting,
  chance: () => number,
  happen: () => Promise<unknown>,
): Promise<void> {
  let end: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => (end = resolve));
  const typing = typeUntil(sitting.page, ended, chance).catch(() => undefined);
  await happen();
  end();
  await typing;
}

const killed: Fault = {
  name: "kill -9 pendant la frappe",
  happen: (sitting, _place, chance) =>
    whileTyping(sitting, chance, async () => {
      await later(300 + 3_500 * chance());
      await killBrowser(sitting);
    }),
};

const reloaded: Fault = {
  name: "page rechargée en pleine frappe",
  happen: async (sitting, _place, chance) => {
    await whileTyping(sitting, chance, async () => {
      await later(300 + 1_500 * chance());
      sitting.page.once("dialog", (dialog) => void dialog.accept());
      await sitting.page.reload();
    });
    await sitting.app.close();
  },
};

const quota: Fault = {
  name: "quota refusé, puis kill -9",
  happen: (sitting, { origin }, chance) =>
    whileTyping(sitting, chance, async () => {
      await later(400 + 800 * chance());
      const session = await sitting.app.context.newCDPSession(sitting.page);
      await session.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 1 });
      await later(600 + 1_500 * chance());
      await killBrowser(sitting);
    }),
};

const clock: Fault = {
  name: "horloge qui saute, puis kill -9",
  happen: async (sitting, _place, chance) => {
    const days = Math.round(800 * (chance() - 0.5));
    await sitting.page.evaluate((ms) => {
      const real = Date.now.bind(Date);
      Date.now = () => real() + ms;
    }, days * 86_400_000);
    await killed.happen(sitting, sitting.place, chance);
  },
};

const locking: Fault = {
  name: "verrouillage en pleine frappe",
  needsSeal: true,
  happen: async (sitting, _place, chance) => {
    await whileTyping(sitting, chance, async () => {
      await later(300 + 1_500 * chance());
      await sitting.page.keyboard.press("ControlOrMeta+Shift+L");
      await sitting.page.getByRole("heading", { name: "Carnet verrouillé" }).waitFor();
    });
    await sitting.app.close();
  },
};

const changingKey: Fault = {
  name: "kill -9 pendant un changement de clé",
  needsSeal: true,
  happen: async (sitting, _place, chance) => {
    await whileTyping(sitting, chance, () => later(1_200));
    const { page } = sitting;
    await goTo(page, "/settings/protection");
    await changeKey(page);
    // From before the key is changed to after everything is sealed again.
    await later(3_500 * chance());
    if ((await page.getByRole("heading", { name: "Carnet verrouillé" }).count()) > 0 && chance() < 0.7) {
      await page.getByLabel("Phrase de passe", { exact: true }).fill(passphrase);
      await page.getByRole("button", { name: "Déverrouiller" }).click();
      await later(2_500 * chance());
    }
    await killBrowser(sitting);
  },
};

async function changeKey(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Changer la clé de chiffrement" }).first().click();
  const form = page.getByRole("group").filter({ hasText: "copié ce carnet" });
  await form.getByLabel("Phrase de passe actuelle").fill(passphrase);
  await form.getByRole("button", { name: "Changer la clé de chiffrement" }).click();
}

const tables = "IndexedDB";

const deleted: Fault = {
  name: "dossier IndexedDB effacé",
  happen: async (sitting, { profile }, chance) => {
    await killed.happen(sitting, sitting.place, chance);
    await rm(join(profile, "Default", tables), { recursive: true, force: true });
  },
};

const truncated: Fault = {
  name: "fichiers LevelDB tronqués",
  happen: async (sitting, { profile }, chance) => {
    await killed.happen(sitting, sitting.place, chance);
    for (const path of await levelDbFiles(profile)) {
      const bytes = await readFile(path);
      if (chance() < 0.7) await writeFile(path, bytes.subarray(0, Math.floor(bytes.length * chance())));
    }
  },
};

const flipped: Fault = {
  name: "bits retournés dans LevelDB",
  happen: async (sitting, { profile }, chance) => {
    await killed.happen(sitting, sitting.place, chance);
    for (const path of await levelDbFiles(profile)) {
      const bytes = await readFile(path);
      for (let times = 0; times < 1 + bytes.length / 2_000; times += 1) {
        const at = Math.floor(bytes.length * chance());
        bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(8 * chance()));
      }
      await writeFile(path, bytes);
    }
  },
};

/** The files of the tables that hold content: logs and sorted tables, not the lock. */
async function levelDbFiles(profile: string): Promise<string[]> {
  const root = join(profile, "Default", tables);
  const found = await readdir(root, { recursive: true, withFileTypes: true });
  return found
    .filter(
      (file) => file.isFile() && /\.(log|ldb)$/.test(file.name) && file.parentPath.includes("127.0.0.1"),
    )
    .map((file) => join(file.parentPath, file.name));
}

/** Every fault of the campaign. */
export const faults: readonly Fault[] = [
  killed,
  deleted,
  reloaded,
  truncated,
  quota,
  flipped,
  clock,
  locking,
  changingKey,
];
