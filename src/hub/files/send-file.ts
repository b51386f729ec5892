/** A file as it is, whole or one range of it, read from the store as fast as it is taken. */
import { Readable } from "node:stream";
import { TUS_RESUMABLE as tusVersion } from "@tus/server";
import type { FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import type { HubContext } from "../context.ts";
import { callerOf } from "../plugins/auth.ts";
import type { Metrics } from "../plugins/metrics.ts";
import { HubError } from "../plugins/problems.ts";
import { readRange } from "./byte-range.ts";

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** `HEAD`: a file is also an upload that has nothing left to send. */
export async function sendFileHead(
  request: FastifyRequest,
  reply: FastifyReply,
  context: HubContext,
  sha256: string,
): Promise<FastifyReply> {
  const length = await lengthOf(request, context, sha256);
  const asUpload = { "tus-resumable": tusVersion, "upload-offset": length, "upload-length": length };
  return reply.headers({ ...headersOf(sha256), ...asUpload, "content-length": length }).send();
}

/** `GET`. */
export async function sendFile(
  request: FastifyRequest,
  reply: FastifyReply,
  context: HubContext,
  metrics: Metrics,
  sha256: string,
): Promise<FastifyReply> {
  const length = await lengthOf(request, context, sha256);
  const { range: asked, "if-range": ifRange, "if-none-match": ifNoneMatch = "" } = request.headers;
  if (ifNoneMatch.includes(`"${sha256}"`)) return reply.code(304).header("etag", `"${sha256}"`).send();
  const isSame = ifRange === undefined || ifRange === `"${sha256}"`;
  const range = readRange(isSame ? asked : undefined, length);
  if (range === "none") {
    void reply.header("content-range", `bytes */${length}`);
    throw new HubError(416, "bad_range");
  }
  const { from, to } = range === "whole" ? { from: 0, to: length } : range;
  if (range !== "whole") void reply.code(206).header("content-range", `bytes ${from}-${to - 1}/${length}`);
  void reply.headers({ ...headersOf(sha256), "content-length": to - from });
  const pieces = piecesOf(request, context, metrics, { sha256, from, to });
  return reply.send(Readable.from(pieces, { objectMode: false }));
}

/** The same answer for a file that does not exist and for one that is not theirs. */
async function lengthOf(request: FastifyRequest, { store }: HubContext, sha256: string): Promise<number> {
  const isName = Sha256.safeParse(sha256).success;
  const length = isName ? await store.files.lengthOf(callerOf(request), sha256) : undefined;
  if (length === undefined) throw new HubError(404, "unknown_file");
  return length;
}

/** What somebody attached is never shown in place, whatever it pretends to be. */
function headersOf(sha256: string): Record<string, string> {
  return {
    "accept-ranges": "bytes",
    "content-disposition": "attachment",
    "content-type": "application/octet-stream",
    etag: `"${sha256}"`,
  };
}

async function* piecesOf(
  request: FastifyRequest,
  { store }: HubContext,
  metrics: Metrics,
  { sha256, from, to }: { readonly sha256: string; readonly from: number; readonly to: number },
): AsyncGenerator<Uint8Array> {
  for (let at = from; at < to;) {
    const bytes = await store.files.read(callerOf(request), sha256, at, to);
    // Erased meanwhile: the answer is cut, and its length says so.
    if (!bytes || bytes.length === 0) throw new HubError(404, "unknown_file");
    yield bytes;
    metrics.filed("sent", bytes.length);
    at += bytes.length;
  }
}
