/** Where things are, whatever folder a command is started from. */
import { resolve } from "node:path";

/** A path of the project as a full one. */
export const fromRoot = (...steps: string[]): string => resolve(import.meta.dirname, "..", ...steps);
