/** Somebody who types, and a witness beside who writes down what the screen said was saved. */
import type { BrowserContext, Page } from "@playwright/test";
import { openBuiltApp, type OpenedApp } from "../app.ts";

export const passphrase = "chien lampe orage vallon";

/** The field in which everything is typed: it only grows, so that what was saved is a beginning of what is found. */
const field = "Contexte";

declare global {
  /** Given to the page by the witness. */
  var carnetSaid: ((status: "saved" | "failed", text: string) => void) | undefined;
}

/** A notebook in a profile folder, and the visit that is written in. */
export interface Place {
  readonly origin: string;
  readonly profile: string;
  readonly visit: string;
  readonly isSealed: boolean;
  /** Run in each page before the app: makes it another version, or a liar. */
  readonly before?: string;
  /** Told to the page under these names. */
  readonly bindings?: Readonly<Record<string, () => void>>;
}

/** A browser on the visit, and what its screens were seen to say. */
export interface Sitting {
  readonly place: Place;
  readonly app: OpenedApp;
  readonly page: Page;
  readonly pid: number;
  /** The longest text of which each window has said « Enregistré ». */
  said(): readonly string[];
  /** Whether a screen has said that words are not on the disk. */
  wasRefused(): boolean;
  /** Another story begins, with this text in the field. */
  forget(text: string): void;
}

/** Opens a browser on a notebook, but not yet the notebook. */
export async function openBrowser(place: Place): Promise<Sitting> {
  const { origin, profile, before, bindings = {} } = place;
  // A page of the same origin that is not the app: what must be there before the app is put in place first.
  const app = await openBuiltApp(`${origin}/manifest.webmanifest`, profile);
  const { context } = app;
  const said = new Map<Page, string>();
  let wasRefused = false;
  await context.exposeBinding("carnetSaid", ({ page }, status: string, text: string) => {
    if (status === "failed") wasRefused = true;
    else if (text.length > (said.get(page) ?? "").length) said.set(page, text);
  });
  for (const [name, hear] of Object.entries(bindings)) await context.exposeBinding(name, hear);
  if (before !== undefined) await context.addInitScript({ content: before });
  const forget = (text: string): void => {
    said.clear();
    said.set(app.page, text);
    wasRefused = false;
  };
  const pid = await browserPid(context);
  return {
    place,
    app,
    page: app.page,
    pid,
    said: () => [...said.values()],
    wasRefused: () => wasRefused,
    forget,
  };
}

/** Opens the visit in a window, and watches what it says. */
export async function goToVisit(page: Page, place: Place): Promise<void> {
  await page.goto(`${place.origin}/#/visits/${place.visit}`);
  await comeBack(page);
}

/** To the field, through what the app asks: to rebuild what is gone, to unlock. The witness then watches. */
export async function comeBack(page: Page): Promise<void> {
  const rebuild = page.getByRole("button", { name: "Retrouver le carnet" });
  const locked = page.getByRole("heading", { name: "Carnet verrouillé" });
  const writing = page.getByLabel(field);
  for (;;) {
    await rebuild.or(locked).or(writing).first().waitFor();
    if (await writing.isVisible()) break;
    if (await locked.isVisible()) await unlock(page);
    else if (await rebuild.isVisible()) {
      await rebuild.click();
      await rebuild.waitFor({ state: "detached" });
    }
  }
  await page.evaluate(watchSaves, field);
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

/** Writes over the field, and waits until the screen says that it is saved. */
export async function writeField(page: Page, text: string): Promise<void> {
  await page.getByLabel(field).fill(text);
  await page.locator(".ui-save-saved").waitFor();
}

/** Letters that are no shortcut: one of them may fall while the keys of another are down, and an undone word is not a lost one. */
const letters = "egimoqrtu";

function aWord(chance: () => number): string {
  const word = Array.from({ length: 6 }, () => letters[Math.floor(letters.length * chance())] ?? "");
  return `${word.join("")} `;
}

/** Types at the end of the field until `until` is settled: some words in a row, a pause in which they are saved, and on. */
async function typeUntil(page: Page, until: Promise<unknown>, chance: () => number): Promise<void> {
  const over = new AbortController();
  void until.then(() => over.abort());
  await page.getByLabel(field).focus();
  await page.keyboard.press("ControlOrMeta+End");
  const isFast = chance() < 0.3;
  while (!over.signal.aborted) {
    await page.keyboard.type(aWord(chance));
    const pauseMs = chance() < 0.3 && !isFast ? 400 + 400 * chance() : 30 * chance();
    await later(pauseMs);
  }
}

/** Typing goes on until the moment itself; what the keyboard was doing then does not matter. */
export async function whileTyping(
  page: Page,
  chance: () => number,
  happen: () => Promise<unknown>,
): Promise<void> {
  let end: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => (end = resolve));
  const typing = typeUntil(page, ended, chance).catch(() => undefined);
  try {
    await happen();
  } finally {
    end();
  }
  await typing;
}

export const later = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** As a power cut: the process of the browser itself, without a word. */
export async function killBrowser({ app, pid }: Sitting): Promise<void> {
  const gone = new Promise((closed) => app.context.once("close", closed));
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // It was gone already, of the fault itself.
    return;
  }
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

/** Runs in the page: tells the witness each time that the state of saving changes, with what is then in the field. */
function watchSaves(label: string): void {
  const read = (): string => {
    const named = [...document.querySelectorAll("textarea")].find(
      (area) => area.labels[0]?.textContent.includes(label) === true,
    );
    return named?.value ?? "";
  };
  const tell = (): void => {
    if (document.querySelector(".app-foot .ui-save-saved") !== null) globalThis.carnetSaid?.("saved", read());
    if (document.querySelector(".app-foot .ui-save-failed") !== null)
      globalThis.carnetSaid?.("failed", read());
  };
  const foot = document.querySelector(".app-foot");
  if (foot === null) throw new Error("no state of saving on the screen");
  // What a screen shows when it opens comes from the disk.
  globalThis.carnetSaid?.("saved", read());
  new MutationObserver(tell).observe(foot, { subtree: true, attributes: true, attributeFilter: ["class"] });
}
