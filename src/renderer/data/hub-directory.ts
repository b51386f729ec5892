/** What the hub tells of the organisation, kept for when there is no network: names of members, SIRETs already visited. */
import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { MembersAnswer, VisitedAnswer } from "../../shared/sync/protocol.ts";
import { type Notebook, theNotebook } from "./notebook.ts";
import { settingsPlace } from "./places.ts";

const [membersName, visitedName] = ["hub-members", "hub-visited"];

/** A colleague, as lists name them. */
export type HubMember = MembersAnswer["members"][number];

/** Keeps both, sealed as settings are. */
export async function keepDirectory(
  { database, codec }: Notebook,
  members: MembersAnswer,
  visited: VisitedAnswer,
): Promise<void> {
  const rows = await Promise.all([
    codec
      .seal(settingsPlace(membersName), members)
      .then((payload) => ({ name: membersName, revision: 0, payload })),
    codec
      .seal(settingsPlace(visitedName), visited)
      .then((payload) => ({ name: visitedName, revision: 0, payload })),
  ]);
  await database.settings.bulkPut(rows);
}

/** The members of the organisation as they were last told; none before a first exchange. */
export async function hubMembers(): Promise<readonly HubMember[]> {
  const { database, codec } = theNotebook();
  const row = await database.settings.get(membersName);
  return row ? MembersAnswer.parse(await codec.open(settingsPlace(row.name), row.payload)).members : [];
}

/** The month (YYYY-MM) in which a colleague last visited this SIRET, as far as was last told. */
export async function monthVisited(siret: string): Promise<string | undefined> {
  const { database, codec } = theNotebook();
  const row = await database.settings.get(visitedName);
  if (!row) return undefined;
  const { key, visited } = VisitedAnswer.parse(await codec.open(settingsPlace(row.name), row.payload));
  const bytes = Uint8Array.from(atob(key), (letter) => letter.charCodeAt(0));
  const hash = bytesToHex(hmac(sha256, bytes, utf8ToBytes(siret)));
  return visited.find((each) => each.hash === hash)?.month;
}
