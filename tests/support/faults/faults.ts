/** Every fault of the campaign, in the order of a rotation. */
import type { Fault } from "./fault.ts";
import { fileFaults } from "./files.ts";
import { keyFaults } from "./keys.ts";
import { moments } from "./moments.ts";
import { roomFaults } from "./room.ts";
import { upgrades } from "./upgrades.ts";

export const faults: readonly Fault[] = [...moments, ...roomFaults, ...fileFaults, ...upgrades, ...keyFaults];
