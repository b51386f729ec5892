/** An operation that was set apart, applied after all by who runs the hub: as a new change of the same person. */
import { hashOperation } from "../../shared/sync/hash-chain.ts";
import { serverDeviceOf } from "../access/devices.ts";
import type { RunStore } from "../store/store.ts";
import { acceptPush } from "./accept-push.ts";

/**
 * Applies it again under the rules of today. @returns the code it is refused with, or `applied`; `unknown` when nothing
 * open is there in this scope. What is applied leaves the list; what is refused stays.
 */
export async function repairOperation(
  store: RunStore,
  scope: string,
  { device, seq }: { readonly device: string; readonly seq: number },
  by: string,
  at: string,
): Promise<string> {
  const found = await store.operations.openOperation(scope, device, seq);
  const member = found && (await store.access.members(scope)).find(({ id }) => id === found.member);
  if (!found || !member) return "unknown";
  const hubDevice = serverDeviceOf(member.id);
  await store.access.addDevice(member, { id: hubDevice, name: "Serveur", platform: "hub" });
  const { epoch } = await store.identity();
  const pusher = { user: member.id, scope: member.scope, role: member.role, device: hubDevice };
  const { lastSeq, lastHash } = await store.access.chainOf(hubDevice);
  const { seq: _seq, hash: _hash, ...content } = found.operation;
  const next = { ...content, seq: lastSeq + 1 };
  const operation = { ...next, hash: hashOperation(lastHash, next) };
  const { results } = await acceptPush(
    store.sync,
    pusher,
    { epoch, device: hubDevice, schema: 1, ops: [operation] },
    at,
  );
  const result = results[0];
  if (result?.status === "applied" || result?.status === "merged") {
    await store.operations.closeSetApart(scope, device, seq, "repaired", by);
    return "applied";
  }
  // The attempt was set apart too: one open line is enough.
  await store.operations.closeSetApart(scope, hubDevice, lastSeq + 1, "dropped", by);
  return result?.code ?? result?.status ?? "unknown";
}
