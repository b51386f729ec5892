/** `app://carnet`: the built app, and nothing else, with the policy of both editions. */
import { readFile } from "node:fs/promises";
import { protocol } from "electron";
import { securityHeaders } from "../shared/host/security-headers.ts";
import { appOrigin, appScheme, isSameOrigin } from "./app-origin.ts";
import { findBundleFile } from "./services/bundle-files.ts";

/** Before `ready`: a real origin, with IndexedDB, workers and a policy, instead of `file:`. */
export function declareAppProtocol(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
  ]);
}

/** After `ready`. `folder` is `out/renderer`. */
export function serveAppProtocol(folder: string): void {
  protocol.handle(appScheme, async (request) => {
    const refuse = (status: number) => new Response("Page inconnue.", { status, headers: securityHeaders });
    if (!isSameOrigin(request.url, appOrigin)) return refuse(404);
    if (request.method !== "GET") return refuse(405);
    const file = await findBundleFile(folder, new URL(request.url).pathname);
    if (!file) return refuse(404);
    return new Response(new Uint8Array(await readFile(file.path)), {
      headers: { ...securityHeaders, "Content-Type": file.mime },
    });
  });
}
