/** A notebook reduced to its wire: an outbox's chain, its tokens, its requests. */
import { randomUUID } from "node:crypto";
import { v7 } from "uuid";
import type { z } from "zod";
import type { Fields } from "../../../src/shared/sync/document.ts";
import { firstPrevHash, hashOperation } from "../../../src/shared/sync/hash-chain.ts";
import { EnrolAnswer, PullAnswer, PushAnswer, WireOperation } from "../../../src/shared/sync/protocol.ts";

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

/** What an operation says, its number and its hash apart. */
export type Change = Pick<WireOperation, "collection" | "kind"> & {
  readonly id: string;
  readonly baseRev?: number;
  readonly fields?: Fields;
  readonly resolves?: string[];
};

/** One request; the body is JSON unless it is already text. */
export async function request(
  url: string,
  method: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const answer = await fetch(url, {
    method,
    headers: {
      "carnet-protocol": "1",
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...headers,
    },
    body: body === undefined ? null : typeof body === "string" ? body : JSON.stringify(body),
  });
  const text = await answer.text();
  let parsed: unknown = text;
  try {
    parsed = JSON.parse(text);
  } catch {
    // Metrics, or what the test is about to complain of.
  }
  return { status: answer.status, headers: answer.headers, body: parsed };
}

export const newId = (): string => v7();

export type Pulled = Pick<PullAnswer, "epoch" | "since" | "upTo" | "documents" | "removed">;

export class TestDevice {
  url: string;
  readonly id: string;
  readonly user: string;
  readonly scope: string;
  accessToken: string;
  refreshToken: string;
  epoch = 1;
  seq = 0;
  hash = firstPrevHash;

  private constructor(url: string, answer: z.infer<typeof EnrolAnswer>) {
    this.url = url;
    this.id = answer.device;
    this.user = answer.user.id;
    this.scope = answer.scope;
    this.accessToken = answer.accessToken ?? "";
    this.refreshToken = answer.refreshToken ?? "";
  }

  static async enrol(url: string, code: string, id: string = randomUUID()): Promise<TestDevice> {
    const device = { id, name: "Portable", platform: "test" };
    const answer = await request(`${url}/v1/enrol`, "POST", { code, device });
    if (answer.status !== 201) throw new Error(`enrol: ${answer.status} ${JSON.stringify(answer.body)}`);
    return TestDevice.of(url, answer.body);
  }

  /** From what the hub answered to its enrolment. */
  static of(url: string, answer: unknown): TestDevice {
    return new TestDevice(url, EnrolAnswer.parse(answer));
  }

  ask(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    return request(`${this.url}${path}`, method, body, {
      authorization: `Bearer ${this.accessToken}`,
      ...headers,
    });
  }

  /** The next operation of this device's chain. Counted at once: push it. */
  next({ baseRev = 0, ...change }: Change): WireOperation {
    const operation = { seq: this.seq + 1, ...change, baseRev, at: new Date().toISOString() };
    const hash = hashOperation(this.hash, operation);
    this.seq += 1;
    this.hash = hash;
    return WireOperation.parse({ ...operation, hash });
  }

  envelope(ops: readonly unknown[]): object {
    return { epoch: this.epoch, device: this.id, schema: 1, ops };
  }

  send(ops: readonly unknown[]): Promise<Answer> {
    return this.ask("POST", "/v1/push", this.envelope(ops));
  }

  /** Pushes changes and gives their verdicts; fails unless the envelope was accepted. */
  async push(...changes: readonly Change[]): Promise<PushAnswer["results"]> {
    const answer = await this.send(changes.map((change) => this.next(change)));
    if (answer.status !== 200) throw new Error(`push: ${answer.status} ${JSON.stringify(answer.body)}`);
    return PushAnswer.parse(answer.body).results;
  }

  /** All pages of one pull. */
  async pull(since = 0, limit = 500): Promise<Pulled> {
    const all: PullAnswer[] = [];
    for (let next: string | undefined, upTo: number | undefined; ;) {
      const query = new URLSearchParams({
        since: String(since),
        limit: String(limit),
        ...(next === undefined ? {} : { after: next }),
        ...(upTo === undefined ? {} : { upTo: String(upTo) }),
      });
      const answer = await this.ask("GET", `/v1/pull?${query.toString()}`);
      if (answer.status !== 200) throw new Error(`pull: ${answer.status} ${JSON.stringify(answer.body)}`);
      const page = PullAnswer.parse(answer.body);
      all.push(page);
      [next, upTo] = [page.next, page.upTo];
      if (!page.more) break;
    }
    return {
      epoch: all[0]?.epoch ?? 0,
      since,
      upTo: all[0]?.upTo ?? 0,
      documents: all.flatMap(({ documents }) => documents),
      removed: all.flatMap(({ removed }) => removed),
    };
  }
}
