/** In a real browser: a long exchange is stopped by a person, from this window or another, and goes on when they say so. */
import { v7 } from "uuid";
import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import { anId } from "../../../tests/support/builders.ts";
import { createCompany } from "../data/companies.ts";
import { syncRow } from "../data/enrolled.ts";
import { closeNotebook, openNotebook, theNotebook } from "../data/notebook.ts";
import { SyncPage } from "../features/sync-center/sync-page.tsx";
import { memoryHost } from "../host/memory-host.ts";
import { startLanguages } from "../i18n/i18n.ts";
import { schemaVersion } from "../../shared/sync/protocol.ts";
import { startSync } from "./loop.ts";
import { showStatus, syncStatus } from "./status.ts";

const pages = 12;
let stop: () => void = () => undefined;
let pulls: string[] = [];
/** Pages wait here while it is set. */
let gate: PromiseWithResolvers<void> | undefined;

const hello = {
  ...{ hub: "h", epoch: 1, protocol: { min: 1, max: 1 }, time: new Date().toISOString() },
  ...{ schema: { min: schemaVersion, max: schemaVersion }, maxOps: 500, maxBytes: 4_194_304 },
};
const enrolment = {
  ...{ hub: "h", address: "http://127.0.0.1:1", device: "d", user: { id: "zoe", name: "Zoé" } },
  ...{ scope: "s", role: "ambassador" as const },
};

function page(path: string) {
  const after = Number(new URL(path, "http://x").searchParams.get("after") ?? 0);
  const document = {
    ...{ collection: "company", id: v7(), scope: "s", owner: "zoe", rev: 1, ver: after + 1, meta: {} },
    ...{ fields: { name: `Entreprise ${after}` }, conflicts: [] },
  };
  const more = after + 1 < pages;
  return {
    ...{ epoch: 1, since: 0, upTo: pages, more, documents: [document], removed: [] },
    ...(more ? { next: String(after + 1) } : {}),
  };
}

async function answer(path: string): Promise<unknown> {
  if (path.startsWith("/v1/hello")) return hello;
  if (path.startsWith("/v1/pull")) {
    pulls.push(path);
    if (pulls.length > 3) await gate?.promise;
    return page(path);
  }
  if (path.startsWith("/v1/push"))
    return { epoch: 1, results: [{ seq: 1, status: "applied", rev: 1, ver: pages + 1 }], lastSeq: 1 };
  throw new Error(`not asked: ${path}`);
}

beforeAll(() => startLanguages("fr"));
beforeEach(async () => {
  pulls = [];
  gate = Promise.withResolvers();
  await openNotebook({ name: anId() });
  const { host } = memoryHost({
    answers: {
      hubState: () => Promise.resolve({ enrolment }),
      fetchHub: async ({ path }) => {
        const body = new TextEncoder().encode(JSON.stringify(await answer(path)));
        return { status: 200, headers: { "carnet-hub": "h" }, body };
      },
    },
  });
  stop = startSync(host);
});
afterEach(async () => {
  gate?.resolve();
  stop();
  showStatus({ phase: "not_enrolled" });
  await closeNotebook();
});

const isComplete = async () => {
  expect((await syncRow(theNotebook()))?.cursor).toBe(pages);
};
const wait = (ms: number) => new Promise((settle) => setTimeout(settle, ms));

test("« Interrompre » keeps what was received and waits for a person; « Reprendre » brings the rest", async () => {
  const screen = await render(<SyncPage />);
  await userEvent.click(screen.getByRole("button", { name: "Interrompre" }));
  gate?.resolve();
  await expect.element(screen.getByText("Interrompu, reprise au prochain passage")).toBeVisible();
  const { length: kept } = await theNotebook().database.documents.toArray();
  expect(kept).toBeGreaterThan(0);
  expect(kept).toBeLessThan(pages);
  expect((await syncRow(theNotebook()))?.pulling).toMatchObject({ after: String(kept) });
  const asked = pulls.length;

  // Neither what was just received nor what is written now begins it again.
  await createCompany({ name: "Écrite ici" });
  await wait(4_000);
  expect(pulls).toHaveLength(asked);

  await userEvent.click(screen.getByRole("button", { name: "Reprendre" }));
  await vi.waitFor(isComplete);
  expect(pulls[asked]).toContain(`after=${kept}`);
});

test("from another window; a network that appears begins it again", async () => {
  await vi.waitFor(() => expect(syncStatus().progress?.done).toBeGreaterThan(0));
  const elsewhere = new BroadcastChannel("carnet-sync");
  elsewhere.postMessage("stop");
  await wait(100);
  gate?.resolve();
  await vi.waitFor(() => expect(syncStatus().phase).toBe("interrupted"));
  expect((await syncRow(theNotebook()))?.cursor).toBe(0);
  dispatchEvent(new Event("online"));
  await vi.waitFor(isComplete);
  elsewhere.close();
});
