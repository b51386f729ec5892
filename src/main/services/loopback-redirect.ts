/** Where an identity provider sends the browser back (RFC 8252 §7.3): a server on this machine that lives for one answer. */
import { createServer } from "node:http";
import type { ServerResponse } from "node:http";
import { problem } from "../../shared/problem.ts";

/** The path an organisation registers with its provider: `http://127.0.0.1/callback`, the port being free. */
const callbackPath = "/callback";

export interface LoopbackRedirect {
  readonly redirectUri: string;
  /** The parameters that came back with our `state`. Throws `hub.sign_in_failed` after `patienceMs` or on `close`. */
  readonly comesBack: Promise<URLSearchParams>;
  readonly close: () => void;
}

/** Waits on a free port of 127.0.0.1 for the one answer that carries `state`: any other is turned away. */
export async function loopbackRedirect(state: string, patienceMs: number): Promise<LoopbackRedirect> {
  const back = Promise.withResolvers<URLSearchParams>();
  // Nobody may be listening yet when it fails.
  back.promise.catch(() => undefined);
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? "/", "http://127.0.0.1");
    const isOurs = request.method === "GET" && url.pathname === callbackPath;
    if (!isOurs || url.searchParams.get("state") !== state) {
      page(response, 404, "Page inconnue", "Revenez à Carnet IA et recommencez.");
      return;
    }
    const isRefused = !url.searchParams.has("code");
    page(
      response,
      200,
      isRefused ? "La connexion n’a pas abouti" : "C’est fait",
      `Vous pouvez fermer cette page et revenir à Carnet IA.`,
    );
    response.once("close", close);
    if (isRefused) fail(url.searchParams.get("error") === "access_denied" ? "denied" : "refused");
    else back.resolve(url.searchParams);
  });
  await new Promise<void>((listening, refused) => {
    server.once("error", refused);
    server.listen({ port: 0, host: "127.0.0.1", exclusive: true }, listening);
  });
  const address = server.address();
  const port = address !== null && typeof address === "object" ? address.port : 0;
  const patience = setTimeout(() => {
    fail("timeout");
    close();
  }, patienceMs);
  function close(): void {
    clearTimeout(patience);
    fail("cancelled");
    server.close();
    server.closeAllConnections();
  }
  function fail(reason: string): void {
    back.reject(problem.hub.signInFailed({ reason }));
  }
  return { redirectUri: `http://127.0.0.1:${port}${callbackPath}`, comesBack: back.promise, close };
}

/** Words only: no script, nothing from elsewhere, and the code in its address goes nowhere. */
function page(response: ServerResponse, status: number, title: string, words: string): void {
  response.writeHead(status, {
    "Content-Type": "text/html; charset=utf-8",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",
    Connection: "close",
  });
  response.end(
    `<!doctype html><html lang="fr"><meta charset="utf-8"><title>${title} – Carnet IA</title><h1>${title}</h1><p>${words}</p></html>`,
  );
}
