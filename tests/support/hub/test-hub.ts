/** A hub that listens on a database (or memory) of its own, and how to invite on it. */
import { randomUUID } from "node:crypto";
import { onTestFinished } from "vitest";
import { hashCode, makeCode } from "../../../src/hub/access/invitation-code.ts";
import { buildApp } from "../../../src/hub/app.ts";
import type { App } from "../../../src/hub/app-type.ts";
import { readConfig } from "../../../src/hub/config.ts";
import { ensureScope } from "../../../src/hub/server.ts";
import { openPostgresStore } from "../../../src/hub/store/postgres/open.ts";
import type { RunStore } from "../../../src/hub/store/store.ts";
import type { Role } from "../../../src/shared/sync/protocol.ts";
import { databaseForTest } from "./database.ts";
import { TestDevice } from "./test-device.ts";

export interface TestHub {
  readonly url: string;
  readonly databaseUrl: string;
  readonly app: App;
  readonly store: RunStore;
  /** Lines of its log. */
  readonly log: string[];
  /** Moves the hub's clock; milliseconds. */
  readonly later: (ms: number) => void;
  readonly scope: string;
  readonly invite: (role?: Role, scope?: string) => Promise<string>;
  readonly enrol: (role?: Role, scope?: string) => Promise<TestDevice>;
}

/** Stopped when the test ends. */
export async function startTestHub(environment: Record<string, string> = {}): Promise<TestHub> {
  const databaseUrl = await databaseForTest();
  const store = await openPostgresStore({ url: databaseUrl, connections: 5 });
  await ensureScope(store, "CCI d’essai");
  let shift = 0;
  const now = () => new Date(Date.now() + shift);
  const log: string[] = [];
  const generous = { HUB_RATE_DEVICE: "100000", HUB_RATE_ADDRESS: "100000" };
  const config = readConfig({ HUB_LOG: "debug", ...generous, ...environment });
  const app = await buildApp({ store, config, now }, { write: (line) => log.push(line) });
  const url = await app.listen({ port: 0, host: "127.0.0.1" });
  onTestFinished(async () => {
    await app.close();
    await store.close();
  });
  const [first] = await store.access.scopes();
  const home = first?.id ?? "";
  const invite: TestHub["invite"] = async (role = "ambassador", scope = home) => {
    const code = makeCode();
    const [createdAt, expiresAt] = [now(), new Date(now().getTime() + 48 * 3600_000)];
    await store.access.createInvitation({
      ...{
        codeHash: hashCode(code),
        scope,
        member: undefined,
        name: `Test ${randomUUID().slice(0, 4)}`,
        role,
      },
      ...{ createdAt, expiresAt },
    });
    return code;
  };
  return {
    ...{ url, databaseUrl, app, store, log, invite, scope: home },
    later: (ms) => (shift += ms),
    enrol: async (role, scope) => await TestDevice.enrol(url, await invite(role, scope)),
  };
}
