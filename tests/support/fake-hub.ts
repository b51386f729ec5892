/** As much of a hub as a host meets (sync.md §3), with what goes wrong on the way. The real one has its own tests. */
import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import { buffer } from "node:stream/consumers";
import { gunzipSync } from "node:zlib";
import { EnrolRequest, TokenRequest } from "../../src/shared/sync/protocol.ts";

/** What a request brought. */
export interface Heard {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
}

export interface FakeHub {
  readonly address: string;
  readonly id: string;
  readonly heard: Heard[];
  /** Ends every access token, as fifteen minutes do. */
  readonly endTokens: () => void;
  /** What happens to the next requests; `undefined`: they are answered. */
  readonly behave: (how: Behaviour | undefined) => void;
  /** Sends the event `head` to all who listen. */
  readonly tellHead: (ver: number) => void;
  readonly listeners: () => number;
  readonly cutStreams: () => void;
  readonly close: () => Promise<void>;
}

/** A captive portal, an overloaded hub, a hub that no longer knows anybody, an answer that never arrives. */
export type Behaviour = "captive" | "busy" | "forgets" | "silent-once";

export interface FakeHubOptions {
  readonly id?: string;
  readonly code?: string;
  readonly issuer?: string;
}

const member = { user: { id: "u1", name: "Camille Martin" }, scope: "cci-demo", role: "ambassador" };

/** A fake hub on a free port of 127.0.0.1. */
export async function fakeHub({
  id = "hub-1",
  code = "GOOD-CODE",
  issuer,
}: FakeHubOptions = {}): Promise<FakeHub> {
  const heard: Heard[] = [];
  const streams = new Set<ServerResponse>();
  let behaviour: Behaviour | undefined;
  let generation = 1;
  let isCodeUsed = false;
  let epochOfTokens = 0;

  const tokens = () => ({
    accessToken: `access-${epochOfTokens}-${generation}`,
    refreshToken: `refresh-${generation}`,
  });
  const server = createServer((request, response) => void answer(request, response));

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readBody(request);
    const path = request.url ?? "";
    heard.push({ method: request.method ?? "", path, headers: request.headers, body });
    if (behaviour === "silent-once") {
      behaviour = undefined;
      // What the hub did is done: only its answer is lost.
      reply(path, body, request, undefined);
      request.socket.destroy();
      return;
    }
    if (behaviour === "captive") {
      response.writeHead(200, { "Content-Type": "text/html" }).end("<h1>Wi-Fi de la gare</h1>");
      return;
    }
    response.setHeader("Carnet-Hub", id);
    if (behaviour === "busy") {
      response.writeHead(503, { "Content-Type": "application/problem+json", "Retry-After": "7" });
      response.end(JSON.stringify({ status: 503, code: "unavailable" }));
      return;
    }
    if (path === "/v1/events" && isKnown(request)) {
      response.writeHead(200, { "Content-Type": "text/event-stream" }).write(": welcome\n\n");
      streams.add(response);
      response.once("close", () => streams.delete(response));
      return;
    }
    reply(path, body, request, response);
  }

  function reply(
    path: string,
    body: string,
    request: IncomingMessage,
    response: ServerResponse | undefined,
  ): void {
    const send = (status: number, value: unknown, headers: Record<string, string | string[]> = {}) => {
      response
        ?.writeHead(status, { "Content-Type": "application/json", ...headers })
        .end(JSON.stringify(value));
    };
    const refuse = (status: number, problemCode: string) => send(status, { status, code: problemCode });
    const isWeb = request.headers["carnet-client"] === "web";
    const welcome = (status: number, device: string) => {
      const { accessToken, refreshToken } = tokens();
      const cookies = [
        `carnet_access=${accessToken}; Path=/v1; HttpOnly; Secure; SameSite=Strict`,
        `carnet_refresh=${refreshToken}; Path=/v1/token; HttpOnly; Secure; SameSite=Strict`,
      ];
      const whole = isWeb ? {} : { accessToken, refreshToken };
      send(status, { device, ...member, ...whole }, isWeb ? { "Set-Cookie": cookies } : {});
    };
    if (path === "/v1/hello") {
      const range = { min: 1, max: 1 };
      const time = new Date().toISOString();
      send(200, {
        hub: id,
        epoch: 1,
        protocol: range,
        schema: range,
        time,
        maxOps: 500,
        maxBytes: 4_194_304,
      });
    } else if (path === "/v1/oidc") {
      if (issuer === undefined) refuse(404, "no_oidc");
      else send(200, { issuer, clientId: "carnet-desktop", scopes: "openid profile email" });
    } else if (path === "/v1/enrol") {
      const asked = EnrolRequest.parse(JSON.parse(body));
      const hasGoodCode = asked.code === code && !isCodeUsed;
      if (asked.code !== undefined && !hasGoodCode) refuse(401, "code_invalid");
      else if (asked.code === undefined && asked.oidc === undefined && !isKnown(request))
        refuse(401, "token_missing");
      else {
        isCodeUsed ||= hasGoodCode;
        generation += 1;
        welcome(201, asked.device.id);
      }
    } else if (path === "/v1/token") {
      const asked = TokenRequest.parse(body === "" ? {} : JSON.parse(body));
      const shown = asked.refreshToken ?? /carnet_refresh=([^;]+)/.exec(request.headers.cookie ?? "")?.[1];
      const { refreshToken } = tokens();
      // The one before gives the same answer again, as within a minute of the real hub.
      const isBefore = shown === `refresh-${generation - 1}`;
      if (behaviour === "forgets" || (shown !== refreshToken && !isBefore)) refuse(401, "token_invalid");
      else {
        if (!isBefore) generation += 1;
        welcome(200, "d1");
      }
    } else if (isKnown(request)) {
      send(200, { echo: body, length: body.length });
    } else {
      refuse(401, "token_expired");
    }
  }

  function isKnown({ headers }: IncomingMessage): boolean {
    const cookie = /carnet_access=([^;]+)/.exec(headers.cookie ?? "")?.[1];
    const bearer = headers.authorization?.replace(/^Bearer /, "");
    return (bearer ?? cookie) === tokens().accessToken;
  }

  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const bound = server.address();
  const port = bound !== null && typeof bound === "object" ? bound.port : 0;
  return {
    address: `http://127.0.0.1:${port}`,
    id,
    heard,
    endTokens: () => {
      epochOfTokens += 1;
    },
    behave: (how) => {
      behaviour = how;
    },
    tellHead: (ver) => streams.forEach((stream) => stream.write(`event: head\ndata: {"ver":${ver}}\n\n`)),
    listeners: () => streams.size,
    cutStreams: () => {
      streams.forEach((stream) => stream.destroy());
      streams.clear();
    },
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

async function readBody(request: IncomingMessage): Promise<string> {
  const bytes = await buffer(request);
  return (request.headers["content-encoding"] === "gzip" ? gunzipSync(bytes) : bytes).toString("utf8");
}
