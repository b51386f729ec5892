/** The hub's stream of events, as pieces of text. */
import { needHub } from "../../shared/host/hub-answers.ts";
import type { EventPieces } from "../../shared/host/watch-heads.ts";
import { problem } from "../../shared/problem.ts";
import { headers as wire } from "../../shared/sync/protocol.ts";
import { apart, hostHeaders, hubUrl } from "./hub-client.ts";
import type { Fetch } from "./hub-client.ts";
import type { HubSession } from "./hub-session.ts";

/** Opens `GET /v1/events` with the session's token. Rejects when the hub does not stream to us. */
export async function openEvents(session: Pick<HubSession, "withToken">, fetch: Fetch): Promise<EventPieces> {
  const ending = new AbortController();
  const response = await session.withToken(async (target, { hub }) => {
    const answer = await fetch(hubUrl(target.address, "/v1/events"), {
      headers: { accept: "text/event-stream", ...hostHeaders(target) },
      ...apart,
      signal: ending.signal,
    });
    needHub(answer.headers.get(wire.hub), hub);
    return answer;
  });
  if (response.status !== 200 || !response.body) {
    ending.abort();
    throw problem.hub.unreachable({ reason: `status ${response.status}` });
  }
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  return {
    next: async () => {
      const { done, value } = await reader.read();
      return done ? undefined : value;
    },
    close: () => ending.abort(),
  };
}
