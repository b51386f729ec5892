/**
 * Version 4. Operations that the hub set apart are found by an index: a person must see them, and an outbox may be long.
 * Nothing is rewritten: no notebook had met a hub before. Never edited again.
 */
export const version4 = { outbox: "seq, [collection+id], apart" } as const;
