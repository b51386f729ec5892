/** Whether each byte counts: a telephone's connection, or a browser told to save data. */
import { z } from "zod";

/** https://wicg.github.io/netinfo/: what Chromium says of the network; other browsers say nothing. */
const Connection = z.object({
  type: z.string().optional(),
  effectiveType: z.string().optional(),
  saveData: z.boolean().optional(),
});

const slow: ReadonlySet<string> = new Set(["slow-2g", "2g", "3g"]);

/** Now; where nothing is known, it is not. */
export function isMetered(): boolean {
  const { type, effectiveType = "", saveData = false } = connection() ?? {};
  return saveData || type === "cellular" || slow.has(effectiveType);
}

/** Calls back when this may have changed. */
export function onNetworkChange(listener: () => void, signal: AbortSignal): void {
  const source: unknown = "connection" in navigator ? navigator.connection : undefined;
  if (source instanceof EventTarget) source.addEventListener("change", listener, { signal });
}

function connection(): z.infer<typeof Connection> | undefined {
  return "connection" in navigator ? Connection.safeParse(navigator.connection).data : undefined;
}
