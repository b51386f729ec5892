/** `invite`, `invitations`, `members`, `devices`. */
import { listDevices, revokeDevice } from "../access/devices.ts";
import { hashCode, makeCode } from "../access/invitation-code.ts";
import { Role } from "../../shared/sync/protocol.ts";
import type { Member } from "../store/access-store.ts";
import { type Command, CommandRefused, dateOf, optionOf } from "./command.ts";

const validMs = 48 * 60 * 60 * 1000;

const roleNames = {
  ambassador: "ambassadeur",
  coordinator: "coordinateur",
  admin: "administrateur",
} as const;

/** `invite --role ambassador --name "…"`, or `invite --member ID` for another notebook of somebody. */
export async function invite(command: Command): Promise<void> {
  const { store, scope, now, say, config } = command;
  const memberId = optionOf(command, "member");
  const member = memberId === undefined ? undefined : await memberOf(command, memberId);
  const name = member?.name ?? optionOf(command, "name");
  const role = Role.safeParse(member?.role ?? optionOf(command, "role") ?? "ambassador");
  if (name === undefined)
    throw new CommandRefused(
      'Il manque le nom : npm run hub -- invite --role ambassador --name "Nadia Roux"',
    );
  if (!role.success) throw new CommandRefused(`--role : l’un de ${Role.options.join(", ")}.`);
  const code = makeCode();
  const createdAt = now();
  const expires = new Date(createdAt.getTime() + validMs);
  await store.access.createInvitation({
    ...{ codeHash: hashCode(code), scope, member: member?.id, name, role: role.data },
    ...{ createdAt, expiresAt: expires },
  });
  const link = config.publicUrl === undefined ? {} : { link: `${config.publicUrl}#${code}` };
  say(
    { code, expires: expires.toISOString(), name, role: role.data, ...link },
    `Code pour ${name} (${roleNames[role.data]}) : ${code}\n` +
      `À saisir une fois dans Carnet IA, Réglages, Serveur. Valable jusqu’au ${dateOf(expires)}.` +
      ("link" in link ? `\nOu, d’un seul tenant : ${link.link}` : ""),
  );
}

/** `invitations`; `--revoke CODE`. */
export async function invitations(command: Command): Promise<void> {
  const { store, scope, now, say } = command;
  const code = optionOf(command, "revoke");
  if (code !== undefined) {
    if (!(await store.access.revokeInvitation(hashCode(code), now())))
      throw new CommandRefused("Ce code est inconnu, ou déjà utilisé.");
    say({ event: "revoked" }, "Invitation retirée.");
    return;
  }
  const all = await store.access.invitations(scope);
  if (all.length === 0) say({ event: "none" }, "Aucune invitation.");
  for (const { name, role, expiresAt, usedAt, revokedAt } of all) {
    const state = usedAt ? "used" : revokedAt ? "revoked" : expiresAt <= now() ? "expired" : "open";
    say(
      { name, role, state, expires: expiresAt.toISOString() },
      `${name} (${roleNames[role]}) : ${stateNames[state]}, jusqu’au ${dateOf(expiresAt)}`,
    );
  }
}

const stateNames = { used: "utilisée", revoked: "retirée", expired: "expirée", open: "en attente" } as const;

/** `members`; `--disable ID`, `--enable ID`, `--set-role ID --role …`. */
export async function members(command: Command): Promise<void> {
  const { store, scope, say } = command;
  const disabled = optionOf(command, "disable");
  const enabled = optionOf(command, "enable");
  const changed = optionOf(command, "set-role");
  if (disabled !== undefined || enabled !== undefined) {
    const { id, name } = await memberOf(command, disabled ?? enabled ?? "");
    await store.access.updateMember(id, { isDisabled: disabled !== undefined });
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
    await store.access.updateMember(id, { role: role.data });
    say({ member: id, role: role.data }, `${name} : ${roleNames[role.data]}.`);
    return;
  }
  const all = await store.access.members(scope);
  if (all.length === 0) say({ event: "none" }, 'Personne encore. Invitez : npm run hub -- invite --name "…"');
  for (const { id, name, role, isDisabled } of all)
    say(
      { member: id, name, role, disabled: isDisabled },
      `${id}  ${name} (${roleNames[role]})${isDisabled ? ", sans accès" : ""}`,
    );
}

/** `devices`; `--revoke ID`. */
export async function devices(command: Command): Promise<void> {
  const { store, scope, now, say } = command;
  const revoked = optionOf(command, "revoke");
  if (revoked !== undefined) {
    if (!(await revokeDevice(store, scope, revoked, now())))
      throw new CommandRefused("Cet appareil est inconnu, ou déjà révoqué.");
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

const deviceStates = { active: "", revoked: ", révoqué", replaced: ", remplacé", ended: ", accès terminé" };

async function memberOf({ store, scope }: Command, id: string): Promise<Member> {
  const found = (await store.access.members(scope)).find((member) => member.id === id);
  if (!found) throw new CommandRefused("Ce membre est inconnu : npm run hub -- members donne la liste.");
  return found;
}
