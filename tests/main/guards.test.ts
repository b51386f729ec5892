import { EventEmitter } from "node:events";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { guardEverything } from "../../src/main/guards.ts";

type Handler = (...given: never[]) => unknown;
const { electron, heard, sessionNamed } = vi.hoisted(() => {
  const heard = new Map<string, Handler>();
  const keep = (name: string) => (handler: Handler) => void heard.set(name, handler);
  const sessionNamed = (prefix: string) => ({
    setPermissionRequestHandler: keep(`${prefix}request`),
    setPermissionCheckHandler: keep(`${prefix}check`),
    setDevicePermissionHandler: keep(`${prefix}device`),
    setDisplayMediaRequestHandler: keep(`${prefix}screen`),
    on: (event: string, handler: Handler) => heard.set(`${prefix}${event}`, handler),
    webRequest: { onBeforeRequest: keep(`${prefix}network`) },
  });
  return {
    heard,
    sessionNamed,
    electron: {
      app: { on: (event: string, handler: Handler) => heard.set(event, handler) },
      session: { defaultSession: sessionNamed("") },
    },
  };
});
vi.mock("electron", () => electron);

const page = "app://carnet/";
const call = (name: string, ...given: unknown[]): unknown =>
  Reflect.apply(heard.get(name) ?? (() => undefined), undefined, given);

class Contents extends EventEmitter {
  openHandler: (() => unknown) | undefined;
  setWindowOpenHandler(handler: () => unknown): void {
    this.openHandler = handler;
  }
  /** Whether an event of that name to that address goes through. */
  lets(event: string, url: string): boolean {
    let isPrevented = false;
    this.emit(event, { url, preventDefault: () => (isPrevented = true) });
    return !isPrevented;
  }
}
const contents = new Contents();

beforeAll(() => {
  guardEverything(page);
  call("web-contents-created", {}, contents);
});

describe("navigation", () => {
  const elsewhere = [
    "https://exemple.fr/",
    "file:///etc/passwd",
    "app://other/",
    "javascript:alert(1)",
    "data:text/html,x",
    "blob:null/1",
    "",
  ];
  test.each(elsewhere)("never to %s", (url) => {
    expect(contents.lets("will-navigate", url)).toBe(false);
    expect(contents.lets("will-redirect", url)).toBe(false);
  });
  test("within our page", () =>
    expect(contents.lets("will-navigate", "app://carnet/#/companies")).toBe(true));
  test("a frame shows the PDF that was made, and nothing from elsewhere", () => {
    expect(contents.lets("will-frame-navigate", "blob:app://carnet/1b2c")).toBe(true);
    expect(contents.lets("will-frame-navigate", "https://exemple.fr/")).toBe(false);
    expect(contents.lets("will-frame-navigate", "file:///etc/passwd")).toBe(false);
  });
  test("no window, no webview", () => {
    expect(contents.openHandler?.()).toEqual({ action: "deny" });
    expect(contents.lets("will-attach-webview", page)).toBe(false);
  });
});

describe("permissions", () => {
  const asked = (permission: string, requestingUrl = page, more = {}) => {
    let answer: boolean | undefined;
    const details = { requestingUrl, isMainFrame: true, ...more };
    call("request", {}, permission, (given: boolean) => (answer = given), details);
    return answer;
  };
  const isHeld = (permission: string, origin: string, more = {}) =>
    call("check", {}, permission, origin, more);
  test.each([
    "media",
    "geolocation",
    "notifications",
    "openExternal",
    "fileSystem",
    "usb",
    "clipboard-read",
    "anything-new",
  ])("%s is denied", (permission) => {
    expect(asked(permission)).toBe(false);
    expect(isHeld(permission, "app://carnet")).toBe(false);
  });
  test("what the notebook needs is allowed, to our page only", () => {
    expect(asked("clipboard-sanitized-write")).toBe(true);
    expect(asked("clipboard-sanitized-write", "https://exemple.fr/")).toBe(false);
    expect(isHeld("persistent-storage", "app://carnet")).toBe(true);
    expect(call("device")).toBe(false);
  });
  test("the camera is for our page alone, in pictures alone", () => {
    const video = { mediaTypes: ["video"] };
    expect(asked("media", page, video)).toBe(true);
    expect(asked("media", "https://exemple.fr/", video)).toBe(false);
    expect(asked("media", page, { ...video, isMainFrame: false })).toBe(false);
    for (const mediaTypes of [[], ["audio"], ["video", "audio"], undefined])
      expect(asked("media", page, { mediaTypes })).toBe(false);
    expect(asked("display-capture", page, video)).toBe(false);
    expect(isHeld("media", "app://carnet", { mediaType: "video" })).toBe(true);
    expect(isHeld("media", "https://exemple.fr", { mediaType: "video" })).toBe(false);
    for (const mediaType of ["audio", "unknown", undefined])
      expect(isHeld("media", "app://carnet", { mediaType })).toBe(false);
  });
});

test("any other session begins with nothing allowed", () => {
  call("session-created", sessionNamed("other "));
  const answers: unknown[] = [];
  const answer = (given: unknown) => void answers.push(given);
  call("other request", {}, "clipboard-sanitized-write", answer, { requestingUrl: page });
  call("other screen", {}, answer);
  expect(answers).toEqual([false, null]);
  expect(call("other check", {}, "persistent-storage", "app://carnet")).toBe(false);
  expect(call("other check", {}, "media", "app://carnet", { mediaType: "video" })).toBe(false);
  expect(call("other device")).toBe(false);
});

test("no screen is shown to the page, no file falls in the downloads", () => {
  let streams: unknown;
  call("screen", {}, (given: unknown) => (streams = given));
  expect(streams).toBeNull();
  const preventDefault = vi.fn();
  call("will-download", { preventDefault });
  expect(preventDefault).toHaveBeenCalledOnce();
});

test("a bad certificate is refused, and none of the person's is given", () => {
  const preventDefault = vi.fn();
  const isTrusted = vi.fn();
  const choose = vi.fn();
  call("certificate-error", { preventDefault }, {}, "https://hub.exemple.fr", "expired", {}, isTrusted);
  call("select-client-certificate", { preventDefault }, {}, "https://hub.exemple.fr", [{}], choose);
  expect(preventDefault).toHaveBeenCalledTimes(2);
  expect(isTrusted).toHaveBeenCalledWith(false);
  expect(choose).toHaveBeenCalledWith();
});

describe("the page's network", () => {
  const isCancelled = (url: string) => {
    let answer: unknown;
    call("network", { url }, (given: unknown) => (answer = given));
    return answer;
  };
  test.each([
    "https://exemple.fr/",
    "http://127.0.0.1:80/",
    "ws://exemple.fr/",
    "file:///etc/passwd",
    "ftp://x/",
  ])("%s is cut", (url) => expect(isCancelled(url)).toEqual({ cancel: true }));
  test.each(["app://carnet/assets/a.js", "blob:app://carnet/1", "data:image/png;base64,AA=="])(
    "%s passes",
    (url) => expect(isCancelled(url)).toEqual({ cancel: false }),
  );
});
