/** How a question crosses between the page and the main process: two functions and one envelope. */
import { z } from "zod";
import { isProblemCode, Problem, ProblemParams, toProblem } from "../problem.ts";

/** The name of the only thing the preload adds to the page. */
export const bridgeName = "carnetBridge";

/** Our prefix on every channel; the preload adds it itself, so that no page can name another channel. */
export const channelPrefix = "carnet:";

/** The same, for what the main process tells without being asked. */
export const eventPrefix = "carnet:on:";

/** An answer, or a problem: Electron's own rejections lose everything but a text. */
export const Envelope = z.discriminatedUnion("ok", [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), code: z.string(), params: ProblemParams }),
]);
export type Envelope = z.infer<typeof Envelope>;

/** What the main process sends back for a failure: its code and parameters, never its stack. */
export function sealFailure(thrown: unknown): Envelope {
  const { code, params } = toProblem(thrown);
  return { ok: false, code, params };
}

/** The value of an envelope; throws the {@link Problem} it carries. */
export function openEnvelope(sealed: unknown): unknown {
  const envelope = Envelope.parse(sealed);
  if (envelope.ok) return envelope.value;
  throw new Problem(isProblemCode(envelope.code) ? envelope.code : "app.unexpected", envelope.params);
}
