/** Bytes of attachments: tus 1.0 to send them, ranges to fetch them (sync.md § Attachments). */
import { Readable } from "node:stream";
import { TUS_RESUMABLE as tusVersion } from "@tus/server";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { z } from "zod";
import type { App } from "../app-type.ts";
import type { HubContext } from "../context.ts";
import { readRange } from "../files/byte-range.ts";
import { BadMetadata, filesPath, TusRefused, tusServer } from "../files/tus-files.ts";
import { callerOf } from "../plugins/auth.ts";
import { HubError } from "../plugins/problems.ts";
import { type FileRefusal, FileRefused } from "../store/files-store.ts";

/** Four pieces of the usual size; each is one row, held in memory while it is written. */
const mostAtOnce = 1024 * 1024;

const Uuid = z.uuid();
const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** Either an upload, by its UUID, or a file, by its SHA-256: what is neither is not found. */
const Params = z.object({ id: z.string().describe("UUID of an upload, or SHA-256 of a file") });

/** Read by tus; here for the OpenAPI document. */
const TusHeaders = z.looseObject({
  "tus-resumable": z.string().optional().describe("1.0.0"),
  "upload-length": z.string().optional().describe("POST: bytes of the file"),
  "upload-metadata": z.string().optional().describe("POST: `sha256 ` and the base64 of its 64 digits"),
  "upload-offset": z.string().optional().describe("PATCH: where these bytes begin"),
});

const RangeHeaders = z.looseObject({
  range: z.string().optional().describe("One range of bytes"),
  "if-range": z.string().optional(),
});

const statuses: Readonly<Record<FileRefusal, number>> = {
  unknown_file: 404,
  wrong_offset: 409,
  upload_expired: 410,
  too_large: 413,
  too_many_uploads: 429,
  file_mismatch: 460,
  files_full: 507,
};

/**
 *
 */
export async function filesRoutes(app: App, context: HubContext): Promise<void> {
  await app.register(async (plain) => {
    const scope = plain.withTypeProvider<ZodTypeProvider>();
    // Bytes, and nothing else: not read, not inflated.
    scope.removeAllContentTypeParsers();
    const bytes = { parseAs: "buffer", bodyLimit: mostAtOnce } as const;
    scope.addContentTypeParser("application/offset+octet-stream", bytes, (_request, body, done) => {
      done(null, body);
    });
    const config = { access: "member" } as const;
    const asItIs = { config, bodyLimit: mostAtOnce, compress: false, decompress: false } as const;
    const tus = { ...asItIs, schema: { headers: TusHeaders } };
    const tusOne = { ...asItIs, schema: { headers: TusHeaders, params: Params } };
    const one = { ...asItIs, schema: { headers: RangeHeaders, params: Params } };

    scope.options(filesPath, tus, (request, reply) => throughTus(request, reply, context));
    scope.post(filesPath, tus, (request, reply) => throughTus(request, reply, context));
    scope.patch(`${filesPath}/:id`, tusOne, (request, reply) => {
      requireUpload(request.params.id);
      return throughTus(request, reply, context, request.params.id);
    });
    scope.delete(`${filesPath}/:id`, tusOne, (request, reply) => {
      requireUpload(request.params.id);
      return throughTus(request, reply, context, request.params.id);
    });
    scope.head(`${filesPath}/:id`, one, async (request, reply) => {
      const { id } = request.params;
      if (Uuid.safeParse(id).success) return await throughTus(request, reply, context, id);
      const length = await lengthOf(request, context, id);
      // A file is also an upload that has nothing left to send.
      const tusHeaders = { "tus-resumable": tusVersion, "upload-offset": length, "upload-length": length };
      return reply.headers({ ...fileHeaders(id), ...tusHeaders, "content-length": length }).send();
    });
    scope.get(`${filesPath}/:id`, one, (request, reply) =>
      sendFile(request, reply, context, request.params.id),
    );
    await Promise.resolve();
  });
}

function requireUpload(id: string): void {
  if (!Uuid.safeParse(id).success) throw new HubError(404, "unknown_file");
}

/** What of tus's answer leaves: its protocol, not its headers for other origins. */
const kept = /^(location|tus-.*|upload-.*)$/;

/** What tus is given of the request: nothing that would let a caller choose an address. */
const given = /^(content-type|tus-.*|upload-.*)$/;

async function throughTus(
  request: FastifyRequest,
  reply: FastifyReply,
  { store, config, now }: HubContext,
  id?: string,
): Promise<FastifyReply> {
  void reply.header("tus-resumable", tusVersion);
  if (request.method !== "OPTIONS" && request.headers["tus-resumable"] !== tusVersion) {
    void reply.header("tus-version", tusVersion);
    throw new HubError(412, "tus_unsupported");
  }
  const body = Buffer.isBuffer(request.body) ? request.body : undefined;
  const headers = new Headers(body ? { "content-length": String(body.length) } : {});
  for (const [name, value] of Object.entries(request.headers))
    if (given.test(name) && value !== undefined) headers.set(name, String(value));
  const server = tusServer({ files: store.files, person: callerOf(request), most: config.filesMax, now });
  const answer = await server
    .handleWeb(
      new Request(`http://hub${filesPath}${id === undefined ? "" : `/${id}`}`, {
        ...{ method: request.method, headers },
        ...(body && body.length > 0 ? { body } : {}),
      }),
    )
    .catch(refuse);
  void reply.headers(Object.fromEntries([...answer.headers].filter(([name]) => kept.test(name))));
  if (answer.status >= 400) throw new HubError(400, "invalid_envelope");
  return reply.code(answer.status).send();
}

function refuse(thrown: unknown): never {
  if (thrown instanceof FileRefused) throw new HubError(statuses[thrown.code], thrown.code);
  if (thrown instanceof BadMetadata)
    throw new HubError(400, "invalid_envelope", { at: ["/upload-metadata"] });
  if (!(thrown instanceof TusRefused)) throw thrown;
  if (thrown.status === 409) throw new HubError(409, "wrong_offset");
  if (thrown.status === 413) throw new HubError(413, "too_large");
  throw new HubError(400, "invalid_envelope");
}

/** The same answer for a file that does not exist and for one that is not theirs. */
async function lengthOf(request: FastifyRequest, { store }: HubContext, sha256: string): Promise<number> {
  const length = Sha256.safeParse(sha256).success
    ? await store.files.lengthOf(callerOf(request), sha256)
    : undefined;
  if (length === undefined) throw new HubError(404, "unknown_file");
  return length;
}

/** What somebody attached is never shown in place, whatever it pretends to be. */
function fileHeaders(sha256: string): Record<string, string> {
  return {
    "accept-ranges": "bytes",
    "content-disposition": "attachment",
    "content-type": "application/octet-stream",
    etag: `"${sha256}"`,
  };
}

async function sendFile(
  request: FastifyRequest,
  reply: FastifyReply,
  context: HubContext,
  sha256: string,
): Promise<FastifyReply> {
  const length = await lengthOf(request, context, sha256);
  const { range: asked, "if-range": ifRange } = request.headers;
  const isSame = ifRange === undefined || ifRange === `"${sha256}"`;
  const range = readRange(isSame ? asked : undefined, length);
  if (range === "none") {
    void reply.header("content-range", `bytes */${length}`);
    throw new HubError(416, "bad_range");
  }
  const { from, to } = range === "whole" ? { from: 0, to: length } : range;
  if (range !== "whole") void reply.code(206).header("content-range", `bytes ${from}-${to - 1}/${length}`);
  void reply.headers({ ...fileHeaders(sha256), "content-length": to - from });
  return reply.send(Readable.from(piecesOf(request, context, sha256, from, to), { objectMode: false }));
}

/** One reading of the store after the other, as fast as they are taken. */
async function* piecesOf(
  request: FastifyRequest,
  { store }: HubContext,
  sha256: string,
  from: number,
  to: number,
): AsyncGenerator<Uint8Array> {
  for (let at = from; at < to;) {
    const bytes = await store.files.read(callerOf(request), sha256, at, to);
    // Erased meanwhile: the answer is cut, and its length says so.
    if (!bytes || bytes.length === 0) throw new HubError(404, "unknown_file");
    yield bytes;
    at += bytes.length;
  }
}
