/** Faults of a moment: the browser, the page, the clock or the lock, while somebody types. */
import type { Fault, Played } from "./fault.ts";
import { comeBack, killBrowser, later, type Sitting, whileTyping } from "./person.ts";

/** Types, then kills the browser. */
export async function typeThenKill(sitting: Sitting, chance: () => number): Promise<Played> {
  await whileTyping(sitting.page, chance, async () => {
    await later(500 + 3_200 * chance());
    await killBrowser(sitting);
  });
  return { said: sitting.said(), place: sitting.place, isFelt: true };
}

export const killed: Fault = {
  name: "kill -9 pendant la frappe",
  play: async ({ sit }, chance) => await typeThenKill(await sit(), chance),
};

const reloaded: Fault = {
  name: "page rechargée en pleine frappe",
  play: async ({ sit }, chance) => {
    const sitting = await sit();
    const { page } = sitting;
    const accept = (dialog: { accept(): Promise<void> }): void => void dialog.accept();
    page.on("dialog", accept);
    await whileTyping(page, chance, async () => {
      await later(300 + 1_500 * chance());
      await page.reload();
    });
    page.off("dialog", accept);
    await comeBack(page);
    return { said: sitting.said(), place: sitting.place, open: sitting, isFelt: true };
  },
};

const clock: Fault = {
  name: "horloge qui saute, puis kill -9",
  play: async ({ sit }, chance) => {
    const sitting = await sit();
    // Hours or years, forward or back: an encrypted notebook may lock itself of it.
    const days = chance() < 0.5 ? 2 * chance() - 1 : 1_600 * (chance() - 0.5);
    await whileTyping(sitting.page, chance, async () => {
      await later(300 + 600 * chance());
      await sitting.page.evaluate(jumpClock, Math.round(days * 86_400_000));
      await later(500 + 2_500 * chance());
      await killBrowser(sitting);
    });
    return { said: sitting.said(), place: sitting.place, isFelt: true };
  },
};

/** Runs in the page: from now on its clock is that much ahead. */
function jumpClock(ms: number): void {
  const Real = Date;
  class Jumped extends Real {
    constructor(...given: [] | [number | string]) {
      if (given[0] === undefined) super(Real.now() + ms);
      else super(given[0]);
    }
    static override now(): number {
      return Real.now() + ms;
    }
  }
  Object.assign(globalThis, { Date: Jumped });
}

const locked: Fault = {
  name: "verrouillage en pleine frappe",
  only: "sealed",
  play: async ({ sit }, chance) => {
    const sitting = await sit();
    const { page } = sitting;
    await whileTyping(page, chance, async () => {
      await later(300 + 1_500 * chance());
      await page.keyboard.press("ControlOrMeta+Shift+L");
      await page.getByRole("heading", { name: "Carnet verrouillé" }).waitFor();
    });
    await comeBack(page);
    return { said: sitting.said(), place: sitting.place, open: sitting, isFelt: true };
  },
};

export const moments: readonly Fault[] = [killed, reloaded, clock, locked];
