/** A notebook reduced to its requests: enrolled straight in the store, its envelopes hashed before they are timed. */
import { randomUUID } from "node:crypto";
import { Agent, request } from "node:http";
import { v7 } from "uuid";
import { issueTokens } from "../../src/hub/access/tokens.ts";
import { DocumentId } from "../../src/shared/records/field-values.ts";
import { firstPrevHash, hashOperation } from "../../src/shared/sync/hash-chain.ts";
import { PullAnswer, PushAnswer } from "../../src/shared/sync/protocol.ts";
import type { Random } from "../support/random.ts";
import { realisticVisit } from "../support/realistic-records.ts";
import type { BenchHub } from "./hubs.ts";

/** Connections that stay open: what is measured is the hub. */
const agent = new Agent({ keepAlive: true });

export class BenchNotebook {
  readonly #url: string;
  readonly #device: string;
  readonly #token: string;
  #seq = 0;
  #hash = firstPrevHash;

  private constructor(url: string, device: string, token: string) {
    this.#url = url;
    this.#device = device;
    this.#token = token;
  }

  /** A new member with one device. */
  static async enrol({ url, store }: BenchHub): Promise<BenchNotebook> {
    const [scope] = await store.access.scopes();
    if (!scope) throw new Error("a hub without an organisation");
    const [id, device] = [randomUUID(), randomUUID()];
    const member = { id, scope: scope.id, name: "Notebook", role: "ambassador" } as const;
    await store.access.createMember(member);
    await store.access.addDevice(
      { ...member, isDisabled: false },
      { id: device, name: "Portable", platform: "bench" },
    );
    const { accessToken } = await issueTokens(store, id, device, new Date());
    return new BenchNotebook(url, device, accessToken);
  }

  /** The text of the next envelope: that many new visits. */
  envelope(random: Random, count: number): string {
    const ops = Array.from({ length: count }, () => {
      const operation = {
        ...{ seq: (this.#seq += 1), collection: "visit", kind: "create", id: v7(), baseRev: 0 },
        fields: realisticVisit(random, DocumentId.parse(v7())),
        at: new Date().toISOString(),
      };
      this.#hash = hashOperation(this.#hash, operation);
      return { ...operation, hash: this.#hash };
    });
    return JSON.stringify({ epoch: 1, device: this.#device, schema: 1, ops });
  }

  /** Milliseconds of one push. The answer is read after: every operation must have been applied. */
  async push(envelope: string): Promise<number> {
    const { ms, text } = await this.#ask("POST", "/v1/push", envelope);
    const { results } = PushAnswer.parse(JSON.parse(text));
    if (results.some(({ status }) => status !== "applied")) throw new Error("an operation was not applied");
    return ms;
  }

  /** Milliseconds of one page of a first pull, and where the next one begins. */
  async pull(after?: Place): Promise<{ ms: number; documents: number; next: Place | undefined }> {
    const query = new URLSearchParams({ since: "0", limit: "100", ...after });
    const { ms, text } = await this.#ask("GET", `/v1/pull?${query.toString()}`);
    const { documents, next, upTo } = PullAnswer.parse(JSON.parse(text));
    return {
      ms,
      documents: documents.length,
      next: next === undefined ? undefined : { after: next, upTo: String(upTo) },
    };
  }

  #ask(method: string, path: string, body?: string): Promise<{ ms: number; text: string }> {
    const headers = {
      "carnet-protocol": "1",
      authorization: `Bearer ${this.#token}`,
      ...(body === undefined
        ? {}
        : { "content-type": "application/json", "content-length": String(Buffer.byteLength(body)) }),
    };
    return new Promise((resolve, reject) => {
      const from = performance.now();
      const outgoing = request(`${this.#url}${path}`, { method, headers, agent }, (answer) => {
        let text = "";
        answer.setEncoding("utf8").on("data", (part: string) => (text += part));
        answer.once("error", reject);
        answer.once("end", () => {
          const ms = performance.now() - from;
          if (answer.statusCode === 200) resolve({ ms, text });
          else reject(new Error(`${method} ${path}: ${answer.statusCode ?? 0} ${text}`));
        });
      });
      outgoing.once("error", reject);
      outgoing.end(body);
    });
  }
}

/** Where a page of a pull begins. */
export interface Place extends Record<string, string> {
  readonly after: string;
  readonly upTo: string;
}
