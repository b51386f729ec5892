/** A hub in a process of its own, killed with the test (Vitest). */
import { onTestFinished } from "vitest";
import { type HubProcess, spawnHub } from "./spawn-hub.ts";

/** See {@link spawnHub}. */
export async function startHubProcess(environment: Record<string, string>): Promise<HubProcess> {
  const hub = await spawnHub(environment);
  onTestFinished(async () => {
    await hub.stop("SIGKILL");
  });
  return hub;
}
