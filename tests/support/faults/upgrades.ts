/**
 * Faults of a change of tables. The next version does not exist yet, so the same app plays it: a script tells the browser
 * another number than the app asked for, and makes the upgrade rewrite every row for a second, as on a big notebook. The
 * past does exist: the notebook that version 1 wrote goes through the real migrations.
 */
import { join } from "node:path";
import { knownVersion } from "../../../src/renderer/data/database.ts";
import type { Fault } from "./fault.ts";
import { goToVisit, killBrowser, later, type Place, type Sitting, whileTyping } from "./person.ts";
import { putVersion1, rowsOfVersion1 } from "./version-1.ts";

const twoWindows: Fault = {
  name: "deux fenêtres, mise à niveau des tables",
  play: async ({ copy, browser }, chance) => {
    const upgrade = listen();
    const place = await copy();
    const next = { ...place, before: playNextVersion };
    const sitting = await browser({ ...place, bindings: upgrade.bindings });
    await goToVisit(sitting.page, place);
    await whileTyping(sitting.page, chance, async () => {
      await later(300 + 1_200 * chance());
      const other = await sitting.app.context.newPage();
      await other.addInitScript({ content: next.before });
      const arrival = goToVisit(other, next);
      if (chance() < 0.4) {
        // The kill is meant to stop it.
        arrival.catch(() => undefined);
        await upgrade.begun;
        await later(upgradeMs * chance());
      } else {
        await arrival;
        await whileTyping(other, chance, () => later(500 + 1_500 * chance()));
      }
      await killBrowser(sitting);
    });
    return { said: sitting.said(), place: next, isFelt: true };
  },
};

const killedInNext: Fault = {
  name: "kill -9 pendant la migration suivante",
  play: async ({ sit, copy, browser }, chance) => {
    const before = await sit();
    await whileTyping(before.page, chance, () => later(600 + 800 * chance()));
    const said = before.said();
    const upgrade = listen();
    const place = { ...(await copy()), before: playNextVersion };
    const sitting = await browser({ ...place, bindings: upgrade.bindings });
    await killWhileUpgrading(sitting, upgrade, upgradeMs * chance());
    return { said, place, isFelt: !upgrade.isOver() };
  },
};

/** Some 200 ms of migrations on this machine. */
const olderVisits = 1_500;

const killedFromVersion1: Fault = {
  name: "kill -9 pendant les migrations de la version 1",
  only: "clear",
  play: async ({ place: { origin }, browser, scratch }, chance) => {
    const said = `ce que la version 1 tenait ${chance().toString(36).slice(2)}`;
    const { rows, visit } = rowsOfVersion1(olderVisits, said);
    const upgrade = listen();
    const place = { origin, profile: join(scratch, "version-1"), visit, isSealed: false };
    const sitting = await browser({ ...place, before: watchUpgrades, bindings: upgrade.bindings });
    await sitting.page.evaluate(putVersion1, rows);
    await killWhileUpgrading(sitting, upgrade, 300 * chance());
    return { said: [said], place, documents: rows["documents"]?.length ?? 0, isFelt: !upgrade.isOver() };
  },
};

async function killWhileUpgrading(sitting: Sitting, upgrade: Upgrade, afterMs: number): Promise<void> {
  const { place } = sitting;
  // The kill is meant to stop it.
  sitting.page.goto(`${place.origin}/#/visits/${place.visit}`).catch(() => undefined);
  await upgrade.begun;
  await later(afterMs);
  await killBrowser(sitting);
}

/** What pages say of their tables. */
interface Upgrade {
  readonly begun: Promise<void>;
  isOver(): boolean;
  readonly bindings: NonNullable<Place["bindings"]>;
}

function listen(): Upgrade {
  let begin: () => void = () => undefined;
  const begun = new Promise<void>((resolve) => (begin = resolve));
  let isOver = false;
  const end = (): void => {
    isOver = true;
  };
  return { begun, isOver: () => isOver, bindings: { carnetUpgrading: begin, carnetUpgraded: end } };
}

declare global {
  var carnetUpgrading: (() => void) | undefined;
  var carnetUpgraded: (() => void) | undefined;
}

const upgradeMs = 1_000;
/** Dexie numbers the browser's versions by tens. */
const known = knownVersion * 10;

const playNextVersion = scriptOf({ asked: known, stored: known + 10, lastsMs: upgradeMs });
const watchUpgrades = scriptOf({ asked: known, stored: known, lastsMs: 0 });

interface NextVersion {
  /** The version that the app asks for, and that it is told. */
  readonly asked: number;
  /** What the browser is asked for. */
  readonly stored: number;
  readonly lastsMs: number;
}

function scriptOf(version: NextVersion): string {
  return `(${standForVersion.toString()})(${JSON.stringify(version)})`;
}

/** Runs in each page before the app. */
function standForVersion({ asked, stored, lastsMs }: NextVersion): void {
  const factory = indexedDB;
  const open = factory.open.bind(factory);
  const databases = factory.databases.bind(factory);
  const rewriteFor = (transaction: IDBTransaction, until: number): void => {
    if (performance.now() > until) return;
    const asking = transaction.objectStore("documents").openCursor();
    asking.onsuccess = () => {
      const cursor = asking.result;
      if (cursor === null) {
        rewriteFor(transaction, until);
        return;
      }
      cursor.update(cursor.value);
      cursor.continue();
    };
  };
  factory.open = (name, version) => {
    const request = version === undefined ? open(name) : open(name, version === asked ? stored : version);
    let isUpgrading = false;
    request.addEventListener("upgradeneeded", ({ oldVersion }) => {
      if (oldVersion === 0 || request.transaction === null) return;
      isUpgrading = true;
      globalThis.carnetUpgrading?.();
      rewriteFor(request.transaction, performance.now() + lastsMs);
    });
    request.addEventListener("success", () => {
      if (isUpgrading) globalThis.carnetUpgraded?.();
    });
    return request;
  };
  factory.databases = async () =>
    (await databases()).map((info) => (info.version === stored ? { ...info, version: asked } : info));
}

export const upgrades: readonly Fault[] = [twoWindows, killedInNext, killedFromVersion1];
