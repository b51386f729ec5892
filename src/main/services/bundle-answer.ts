/** What `app://carnet` answers: a file of the bundle to a plain GET, and a refusal to anything else. */
import { readFile } from "node:fs/promises";
import { securityHeaders } from "../../shared/host/security-headers.ts";
import { appOrigin, isSameOrigin } from "../app-origin.ts";
import { findBundleFile } from "./bundle-files.ts";

/** Answers one request out of `folder`. The bundle has no use for an account, a port or a query: none is served. */
export async function answerFromBundle(
  folder: string,
  { url, method }: { readonly url: string; readonly method: string },
): Promise<Response> {
  if (method !== "GET") return refuse(405);
  if (!isSameOrigin(url, appOrigin)) return refuse(404);
  const { pathname, search, username, password } = new URL(url);
  if (search !== "" || username !== "" || password !== "") return refuse(404);
  const file = await findBundleFile(folder, pathname);
  if (!file) return refuse(404);
  return new Response(new Uint8Array(await readFile(file.path)), {
    headers: { ...securityHeaders, "Content-Type": file.mime },
  });
}

const refuse = (status: number): Response =>
  new Response("Page inconnue.", {
    status,
    headers: { ...securityHeaders, "Content-Type": "text/plain; charset=utf-8" },
  });
