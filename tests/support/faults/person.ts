/** Somebody who types, and a witness beside who writes down what the screen said was saved. */
import type { BrowserContext, Page } from "@playwright/test";
import { openBuiltApp, type OpenedApp } from "../app.ts";

export const passphrase = "chien lampe orage vallon";

/** The field in which everything is typed: it only grows, so that what was saved is a beginning of what is found. */
const field = "Contexte";

declare global {
  /** Given to the page by the witness. */
  var carnetSaid: ((text: string) => void) | undefined;
}

/** A notebook in a profile folder, and the visit that is written in. */
export interface Place {
  readonly origin: string;
  readonly profile: string;
  visit: string;
  isSealed: boolean;
}

/** A window on the visit, and what it was seen to say. */
export interface Sitting {
  readonly place: Place;
  readonly app: OpenedApp;
  readonly page: Page;
  readonly pid: number;
  /** The longest text of which the screen has said « Enregistré ». */
  said(): string;
}

/** Opens the visit, and its lock when there is one; the witness is there before the page is. */
export async function sitDown(place: Place): Promise<Sitting> {
  const app = await openBuiltApp(place.origin, place.profile, { path: "/welcome" });
  const { page, context } = app;
  const pid = await browserPid(context);
  let said = "";
  await page.exposeBinding("carnetSaid", (_source, text: string) => {
    if (text.length > said.length) said = text;
  });
  await page.goto("about:blank");
  await page.goto(`${place.origin}/#/visits/${place.visit}`);
  await comeBack(page, place);
  await page.evaluate(watchSaves, field);
  return { place, app, page, pid, said: () => said };
}

/** To the field, through what the app asks: to rebuild what is gone, to unlock. */
async function comeBack(page: Page, { isSealed }: Place): Promise<void> {
  const rebuild = page.getByRole("button", { name: "Retrouver le carnet" });
  const locked = page.getByRole("heading", { name: "Carnet verrouillé" });
  const writing = page.getByLabel(field);
  await rebuild.or(locked).or(writing).first().waitFor();
  if (await rebuild.isVisible()) {
    await rebuild.click();
    await locked.or(writing).first().waitFor();
  }
  if (isSealed) await unlock(page);
  await writing.waitFor();
}

/** Unlocks the notebook on the screen. */
export async function unlock(page: Page): Promise<void> {
  await page.getByLabel("Phrase de passe", { exact: true }).fill(passphrase);
  await page.getByRole("button", { name: "Déverrouiller" }).click();
  await page.getByRole("heading", { name: "Carnet verrouillé" }).waitFor({ state: "detached" });
}

/** What is in the field now. */
export async function readField(page: Page): Promise<string> {
  return await page.getByLabel(field).inputValue();
}

/** Types at the end of the field until `until` is settled: some words in a row, a pause in which they are saved, and on. */
export async function typeUntil(page: Page, until: Promise<unknown>, chance: () => number): Promise<void> {
  const over = new AbortController();
  void until.then(() => over.abort());
  await page.getByLabel(field).focus();
  await page.keyboard.press("ControlOrMeta+End");
  const isFast = chance() < 0.3;
  while (!over.signal.aborted) {
    await page.keyboard.type(`${chance().toString(36).slice(2, 8)} `);
    const pauseMs = chance() < 0.3 && !isFast ? 400 + 400 * chance() : 30 * chance();
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
}

/** As a power cut: the process of the browser itself, without a word. */
export async function killBrowser({ app, pid }: Sitting): Promise<void> {
  const gone = new Promise((closed) => app.context.once("close", closed));
  process.kill(pid, "SIGKILL");
  await gone;
}

/** The process of the browser itself, not of one of its pages. */
async function browserPid(context: BrowserContext): Promise<number> {
  const session = await context.browser()?.newBrowserCDPSession();
  const { processInfo } = (await session?.send("SystemInfo.getProcessInfo")) ?? { processInfo: [] };
  const browser = processInfo.find(({ type }) => type === "browser");
  if (browser === undefined) throw new Error("the browser does not say its process");
  return browser.id;
}

/** Runs in the page: tells the witness each time that the screen says « saved », with what is then in the field. */
function watchSaves(label: string): void {
  const read = (): string => {
    const named = [...document.querySelectorAll("textarea")].find(
      (area) => area.labels[0]?.textContent.includes(label) === true,
    );
    return named?.value ?? "";
  };
  const tell = (): void => {
    if (document.querySelector(".app-foot .ui-save-saved") !== null) globalThis.carnetSaid?.(read());
  };
  const foot = document.querySelector(".app-foot");
  if (foot === null) throw new Error("no state of saving on the screen");
  new MutationObserver(tell).observe(foot, { subtree: true, attributes: true, attributeFilter: ["class"] });
}
