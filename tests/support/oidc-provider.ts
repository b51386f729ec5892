/** A real OpenID Connect provider on this machine, and a person who signs in with a browser. */
import { createServer } from "node:http";
import Provider from "oidc-provider";
import { vi } from "vitest";

export interface TestProvider {
  readonly issuer: string;
  readonly clientId: string;
  /** Follows an address, signs in, accepts; `refuses` closes the provider's page with « Annuler ». Gives the last page. */
  readonly browse: (address: string, options?: { refuses?: boolean; login?: string }) => Promise<string>;
  readonly close: () => void;
}

export async function startProvider(): Promise<TestProvider> {
  // The library says of each default that a real provider would change it.
  for (const level of ["info", "warn"] as const) vi.spyOn(console, level).mockImplementation(() => undefined);
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const bound = server.address();
  const issuer = `http://127.0.0.1:${bound !== null && typeof bound === "object" ? bound.port : 0}`;
  const clientId = "carnet-desktop";
  const client = {
    client_id: clientId,
    application_type: "native",
    token_endpoint_auth_method: "none",
    redirect_uris: ["http://127.0.0.1/callback"],
  } as const;
  const library = new Provider(issuer, { clients: [client], cookies: { keys: ["a test"] } });
  const handle = library.callback();
  server.on("request", (request, response) => void handle(request, response));
  return {
    issuer,
    clientId,
    browse: (address, options) => browse(issuer, address, options),
    close: () => {
      vi.restoreAllMocks();
      server.close();
    },
  };
}

async function browse(
  issuer: string,
  address: string,
  { refuses = false, login = "camille" }: { refuses?: boolean; login?: string } = {},
): Promise<string> {
  const cookies = new Map<string, string>();
  let url = address;
  let form: string | undefined;
  for (let steps = 0; steps < 12; steps += 1) {
    const answer = await fetch(url, {
      redirect: "manual",
      method: form === undefined ? "GET" : "POST",
      headers: {
        cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join("; "),
        ...(form === undefined ? {} : { "content-type": "application/x-www-form-urlencoded" }),
      },
      body: form ?? null,
    });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(name, value);
    }
    form = undefined;
    const next = answer.headers.get("location");
    const page = await answer.text();
    if (next !== null) url = new URL(next, url).href;
    else if (!url.startsWith(issuer)) return page;
    else if (refuses) url = new URL(/href="([^"]+abort)"/.exec(page)?.[1] ?? "", url).href;
    else form = page.includes('value="login"') ? `prompt=login&login=${login}&password=x` : "prompt=consent";
  }
  throw new Error("the provider goes round in circles");
}
