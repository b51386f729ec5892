/** The two conversations with the outside, in a session of their own: the page's has no network. */
import { app, session } from "electron";
import type { Answers } from "../../shared/host/borders.ts";
import { directoryBase, directoryClient } from "../services/directory-client.ts";
import type { Fetch } from "../services/hub-client.ts";

/** Chromium's network, for the system's proxy and certificates; kept in memory: no cookie, no cache on disk. */
export function outsideFetch(): Fetch {
  const outside = session.fromPartition("carnet-outside", { cache: false });
  return (address, options) => outside.fetch(address, options);
}

/** The company directory. */
export function searchDirectoryAnswer(fetch: Fetch): Answers["searchDirectory"] {
  const ask = directoryClient({
    base: directoryBase(app.isPackaged ? {} : process.env),
    version: app.getVersion(),
    fetch,
    now: () => performance.now(),
  });
  return ({ path }) => ask(path);
}
