import type { ReactNode } from "react";
import { Link as AriaLink } from "react-aria-components";

/** A link to another screen (`#/…`). Addresses outside the app go through the host. */
export function Link(props: {
  readonly href: string;
  readonly children: ReactNode;
  readonly className?: string;
}) {
  return (
    <AriaLink href={props.href} className={props.className ?? "ui-link"}>
      {props.children}
    </AriaLink>
  );
}
