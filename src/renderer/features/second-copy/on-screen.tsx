import i18next from "i18next";
import type { Root } from "react-dom/client";
import { toProblem } from "../../../shared/problem.ts";
import { findCopy, findLost } from "../../data/second-copy/restoring.ts";
import { toast } from "../../ui/toast.tsx";
import { LostScreen } from "./lost-screen.tsx";

/** What came back at this start. */
export type FoundAgain =
  | { readonly kind: "rebuilt"; readonly documents: number }
  | { readonly kind: "caught-up"; readonly writes: number };

/**
 * Before the notebook is opened: writes that the tables lost are done again; if it is gone and copies have it, asks what to
 * do. Throws `copy.newer`.
 */
export async function offerWhatIsLost(root: Root): Promise<FoundAgain | undefined> {
  const lost = await findLost();
  if (lost?.kind !== "lost") return lost;
  const { found } = lost;
  return await new Promise((resolve) => {
    root.render(
      <LostScreen
        found={found}
        onRebuilt={() => resolve({ kind: "rebuilt", documents: found.documents })}
        onAnew={() => resolve(undefined)}
      />,
    );
  });
}

/** The notebook is there and does not open. False when copies have nothing either. */
export async function offerInstead(root: Root, onDone: () => void): Promise<boolean> {
  const found = await findCopy();
  if (found === undefined) return false;
  root.render(<LostScreen found={found} isBroken onRebuilt={onDone} onAnew={onDone} />);
  return true;
}

/** Whether opening failed in a way that copies can mend: not a full disk, not a newer version, not a forgotten passphrase. */
export function isBroken(thrown: unknown): boolean {
  return ["storage.failed", "vault.file_invalid"].includes(toProblem(thrown).code);
}

/** Says what came back, once the first screen is there. */
export function sayFoundAgain(found: FoundAgain): void {
  const text =
    found.kind === "rebuilt"
      ? i18next.t("secondCopy:rebuilt", { count: found.documents })
      : i18next.t("secondCopy:caughtUp", { count: found.writes });
  toast({ tone: "good", text });
}
