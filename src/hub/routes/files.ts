/** Bytes of attachments: tus 1.0 to send them, ranges to fetch them (sync.md § Attachments). */
import type { FastifyReply, FastifyRequest } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { z } from "zod";
import type { App } from "../app-type.ts";
import type { HubContext } from "../context.ts";
import { sendFile, sendFileHead } from "../files/send-file.ts";
import { throughTus } from "../files/through-tus.ts";
import { filesPath } from "../files/tus-files.ts";
import type { Metrics } from "../plugins/metrics.ts";
import { HubError } from "../plugins/problems.ts";

/** Four pieces of the usual size; each is one row, held in memory while it is written. */
const mostAtOnce = 1024 * 1024;

const Uuid = z.uuid();

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
  range: z.string().optional().describe("GET: one range of bytes"),
  "if-range": z.string().optional(),
  "if-none-match": z.string().optional().describe("304 when it names this file"),
});

/**
 *
 */
export async function filesRoutes(app: App, context: HubContext, metrics: Metrics): Promise<void> {
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
    const toBegin = { ...asItIs, schema: { headers: TusHeaders } };
    const toSend = { ...asItIs, schema: { headers: TusHeaders, params: Params } };
    const toFetch = { ...asItIs, schema: { headers: RangeHeaders, params: Params } };
    const tus = async (request: FastifyRequest, reply: FastifyReply, id?: string) => {
      if (id !== undefined && !isUpload(id)) throw new HubError(404, "unknown_file");
      await throughTus(request, reply, context, id);
      if (Buffer.isBuffer(request.body)) metrics.filed("received", request.body.length);
      return reply;
    };

    scope.options(filesPath, toBegin, (request, reply) => tus(request, reply));
    scope.post(filesPath, toBegin, (request, reply) => tus(request, reply));
    scope.patch(`${filesPath}/:id`, toSend, (request, reply) => tus(request, reply, request.params.id));
    scope.delete(`${filesPath}/:id`, toSend, (request, reply) => tus(request, reply, request.params.id));
    scope.head(`${filesPath}/:id`, toSend, (request, reply) => {
      const { id } = request.params;
      return isUpload(id) ? tus(request, reply, id) : sendFileHead(request, reply, context, id);
    });
    scope.get(`${filesPath}/:id`, toFetch, (request, reply) =>
      sendFile(request, reply, context, metrics, request.params.id),
    );
    await Promise.resolve();
  });
}

function isUpload(id: string): boolean {
  return Uuid.safeParse(id).success;
}
