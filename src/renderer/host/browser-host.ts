/** The host of the web edition: what a browser can do by itself, and the server it came from for the rest. */
import type { About } from "../../shared/host/about.ts";
import { borders, hostEvents } from "../../shared/host/borders.ts";
import type { Host } from "../../shared/host/borders.ts";
import { openEnvelope } from "../../shared/host/bridge.ts";
import { problem, toProblem } from "../../shared/problem.ts";
import { keepOfflineCopy } from "./offline-copy.ts";
import { canPrintPdf, printInFrame } from "./print-in-frame.ts";
import { findSavePicker, saveInDownloads, saveWithPicker } from "./save-in-browser.ts";
import { webHub } from "./web-hub.ts";

/** A {@link Host} made of browser means. Starts the offline copy as soon as it is chosen. */
export function browserHost(): Host {
  keepOfflineCopy();
  const listeners = new Set<(head: unknown) => void>();
  return {
    about: () => Promise.resolve(aboutThisBrowser()),
    saveFile: async (file) => {
      const { name, mime, bytes } = borders.saveFile.input.parse(file);
      const picker = findSavePicker();
      return picker ? saveWithPicker(picker, name, mime, bytes) : saveInDownloads(name, mime, bytes);
    },
    printPdf: async (input) => {
      const { bytes } = borders.printPdf.input.parse(input);
      if (!canPrintPdf()) return missing("printing");
      await printInFrame(bytes);
      return { outcome: "dialog" };
    },
    openLink: (input) => {
      const { url } = borders.openLink.input.parse(input);
      // `noopener` makes `open` answer null even when it worked: there is nothing to check.
      window.open(url, "_blank", "noopener,noreferrer");
      return Promise.resolve();
    },
    keepSecret: () => missing("secrets"),
    readSecret: () => missing("secrets"),
    forgetSecret: () => missing("secrets"),
    searchDirectory: async (input) => {
      const { path } = borders.searchDirectory.input.parse(input);
      return borders.searchDirectory.output.parse(openEnvelope(await askServer(`/directory${path}`)));
    },
    ...webHub((head) => listeners.forEach((listener) => listener(head))),
    setMenu: () => missing("menu"),
    // A browser does not wait: what must be written is written in the `closing` listener itself.
    readyToClose: () => Promise.resolve(),
    on: (event, listener) => {
      if (event === "closing") return onLeaving(() => listener(hostEvents[event].parse(undefined)));
      const heard = (head: unknown) => listener(hostEvents[event].parse(head));
      if (event === "hubHead") listeners.add(heard);
      return () => listeners.delete(heard);
    },
  };
}

function aboutThisBrowser(): About {
  const { userAgent } = navigator;
  return {
    kind: "web",
    version: import.meta.env.CARNET_VERSION,
    platform: /Windows/.test(userAgent)
      ? "windows"
      : /Mac OS X/.test(userAgent)
        ? "macos"
        : /Linux|Android|CrOS/.test(userAgent)
          ? "linux"
          : "other",
    can: {
      chooseWhereToSave: findSavePicker() !== undefined,
      printPdf: canPrintPdf(),
      keepSecrets: false,
      nativeMenu: false,
      searchDirectory: true,
      reachHub: true,
      signInHub: false,
    },
  };
}

/** An ability that is missing says so: it is never a function that does nothing. */
const missing = (border: string): Promise<never> => Promise.reject(problem.host.unavailable({ border }));

async function askServer(address: string): Promise<unknown> {
  try {
    // The header tells our server that the question comes from our page: another site cannot add it without its leave.
    const answer = await fetch(address, { headers: { "Carnet-Client": "web" }, cache: "no-store" });
    const sealed: unknown = await answer.json();
    return sealed;
  } catch (thrown) {
    throw problem.directory.unreachable({ reason: toProblem(thrown).code }, { cause: thrown });
  }
}

function onLeaving(leave: () => void): () => void {
  window.addEventListener("pagehide", leave);
  return () => window.removeEventListener("pagehide", leave);
}
