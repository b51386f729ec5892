/** What rows must look like before they go into tables: a file from outside may hold anything under a right sum. */
import { z } from "zod";
import { problem, toProblem } from "../../../shared/problem.ts";
import { Collection } from "../../../shared/records/collections.ts";
import { DocumentId } from "../../../shared/records/field-values.ts";
import { parseVaultFile } from "../../vault/vault-file.ts";

type Row = Record<string, unknown>;

const Ref = z.looseObject({ collection: Collection, id: DocumentId, payload: z.unknown() });
const Count = z.int().min(0);
const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);

const shapes: Readonly<Record<string, z.ZodType>> = {
  documents: Ref.extend({ keys: z.array(z.string().max(1_000)), order: z.number().optional() }),
  shadow: Ref,
  outbox: Ref.extend({ seq: z.int().min(1), offered: z.literal([0, 1]), apart: z.literal(1).optional() }),
  undo: z.looseObject({
    scope: z.string(),
    side: z.enum(["done", "undone"]),
    n: z.int(),
    payload: z.unknown(),
  }),
  state: z.union([
    z.looseObject({
      name: z.literal("head"),
      device: z.string(),
      seq: Count,
      hash: z.string(),
      waiting: z.int(),
      generation: Count,
      key: Count.optional(),
    }),
    z.looseObject({
      name: z.literal("sync"),
      hub: z.string(),
      user: z.string(),
      scope: z.string(),
      epoch: z.int(),
      cursor: Count,
      pushedSeq: Count,
    }),
    z.looseObject({ name: z.string().refine((name) => name !== "head" && name !== "sync") }),
  ]),
  settings: z.looseObject({ name: z.string(), revision: Count, payload: z.unknown() }),
  files: z.looseObject({ sha256: Sha256, size: Count, isThumbnail: z.boolean(), payload: z.unknown() }),
  fileBytes: z.looseObject({ sha256: Sha256, payload: z.instanceof(Uint8Array) }),
  vault: z.looseObject({ name: z.string() }),
};

/** Throws `copy.invalid` for content that a notebook could not open, `vault.newer` for one whose vault is of a later format. */
export function refuseOddRows(content: ReadonlyMap<string, ReadonlyMap<string, Row>>): void {
  for (const [table, rows] of content)
    for (const row of rows.values())
      if (shapes[table]?.safeParse(row).success !== true) throw problem.copy.invalid({});
  const file = content.get("vault")?.get("vault")?.["file"];
  if (file !== undefined) readsAsVault(file);
  else if ([...rowsOf(content, "documents"), ...rowsOf(content, "settings")].some(isSealed))
    throw problem.copy.invalid({});
}

function readsAsVault(file: unknown): void {
  try {
    parseVaultFile(file);
  } catch (thrown) {
    throw toProblem(thrown).code === "vault.newer" ? thrown : problem.copy.invalid({}, { cause: thrown });
  }
}

function rowsOf(content: ReadonlyMap<string, ReadonlyMap<string, Row>>, table: string): Iterable<Row> {
  return content.get(table)?.values() ?? [];
}

const isSealed = ({ payload }: Row): boolean => payload instanceof Uint8Array;
