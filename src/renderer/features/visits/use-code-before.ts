import { type RefObject, useEffect, useRef, useState } from "react";
import { problem } from "../../../shared/problem.ts";
import { isAnswersCode } from "../../../shared/rules/answers-code.ts";
import { closeCamera, looksAtPerson, openCamera } from "./camera.ts";
import { openScanner } from "./scan-in-worker.ts";

/** Milliseconds between two looks: a sheet that is held still for a moment is seen, and a laptop stays cool. */
const pauseMs = 150;
/** Without a code for so long, what to try is said. */
const unseenMs = 15_000;

/** Waiting for the camera, aiming, another code than ours before it, nothing for a while. */
export type CameraHint = "asking" | "aim" | "other" | "unseen";

interface Told {
  /** A code of answers is before the camera. */
  readonly onCode: (code: string) => void;
  /** The window was hidden, or what the camera said (`camera.*`). */
  readonly onOff: (why?: unknown) => void;
}

/** Watches what is before the camera, from when it is drawn until it is not: the camera lives exactly as long. */
export function useCodeBefore(told: Told): {
  readonly video: RefObject<HTMLVideoElement | null>;
  readonly hint: CameraHint;
  readonly isMirror: boolean;
} {
  const video = useRef<HTMLVideoElement>(null);
  const [hint, setHint] = useState<CameraHint>("asking");
  const [isMirror, setIsMirror] = useState(false);
  const latest = useRef(told);
  useEffect(() => {
    latest.current = told;
  });
  useEffect(() => {
    const late = new AbortController();
    const { signal } = late;
    const scanner = openScanner();
    let unseen: ReturnType<typeof setTimeout> | undefined;
    const watch = async (): Promise<void> => {
      const stream = await openCamera();
      signal.addEventListener("abort", () => closeCamera(stream));
      // One may have left while the system asked: the event was before.
      if (signal.aborted) closeCamera(stream);
      signal.throwIfAborted();
      const lost = () => latest.current.onOff(problem.camera.unavailable({ name: "ended" }));
      for (const track of stream.getTracks()) track.addEventListener("ended", lost, { signal });
      setIsMirror(looksAtPerson(stream));
      setHint("aim");
      unseen = setTimeout(() => setHint("unseen"), unseenMs);
      const shown = video.current;
      if (shown === null) return;
      shown.srcObject = stream;
      await shown.play();
      let code: string | undefined;
      while (code === undefined) {
        // Rejects once the scanner is closed.
        const texts = await scanner.look(await createImageBitmap(shown), "frame");
        code = texts.find(isAnswersCode);
        if (code === undefined && texts.length > 0) setHint("other");
        await new Promise((resolve) => setTimeout(resolve, pauseMs));
      }
      signal.throwIfAborted();
      latest.current.onCode(code);
    };
    const hide = () => {
      if (document.hidden) latest.current.onOff();
    };
    document.addEventListener("visibilitychange", hide, { signal });
    watch().catch((thrown: unknown) => {
      if (!signal.aborted) latest.current.onOff(thrown);
    });
    return () => {
      late.abort();
      clearTimeout(unseen);
      scanner.close();
    };
  }, []);
  return { video, hint, isMirror };
}
