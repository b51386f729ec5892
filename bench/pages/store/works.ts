/** The works to be written, prepared outside of any measure. */
import { v7 } from "uuid";
import type { Change } from "../../../src/renderer/data/change.ts";
import { documentKey } from "../../../src/renderer/data/memory.ts";
import type { ViewContent } from "../../../src/renderer/data/payloads.ts";
import { prepare, type Start, startOfHistory } from "../../../src/renderer/data/prepare.ts";
import { lookupsOf } from "../../../src/renderer/data/tokens.ts";
import { DocumentId } from "../../../src/shared/records/field-values.ts";
import { seededRandom } from "../../support/random.ts";
import { realisticVisit, text } from "../../support/realistic-records.ts";
import type { Rows, Work } from "./competitor.ts";

/** Visits a transaction when loading in bulk. */
const chunk = 500;
const device = "0199f0c4-8d3a-7000-8000-000000000001";
const at = "2026-11-23T09:00:00.000Z";

export interface Works {
  readonly loads: Work[];
  readonly saves: Work[];
  /** The undo scope of the visit that is saved again and again. */
  readonly scope: string;
  readonly ids: DocumentId[];
}

/** Loads of `visits` visits, then `saves` edits of a heading of one of them. */
export function makeWorks(visits: number, saves: number): Works {
  const random = seededRandom(11);
  const contents = new Map<string, ViewContent>();
  const ids = Array.from({ length: visits }, () => DocumentId.parse(v7()));
  const companies = Array.from({ length: 500 }, () => DocumentId.parse(v7()));
  let start: Start = startOfHistory;
  let generation = 0;

  const work = (changes: Change[], scope?: string): Work => {
    generation += 1;
    const prepared = prepare(changes, start, contents, at);
    start = prepared.operations.at(-1) ?? start;
    for (const content of prepared.contents) {
      contents.set(documentKey(content.document.collection, content.document.id), content);
    }
    const rows: Rows = {
      documents: prepared.contents.map((content) => ({
        collection: content.document.collection,
        id: content.document.id,
        keys: lookupsOf(content.document),
        order: -generation,
        payload: content,
      })),
      outbox: prepared.operations.map((operation) => ({
        seq: operation.seq,
        collection: operation.collection,
        id: operation.id,
        offered: 0,
        payload: operation,
      })),
      undo: scope === undefined ? [] : [{ scope, side: "done", n: generation, payload: prepared.step }],
      head: { name: "head", device, seq: start.seq, hash: start.hash, waiting: start.seq, generation },
    };
    return { changes, rows };
  };

  const loads: Work[] = [];
  for (let from = 0; from < visits; from += chunk) {
    const changes = ids.slice(from, from + chunk).map((id, index): Change => {
      const companyId = companies[(from + index) % companies.length] ?? id;
      return { collection: "visit", id, kind: "create", fields: realisticVisit(random, companyId) };
    });
    loads.push(work(changes));
  }
  const [edited = DocumentId.parse(v7())] = ids.slice(visits / 2);
  const scope = `visit:${edited}`;
  const edits = Array.from({ length: saves }, () =>
    work(
      [{ collection: "visit", id: edited, kind: "set", fields: { "notes.context": text(random, 500) } }],
      scope,
    ),
  );
  return { loads, saves: edits, scope, ids };
}
