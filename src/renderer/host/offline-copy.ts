/** The web edition opens with the network cut: its files are kept by a service worker, one whole version at a time. */

/** A new version may take over by itself only this soon after the start, and only before anything was typed. */
const freshMs = 10_000;

/**
 * Keeps an offline copy of the built app. A new version replaces the old one at once when nothing was typed yet in this
 * start and no other window is open; otherwise at the next start. Never in the middle of work.
 */
export function keepOfflineCopy(): void {
  if (!import.meta.env.PROD || !("serviceWorker" in navigator)) return;
  const { serviceWorker } = navigator;
  let isUntouched = true;
  const touched = () => {
    isUntouched = false;
  };
  for (const event of ["keydown", "pointerdown"])
    window.addEventListener(event, touched, { once: true, capture: true });
  setTimeout(touched, freshMs);

  const takeOver = (waiting: ServiceWorker) => {
    if (!isUntouched) return;
    serviceWorker.addEventListener("controllerchange", () => window.location.reload(), { once: true });
    waiting.postMessage("take-over-if-alone");
  };
  // Without an offline copy the app still works while its server answers: nothing to say to the person.
  void serviceWorker.register("/service-worker.js", { updateViaCache: "none" }).then((registration) => {
    if (!serviceWorker.controller) return;
    if (registration.waiting) takeOver(registration.waiting);
    registration.addEventListener("updatefound", () => {
      const next = registration.installing;
      next?.addEventListener("statechange", () => {
        if (next.state === "installed") takeOver(next);
      });
    });
  }, console.warn);
}
