/** What a fault is: one way to go wrong while somebody types, and where to look afterwards. */
import type { Place, Sitting } from "./person.ts";

/** How a fault went. */
export interface Played {
  /** Everything that a screen said was saved: each must be the beginning of what is found. */
  readonly said: readonly string[];
  /** Where the person comes back. */
  readonly place: Place;
  /** A browser that the fault left open, to come back in. */
  readonly open?: Sitting;
  /** How many documents there must be, where the text is not all that could be lost. */
  readonly documents?: number;
  /** False when the fault was played and changed nothing: a quota that no write met, a migration that was over. */
  readonly isFelt: boolean;
}

/** Chance that can be played again, in [0, 1). */
export type Chance = () => number;

/** What a fault is given: the notebook, and a folder that goes with the run. */
export interface Stage {
  readonly place: Place;
  /** The visit, open; the same browser as the run before where it still is. */
  readonly sit: () => Promise<Sitting>;
  /** A browser on a notebook, which is not open yet. What is left of it goes with the run. */
  readonly browser: (place: Place) => Promise<Sitting>;
  /** The same notebook in another folder: what is done to it stays there. No browser is left on it. */
  readonly copy: (folder?: string) => Promise<Place>;
  readonly scratch: string;
}

/** One way to go wrong. */
export interface Fault {
  readonly name: string;
  /** Only for a notebook in clear, or only for an encrypted one. */
  readonly only?: "clear" | "sealed";
  /** Resolves with `undefined` where this machine cannot play it. */
  play(stage: Stage, chance: Chance): Promise<Played | undefined>;
}
