/**
 * Opens the web edition without a network. Each version of the app is one cache, filled whole before it serves anything:
 * a page never mixes two versions, and a cut in the middle of an update leaves the older one in place.
 */

export {};

declare const self: ServiceWorkerGlobalScope;

/** Written in by `scripts/service-worker-build.ts`: what the build made, and the hash of all of it. */
declare const CARNET_FILES: readonly string[];
declare const CARNET_BUILD: string;

const prefix = "carnet-";
const cacheName = prefix + CARNET_BUILD;

self.addEventListener("install", (event) => event.waitUntil(keepAll()));
self.addEventListener("activate", (event) =>
  event.waitUntil(forgetOthers().then(() => self.clients.claim())),
);
self.addEventListener("fetch", (event) => {
  const path = pathOf(event.request);
  if (path !== undefined) event.respondWith(fromCopy(path, event.request));
});
self.addEventListener("message", (event) => {
  if (event.data === "take-over-if-alone") event.waitUntil(takeOverIfAlone());
});

/** All or nothing: one file that fails, and this version is not installed. Unchanged hashed files come from older copies. */
async function keepAll(): Promise<void> {
  const cache = await caches.open(cacheName);
  await Promise.all(
    CARNET_FILES.map(async (path) => {
      const known = path.startsWith("/assets/") ? await caches.match(path) : undefined;
      const answer = known ?? (await fetch(path, { cache: "reload" }));
      if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
      await cache.put(path, answer);
    }),
  );
}

async function forgetOthers(): Promise<void> {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith(prefix) && name !== cacheName);
  await Promise.all(old.map((name) => caches.delete(name)));
}

/** What this copy answers: our files, and our page for a navigation. The directory and the identity stay the server's. */
function pathOf(request: Request): string | undefined {
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== self.location.origin) return undefined;
  if (request.mode === "navigate") return pathname === "/" || pathname === "/index.html" ? "/" : undefined;
  return CARNET_FILES.includes(pathname) ? pathname : undefined;
}

async function fromCopy(path: string, request: Request): Promise<Response> {
  const cache = await caches.open(cacheName);
  // A cache emptied by the browser: the server may still be there.
  return (await cache.match(path)) ?? fetch(request);
}

async function takeOverIfAlone(): Promise<void> {
  const windows = await self.clients.matchAll({ includeUncontrolled: true, type: "window" });
  if (windows.length <= 1) await self.skipWaiting();
}
