/**
 * The one origin of the page: the real web edition's server (which passes `/v1/*` on to the hub), and the peers behind the
 * same kind of hop. Every byte between the page and it is counted, whoever the page speaks to.
 */
import { once } from "node:events";
import { createServer, request as ask, type IncomingMessage, type ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { type WebEdition, webEditionListener } from "../../src/main/services/web-edition-server.ts";

/** What passed between two readings, both ways. */
export interface Wire {
  readonly requests: number;
  /** With request lines and headers. */
  readonly bytes: number;
  /** Bodies alone, as they travel: compressed where they are. */
  readonly bodyBytes: number;
}

export interface Front {
  readonly origin: string;
  /** What passed since the last reading. */
  readonly readWire: () => Wire;
  readonly close: () => Promise<void>;
}

/** Serves the page in `folder`; `/limit/*` and `/rxdb/*` go to the peers. */
export async function serveFront(folder: string, peersUrl: string): Promise<Front> {
  const server = createServer();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const bound = server.address();
  const host = `127.0.0.1:${typeof bound === "object" ? (bound?.port ?? 0) : 0}`;
  const edition = webEditionListener(editionOf(folder), [host]);
  const readWire = countWire(server);
  server.on("request", (request: IncomingMessage, response: ServerResponse) => {
    if (/^\/(limit|rxdb)\//.test(request.url ?? "")) pass(peersUrl, request, response);
    else edition(request, response);
  });
  return {
    origin: `http://${host}`,
    readWire,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

/** A web edition whose hub is the one the page chose last. */
function editionOf(folder: string): WebEdition {
  let address: string | undefined;
  return {
    folder,
    version: "bench",
    directory: () => Promise.reject(new Error("no directory here")),
    hub: {
      address: () => address,
      proposed: () => Promise.resolve(undefined),
      remember: (chosen) => {
        address = chosen;
        return Promise.resolve();
      },
    },
  };
}

function countWire(server: ReturnType<typeof createServer>): () => Wire {
  const sockets = new Set<Socket>();
  let [requests, bodyBytes, closedBytes, before] = [0, 0, 0, 0];
  server.on("connection", (socket: Socket) => {
    sockets.add(socket);
    socket.once("close", () => {
      sockets.delete(socket);
      closedBytes += bytesOf(socket);
    });
  });
  server.on("request", (request: IncomingMessage, response: ServerResponse) => {
    requests += 1;
    request.on("data", (part: Buffer) => (bodyBytes += part.length));
    const write = response.write.bind(response);
    const end = response.end.bind(response);
    const counted = (part: unknown) => {
      if (typeof part === "string" || part instanceof Uint8Array) bodyBytes += Buffer.byteLength(part);
    };
    Object.assign(response, {
      write: (...all: Parameters<typeof write>) => (counted(all[0]), write(...all)),
      end: (...all: Parameters<typeof end>) => (counted(all[0]), end(...all)),
    });
  });
  return () => {
    const bytes = closedBytes + [...sockets].reduce((sum, socket) => sum + bytesOf(socket), 0);
    const wire = { requests, bytes: bytes - before, bodyBytes };
    [requests, bodyBytes, before] = [0, 0, bytes];
    return wire;
  };
}

function bytesOf({ bytesRead, bytesWritten }: Socket): number {
  return bytesRead + bytesWritten;
}

function pass(peersUrl: string, request: IncomingMessage, response: ServerResponse): void {
  const { method, headers, url = "/" } = request;
  const outgoing = ask(new URL(url, peersUrl), { method: method ?? "GET", headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  outgoing.once("error", () => response.destroy());
  request.pipe(outgoing);
}
