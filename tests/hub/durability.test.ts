/** PostgreSQL killed with -9 under load and started again: nothing that was acknowledged is missing (sync.md §6.6). */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { findEmbeddedPostgres } from "../../src/hub/embedded/embedded-postgres.ts";
import { newId, request, TestDevice } from "../support/hub/test-device.ts";
import { startHubProcess } from "../support/hub/hub-process.ts";
import { hubCommand } from "../support/hub/spawn-hub.ts";

test("killed under load: whatever was answered is there, once", async () => {
  const folder = await mkdtemp(join(tmpdir(), "carnet-durability-"));
  const environment = { HUB_DATA: folder };
  const hub = await startHubProcess(environment);
  onTestFinished(async () => {
    await hub.stop();
    await rm(folder, { recursive: true, force: true });
  });
  const codes: string[] = [];
  for (let count = 0; count < 3; count += 1) {
    const { lines } = await hubCommand(environment, "invite", "--name", "Essai");
    codes.push(String(lines[0]?.["code"]));
  }
  const devices = await Promise.all(codes.map((code) => TestDevice.enrol(hub.url, code)));
  const acknowledged = new Set<string>();
  let [isOver, kills] = [false, 0];
  const write = async (device: TestDevice) => {
    while (!isOver) {
      const ids = [newId(), newId()];
      const ops = ids.map((id) =>
        device.next({ collection: "company", kind: "create", id, fields: { name: id } }),
      );
      // Until an answer comes: the same operations, as a notebook does.
      for (;;) {
        const answer = await device.send(ops);
        if (answer.status === 200) break;
        expect([500, 503]).toContain(answer.status);
        await pause(50);
      }
      for (const id of ids) acknowledged.add(id);
    }
  };
  const writing = Promise.all(devices.map(write));
  while (kills < 3) {
    const before = acknowledged.size;
    while (acknowledged.size < before + 30) await pause(10);
    process.kill((await findEmbeddedPostgres(folder))?.pid ?? 0, "SIGKILL");
    kills += 1;
    await untilReady(hub.url);
  }
  isOver = true;
  await writing;
  const reader = await TestDevice.enrol(
    hub.url,
    String((await hubCommand(environment, "invite", "--name", "Essai")).lines[0]?.["code"]),
  );
  const { documents } = await reader.pull();
  expect([...acknowledged].filter((id) => !documents.some((document) => document.id === id))).toEqual([]);
  expect(documents.length).toBe(new Set(documents.map(({ id }) => id)).size);
});

/** The hub starts its database again by itself. */
async function untilReady(url: string): Promise<void> {
  while ((await request(`${url}/readyz`, "GET")).status !== 200) await pause(50);
}
