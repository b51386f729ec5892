import { type RefObject, useEffect, useRef } from "react";

/** The place takes the focus when it appears: what one pressed is gone, the keyboard and the voice go on from there. */
export function useTakesFocus(isWanted = true): RefObject<HTMLDivElement | null> {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isWanted) place.current?.focus();
  }, [isWanted]);
  return place;
}
