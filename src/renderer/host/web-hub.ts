/** The hub, in the web edition: through the server the page came from, which is the hub itself or passes `/v1/*` on to it. */
import { borders } from "../../shared/host/borders.ts";
import type { Host, HostEventPayload } from "../../shared/host/borders.ts";
import { openEnvelope } from "../../shared/host/bridge.ts";
import { enrolmentFrom, HubProposal } from "../../shared/host/enrolment.ts";
import type { Enrolment, HubState } from "../../shared/host/enrolment.ts";
import { hubRefusal } from "../../shared/host/hub-answers.ts";
import type { HubAnswer, HubRequest } from "../../shared/host/network.ts";
import { renewing } from "../../shared/host/renewing.ts";
import { watchHeads } from "../../shared/host/watch-heads.ts";
import type { EventPieces } from "../../shared/host/watch-heads.ts";
import { Problem, problem } from "../../shared/problem.ts";
import { Hello, Member } from "../../shared/sync/protocol.ts";
import { askHub, fetchAnswer, ourHeaders } from "./web-hub-request.ts";
import { forgetEnrolment, keepEnrolment, recallEnrolment } from "./web-enrolment.ts";

type HubBorder =
  "hubState" | "meetHub" | "enrolHub" | "signInHub" | "cancelSignIn" | "leaveHub" | "fetchHub" | "watchHub";

/** The borders of the hub; `onHead` is told what the hub says while one watches. */
export function webHub(onHead: (head: HostEventPayload["hubHead"]) => void): Pick<Host, HubBorder> {
  const withRenewal = renewing({ isReady: () => true, renew });
  let stop: (() => void) | undefined;

  const ask = (request: HubRequest): Promise<HubAnswer> =>
    withRenewal(() => fetchAnswer(request, needEnrolment().hub)).catch(sayUnchosen);
  const openEvents = async (): Promise<EventPieces> => {
    const ending = new AbortController();
    const headers = { accept: "text/event-stream", ...ourHeaders };
    const answer = await withRenewal(() =>
      askHub("/v1/events", { headers, signal: ending.signal }, needEnrolment().hub),
    );
    if (answer.status !== 200 || !answer.body) {
      ending.abort();
      throw problem.hub.unreachable({ reason: `status ${answer.status}` });
    }
    const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
    return { next: async () => (await reader.read()).value, close: () => ending.abort() };
  };

  return {
    hubState: async () => {
      const enrolment = recallEnrolment();
      return borders.hubState.output.parse(enrolment ? { enrolment } : await proposal());
    },
    meetHub: async (input) => {
      const { address } = borders.meetHub.input.parse(input);
      await chooseHub(address);
      const answer = await fetchAnswer({ path: "/v1/hello", method: "GET" }, undefined);
      const hello = Hello.safeParse(parse(answer));
      if (!hello.success) throw hubRefusal(answer.status, parse(answer));
      // Coming back from a provider needs a machine that listens: the desktop edition.
      return { hub: hello.data.hub, address, canSignIn: false };
    },
    enrolHub: async (input) => {
      const { address: asked, code, device } = borders.enrolHub.input.parse(input);
      if (asked !== undefined) await chooseHub(asked);
      const address = asked ?? recallEnrolment()?.address ?? window.location.origin;
      const request = post("/v1/enrol", code === undefined ? { device } : { code, device });
      const answer = code === undefined ? await ask(request) : await fetchAnswer(request, undefined);
      if (answer.status !== 201) throw hubRefusal(answer.status, parse(answer));
      const member = Member.safeParse(parse(answer));
      const hub = answer.headers["carnet-hub"];
      if (!member.success || hub === undefined) throw problem.hub.notAnAnswer({ reason: "other_shape" });
      const enrolment = enrolmentFrom(hub, address, member.data);
      keepEnrolment(enrolment);
      return enrolment;
    },
    signInHub: () => Promise.reject(problem.host.unavailable({ border: borders.signInHub.channel })),
    cancelSignIn: () => Promise.reject(problem.host.unavailable({ border: borders.cancelSignIn.channel })),
    leaveHub: async () => {
      forgetEnrolment();
      // Without our server the cookies stay, and serve nobody: nothing is sent without an enrolment.
      await askServer("DELETE").catch(() => undefined);
    },
    fetchHub: (input) => ask(borders.fetchHub.input.parse(input)),
    watchHub: (input) => {
      const { on } = borders.watchHub.input.parse(input);
      if (!on) stop?.();
      stop = on ? (stop ?? watchHeads({ open: openEvents, onHead, wait, random: Math.random })) : undefined;
      return Promise.resolve();
    },
  };
}

const post = (path: string, body: unknown): HubRequest => ({
  path,
  method: "POST",
  body: JSON.stringify(body),
});

const wait = (ms: number): Promise<void> => new Promise((settle) => setTimeout(settle, ms));

function needEnrolment(): Enrolment {
  const enrolment = recallEnrolment();
  if (!enrolment) throw problem.hub.notEnrolled({});
  return enrolment;
}

/** The hub's cookies are renewed by the hub; two tabs that ask at once get the same answer. */
async function renew(): Promise<void> {
  const answer = await fetchAnswer(post("/v1/token", {}), needEnrolment().hub);
  if (answer.status !== 200) throw hubRefusal(answer.status, parse(answer));
}

/** Enrolled, and our server lost the address of the hub: its cookies went with it. */
function sayUnchosen(thrown: unknown): never {
  const isUnchosen = thrown instanceof Problem && thrown.code === "hub.not_enrolled";
  throw isUnchosen && recallEnrolment() ? problem.hub.signedOut({}, { cause: thrown }) : thrown;
}

/** Tells our server which hub `/v1/*` is for; a hub that serves the app itself knows only itself. */
async function chooseHub(address: string): Promise<void> {
  const enrolment = recallEnrolment();
  // Another hub would be given what this one is for: one leaves first.
  if (enrolment && enrolment.address !== address) throw problem.host.refused({ border: "hub.enrol" });
  await askServer("POST", { address });
}

/** What our server knows of a hub; nothing when it does not answer. */
async function proposal(): Promise<HubState> {
  try {
    const { address, proposed } = ServerHub.parse(await askServer("GET"));
    const known = proposed ?? (address === undefined ? undefined : { address });
    return known ? { proposed: known } : {};
  } catch {
    return {};
  }
}

const ServerHub = HubProposal.pick({ address: true }).partial().extend({ proposed: HubProposal.optional() });

async function askServer(method: string, body?: unknown): Promise<unknown> {
  const options = body === undefined ? {} : { body: JSON.stringify(body) };
  const headers = { ...ourHeaders, "content-type": "application/json" };
  try {
    const answer = await fetch("/hub-address", { method, headers, cache: "no-store", ...options });
    const sealed: unknown = await answer.json();
    return openEnvelope(sealed);
  } catch (thrown) {
    if (thrown instanceof Problem) throw thrown;
    throw problem.hub.unreachable({ reason: "network" }, { cause: thrown });
  }
}

function parse({ body }: HubAnswer): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch {
    return undefined;
  }
}
