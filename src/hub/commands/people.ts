/** `invite`, `invitations`, `members`, `devices`. */
import { listDevices, revokeDevice } from "../access/devices.ts";
import { hashCode } from "../access/invitation-code.ts";
import { cancelInvitation, invite as makeInvitation, listInvitations } from "../access/invitations.ts";
import { changeMember, memberIn } from "../access/members.ts";
import { Role } from "../../shared/sync/protocol.ts";
import type { Member } from "../store/access-store.ts";
import { type Command, CommandRefused, dateOf, optionOf } from "./command.ts";
import { invitationInWords, roleInWords } from "./words.ts";

/** `invite --role ambassador --name "…"`, or `invite --member ID` for another notebook of somebody. */
export async function invite(command: Command): Promise<void> {
  const { scope, say } = command;
  const memberId = optionOf(command, "member");
  const member = memberId === undefined ? undefined : await memberOf(command, memberId);
  const name = member?.name ?? optionOf(command, "name");
  const role = Role.safeParse(member?.role ?? optionOf(command, "role") ?? "ambassador");
  if (name === undefined)
    throw new CommandRefused(
      'Il manque le nom : npm run hub -- invite --role ambassador --name "Nadia Roux"',
    );
  if (!role.success) throw new CommandRefused(`--role : l’un de ${Role.options.join(", ")}.`);
  const invited = { member: member?.id, name, role: role.data };
  const { code, expires, link } = await makeInvitation(command, scope, invited);
  say(
    { code, expires: expires.toISOString(), name, role: role.data, ...(link === undefined ? {} : { link }) },
    `Code pour ${name} (${roleInWords[role.data]}) : ${code}\n` +
      `À saisir une fois dans Carnet IA, Réglages, Serveur. Valable jusqu’au ${dateOf(expires)}.` +
      (link === undefined ? "" : `\nOu, d’un seul tenant : ${link}`),
  );
}

/** `invitations`; `--revoke CODE`. */
export async function invitations(command: Command): Promise<void> {
  const { store, scope, now, say } = command;
  const code = optionOf(command, "revoke");
  if (code !== undefined) {
    if (!(await cancelInvitation(store, scope, hashCode(code), now())))
      throw new CommandRefused("Ce code est inconnu, ou déjà utilisé.");
    say({ event: "revoked" }, "Invitation retirée.");
    return;
  }
  const all = await listInvitations(store, scope, now());
  if (all.length === 0) say({ event: "none" }, "Aucune invitation.");
  for (const { name, role, expiresAt, state } of all)
    say(
      { name, role, state, expires: expiresAt.toISOString() },
      `${name} (${roleInWords[role]}) : ${invitationInWords[state]}, jusqu’au ${dateOf(expiresAt)}`,
    );
}

/** `members`; `--disable ID`, `--enable ID`, `--set-role ID --role …`. */
export async function members(command: Command): Promise<void> {
  const { store, scope, say } = command;
  const disabled = optionOf(command, "disable");
  const enabled = optionOf(command, "enable");
  const changed = optionOf(command, "set-role");
  if (disabled !== undefined || enabled !== undefined) {
    const { id, name } = await memberOf(command, disabled ?? enabled ?? "");
    await changeMember(store, scope, id, { isDisabled: disabled !== undefined });
    say(
      { member: id, disabled: disabled !== undefined },
      `${name} ${disabled === undefined ? "a de nouveau accès" : "n’a plus accès"}.`,
    );
    return;
  }
  if (changed !== undefined) {
    const { id, name } = await memberOf(command, changed);
    const role = Role.safeParse(optionOf(command, "role"));
    if (!role.success) throw new CommandRefused(`--role : l’un de ${Role.options.join(", ")}.`);
    await changeMember(store, scope, id, { role: role.data });
    say({ member: id, role: role.data }, `${name} : ${roleInWords[role.data]}.`);
    return;
  }
  const all = await store.access.members(scope);
  if (all.length === 0) say({ event: "none" }, 'Personne encore. Invitez : npm run hub -- invite --name "…"');
  for (const { id, name, role, isDisabled } of all)
    say(
      { member: id, name, role, disabled: isDisabled },
      `${id}  ${name} (${roleInWords[role]})${isDisabled ? ", sans accès" : ""}`,
    );
}

/** `devices`; `--revoke ID`. */
export async function devices(command: Command): Promise<void> {
  const { store, scope, now, say } = command;
  const revoked = optionOf(command, "revoke");
  if (revoked !== undefined) {
    if (!(await revokeDevice(store, scope, revoked, now())))
      throw new CommandRefused("Cet appareil est inconnu, déjà révoqué, ou celui du serveur.");
    say(
      { device: revoked, revoked: true },
      "Appareil révoqué : ce qu’il enverra encore sera mis à part pendant 30 jours.",
    );
    return;
  }
  const all = await listDevices(store, scope, now());
  if (all.length === 0) say({ event: "none" }, "Aucun appareil.");
  for (const { id, name, platform, member, memberName, state, lastSeenAt } of all) {
    say(
      {
        ...{ device: id, name, platform, member, memberName, state },
        ...(lastSeenAt ? { lastSeen: lastSeenAt.toISOString() } : {}),
      },
      `${id}  ${memberName}, ${name} (${platform}), vu ${dateOf(lastSeenAt)}${deviceStates[state]}`,
    );
  }
}

const deviceStates = {
  ...{ active: "", revoked: ", révoqué", replaced: ", remplacé", ended: ", accès terminé" },
  server: ", le serveur lui-même",
};

async function memberOf({ store, scope }: Command, id: string): Promise<Member> {
  const found = await memberIn(store, scope, id);
  if (!found) throw new CommandRefused("Ce membre est inconnu : npm run hub -- members donne la liste.");
  return found;
}
