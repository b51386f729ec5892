/** What the protocol calls in English, in the French of the people who run a hub. */
import type { InvitationState } from "../access/invitations.ts";
import type { Collection } from "../../shared/records/collections.ts";
import type { Role } from "../../shared/sync/protocol.ts";

const kinds: Readonly<Record<string, string>> = {
  create: "création",
  set: "modification",
  delete: "suppression",
  restore: "remise en place",
  resolve: "départage",
};

const statuses: Readonly<Record<string, string>> = {
  applied: "appliquée",
  merged: "appliquée, à départager",
  quarantined: "mise à part",
  erased: "refusée, document effacé",
};

const reasons: Readonly<Record<string, string>> = {
  bad_field: "Un champ a un nom ou une valeur que le serveur ne peut pas prendre.",
  field_too_large: "Une valeur dépasse 64 Kio.",
  unknown_document: "Le document n’existe pas, ou plus, sur le serveur.",
  not_allowed: "Le rôle de la personne ne le permet pas, ou le document a été confié à quelqu’un d’autre.",
  bad_transition: "Le statut recule sans motif.",
  device_revoked: "L’appareil est révoqué.",
};

/** `modification`, for the kind of an operation. */
export const kindInWords = (kind: string): string => kinds[kind] ?? kind;

/** `appliquée`, for the verdict an operation got. */
export const statusInWords = (status: string): string => statuses[status] ?? status;

/** Why an operation was set apart, as a sentence. */
export const reasonInWords = (code: string): string => reasons[code] ?? "Le serveur l’a mise à part.";

/** `ambassadeur` */
export const roleInWords: Readonly<Record<Role, string>> = {
  ambassador: "ambassadeur",
  coordinator: "coordinateur",
  admin: "administrateur",
};

/** `en attente`, for an invitation. */
export const invitationInWords: Readonly<Record<InvitationState, string>> = {
  used: "utilisée",
  revoked: "retirée",
  expired: "expirée",
  open: "en attente",
};

const collections: Readonly<Record<Collection, string>> = {
  company: "entreprise",
  contact: "personne",
  visit: "visite",
  note: "note",
  assessment: "pré-diagnostic",
  action: "action",
  attachment: "fichier joint",
  event: "rencontre",
};

/** `visite`, for where a document is kept. */
export const collectionInWords = (collection: string): string =>
  Object.entries(collections).find(([key]) => key === collection)?.[1] ?? collection;
