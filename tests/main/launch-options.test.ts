import { describe, expect, test } from "vitest";
import { launchRefusal, refusedLaunch } from "../../src/main/services/launch-options.ts";

const refused = (options: string[], env: Record<string, string> = {}, platform = "linux") =>
  refusedLaunch(options, env, platform);

describe("a packaged app does not start", () => {
  test.each([
    "--remote-debugging-port=9222",
    "--remote-debugging-port",
    "--remote-debugging-pipe",
    "-remote-debugging-port=0",
    "--Remote-Debugging-Port=0",
    "--inspect",
    "--inspect-brk=0.0.0.0:9229",
    "--inspect-publish-uid=http",
    "--js-flags=--expose-gc",
    "--no-sandbox",
    "--disable-web-security",
    "--disable-site-isolation-trials",
    "--load-extension=/tmp/x",
    "--user-data-dir=/tmp/x",
    "--ignore-certificate-errors",
    "--host-resolver-rules=MAP * 127.0.0.1",
    "--proxy-server=127.0.0.1:8080",
    "--ssl-key-log-file=/tmp/keys",
    "--log-net-log=/tmp/log",
    "--renderer-cmd-prefix=xterm -e",
    "--gpu-launcher=/tmp/x",
    "--password-store=basic",
    "--enable-blink-features=X",
    "--enable-logging",
    "--an-option-of-next-year",
  ])("with %s", (option) => expect(refused([option])).toHaveLength(1));

  test("wherever the option is, even after what ends the options for Chromium", () => {
    expect(refused(["notes.txt", "--", "--inspect"])).toEqual(["--inspect"]);
  });
  test("with a slash on Windows, where it begins an option; elsewhere it begins a path", () => {
    expect(refused(["/remote-debugging-port=9222"], {}, "win32")).toEqual(["--remote-debugging-port"]);
    expect(refused(["/remote-debugging-port=9222"], {}, "linux")).toEqual([]);
  });
  test.each(["ELECTRON_RUN_AS_NODE", "NODE_OPTIONS", "SSLKEYLOGFILE"])("with the variable %s", (name) => {
    expect(refused([], { [name]: "1" })).toEqual([name]);
  });
  test("and says which, in French, without the value, which may be a path of the person’s", () => {
    const words = launchRefusal(refused(["--user-data-dir=/home/durand"], { NODE_OPTIONS: "--inspect" }));
    expect(words).toContain("--user-data-dir, NODE_OPTIONS");
    expect(words).not.toContain("durand");
    expect(launchRefusal(["--no-sandbox"])).toContain(".deb");
  });
});

describe("it starts", () => {
  test.each([
    [[]],
    [["--force-device-scale-factor=2", "--lang=fr"]],
    [["--ozone-platform-hint=auto"]],
    [["-psn_0_12345", "-AppleLanguages", "(fr)"]],
    [["/home/durand/visite.carnet", "-"]],
  ])("with %j", (options) => expect(refused(options)).toEqual([]));
  test("with an empty variable, or another one", () => {
    expect(refused([], { NODE_OPTIONS: "", PATH: "/usr/bin" })).toEqual([]);
  });
});
