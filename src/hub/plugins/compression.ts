/** Compressed both ways: what a village's connection carries is text that compresses five times and more. */
import compress from "@fastify/compress";
import type { App } from "../app-type.ts";

/**
 *
 */
export async function compression(app: App): Promise<void> {
  await app.register(compress, {
    threshold: 1024,
    encodings: ["gzip", "deflate", "identity"],
    requestEncodings: ["gzip", "deflate", "identity"],
    // The limits on bodies apply to what comes out.
    zlibOptions: { level: 5 },
  });
}
