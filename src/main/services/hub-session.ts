/** This notebook on its hub, for the desktop edition: enrolment on disk, refresh token in the keystore, access token in memory. */
import { z } from "zod";
import type { Answers } from "../../shared/host/borders.ts";
import { enrolmentFrom } from "../../shared/host/enrolment.ts";
import type { Enrolment, HubProposal, MetHub } from "../../shared/host/enrolment.ts";
import { hubRefusal, needHub } from "../../shared/host/hub-answers.ts";
import type { HubAnswer, HubRequest } from "../../shared/host/network.ts";
import { renewing } from "../../shared/host/renewing.ts";
import { Problem, problem } from "../../shared/problem.ts";
import type { DeviceSelf, EnrolRequest } from "../../shared/sync/protocol.ts";
import { EnrolAnswer, headers as wire, Hello, OidcAnswer } from "../../shared/sync/protocol.ts";
import type { AskHub, HubTarget } from "./hub-client.ts";

/** The refresh token and the hub it is for: it is never shown to another one. */
export const HubToken = z.object({ hub: z.string(), refreshToken: z.string() });
export type HubToken = z.infer<typeof HubToken>;

/** Something kept between two starts. */
export interface Kept<T> {
  readonly read: () => Promise<T | undefined>;
  readonly keep: (value: T) => Promise<void>;
  readonly forget: () => Promise<void>;
}

export interface HubSessionOptions {
  readonly ask: AskHub;
  /** A plain file: nothing secret in it. */
  readonly enrolments: Kept<Enrolment>;
  /** The system's keystore; `isSafe` is false where it would only be plain text. */
  readonly tokens: Kept<HubToken> & { readonly isSafe: () => Promise<boolean> };
  /** The hub that `npm start` runs beside the app, if any. */
  readonly proposal: () => Promise<(HubProposal & { readonly hub?: string | undefined }) | undefined>;
}

/** What proves who asks for an enrolment, other than a code a person types. */
export type EnrolProof = Pick<EnrolRequest, "code" | "oidc">;

export interface HubSession extends Pick<
  Answers,
  "hubState" | "meetHub" | "enrolHub" | "leaveHub" | "fetchHub"
> {
  /** Enrols with any proof; {@link Answers.enrolHub} is this with a code. */
  readonly enrolWith: (address: string, device: DeviceSelf, proof: EnrolProof) => Promise<Enrolment>;
  /** The provider of a hub, or `undefined` where there is none. */
  readonly provider: (address: string) => Promise<z.infer<typeof OidcAnswer> | undefined>;
  /** Sends what `send` does with a token that is renewed when the hub refuses it. Throws `hub.not_enrolled`. */
  readonly withToken: <A extends { readonly status: number }>(
    send: (target: HubTarget, enrolment: Enrolment) => Promise<A>,
  ) => Promise<A>;
}

const get = (path: string): HubRequest => ({ path, method: "GET" });
const post = (path: string, body: unknown): HubRequest => ({
  path,
  method: "POST",
  body: JSON.stringify(body),
});

/** Plain Node: Electron only lends its `fetch` and its keystore. */
export function hubSession({ ask, enrolments, tokens, proposal }: HubSessionOptions): HubSession {
  let accessToken: string | undefined;

  /** A hub beside the app may come back on another port: same hub, so the enrolment follows it. */
  const current = async (): Promise<Enrolment | undefined> => {
    const enrolment = await enrolments.read();
    const offered = enrolment === undefined ? undefined : await proposal();
    if (enrolment === undefined || offered?.hub !== enrolment.hub || offered.address === enrolment.address)
      return enrolment;
    const moved = { ...enrolment, address: offered.address };
    await enrolments.keep(moved);
    return moved;
  };
  const needEnrolment = async (): Promise<Enrolment> => {
    const enrolment = await current();
    if (enrolment === undefined) throw problem.hub.notEnrolled({});
    return enrolment;
  };

  const renew = async (): Promise<void> => {
    const { address, hub } = await needEnrolment();
    const kept = await tokens.read();
    if (kept?.hub !== hub) throw problem.hub.signedOut({});
    const request = post("/v1/token", { refreshToken: kept.refreshToken });
    const again = (thrown: unknown) => {
      // An answer lost on the way: for a minute the hub gives the same one again, so this is the time to ask.
      if (thrown instanceof Problem && thrown.code === "hub.unreachable") return ask({ address }, request);
      throw thrown;
    };
    const answer = await ask({ address }, request).catch(again);
    needHub(answer.headers[wire.hub], hub);
    if (answer.status !== 200) throw hubRefusal(answer.status, parse(answer));
    const { accessToken: access, refreshToken } = readTokens(answer);
    // On disk before it is used: the one before it has just ended.
    await tokens.keep({ hub, refreshToken });
    accessToken = access;
  };

  const withRenewal = renewing({ isReady: () => accessToken !== undefined, renew });
  const withToken: HubSession["withToken"] = async (send) => {
    await needEnrolment();
    return withRenewal(async () => {
      const enrolment = await needEnrolment();
      return send({ address: enrolment.address, accessToken }, enrolment);
    });
  };

  const fetchHub = (request: HubRequest): Promise<HubAnswer> =>
    withToken(async (target, { hub }) => {
      const answer = await ask(target, request);
      needHub(answer.headers[wire.hub], hub);
      return answer;
    });

  const enrolWith: HubSession["enrolWith"] = async (address, device, proof) => {
    if (!(await tokens.isSafe())) throw problem.hub.noKeystore({});
    const isNewDevice = proof.code === undefined && proof.oidc === undefined;
    const request = post("/v1/enrol", { ...proof, device });
    const answer = isNewDevice ? await fetchHub(request) : await ask({ address }, request);
    const hub = needHub(answer.headers[wire.hub]);
    if (answer.status !== 201) throw hubRefusal(answer.status, parse(answer));
    const member = readTokens(answer);
    const enrolment = enrolmentFrom(hub, address, member);
    accessToken = undefined;
    await tokens.keep({ hub, refreshToken: member.refreshToken });
    await enrolments.keep(enrolment);
    accessToken = member.accessToken;
    return enrolment;
  };

  const provider: HubSession["provider"] = async (address) => {
    const answer = await ask({ address }, get("/v1/oidc"));
    needHub(answer.headers[wire.hub]);
    return answer.status === 200 ? OidcAnswer.safeParse(parse(answer)).data : undefined;
  };

  return {
    hubState: async () => {
      const enrolment = await current();
      if (enrolment !== undefined) return { enrolment };
      const proposed = (await tokens.isSafe()) ? await proposal() : undefined;
      return proposed === undefined ? {} : { proposed };
    },
    meetHub: async ({ address }): Promise<MetHub> => {
      const answer = await ask({ address }, get("/v1/hello"));
      needHub(answer.headers[wire.hub]);
      const hello = Hello.safeParse(parse(answer));
      if (!hello.success) throw hubRefusal(answer.status, parse(answer));
      return { hub: hello.data.hub, address, canSignIn: (await provider(address)) !== undefined };
    },
    enrolHub: async ({ address, code, device }) =>
      enrolWith(address ?? (await needEnrolment()).address, device, code === undefined ? {} : { code }),
    leaveHub: async () => {
      accessToken = undefined;
      await tokens.forget();
      await enrolments.forget();
    },
    fetchHub,
    enrolWith,
    provider,
    withToken,
  };
}

/** The desktop receives its tokens in the body, where the web edition gets cookies. */
const TokensAnswer = EnrolAnswer.extend({ accessToken: z.string(), refreshToken: z.string() });

function readTokens(answer: HubAnswer): z.infer<typeof TokensAnswer> {
  const read = TokensAnswer.safeParse(parse(answer));
  if (!read.success) throw problem.hub.notAnAnswer({ reason: "other_shape" });
  return read.data;
}

/** The JSON of an answer, or `undefined`: a proxy may answer anything. */
function parse({ body }: HubAnswer): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch {
    return undefined;
  }
}
