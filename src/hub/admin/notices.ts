/** What a page says after a gesture: the address carries a key, the sentence is here. */

export interface Notice {
  readonly tone: "good" | "bad";
  readonly text: string;
}

const notices = {
  "signed-out": {
    tone: "good",
    text: "Déconnexion faite : cet accès est révoqué, un nouveau code sera demandé.",
  },
  "session-ended": {
    tone: "bad",
    text: "Votre accès a pris fin : inactivité de 30 minutes, 8 heures d’ouverture, ou appareil révoqué.",
  },
  "device-revoked": {
    tone: "good",
    text: "Appareil révoqué : ce qu’il enverra encore sera mis à part pendant 30 jours.",
  },
  "member-disabled": { tone: "good", text: "Cette personne n’a plus accès, sur aucun de ses appareils." },
  "member-enabled": { tone: "good", text: "Cette personne a de nouveau accès." },
  "role-changed": {
    tone: "good",
    text: "Rôle changé : les carnets de cette personne téléchargeront de nouveau ce qu’elle peut voir.",
  },
  "invitation-cancelled": { tone: "good", text: "Invitation retirée : son code n’ouvre plus rien." },
  repaired: { tone: "good", text: "Modification appliquée : les carnets la recevront." },
  "still-refused": {
    tone: "bad",
    text: "Toujours refusée selon les règles d’aujourd’hui : elle reste dans la liste.",
  },
  dropped: { tone: "good", text: "Modification écartée. Son contenu reste dans l’historique du document." },
} as const satisfies Readonly<Record<string, Notice>>;

export type NoticeKey = keyof typeof notices;

/** The sentence of a key that came in an address; undefined for anything else. */
export function noticeOf(key: unknown): Notice | undefined {
  return typeof key === "string" && isKey(key) ? notices[key] : undefined;
}

function isKey(key: string): key is NoticeKey {
  return Object.hasOwn(notices, key);
}
