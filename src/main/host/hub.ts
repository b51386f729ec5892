/** The hub, in the desktop edition: Electron lends its network and its keystore, `services/` does the work. */
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { app } from "electron";
import { z } from "zod";
import type { Answers } from "../../shared/host/borders.ts";
import { Enrolment, HubProposal } from "../../shared/host/enrolment.ts";
import { watchHeads } from "../../shared/host/watch-heads.ts";
import { hubClient } from "../services/hub-client.ts";
import type { Fetch } from "../services/hub-client.ts";
import { openEvents } from "../services/hub-events.ts";
import { hubSession, HubToken } from "../services/hub-session.ts";
import type { Kept } from "../services/hub-session.ts";
import { hubSignIn } from "../services/hub-sign-in.ts";
import { forgetJsonFile, readJsonFile, writeJsonFile } from "../services/json-file.ts";
import { canKeepSecrets, secretKeeper } from "./secrets.ts";

type HubBorder =
  "hubState" | "meetHub" | "enrolHub" | "signInHub" | "cancelSignIn" | "leaveHub" | "fetchHub" | "watchHub";

export interface HubSetting {
  readonly fetch: Fetch;
  readonly openLink: (input: { readonly url: string }) => Promise<void>;
  readonly onHead: (head: { readonly ver: number }) => void;
}

/** What `npm start` leaves for us: the hub it runs beside the app. */
const Offer = HubProposal.extend({ hub: z.string().optional() });

/** The borders of the hub. A packaged app cannot be proposed a hub by whoever starts it. */
export function hubAnswers({ fetch, openLink, onHead }: HubSetting): Pick<Answers, HubBorder> {
  const offer = app.isPackaged ? undefined : process.env["CARNET_HUB_OFFER"];
  const session = hubSession({
    ask: hubClient(fetch),
    enrolments: keptInFile(join(app.getPath("userData"), "hub.json"), Enrolment),
    tokens: { ...keptInKeystore(), isSafe: canKeepSecrets },
    proposal: () => (offer === undefined ? Promise.resolve(undefined) : readJsonFile(offer, Offer)),
  });
  const signIn = hubSignIn({ session, fetch, open: (url) => openLink({ url }) });
  let stop: (() => void) | undefined;
  const watch = () =>
    watchHeads({ open: () => openEvents(session, fetch), onHead, wait, random: Math.random });
  return {
    hubState: session.hubState,
    meetHub: session.meetHub,
    enrolHub: session.enrolHub,
    signInHub: signIn,
    cancelSignIn: () => {
      signIn.cancel();
      return Promise.resolve();
    },
    leaveHub: session.leaveHub,
    fetchHub: session.fetchHub,
    watchHub: ({ on }) => {
      if (!on) stop?.();
      stop = on ? (stop ?? watch()) : undefined;
      return Promise.resolve();
    },
  };
}

function keptInFile<T>(path: string, schema: z.ZodType<T>): Kept<T> {
  return {
    read: () => readJsonFile(path, schema),
    keep: (value) => writeJsonFile(path, value),
    forget: () => forgetJsonFile(path),
  };
}

/** Apart from the page's secrets: no border reads this file. */
function keptInKeystore(): Kept<HubToken> {
  const { keep, read, forget } = secretKeeper("hub-secrets.json");
  const name = "refresh-token";
  return {
    read: async () => {
      try {
        return HubToken.safeParse(JSON.parse((await read(name)) ?? "null")).data;
      } catch {
        // Sealed by a keystore that is no longer there (another account, another machine): as good as none.
        return undefined;
      }
    },
    keep: (token) => keep(name, JSON.stringify(token)),
    forget: () => forget(name),
  };
}
