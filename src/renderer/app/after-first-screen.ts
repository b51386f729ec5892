/** Work that reads the whole notebook: the first screen must not wait behind it. */

/** A first screen that never says it is ready must not put it off for ever. */
const latestMs = 10_000;

/** Runs `work` once the first screen is usable (`ui/page.tsx` says it) and the machine has a moment. */
export function afterFirstScreen(work: () => void): void {
  const whenIdle = (): void => {
    observer.disconnect();
    clearTimeout(latest);
    // Safari has no idle callback.
    if ("requestIdleCallback" in window) requestIdleCallback(work, { timeout: 3_000 });
    else setTimeout(work, 1_000);
  };
  const observer = new MutationObserver(() => {
    if (document.querySelector('[data-usable="true"]') !== null) whenIdle();
  });
  const latest = setTimeout(whenIdle, latestMs);
  observer.observe(document, { subtree: true, childList: true, attributeFilter: ["data-usable"] });
}
