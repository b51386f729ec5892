import type { Root } from "react-dom/client";
import type { Locked, Unlocked } from "../../data/unlocking.ts";
import { LockScreen } from "./lock-screen.tsx";
import { host } from "../../host/choose-host.ts";
import { stretchHere } from "../../vault/locks.ts";
import type { Opener } from "../../vault/locks.ts";
import { wasLocked } from "./locking.ts";

/** Where the host's keystore has the secret of this notebook. */
export const keystoreName = "vault.keystore";

/** Opens by the keystore what was only closed; otherwise shows the lock screen until somebody opens it. */
export function unlockOnScreen(root: Root): (locked: Locked) => Promise<Unlocked> {
  return async (locked) => {
    const hasKeystore = locked.locks.includes("keystore") && (await host().about()).can.keepSecrets;
    if (hasKeystore && !wasLocked()) {
      const unlocked = await byKeystore(locked).catch(() => undefined);
      if (unlocked !== undefined) return unlocked;
    }
    return await new Promise((resolve) => {
      root.render(<LockScreen locked={locked} onUnlocked={resolve} />);
    });
  };
}

async function byKeystore(locked: Locked): Promise<Unlocked | undefined> {
  const { value } = await host().readSecret({ name: keystoreName });
  const opener: Opener | undefined = value === undefined ? undefined : { lock: "keystore", secret: value };
  return opener && (await locked.unlock(opener, stretchHere));
}
