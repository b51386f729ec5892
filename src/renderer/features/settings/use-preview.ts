import { useEffect, useRef, useState } from "react";
import type { Asked } from "../../paper/make-sheet.ts";
import { renderPdf } from "../../paper/render.ts";

/** Between the last gesture and the sheet. */
const settleMs = 250;

export interface Preview {
  /** The last sheet that was made: it stays while the next one is. */
  readonly bytes: Uint8Array<ArrayBuffer> | undefined;
  readonly pages: number;
  readonly isMaking: boolean;
  readonly error: unknown;
}

interface Made {
  readonly of: Asked | undefined;
  readonly bytes?: Uint8Array<ArrayBuffer>;
  readonly pages: number;
  readonly error?: unknown;
}

/**
 * Makes the sheet again once the gestures pause. One that is overtaken before it is begun is never made; one that is being made
 * ends first, unseen: giving it up would end the worker, and the next would wait for a new one.
 */
export function usePreview(asked: Asked): Preview {
  const [made, setMade] = useState<Made>({ of: undefined, pages: 0 });
  const being = useRef<Promise<void>>(Promise.resolve());
  const page = useRef(new AbortController());
  useEffect(() => {
    const overtaken = new AbortController();
    const isLate = () => overtaken.signal.aborted;
    const make = async (): Promise<void> => {
      if (isLate()) return;
      const { signal } = page.current;
      try {
        const { bytes, pages } = await renderPdf(asked, { signal });
        if (!isLate()) setMade({ of: asked, bytes, pages });
      } catch (error) {
        if (!isLate()) setMade((before) => ({ ...before, of: asked, error }));
      }
    };
    const timer = setTimeout(() => {
      being.current = being.current.then(make);
    }, settleMs);
    return () => {
      overtaken.abort();
      clearTimeout(timer);
    };
  }, [asked]);
  // The page is left: what is still being made is of no use to anybody.
  useEffect(() => {
    page.current = new AbortController();
    const { current } = page;
    return () => current.abort();
  }, []);
  return {
    bytes: made.bytes,
    pages: made.pages,
    isMaking: made.of !== asked,
    error: made.of === asked ? made.error : undefined,
  };
}
