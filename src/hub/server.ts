/** A hub that listens, and stops in order: streams closed, requests answered, store closed. */
import type { AddressInfo } from "node:net";
import { randomBytes, randomUUID } from "node:crypto";
import { buildApp } from "./app.ts";
import type { HubConfig } from "./config.ts";
import type { Store } from "./store/store.ts";

export interface RunningHub {
  readonly url: string;
  readonly id: string;
  readonly close: () => Promise<void>;
}

/** Listens on a store that is open; {@link RunningHub.close} closes it too. */
export async function startHub(config: HubConfig, store: Store): Promise<RunningHub> {
  await ensureScope(store, config.scopeName);
  const app = await buildApp({ config, store, now: () => new Date() });
  await app.listen({ port: config.port, host: config.host });
  const { id } = await store.identity();
  return {
    id,
    url: config.publicUrl ?? urlOf(app.server.address(), config.host),
    close: async () => {
      await app.close();
      await store.close();
    },
  };
}

/** A hub always has an organisation: the first one is made with it. */
export async function ensureScope(store: Store, name: string): Promise<void> {
  const scopes = await store.access.scopes();
  if (scopes.length === 0) await store.access.createScope({ id: randomUUID(), name }, randomBytes(32));
}

function urlOf(address: AddressInfo | string | null, host: string): string {
  if (address === null || typeof address === "string") throw new Error("not listening");
  const name = host.includes(":") ? `[${host}]` : host;
  return `http://${name === "0.0.0.0" ? "127.0.0.1" : name}:${address.port}`;
}
