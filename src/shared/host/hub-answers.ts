/** How any host reads what came back from a hub: is it the hub, and what did it refuse. */
import { HubProblem } from "../sync/protocol.ts";
import type { Problem } from "../problem.ts";
import { problem } from "../problem.ts";

/**
 * An answer without the enrolled hub's id is not an answer (sync.md §3): a captive portal, a proxy, another machine.
 * `said` is the header `Carnet-Hub`; without `expected`, any hub will do. Throws `hub.not_an_answer`.
 */
export function needHub(said: string | null | undefined, expected?: string): string {
  if (said === null || said === undefined || said === "")
    throw problem.hub.notAnAnswer({ reason: "not_a_hub" });
  if (expected !== undefined && said !== expected) throw problem.hub.notAnAnswer({ reason: "other_hub" });
  return said;
}

const named: Readonly<Record<string, () => Problem>> = {
  code_invalid: () => problem.hub.codeInvalid({}),
  code_locked: () => problem.hub.codeLocked({}),
  too_many_requests: () => problem.hub.codeLocked({}),
  device_revoked: () => problem.hub.deviceRevoked({}),
  protocol_unsupported: () => problem.hub.protocolUnsupported({}),
  token_missing: () => problem.hub.signedOut({}),
  token_expired: () => problem.hub.signedOut({}),
  token_invalid: () => problem.hub.signedOut({}),
};

/** The refusal of an enrolment or of a renewal, as a problem that says what to do. `body` is the parsed answer. */
export function hubRefusal(status: number, body: unknown): Problem {
  const code = HubProblem.safeParse(body).data?.code ?? "unknown";
  if (status >= 500) return problem.hub.unreachable({ reason: `status ${status}` });
  return (Object.hasOwn(named, code) ? named[code] : undefined)?.() ?? problem.hub.refused({ status, code });
}
