/** `GET /v1/members`: the names behind `owner` and `author`, within the scope. */
import { MembersAnswer } from "../../shared/sync/protocol.ts";
import type { App } from "../app-type.ts";
import type { HubContext } from "../context.ts";
import { callerOf } from "../plugins/auth.ts";

/**
 *
 */
export function memberRoutes(app: App, { store }: HubContext): void {
  const options = { config: { access: "member" as const }, schema: { response: { 200: MembersAnswer } } };
  app.get("/v1/members", options, async (request) => {
    const members = await store.access.members(callerOf(request).scope);
    return { members: members.map(({ id, name, role }) => ({ id, name, role })) };
  });
}
