import { sayProblem } from "../i18n/use-say-problem.ts";
import { reportWritten } from "./save-status.ts";
import { toast } from "./toast.tsx";

/** Runs a write that is not typed (a tick, a button) and says what happened: saved at, or what failed. */
export async function attempt(
  write: (() => Promise<{ readonly at: string }>) | (() => Promise<void>),
): Promise<boolean> {
  try {
    const receipt = await write();
    if (receipt !== undefined) reportWritten(receipt.at);
    return true;
  } catch (error) {
    toast({ tone: "bad", text: sayProblem(error) });
    return false;
  }
}
