/** The built web edition on a free port, with a network that can be cut and a directory that answers what a test says. */
import { resolve } from "node:path";
import { serveWebEdition } from "../../src/main/services/web-edition-server.ts";
import type { AskDirectory } from "../../src/main/services/directory-client.ts";
import type { HubDoor } from "../../src/main/services/hub-address.ts";
import { problem } from "../../src/shared/problem.ts";

const built = resolve(import.meta.dirname, "../../out/renderer");

/** The server a page came from. Its origin stays the same through a cut, as the notebook's must. */
export interface TestServer {
  readonly origin: string;
  /** The network is cut: nothing answers any more, directory included. */
  readonly cut: () => Promise<void>;
  /** The network is back, at the same address. */
  readonly restore: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Offline unless a test gives a directory: nothing of a test ever leaves the machine. */
export async function startWebServer(
  directory: AskDirectory = () => Promise.reject(problem.directory.unreachable({ reason: "network" })),
  { port: wished = 0, folder = built }: { readonly port?: number; readonly folder?: string } = {},
): Promise<TestServer> {
  let address: string | undefined;
  const hub: HubDoor = {
    address: () => address,
    proposed: () => Promise.resolve(undefined),
    remember: (chosen) => {
      address = chosen;
      return Promise.resolve();
    },
  };
  const edition = { folder, version: "0.0.0-test", directory, hub };
  let running = await serveWebEdition(edition, wished);
  let isCut = false;
  const { origin, port } = running;
  const cut = async () => {
    if (!isCut) await running.close();
    isCut = true;
  };
  return {
    origin,
    cut,
    restore: async () => {
      if (isCut) running = await serveWebEdition(edition, port);
      isCut = false;
    },
    close: cut,
  };
}
