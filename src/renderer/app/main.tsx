/** Start order: language, notebook, looks, screen. What fails is said on the screen, with what to do. */
import { StrictMode } from "react";
import { createRoot, type Root } from "react-dom/client";
import { navigate } from "wouter/use-hash-location";
import { dropOrphanFiles } from "../data/drop-files.ts";
import { openNotebook } from "../data/notebook.ts";
import { warmSearch } from "../data/search.ts";
import { readSettings } from "../data/settings.ts";
import { requestPersistence } from "../data/storage.ts";
import { host } from "../host/choose-host.ts";
import { changeLanguage, startLanguages } from "../i18n/i18n.ts";
import { startSync } from "../sync/loop.ts";
import { expectArrival } from "../ui/arrival.ts";
import { flushAutosaves } from "../ui/save-status.ts";
import "../ui/styles/base.css";
import "../ui/styles/no-injected-style.ts";
import { afterFirstScreen } from "./after-first-screen.ts";
import { ErrorBoundary } from "./error-boundary.tsx";
import { Shell } from "./shell.tsx";
import { StartFailure } from "./start-failure.tsx";
import { refuseStrayDrops } from "./stray-drops.ts";
import { applyLooks } from "../ui/looks.ts";

const place = document.querySelector("#root");
if (place === null) throw new Error("index.html has lost its #root");
const root = createRoot(place);

async function start(root: Root): Promise<void> {
  await startLanguages("fr");
  try {
    await openNotebook();
    const settings = await readSettings();
    await changeLanguage(settings.language);
    applyLooks(settings);
    if (!settings.firstRunDone && (location.hash === "" || location.hash === "#/")) navigate("/welcome");
  } catch (error) {
    root.render(<StartFailure error={error} onRetry={() => void start(root)} />);
    return;
  }
  root.render(
    <StrictMode>
      <ErrorBoundary>
        <Shell />
      </ErrorBoundary>
    </StrictMode>,
  );
  void requestPersistence();
  afterFirstScreen(() => {
    warmSearch();
    // What fails now is done at the next start: nobody waits for it.
    void dropOrphanFiles().catch(() => undefined);
  });
  startSync(host());
}

refuseStrayDrops();
// Before the router hears of it: the screen that answers must know that it was asked for.
addEventListener("hashchange", expectArrival);
host().on("closing", () => {
  void flushAutosaves().finally(() => void host().readyToClose());
});
void start(root);
