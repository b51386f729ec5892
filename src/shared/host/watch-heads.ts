/** Listening to `GET /v1/events` (sync.md §3): only a hint to pull, so what is missed during a cut is not asked again. */
import { createParser } from "eventsource-parser";
import type { z } from "zod";
import { Head } from "../sync/protocol.ts";

/** A stream of text that is open. */
export interface EventPieces {
  /** The next piece, or `undefined` at the end. */
  readonly next: () => Promise<string | undefined>;
  /** Ends it from here, even while a piece is awaited. */
  readonly close: () => void;
}

export interface WatchHeads {
  /** Rejects when the hub cannot be listened to now. */
  readonly open: () => Promise<EventPieces>;
  readonly onHead: (head: z.infer<typeof Head>) => void;
  readonly wait: (ms: number) => Promise<unknown>;
  /** 0 to 1, so that a whole region does not come back in the same second after a cut. */
  readonly random: () => number;
}

/** The first new try comes after one second at most, the following ones up to a minute apart. */
const firstDelayMs = 1_000;
const longestDelayMs = 60_000;
/** The hub says something every 25 s: after three silences, the line is dead though nobody closed it (a laptop that slept). */
const silentMs = 75_000;

/** Milliseconds before the next try after so many failures: a random part of a time that doubles (full jitter). */
export function retryDelayMs(failures: number, random: number): number {
  return Math.round(random * Math.min(longestDelayMs, firstDelayMs * 2 ** Math.min(failures, 10)));
}

/** Listens, and again after each cut, until the function it gives is called. */
export function watchHeads({ open, onHead, wait, random }: WatchHeads): () => void {
  let isOver = false;
  let failures = 0;
  let close = (): void => undefined;
  const goesOn = (): boolean => !isOver;

  const read = async ({ next }: EventPieces): Promise<void> => {
    const parser = createParser({
      onEvent: ({ event, data }) => {
        const head = event === "head" ? readHead(data) : undefined;
        if (head && goesOn()) onHead(head);
      },
    });
    for (;;) {
      const piece = await Promise.race([next(), wait(silentMs).then(() => undefined)]);
      if (piece === undefined || !goesOn()) return;
      failures = 0;
      parser.feed(piece);
    }
  };
  const listen = async (): Promise<void> => {
    while (goesOn()) {
      try {
        const pieces = await open();
        ({ close } = pieces);
        if (goesOn()) await read(pieces);
      } catch {
        // A cut is the ordinary life of a laptop: polling goes on meanwhile, and the next try comes below.
      }
      close();
      if (goesOn()) await wait(retryDelayMs(failures, random()));
      failures += 1;
    }
  };
  void listen();
  return () => {
    isOver = true;
    close();
  };
}

function readHead(data: string): z.infer<typeof Head> | undefined {
  try {
    return Head.safeParse(JSON.parse(data)).data;
  } catch {
    return undefined;
  }
}
