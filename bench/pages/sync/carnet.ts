/** This app: its real engine over the real host of the web edition. */
import { Dexie } from "dexie";
import { commit } from "../../../src/renderer/data/commit.ts";
import { followEnrolment, newDeviceId } from "../../../src/renderer/data/enrolled.ts";
import { closeNotebook, openNotebook, theNotebook } from "../../../src/renderer/data/notebook.ts";
import { fold, readState } from "../../../src/renderer/data/sync-write.ts";
import { webHub } from "../../../src/renderer/host/web-hub.ts";
import { exchange } from "../../../src/renderer/sync/exchange.ts";
import { hubApi } from "../../../src/renderer/sync/hub-api.ts";
import type { Competitor } from "./competitor.ts";

const name = "bench-carnet";
const host = webHub(() => undefined);

/** Enrols with an invitation once, then takes a new device id each time the notebook is emptied. */
export function carnet(hub: { address: string; code: string }): Competitor {
  let code: string | undefined = hub.code;
  const enrol = async () => {
    const device = { id: newDeviceId(), name: "Mesure", platform: "bench" };
    const enrolment = await host.enrolHub(code === undefined ? { device } : { ...hub, code, device });
    code = undefined;
    await followEnrolment(theNotebook(), enrolment, (await hubApi(host).hello()).epoch);
  };
  const sync = () =>
    exchange({
      notebook: theNotebook(),
      hub: hubApi(host),
      takeDevice: () => Promise.reject(new Error("no")),
    });
  return {
    reset: async () => {
      await closeNotebook();
      await Dexie.delete(name);
      await openNotebook({ name });
      await enrol();
    },
    pull: sync,
    count: () => theNotebook().database.documents.count(),
    edit: async (edits) => {
      await commit(
        edits.map(({ id, field, text }) => ({
          ...{ collection: "visit", id, kind: "set", fields: { [field]: text } },
        })),
      );
    },
    push: async () => {
      await sync();
      const { waiting } = (await readState(theNotebook())).head;
      if (waiting > 0) throw new Error(`${waiting} operations still wait`);
    },
    tidy: () => fold(theNotebook()),
  };
}
