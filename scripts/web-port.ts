/** The port of the web edition: always the same one, because IndexedDB belongs to `http://127.0.0.1:<port>`. */
import { z } from "zod";
import { serveWebEdition, identityPath } from "../src/main/services/web-edition-server.ts";
import type { RunningWebEdition, WebEdition } from "../src/main/services/web-edition-server.ts";
import { systemCode } from "../src/main/services/atomic-write.ts";

/** Below the ports that systems give to outgoing connections (32768 and up on Linux, 49152 elsewhere): rarely taken by chance. */
export const defaultPort = 31_730;
/** How many neighbours a very first start may try. */
const neighbours = 10;

/** Where the web edition is now. */
export type Landing =
  | { readonly state: "serving"; readonly server: RunningWebEdition }
  /** Another start of ours already serves it. */
  | { readonly state: "already"; readonly origin: string }
  /** Another program has the port our notebook belongs to. */
  | { readonly state: "taken"; readonly port: number };

/** Serves on the given port (the remembered one, or the one asked for); the first time, on the default one or a neighbour. */
export async function land(edition: WebEdition, port: number | undefined): Promise<Landing> {
  const ports =
    port === undefined ? Array.from({ length: neighbours }, (_, index) => defaultPort + index) : [port];
  for (const candidate of ports) {
    try {
      return { state: "serving", server: await serveWebEdition(edition, candidate) };
    } catch (thrown) {
      if (!["EADDRINUSE", "EACCES"].includes(systemCode(thrown))) throw thrown;
      if (await isOurs(candidate)) return { state: "already", origin: `http://127.0.0.1:${candidate}` };
    }
  }
  return { state: "taken", port: port ?? defaultPort };
}

const Identity = z.object({ app: z.literal("carnet-ia") });

async function isOurs(port: number): Promise<boolean> {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}${identityPath}`, {
      signal: AbortSignal.timeout(1_000),
    });
    return Identity.safeParse(await answer.json()).success;
  } catch {
    return false;
  }
}
