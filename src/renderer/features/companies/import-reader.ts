/** The window's side of the import worker: one file, read, checked, then taken a batch at a time. */
import type { Company } from "../../../shared/records/company.ts";
import type { CompanyNumbers } from "../../../shared/rules/csv-duplicates.ts";
import type { Mapping } from "../../../shared/rules/csv-headers.ts";
import type { EncodingLabel } from "../../../shared/rules/csv-reading.ts";
import type { UnreadableReason } from "./csv-table.ts";
import type { CheckSummary, LineFault } from "./import-check.ts";
import type { ImportReply, ImportRequest, Numbered, OnDuplicate, TableFacts } from "./import-messages.ts";

/** As many as one transaction writes, so that one batch is read while the one before is written. */
const batchSize = 500;

/** Why a file could not be read; `failed` when the worker itself stopped (no more memory). */
export class UnreadableFile extends Error {
  override readonly name = "UnreadableFile";
  readonly reason: UnreadableReason | "failed";
  constructor(reason: UnreadableReason | "failed") {
    super(reason);
    this.reason = reason;
  }
}

/** A file being imported. {@link ImportReader.close} stops whatever it is doing. */
export class ImportReader {
  readonly #worker = new Worker(new URL("./import.worker.ts", import.meta.url), {
    type: "module",
    name: "import",
  });
  #asked = 0;
  /** Lines of the file, by the order in which companies were given. */
  readonly lines: number[] = [];

  /** Throws {@link UnreadableFile}. */
  async read(file: File, encoding?: EncodingLabel): Promise<TableFacts> {
    return (await this.#ask({ type: "read", file, encoding }, "read")).facts;
  }

  /** Throws {@link UnreadableFile} with `failed`. */
  async check(
    options: { mapping: Mapping; today: string; known: readonly CompanyNumbers[] },
    onProgress: (done: number) => void,
  ): Promise<CheckSummary> {
    return (await this.#ask({ type: "check", ...options }, "checked", onProgress)).summary;
  }

  /** The companies of the last check, in the order of the file. */
  async *companies(onDuplicate: OnDuplicate): AsyncGenerator<Company> {
    this.lines.length = 0;
    for (let start = 0; ; start += batchSize) {
      const request = { type: "take", start, count: batchSize, onDuplicate } as const;
      const { companies, lines } = await this.#ask(request, "taken");
      this.lines.push(...lines);
      yield* companies;
      if (companies.length < batchSize) return;
    }
  }

  /** All that the last check found wrong. */
  async faults(): Promise<readonly LineFault[]> {
    return (await this.#ask({ type: "faults" }, "faults")).faults;
  }

  /** Gives back the memory of the companies; the faults stay. */
  forget(): void {
    this.#post({ type: "forget" });
  }

  close(): void {
    this.#worker.terminate();
  }

  #post(message: ImportRequest): number {
    const numbered: Numbered<ImportRequest> = { id: (this.#asked += 1), message };
    this.#worker.postMessage(numbered);
    return numbered.id;
  }

  #ask<Type extends ImportReply["type"]>(
    request: ImportRequest,
    wanted: Type,
    onProgress?: (done: number) => void,
  ): Promise<Extract<ImportReply, { type: Type }>> {
    return new Promise((resolve, reject) => {
      const done = new AbortController();
      const listen = { signal: done.signal };
      const asked = this.#post(request);
      this.#worker.addEventListener(
        "message",
        ({ data: { id, message } }: MessageEvent<Numbered<ImportReply>>) => {
          if (id !== asked) return;
          if (message.type === "progress") {
            onProgress?.(message.done);
            return;
          }
          done.abort();
          if (isReply(message, wanted)) resolve(message);
          else reject(new UnreadableFile(message.type === "unreadable" ? message.reason : "failed"));
        },
        listen,
      );
      this.#worker.addEventListener(
        "error",
        (event) => {
          event.preventDefault();
          done.abort();
          reject(new UnreadableFile("failed"));
        },
        listen,
      );
    });
  }
}

function isReply<Type extends ImportReply["type"]>(
  reply: ImportReply,
  type: Type,
): reply is Extract<ImportReply, { type: Type }> {
  return reply.type === type;
}
