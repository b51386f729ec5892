/** The hub's requests, typed, over whatever carries them: the host in the app, the hub's own logic in the simulator. */
import { z } from "zod";
import type { Host } from "../../shared/host/borders.ts";
import type { HubAnswer, HubRequest } from "../../shared/host/network.ts";
import { DeliveryAnswer } from "../../shared/delivery/delivery-file.ts";
import { problem } from "../../shared/problem.ts";
import {
  type DeliveryKey,
  ErasureAnswer,
  Hello,
  HubProblem,
  MembersAnswer,
  PullAnswer,
  PushAnswer,
  type PushRequest,
  ReconcileAnswer,
  type ReconcileItem,
  type Removal,
  VisitedAnswer,
} from "../../shared/sync/protocol.ts";

/** The hub answered, and said no: RFC 9457, with its stable `code`. */
export class HubRefusal extends Error {
  readonly status: number;
  readonly code: string;
  /** Seconds it asks to wait. */
  readonly retryAfter: number | undefined;

  constructor(status: number, code: string, retryAfter?: number) {
    super(`${status} ${code}`);
    this.status = status;
    this.code = code;
    this.retryAfter = retryAfter;
  }
}

export interface PullRequest {
  readonly since: number;
  readonly limit?: number | undefined;
  readonly after?: string | undefined;
  readonly upTo?: number | undefined;
}

/** Each throws {@link HubRefusal}, or `hub.*` problems of the way there. */
export interface HubApi {
  readonly hello: () => Promise<Hello>;
  readonly push: (request: PushRequest) => Promise<PushAnswer>;
  readonly pull: (request: PullRequest) => Promise<PullAnswer>;
  readonly reconcile: (items: readonly ReconcileItem[]) => Promise<ReconcileAnswer>;
  readonly members: () => Promise<MembersAnswer>;
  readonly visited: () => Promise<VisitedAnswer>;
  /** What this device signs its files with. */
  readonly registerKey: (key: DeliveryKey) => Promise<void>;
  /** Hands over a file that was brought, of a colleague or ours. */
  readonly deliver: (file: Uint8Array<ArrayBuffer>) => Promise<DeliveryAnswer>;
  readonly erase: (subject: Pick<Removal, "collection" | "id">) => Promise<ErasureAnswer>;
}

/** Over the host, which proves who asks and checks that it is our hub that answers. */
export function hubApi({ fetchHub }: Pick<Host, "fetchHub">): HubApi {
  const ask = async <T>(schema: z.ZodType<T>, request: HubRequest): Promise<T> => {
    const answer = await fetchHub(request);
    if (answer.status !== 200) throw refusalOf(answer);
    const read = schema.safeParse(parse(answer.body));
    if (!read.success) throw problem.hub.notAnAnswer({ reason: "other_shape" });
    return read.data;
  };
  const get = (path: string): HubRequest => ({ path, method: "GET" });
  const post = (path: string, content: unknown): HubRequest => ({
    path,
    method: "POST",
    body: JSON.stringify(content),
  });
  return {
    hello: () => ask(Hello, get("/v1/hello")),
    push: (request) => ask(PushAnswer, post("/v1/push", request)),
    pull: ({ since, limit, after, upTo }) => {
      const query = new URLSearchParams({ since: String(since) });
      if (limit !== undefined) query.set("limit", String(limit));
      if (after !== undefined) query.set("after", after);
      if (upTo !== undefined) query.set("upTo", String(upTo));
      return ask(PullAnswer, get(`/v1/pull?${query.toString()}`));
    },
    reconcile: (items) => ask(ReconcileAnswer, post("/v1/reconcile", items)),
    members: () => ask(MembersAnswer, get("/v1/members")),
    visited: () => ask(VisitedAnswer, get("/v1/visited")),
    registerKey: async (key) => {
      const request = { path: "/v1/device/key", method: "PUT", body: JSON.stringify(key) } as const;
      await ask(z.looseObject({}), request);
    },
    deliver: (file) => ask(DeliveryAnswer, { path: "/v1/deliveries", method: "POST", body: file }),
    erase: ({ collection, id }) => ask(ErasureAnswer, post("/v1/erasures", { collection, id })),
  };
}

/** What the hub says when it says no. */
export function refusalOf({ status, headers, body }: HubAnswer): HubRefusal {
  const read = HubProblem.safeParse(parse(body));
  const seconds = Number(headers["retry-after"]);
  return new HubRefusal(
    status,
    read.success ? read.data.code : "",
    Number.isFinite(seconds) && seconds > 0 ? seconds : undefined,
  );
}

function parse(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch {
    return undefined;
  }
}
