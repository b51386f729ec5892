/** Start order: language, notebook, looks, screen. What fails is said on the screen, with what to do. */
import { StrictMode } from "react";
import { createRoot, type Root } from "react-dom/client";
import { navigate } from "wouter/use-hash-location";
import { dropOrphanFiles } from "../data/drop-files.ts";
import { forgetCopies } from "../data/forget-copies.ts";
import { openNotebook, theNotebook } from "../data/notebook.ts";
import { resealNotebook } from "../data/reseal.ts";
import { backUpIfDue } from "../data/second-copy/backup.ts";
import { copyStore } from "../data/second-copy/restoring.ts";
import { warmSearch } from "../data/search.ts";
import { readSettings } from "../data/settings.ts";
import { requestPersistence } from "../data/storage.ts";
import { forgetLocked, startLocking } from "../features/lock/locking.ts";
import { showResealing } from "../features/lock/resealing.ts";
import { unlockOnScreen } from "../features/lock/unlock-on-screen.tsx";
import {
  isBroken,
  offerInstead,
  offerWhatIsLost,
  sayFoundAgain,
} from "../features/second-copy/on-screen.tsx";
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
    const foundAgain = await offerWhatIsLost(root);
    await openNotebook({ unlock: unlockOnScreen(root), copyStore: copyStore() });
    forgetLocked();
    if (foundAgain !== undefined) sayFoundAgain(foundAgain);
    const settings = await readSettings();
    await changeLanguage(settings.language);
    applyLooks(settings);
    if (!settings.firstRunDone && (location.hash === "" || location.hash === "#/")) navigate("/welcome");
  } catch (error) {
    // Tables that the browser cannot read: the copies may.
    if (isBroken(error) && (await offerInstead(root, () => void start(root)))) return;
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
  startLocking();
  afterFirstScreen(() => {
    // What is left goes on at the next unlocking.
    void resealNotebook(showResealing).catch(() => undefined);
    warmSearch();
    void forgetCopies(theNotebook());
    void backUpIfDue(theNotebook()).catch(() => undefined);
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
