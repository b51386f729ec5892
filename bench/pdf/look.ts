/** The look of the sheets that are compared. */
import { lookOf } from "../../src/renderer/paper/look.ts";

export const { size, colour } = lookOf();
