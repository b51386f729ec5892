/** `app://carnet`: the built app, and nothing else, with the policy of both editions. */
import { protocol } from "electron";
import { appScheme } from "./app-origin.ts";
import { answerFromBundle } from "./services/bundle-answer.ts";

/** Before `ready`: a real origin, with IndexedDB, workers and a policy, instead of `file:`. */
export function declareAppProtocol(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
  ]);
}

/** After `ready`. `folder` is `out/renderer`. */
export function serveAppProtocol(folder: string): void {
  protocol.handle(appScheme, (request) => answerFromBundle(folder, request));
}
