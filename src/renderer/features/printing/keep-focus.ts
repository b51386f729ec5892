/** Where the keyboard goes when what it was on disappears. */
import { useEffect } from "react";
import type { PressEvent } from "react-aria-components";

/** When the component that had the focus goes: to the title of the page, where one goes on from. */
export function useTitleAfter(): void {
  useEffect(
    () => () => {
      if (document.activeElement === document.body) document.querySelector<HTMLElement>("main h1")?.focus();
    },
    [],
  );
}

/** Before the line of a button goes: to the same button of the next line, or of the one before. */
export function toNextLine({ target }: PressEvent): void {
  const line = target.closest("tr");
  const next = line?.nextElementSibling ?? line?.previousElementSibling;
  const place = [...(line?.querySelectorAll("button") ?? [])].findIndex((button) => button === target);
  next?.querySelectorAll("button")[place]?.focus();
}
