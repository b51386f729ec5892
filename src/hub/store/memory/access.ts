/** People, machines, codes and tokens in memory: the twin of `store/postgres/access.ts`. */
import { firstPrevHash } from "../../../shared/sync/hash-chain.ts";
import type { AccessStore, Device, Member } from "../access-store.ts";
import type { DeviceData, MemberData, MemoryData } from "./data.ts";

/** See {@link AccessStore}. */
export function memoryAccess(data: MemoryData): AccessStore {
  const { scopes, members, devices, invitations, tokenFamilies, guesses } = data;
  return {
    scopes: () => Promise.resolve([...scopes.values()].map(({ id, name }) => ({ id, name }))),
    createScope: ({ id, name }, visitedKey) => {
      if (!scopes.has(id)) scopes.set(id, { id, name, ver: 0, prunedVer: 0, visitedKey });
      return Promise.resolve();
    },
    members: (scope) =>
      Promise.resolve([...members.values()].filter((member) => member.scope === scope).map(readMember)),
    createMember: (member) => {
      members.set(member.id, { ...member, sightSince: 0, isDisabled: false });
      return Promise.resolve();
    },
    memberBySubject: (issuer, subject) => {
      const found = [...members.values()].find((member) => member.subject === `${issuer} ${subject}`);
      return Promise.resolve(found && readMember(found));
    },
    linkSubject: (id, issuer, subject) => {
      const member = members.get(id);
      if (member) member.subject = `${issuer} ${subject}`;
      return Promise.resolve();
    },
    updateMember: (id, { role, isDisabled }) => {
      const member = members.get(id);
      if (!member) return Promise.resolve(false);
      if (role !== undefined) {
        member.role = role;
        const scope = scopes.get(member.scope);
        if (scope) member.sightSince = scope.ver += 1;
      }
      if (isDisabled !== undefined) member.isDisabled = isDisabled;
      return Promise.resolve(true);
    },

    devices: (scope) =>
      Promise.resolve([...devices.values()].filter((device) => device.scope === scope).map(readDevice)),
    enrolled: (id) => {
      const device = devices.get(id);
      const member = device && members.get(device.member);
      return Promise.resolve(member && { member: readMember(member), device: readDevice(device) });
    },
    addDevice: (member, { id, name, platform }, replaces) => {
      if (devices.has(id)) return Promise.resolve(false);
      devices.set(id, {
        ...{ id, name, platform, member: member.id, scope: member.scope, lastSeq: 0 },
        lastHash: firstPrevHash,
        createdAt: new Date(),
      });
      const replaced = replaces === undefined ? undefined : devices.get(replaces);
      if (replaced) replaced.replacedBy = id;
      return Promise.resolve(true);
    },
    chainOf: (id) => {
      const { lastSeq = 0, lastHash = firstPrevHash } = devices.get(id) ?? {};
      return Promise.resolve({ lastSeq, lastHash });
    },
    revokeDevice: (id, at) => {
      const device = devices.get(id);
      if (!device || device.revokedAt) return Promise.resolve(false);
      device.revokedAt = at;
      return Promise.resolve(true);
    },
    touchDevice: (id, at) => {
      const device = devices.get(id);
      if (device) device.lastSeenAt = at;
      return Promise.resolve();
    },

    invitations: (scope) =>
      Promise.resolve([...invitations.values()].filter((invitation) => invitation.scope === scope)),
    createInvitation: (invitation) => {
      const unused = { usedAt: undefined, revokedAt: undefined };
      invitations.set(hex(invitation.codeHash), { ...invitation, ...unused });
      return Promise.resolve();
    },
    revokeInvitation: (codeHash, at) => {
      const invitation = invitations.get(hex(codeHash));
      if (!invitation || invitation.usedAt) return Promise.resolve(false);
      invitation.revokedAt = at;
      return Promise.resolve(true);
    },
    useInvitation: (codeHash, at) => {
      const invitation = invitations.get(hex(codeHash));
      if (!invitation || invitation.usedAt || invitation.revokedAt || invitation.expiresAt <= at) {
        return Promise.resolve(undefined);
      }
      invitation.usedAt = at;
      return Promise.resolve(invitation);
    },
    releaseInvitation: (codeHash) => {
      const invitation = invitations.get(hex(codeHash));
      if (invitation) invitation.usedAt = undefined;
      return Promise.resolve();
    },

    createTokenFamily: ({ family, device, expiresAt }) => {
      tokenFamilies.set(family, { device, expiresAt, number: 1 });
      return Promise.resolve();
    },
    rotateToken: ({ family, number, at, graceMs, expiresAt }) => {
      const known = tokenFamilies.get(family);
      if (!known || known.revokedAt || known.expiresAt <= at) return Promise.resolve({ outcome: "refused" });
      const { device, usedAt } = known;
      if (number >= known.number) {
        tokenFamilies.set(family, { device, expiresAt, number: number + 1, usedAt: at });
        return Promise.resolve({ outcome: "rotated", device, usedAt: at });
      }
      if (number === known.number - 1 && usedAt && at.getTime() - usedAt.getTime() <= graceMs)
        return Promise.resolve({ outcome: "rotated", device, usedAt });
      known.revokedAt = at;
      return Promise.resolve({ outcome: "refused" });
    },

    lockedUntil: (key, at) => {
      const until = guesses.get(key)?.lockedUntil;
      return Promise.resolve(until && until > at ? until : undefined);
    },
    countGuess: (key, at, most, windowMs) => {
      const known = guesses.get(key);
      const isRecent = known !== undefined && at.getTime() - known.firstAt.getTime() <= windowMs;
      const failures = isRecent ? known.failures + 1 : 1;
      guesses.set(key, {
        failures,
        firstAt: isRecent ? known.firstAt : at,
        ...(isRecent && failures >= most ? { lockedUntil: new Date(at.getTime() + windowMs) } : {}),
      });
      return Promise.resolve();
    },

    visited: (scope) => {
      const months = new Map<string, string>();
      for (const visit of data.documents.values()) {
        if (visit.scope !== scope || visit.doneOn === null || visit.deleted || visit.erased) continue;
        const company = data.documents.get(`${scope}/company/${visit.company ?? ""}`);
        if (!company || company.erased || company.siret === null) continue;
        const month = visit.doneOn.slice(0, 7);
        if (month > (months.get(company.siret) ?? "")) months.set(company.siret, month);
      }
      const key = scopes.get(scope)?.visitedKey ?? new Uint8Array(32);
      return Promise.resolve({ key, visited: [...months].map(([siret, month]) => ({ siret, month })) });
    },
  };
}

function readMember({ id, scope, name, role, isDisabled }: MemberData): Member {
  return { id, scope, name, role, isDisabled };
}

function readDevice({ lastHash: _lastHash, lastSeenAt, revokedAt, replacedBy, ...rest }: DeviceData): Device {
  return { ...rest, lastSeenAt, revokedAt, replacedBy };
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("hex");
}
