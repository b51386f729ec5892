/**
 * What the app may ask of its machine: one table, checked on both sides. The type of a host is derived from it, so
 * that the page, the preload and the main process cannot drift apart. What the page sends is bounded, and refused with a key
 * too many; what comes back holds what is named here and nothing more.
 * To add a border: its two shapes here, its answer in `src/main/host/`, its means in `src/renderer/host/browser-host.ts`.
 */
import { z } from "zod";
import { Head } from "../sync/protocol.ts";
import { About } from "./about.ts";
import { bytesUpTo } from "./bytes.ts";
import { Device, EnrolInput, Enrolment, HubAddress, HubState, MetHub } from "./enrolment.ts";
import { MenuPlan } from "./menu-plan.ts";
import { DirectoryAnswer, DirectoryPath, HubAnswer, HubRequest } from "./network.ts";

/** One question to the host: its channel, and the shapes that cross it both ways. */
export interface Border<I extends z.ZodType, O extends z.ZodType> {
  readonly channel: string;
  readonly input: I;
  readonly output: O;
}

const border = <I extends z.ZodType, O extends z.ZodType>(
  channel: string,
  input: I,
  output: O,
): Border<I, O> => ({
  channel,
  input,
  output,
});

/** A whole notebook with its photos, in one file (“Tout emporter”). */
const SavedBytes = bytesUpTo(1024 * 1024 * 1024);

/** A synthesis is a few hundred kilobytes; photos are not printed. */
const PrintedBytes = bytesUpTo(64 * 1024 * 1024);

/** A name as the person would read it; each host makes it safe for its own disk. */
const FileName = z.string().min(1).max(255);

const MediaType = z
  .string()
  .max(100)
  .regex(/^[\w.+-]+\/[\w.+-]+$/);

/** What a secret is called; what it holds is never logged. */
const SecretName = z
  .string()
  .max(64)
  .regex(/^[a-z][a-z0-9.-]*$/);

const nothing = z.void();

/** The only protocols a link of ours may have: anything else is a way out of the app. */
const Link = z.url({ protocol: /^(https|mailto|tel)$/ }).max(2_000);

export const borders = {
  /** Who answers, and what it can do. */
  about: border("about", nothing, About),
  /** Writes a file where the person chooses, or in their downloads when `can.chooseWhereToSave` is false. */
  saveFile: border(
    "files.save",
    z.strictObject({ name: FileName, mime: MediaType, bytes: SavedBytes }),
    z.object({ outcome: z.enum(["saved", "cancelled"]), where: z.string().optional() }),
  ),
  /** `dialog`: the print dialog was shown. `opened`: the document is shown in the system's reader, to be printed from there. */
  printPdf: border(
    "printing.pdf",
    z.strictObject({ name: FileName, bytes: PrintedBytes }),
    z.object({ outcome: z.enum(["dialog", "opened"]) }),
  ),
  openLink: border("links.open", z.strictObject({ url: Link }), nothing),
  /** The three below only when `can.keepSecrets`: the system's keystore, never a plain file. */
  keepSecret: border(
    "secrets.keep",
    z.strictObject({ name: SecretName, value: z.string().max(16_384) }),
    nothing,
  ),
  readSecret: border(
    "secrets.read",
    z.strictObject({ name: SecretName }),
    z.object({ value: z.string().optional() }),
  ),
  forgetSecret: border("secrets.forget", z.strictObject({ name: SecretName }), nothing),
  /** One question to the public company directory. Throws `directory.unreachable` without a network. */
  searchDirectory: border("directory.search", z.strictObject({ path: DirectoryPath }), DirectoryAnswer),
  /** Whom this notebook is on which hub, and the hub that `npm start` proposes. Never asks the network of a hub. */
  hubState: border("hub.state", nothing, HubState),
  /** Asks an address whether a hub is there. Throws `hub.unreachable` or `hub.not_an_answer`. */
  meetHub: border("hub.meet", z.strictObject({ address: HubAddress }), MetHub),
  /** Enrols this notebook, or gives it a new device id. Throws `hub.code_invalid`, `hub.code_locked`, `hub.refused`… */
  enrolHub: border("hub.enrol", EnrolInput, Enrolment),
  /** The same with the account of one's organisation, in the system's browser. Throws `hub.sign_in_failed`. */
  signInHub: border("hub.sign-in", z.strictObject({ address: HubAddress, device: Device }), Enrolment),
  /** Ends the sign-in under way, which then throws `hub.sign_in_failed`; nothing happens without one. */
  cancelSignIn: border("hub.cancel-sign-in", nothing, nothing),
  /** Forgets hub and tokens on this machine; nothing of the notebook is touched. */
  leaveHub: border("hub.leave", nothing, nothing),
  /**
   * One request to the enrolled hub. The host proves who asks, renews an expired token by itself (once), compresses.
   * Throws `hub.not_enrolled`, `hub.unreachable`, `hub.signed_out`, `hub.not_an_answer` (a captive portal, another hub).
   */
  fetchHub: border("hub.fetch", HubRequest, HubAnswer),
  /** Begins or ends listening to the hub, by itself again after each cut; `hubHead` tells what is heard. */
  watchHub: border("hub.watch", z.strictObject({ on: z.boolean() }), nothing),
  /** The menu of the window, only when `can.nativeMenu`. */
  setMenu: border("menu.set", MenuPlan, nothing),
  /** Answers the `closing` event: everything typed is on disk, the window may go. */
  readyToClose: border("window.ready-to-close", nothing, nothing),
} as const;

export type Borders = typeof borders;
export type BorderName = keyof Borders;

const eventPayloads = {
  /** A command was chosen in the native menu; its id. */
  command: z.string().max(100),
  /** The window is about to close: write what is typed, then call `readyToClose`. */
  closing: z.undefined(),
  /** The machine goes to sleep, or its session is locked. */
  sleeping: z.undefined(),
  /** Something new is on the hub, up to `ver`: only a hint to pull. */
  hubHead: Head.strip(),
};

export type HostEventName = keyof typeof eventPayloads;
export type HostEventPayload = { readonly [K in HostEventName]: z.output<(typeof eventPayloads)[K]> };

/** What the host tells the app without being asked. */
export const hostEvents: { readonly [K in HostEventName]: z.ZodType<HostEventPayload[K]> } = eventPayloads;

type Questions = {
  readonly [K in BorderName]: (
    input: z.input<Borders[K]["input"]>,
  ) => Promise<z.output<Borders[K]["output"]>>;
};

/** What the renderer sees. `on` returns what ends the listening. */
export type Host = Questions & {
  readonly on: <K extends HostEventName>(
    event: K,
    listener: (payload: HostEventPayload[K]) => void,
  ) => () => void;
};

/** What a host must write to answer: the same table seen from the other side. */
export type Answers = {
  readonly [K in BorderName]: (
    input: z.output<Borders[K]["input"]>,
  ) => Promise<z.input<Borders[K]["output"]>>;
};
