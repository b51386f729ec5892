/**
 * What a page may never do, whatever runs in it. Numbers are those of Electron's security checklist
 * (electronjs.org/docs/latest/tutorial/security, read November 2026).
 */
import { app, session } from "electron";
import type { Session } from "electron";
import { isSameOrigin } from "./app-origin.ts";

/** Denied unless listed (5): copying a text, full screen for the face-to-face view, and keeping our data for good. */
const allowedPermissions: ReadonlySet<string> = new Set([
  "clipboard-sanitized-write",
  "fullscreen",
  "persistent-storage",
]);

/** What a frame of ours may show: what the page itself made. */
const frameProtocols: ReadonlySet<string> = new Set(["about:", "blob:"]);

/** What the page's session may load. Its network is closed: main speaks to the directory and the hub in a session of its own. */
const loadedProtocols: ReadonlySet<string> = new Set(["blob:", "data:", "devtools:"]);

/** Before the first window. `page` is the address of our page. */
export function guardEverything(page: string): void {
  // Every session there will be, the one of the hub too, begins with nothing allowed; the page's then gets its short list.
  app.on("session-created", denyAll);
  guardContents(page);
  guardPermissions(page);
  guardNetwork(page);
  guardCertificates();
}

function guardContents(page: string): void {
  app.on("web-contents-created", (_, contents) => {
    // 13: no navigation away from our page; 12: no webview; 14: no window.
    contents.on("will-navigate", (event) => {
      if (!isSameOrigin(event.url, page)) event.preventDefault();
    });
    contents.on("will-redirect", (event) => {
      if (!isSameOrigin(event.url, page)) event.preventDefault();
    });
    contents.on("will-frame-navigate", (event) => {
      if (!isSameOrigin(event.url, page) && !frameProtocols.has(protocolOf(event.url)))
        event.preventDefault();
    });
    contents.on("will-attach-webview", (event) => event.preventDefault());
    contents.setWindowOpenHandler(() => ({ action: "deny" }));
  });
}

/** 5, for any session: no permission, no device, no screen, no file left in the downloads. */
function denyAll(made: Session): void {
  made.setPermissionRequestHandler((_, __, answer) => answer(false));
  made.setPermissionCheckHandler(() => false);
  made.setDevicePermissionHandler(() => false);
  made.setDisplayMediaRequestHandler((_, answer) => answer(null));
  // Without a listener for them, Electron cancels every choice of a USB, HID, serial or Bluetooth device.
  made.on("will-download", (event) => event.preventDefault());
}

function guardPermissions(page: string): void {
  const { defaultSession } = session;
  denyAll(defaultSession);
  defaultSession.setPermissionRequestHandler((_, permission, answer, details) =>
    answer(
      isSameOrigin(details.requestingUrl, page) &&
        (allowedPermissions.has(permission) || isCameraAlone(permission, details)),
    ),
  );
  defaultSession.setPermissionCheckHandler(
    (_, permission, requestingOrigin, { mediaType }) =>
      isSameOrigin(requestingOrigin, page) &&
      (allowedPermissions.has(permission) || (permission === "media" && mediaType === "video")),
  );
}

/** The camera, to read the code of a sheet: pictures, by the page itself and no frame in it, and never the microphone. */
function isCameraAlone(
  permission: string,
  details: { isMainFrame: boolean; mediaTypes?: string[] },
): boolean {
  return permission === "media" && details.isMainFrame && (details.mediaTypes ?? []).join(" ") === "video";
}

/** A certificate that is not valid is never accepted, and none of the person's own is handed to whoever asks for one. */
function guardCertificates(): void {
  app.on("certificate-error", (event, _contents, _url, _error, _certificate, isTrusted) => {
    event.preventDefault();
    isTrusted(false);
  });
  app.on("select-client-certificate", (event, _contents, _url, _list, choose) => {
    event.preventDefault();
    choose();
  });
}

function guardNetwork(page: string): void {
  session.defaultSession.webRequest.onBeforeRequest(({ url }, answer) =>
    answer({
      cancel: !isSameOrigin(url, page) && !loadedProtocols.has(protocolOf(url)) && !isReloadSocket(url, page),
    }),
  );
}

const protocolOf = (address: string): string => (URL.canParse(address) ? new URL(address).protocol : "");

/** Vite's hot reload, during development only: its page is on http, ours never is. */
const isReloadSocket = (address: string, page: string): boolean =>
  page.startsWith("http:") && isSameOrigin(address.replace(/^ws:/, "http:"), page);
