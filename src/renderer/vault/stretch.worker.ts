/** Argon2id beside the window: a second of computing that nobody feels. */
import { stretchHere } from "./locks.ts";
import type { StretchReply, StretchRequest } from "./stretch-in-worker.ts";

addEventListener("message", ({ data }: MessageEvent<StretchRequest>) => {
  const start = performance.now();
  void stretchHere(data.passphrase, data.salt, data.cost).then((secret) => {
    const reply: StretchReply = { secret, ms: performance.now() - start };
    postMessage(reply);
  });
});
