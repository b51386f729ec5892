import { type RefObject, useLayoutEffect, useRef, useState } from "react";

/** Width in pixels of the box that takes the ref, followed; `atFirst` until it is measured. */
export function useWidth<Box extends HTMLElement>(atFirst: number): readonly [RefObject<Box | null>, number] {
  const box = useRef<Box>(null);
  const [width, setWidth] = useState(atFirst);
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    setWidth(element.clientWidth);
    return () => observer.disconnect();
  }, []);
  return [box, width];
}
