/** The two conversations with the outside, in a session of their own: the page's has no network. */
import { app, session } from "electron";
import type { Answers } from "../../shared/host/borders.ts";
import { directoryBase, directoryClient } from "../services/directory-client.ts";
import { problem } from "../../shared/problem.ts";
import { hubClient } from "../services/hub-client.ts";

/** Chromium's network, for the system's proxy and certificates; kept in memory: no cookie, no cache on disk. */
export function networkAnswers(): Pick<
  Answers,
  "searchDirectory" | "fetchHub" | "hubState" | "meetHub" | "enrolHub" | "signInHub" | "leaveHub" | "watchHub"
> {
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
    hubState: () => Promise.resolve({}),
    meetHub: () => Promise.reject(problem.host.unavailable({ border: "hub.meet" })),
    enrolHub: () => Promise.reject(problem.host.unavailable({ border: "hub.enrol" })),
    signInHub: () => Promise.reject(problem.host.unavailable({ border: "hub.sign-in" })),
    leaveHub: () => Promise.resolve(),
    watchHub: () => Promise.resolve(),
    fetchHub: hubClient({ origin: () => undefined, fetch }),
  };
}
