/** The two conversations with the outside, in a session of their own: the page's has no network. */
import { app, session } from "electron";
import type { Answers } from "../../shared/host/borders.ts";
import { directoryBase, directoryClient } from "../services/directory-client.ts";
import { hubClient } from "../services/hub-client.ts";

/** Chromium's network, for the system's proxy and certificates; kept in memory: no cookie, no cache on disk. */
export function networkAnswers(): Pick<Answers, "searchDirectory" | "fetchHub"> {
  const outside = session.fromPartition("carnet-outside", { cache: false });
  outside.setPermissionRequestHandler((_, __, answer) => answer(false));
  const fetch = (address: string, options: RequestInit) => outside.fetch(address, options);
  const ask = directoryClient({
    base: directoryBase(app.isPackaged ? {} : process.env),
    version: app.getVersion(),
    fetch,
    now: () => performance.now(),
  });
  return {
    searchDirectory: ({ path }) => ask(path),
    // Enrolment comes with the hub (issue 3); until then every request says so.
    fetchHub: hubClient({ origin: () => undefined, fetch }),
  };
}
