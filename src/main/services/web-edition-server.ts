/**
 * The web edition's server: the built app, the directory, the way to the hub, and nothing else. Plain Node, on 127.0.0.1 only;
 * `npm start` uses it where Electron is missing, tests use it everywhere.
 */
import { createReadStream } from "node:fs";
import { createServer } from "node:http";
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { pipeline } from "node:stream/promises";
import { sealFailure } from "../../shared/host/bridge.ts";
import type { Envelope } from "../../shared/host/bridge.ts";
import { securityHeaders } from "../../shared/host/security-headers.ts";
import { problem } from "../../shared/problem.ts";
import { findBundleFile } from "./bundle-files.ts";
import type { AskDirectory } from "./directory-client.ts";
import { answerHubAddress, hubAddressPath, noHub } from "./hub-address.ts";
import type { HubDoor } from "./hub-address.ts";
import { forwardToHub } from "./hub-forward.ts";
import { isOurPage } from "./our-page.ts";

export interface WebEdition {
  /** `out/renderer`. */
  readonly folder: string;
  readonly version: string;
  readonly directory: AskDirectory;
  /** Without it, no hub can be enrolled on. */
  readonly hub?: HubDoor;
}

export interface RunningWebEdition {
  /** `http://127.0.0.1:<port>`: the origin, hence part of the data. */
  readonly origin: string;
  readonly port: number;
  readonly close: () => Promise<void>;
}

/** Where another start recognises ours. */
export const identityPath = "/.well-known/carnet-ia";

/** Listens on 127.0.0.1; port 0 takes a free one. Rejects with the system's error (EADDRINUSE) when the port is taken. */
export async function serveWebEdition(edition: WebEdition, port: number): Promise<RunningWebEdition> {
  const server = createServer({ requestTimeout: 30_000 });
  await new Promise<void>((listening, refused) => {
    server.once("error", refused);
    server.listen({ port, host: "127.0.0.1", exclusive: true }, listening);
  });
  const address = server.address();
  const bound = address !== null && typeof address === "object" ? address.port : port;
  server.on("request", webEditionListener(edition, [`127.0.0.1:${bound}`]));
  return {
    origin: `http://127.0.0.1:${bound}`,
    port: bound,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

/** Answers the requests whose `Host` is one of `hosts`: a page of another site that points its name here is turned away. */
export function webEditionListener(edition: WebEdition, hosts: readonly string[]): RequestListener {
  return (request, response) => {
    void answer(edition, hosts, request, response).catch(() => {
      // The browser went away in the middle, or the file did: there is nobody left to tell.
      response.destroy();
    });
  };
}

async function answer(
  edition: WebEdition,
  hosts: readonly string[],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
  if (!hosts.includes(request.headers.host ?? "")) {
    refuse(response, 421, "Adresse inconnue.");
    return;
  }
  const target = request.url ?? "/";
  // Not `new URL(target)`: it would resolve `..` and hide what was asked.
  const [pathname = "/"] = target.split(/[?#]/, 1);
  if (pathname.startsWith("/v1/")) {
    if (isOurPage(request)) await forwardToHub(edition.hub?.address(), request, response);
    else refuse(response, 403, "Demande refusée.");
  } else if (pathname === hubAddressPath) {
    sendJson(
      response,
      await sealed(request, "hub.state", () => answerHubAddress(edition.hub ?? noHub, request, response)),
    );
  } else if (request.method !== "GET" && request.method !== "HEAD") {
    response.setHeader("Allow", "GET, HEAD");
    refuse(response, 405, "Méthode refusée.");
  } else if (pathname === identityPath) {
    sendJson(response, { app: "carnet-ia", version: edition.version });
  } else if (pathname.startsWith("/directory/")) {
    const path = target.slice("/directory".length);
    sendJson(response, await sealed(request, "directory.search", () => edition.directory(path)));
  } else {
    await sendFile(edition, pathname, request, response);
  }
}

/** Only our own page may use what this machine can reach; a failure crosses as a problem. */
async function sealed(
  request: IncomingMessage,
  border: string,
  answerIt: () => Promise<unknown>,
): Promise<Envelope> {
  if (!isOurPage(request)) return sealFailure(problem.host.refused({ border }));
  try {
    return { ok: true, value: await answerIt() };
  } catch (thrown) {
    return sealFailure(thrown);
  }
}

async function sendFile(
  edition: WebEdition,
  pathname: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const file = await findBundleFile(edition.folder, pathname);
  if (!file) {
    refuse(response, 404, "Page inconnue.");
    return;
  }
  response.setHeader("Content-Type", file.mime);
  response.setHeader("Cache-Control", file.isImmutable ? "public, max-age=31536000, immutable" : "no-cache");
  if (request.method === "HEAD") response.end();
  else await pipeline(createReadStream(file.path), response);
}

function sendJson(response: ServerResponse, value: unknown): void {
  response.setHeader("Content-Type", "application/json; charset=utf-8");
  response.setHeader("Cache-Control", "no-store");
  response.end(JSON.stringify(value));
}

function refuse(response: ServerResponse, status: number, words: string): void {
  response.statusCode = status;
  response.setHeader("Content-Type", "text/plain; charset=utf-8");
  response.end(words);
}
