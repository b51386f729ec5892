/** Runs in two real browsers at once: a notebook under its real loop, told of changes by its hub. */
import { commit } from "../../../src/renderer/data/commit.ts";
import { onCommitted } from "../../../src/renderer/data/committed.ts";
import { newDeviceId } from "../../../src/renderer/data/enrolled.ts";
import { openNotebook } from "../../../src/renderer/data/notebook.ts";
import { visitById } from "../../../src/renderer/data/visits.ts";
import { memoryHost } from "../../../src/renderer/host/memory-host.ts";
import { webHub } from "../../../src/renderer/host/web-hub.ts";
import { startSync } from "../../../src/renderer/sync/loop.ts";
import type { DocumentId } from "../../../src/shared/records/field-values.ts";

/** Instants are milliseconds of the machine's clock, which both browsers share. */
export interface LiveBench {
  readonly start: (hub: { address: string; code: string }) => Promise<void>;
  /** When the edit was on this disk. */
  readonly write: (id: DocumentId, text: string) => Promise<number>;
  /** When this disk had it. */
  readonly seen: (id: DocumentId, text: string) => Promise<number>;
}

declare global {
  var liveBench: LiveBench;
}

globalThis.liveBench = {
  start: async (hub) => {
    await openNotebook({ name: "bench-live" });
    const answers = webHub((head) => memory.tell("hubHead", head));
    const memory = memoryHost({ answers });
    await answers.enrolHub({ ...hub, device: { id: newDeviceId(), name: "Mesure", platform: "bench" } });
    startSync(memory.host);
  },
  write: async (id, text) => {
    await commit([{ collection: "visit", id, kind: "set", fields: { "notes.context": text } }]);
    return Date.now();
  },
  seen: (id, text) =>
    new Promise((resolve) => {
      const look = async () => {
        if ((await visitById(id))?.fields["notes.context"] !== text) return;
        stop();
        resolve(Date.now());
      };
      const stop = onCommitted(() => void look());
      void look();
    }),
};
