/** Forms are read, and only ours: sent from our own pages, in the session that opened them. */
import type { FastifyRequest } from "fastify";
import { isFormToken } from "../access/page-session.ts";
import type { App } from "../app-type.ts";
import { HubError } from "../plugins/problems.ts";
import type { AdminContext } from "./page.ts";

/** For every POST below: throws `foreign_form` before anything is done. */
export function guardForms(app: App, { store, config }: AdminContext): void {
  app.removeAllContentTypeParsers();
  const options = { parseAs: "string", bodyLimit: 16 * 1024 } as const;
  app.addContentTypeParser("application/x-www-form-urlencoded", options, (_request, body, done) => {
    done(null, Object.fromEntries(new URLSearchParams(typeof body === "string" ? body : "")));
  });
  app.addHook("preValidation", async (request) => {
    if (request.method !== "POST") return;
    if (!isFromHere(request, config.publicUrl)) throw new HubError(403, "foreign_form");
    const session = request.pageSession;
    if (session && !isFormToken(await store.identity(), session, tokenIn(request.body)))
      throw new HubError(403, "foreign_form");
  });
}

/**
 * What a browser says of where a form was. A page that sends no referrer has the origin `null`, even to itself:
 * `Sec-Fetch-Site` decides then, and one of the two must speak.
 */
function isFromHere({ headers, protocol, host }: FastifyRequest, publicUrl: string | undefined): boolean {
  const { origin, "sec-fetch-site": site } = headers;
  const isNamed = origin !== undefined && origin !== "null";
  if (isNamed && origin !== `${protocol}://${host}` && origin !== originOf(publicUrl)) return false;
  return site === undefined ? isNamed : site === "same-origin";
}

function originOf(url: string | undefined): string | undefined {
  return url === undefined ? undefined : new URL(url).origin;
}

function tokenIn(body: unknown): string {
  const isForm = typeof body === "object" && body !== null && "token" in body;
  return isForm && typeof body.token === "string" ? body.token : "";
}
