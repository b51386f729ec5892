/** One request of ours to tus and back: what it answers leaves as the rest of the hub's answers do. */
import { TUS_RESUMABLE as tusVersion } from "@tus/server";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { HubContext } from "../context.ts";
import { callerOf } from "../plugins/auth.ts";
import { HubError } from "../plugins/problems.ts";
import { type FileRefusal, FileRefused } from "../store/files-store.ts";
import { BadMetadata, filesPath, TusRefused, tusServer } from "./tus-files.ts";

const statuses: Readonly<Record<FileRefusal, number>> = {
  unknown_file: 404,
  wrong_offset: 409,
  upload_expired: 410,
  too_large: 413,
  too_many_uploads: 429,
  file_mismatch: 460,
  files_full: 507,
};

/** What tus is given of the request: nothing that would let a caller choose an address. */
const given = /^(content-type|tus-.*|upload-.*)$/;

/** What of its answer leaves: its protocol, not its headers for other origins. */
const kept = /^(location|tus-.*|upload-.*)$/;

/** @param id of the upload, for all but its creation. Throws {@link HubError}. */
export async function throughTus(
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
  const server = tusServer({ files: store.files, person: callerOf(request), most: config.filesMax, now });
  const answer = await server.handleWeb(webRequest(request, id)).catch(refuse);
  if (answer.status >= 400) throw new HubError(400, "invalid_envelope");
  void reply.headers(Object.fromEntries([...answer.headers].filter(([name]) => kept.test(name))));
  return reply.code(answer.status).send();
}

function webRequest(request: FastifyRequest, id: string | undefined): Request {
  const body = Buffer.isBuffer(request.body) && request.body.length > 0 ? request.body : undefined;
  const headers = new Headers(body ? { "content-length": String(body.length) } : {});
  for (const [name, value] of Object.entries(request.headers))
    if (given.test(name) && value !== undefined) headers.set(name, String(value));
  const url = `http://hub${filesPath}${id === undefined ? "" : `/${id}`}`;
  return new Request(url, { method: request.method, headers, ...(body ? { body } : {}) });
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
