/** Is it our own page that asks? What another site cannot send without leave that it never gets. */
import type { IncomingMessage } from "node:http";

/** The header makes a browser ask first (and we never say yes), `Sec-Fetch-Site` is written by the browser alone. */
export function isOurPage({ headers }: IncomingMessage): boolean {
  const site = headers["sec-fetch-site"];
  return headers["carnet-client"] === "web" && (site === undefined || site === "same-origin");
}
