/** Members of one organisation, for who runs it: by the commands and by the page. */
import type { Role } from "../../shared/sync/protocol.ts";
import type { Member } from "../store/access-store.ts";
import type { Store } from "../store/store.ts";

/** Undefined when nobody of this organisation has this id. */
export async function memberIn({ access }: Store, scope: string, id: string): Promise<Member | undefined> {
  return (await access.members(scope)).find((member) => member.id === id);
}

/** Only in its own organisation; false when nobody there has this id. */
export async function changeMember(
  store: Store,
  scope: string,
  id: string,
  change: { readonly role?: Role; readonly isDisabled?: boolean },
): Promise<boolean> {
  const member = await memberIn(store, scope, id);
  return member !== undefined && (await store.access.updateMember(id, change));
}
