/** The window of the built app while its worker prepares a batch: real keys, and what becomes of them. */
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { Page } from "@playwright/test";
import { buildIfStale } from "../../scripts/build-app.ts";
import { builtWebEdition } from "../../scripts/web-edition.ts";
import { serveWebEdition } from "../../src/main/services/web-edition-server.ts";
import { openBuiltApp } from "../../tests/support/app.ts";
import { goTo } from "../../tests/support/journey.ts";
import { median, percentile } from "../support/statistics.ts";
import { fillProfiles } from "../support/filled-profiles.ts";

/** Milliseconds of each key, by the page's clock, from the moment the browser had it. */
export interface Answers {
  /** Until the window takes it. */
  readonly taken: readonly number[];
  /** Until the frame that shows it is done. */
  readonly shown: readonly number[];
}

export interface WindowMeasure {
  readonly documents: number;
  /** A round each: keys before « Préparer », then from there until all is one file. */
  readonly rest: readonly Answers[];
  readonly batch: readonly Answers[];
}

/** A season: « Une sélection » lists its latest 200 visits. */
const notebook = { companies: 100, visits: 300 };

/** At a pace of their own: a window that blocks must not be asked less often. */
const everyMs = 50;
const restMs = 5_000;

/** Prepares the summaries of the visits to companies whose name has `word`, as often as there are rounds. */
export async function measureWindow(
  folder: string,
  { word, rounds }: { readonly word: string; readonly rounds: number },
): Promise<WindowMeasure> {
  await buildIfStale();
  const profile = join(folder, "window");
  const port = await fillProfiles(folder, [{ profile, size: notebook }]);
  const server = await serveWebEdition(builtWebEdition(), port);
  const { page, close } = await openBuiltApp(server.origin, profile);
  const button = (name: string) => page.getByRole("button", { name, exact: true });
  const [rest, batch]: [Answers[], Answers[]] = [[], []];
  try {
    const documents = await choose(page, word);
    const heard = await page.evaluateHandle(listen);
    for (let round = 0; round < rounds; round += 1) {
      await type(page, pause(restMs));
      rest.push(await heard.evaluate((ear) => ear.take()));
      await button("Préparer").click();
      await type(page, page.locator(ready).waitFor({ timeout: 300_000 }));
      batch.push(await heard.evaluate((ear) => ear.take()));
      await button("Fermer").click();
    }
    return { documents, rest, batch };
  } finally {
    await close();
    await server.close();
  }
}

/** A percentile of each round, then the middle one: one hiccup of the machine is not the app's. */
export function answeredIn(rounds: readonly Answers[], what: keyof Answers, share: number): number {
  return median(rounds.map((answers) => percentile(answers[what], share)));
}

/** What the rows do not hold. */
export function sayAnswers(when: string, rounds: readonly Answers[]): void {
  const said = (what: keyof Answers) =>
    [0.5, 0.95, 0.99, 1].map((share) => answeredIn(rounds, what, share).toFixed(1)).join(" / ");
  console.log(
    `  Touches ${when} (${rounds.map(({ taken }) => taken.length).join(" + ")}), médiane / p95 / p99 / pire : ` +
      `prises ${said("taken")} ms, affichées ${said("shown")} ms`,
  );
}

/** « 34 pages, soit 17 feuilles ». Not by its role or words: that would walk the whole page while it is measured. */
const ready = ".printing-run p[role='status']";

const filter = "Nom de l’entreprise";

/** « Préparer plusieurs documents », for some of the visits that it lists; gives how many documents that makes. */
async function choose(page: Page, word: string): Promise<number> {
  await goTo(page, "/printing");
  await page.getByRole("tab", { name: "Préparer plusieurs documents" }).click();
  await page.getByRole("radio", { name: "Une sélection" }).click({ force: true });
  await page.getByLabel(filter).fill(word);
  await page.getByRole("button", { name: "Tout cocher" }).click();
  await page.getByLabel(filter).fill("");
  const said = await page.getByText(/^[1-9]\d* documents à préparer$/).textContent();
  return Number.parseInt(said ?? "", 10);
}

/** Moves in an empty field until something is done: nothing that the window would have to draw, so that only the batch is slow. */
async function type(page: Page, until: Promise<unknown>): Promise<void> {
  await page.getByLabel(filter).focus();
  const state = { isDone: false };
  const ended = until.finally(() => {
    state.isDone = true;
  });
  const pressed: Promise<void>[] = [];
  while (!state.isDone) {
    pressed.push(page.keyboard.press("ArrowLeft"));
    await pause(everyMs);
  }
  await Promise.all([ended, ...pressed]);
}

/** Runs in the page. */
function listen() {
  const [taken, shown]: [number[], number[]] = [[], []];
  const onKey = ({ timeStamp }: KeyboardEvent): void => {
    taken.push(performance.now() - timeStamp);
    requestAnimationFrame(() => {
      // A frame is done when the window does what comes after it.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => shown.push(performance.now() - timeStamp);
      port2.postMessage(undefined);
    });
  };
  addEventListener("keydown", onKey, { capture: true });
  return { take: () => ({ taken: taken.splice(0), shown: shown.splice(0) }) };
}
