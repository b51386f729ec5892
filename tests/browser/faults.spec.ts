/** The short form of the fault campaign (`npm run faults`, docs/faults.md): other runs each day, and a campaign that can fail. */
import { expect, test } from "@playwright/test";
import { playCampaign } from "../support/faults/campaign.ts";
import { killed } from "../support/faults/moments.ts";
import { isFailure, lineOf } from "../support/faults/report.ts";
import { today } from "../support/turns.ts";

/** Two on a notebook in clear, two on an encrypted one: half a minute. All faults are met in eight days. */
const runsADay = 4;

test("what the screen said was saved is there after a kill, a full disk, broken files, a change of key", async () => {
  test.setTimeout(240_000);
  // The number of a failing run is on its line: `npm run faults -- --from N --runs 1` plays it again.
  const played = await playCampaign(runsADay, {
    from: 1 + today * runsADay,
    pictures: test.info().outputDir,
  });
  expect(played).toHaveLength(runsADay);
  expect(played.filter(isFailure).map(lineOf)).toEqual([]);
  for (const run of played) if (run.outcome === "unplayed") console.warn(lineOf(run));
});

test("a store that says saved and writes nothing is caught", { tag: "@turn-1" }, async () => {
  test.setTimeout(120_000);
  const before = `(${writeNoDocument.toString()})()`;
  const played = await playCampaign(1, { faults: [killed], before, pictures: test.info().outputDir });
  expect(played.map(({ outcome }) => outcome)).toEqual(["lost"]);
});

/** Runs in the page: the planted fault. Heads and operations are written, documents are not. */
function writeNoDocument(): void {
  const { prototype } = IDBObjectStore;
  const put = Reflect.get(prototype, "put");
  Object.assign(prototype, {
    put(this: IDBObjectStore, value: unknown) {
      return this.name === "documents" ? this.count() : Reflect.apply(put, this, [value]);
    },
  });
}
