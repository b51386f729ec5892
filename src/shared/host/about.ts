/** What a host says of itself, so that the screens follow: an ability that is missing is seen to be missing. */
import { z } from "zod";

export const Abilities = z.object({
  /** The person chooses the folder; otherwise the file goes to their downloads. */
  chooseWhereToSave: z.boolean(),
  printPdf: z.boolean(),
  /** The system's keystore is there and really encrypts. */
  keepSecrets: z.boolean(),
  /** The window has the system's menu; otherwise the app shows its own. */
  nativeMenu: z.boolean(),
  /** The public company directory can be asked when the network is there. */
  searchDirectory: z.boolean(),
  /** A hub can be reached through this host, once enrolled. */
  reachHub: z.boolean(),
  /** It can be joined with the account of one's organisation: a machine that an identity provider can come back to. */
  signInHub: z.boolean(),
});
export type Abilities = z.infer<typeof Abilities>;

export const HostKind = z.enum(["electron", "web", "memory"]);
export type HostKind = z.infer<typeof HostKind>;

export const About = z.object({
  kind: HostKind,
  version: z.string(),
  platform: z.enum(["windows", "macos", "linux", "other"]),
  can: Abilities,
});
export type About = z.infer<typeof About>;
