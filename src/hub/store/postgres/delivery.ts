/** Keys for what comes by hand, in PostgreSQL. */
import { newSealingPair } from "../../delivery/open-delivery.ts";
import { type DeliveryStore, mostDeviceKeys } from "../delivery-store.ts";
import { asHub, type Db, type Tx } from "./sight.ts";

/** See {@link DeliveryStore}. */
export function postgresDelivery(db: Db): DeliveryStore {
  return {
    sealingPair: async () => {
      const known = await asHub(db, readPair);
      if (known) return known;
      const { publicKey, privateKey } = await newSealingPair();
      // The first of two processes that start together; the other takes its key.
      return await asHub(db, async (tx) => {
        await tx
          .insertInto("sealing_key")
          .values({ public_key: publicKey, private_key: Buffer.from(privateKey) })
          .onConflict((conflict) => conflict.doNothing())
          .execute();
        const kept = await readPair(tx);
        if (!kept) throw new Error("the sealing key was not kept");
        return kept;
      });
    },
    deviceKeys: (device) =>
      asHub(db, async (tx) => {
        const rows = await tx.selectFrom("device_key").select("key").where("device", "=", device).execute();
        return rows.map(({ key }) => key);
      }),
    addDeviceKey: (device, key) =>
      asHub(db, async (tx) => {
        await tx
          .insertInto("device_key")
          .values({ device, key })
          .onConflict((conflict) => conflict.doNothing())
          .execute();
        const newest = tx
          .selectFrom("device_key")
          .select("key")
          .where("device", "=", device)
          .orderBy("created_at", "desc")
          .limit(mostDeviceKeys);
        await tx
          .deleteFrom("device_key")
          .where("device", "=", device)
          .where("key", "not in", newest)
          .execute();
      }),
  };
}

async function readPair(tx: Tx) {
  const row = await tx
    .selectFrom("sealing_key")
    .select(["public_key as publicKey", "private_key as privateKey"])
    .executeTakeFirst();
  return row;
}
