import { LoaderCircle } from "lucide-react";
import type { ReactNode, Ref } from "react";
import {
  Button as AriaButton,
  type ButtonProps as AriaButtonProps,
  Link as AriaLink,
} from "react-aria-components";
import { Tooltip } from "./tooltip.tsx";
import "./button.css";

export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger";

export interface ButtonProps extends Omit<AriaButtonProps, "children" | "className" | "style"> {
  readonly variant?: ButtonVariant;
  readonly icon?: ReactNode;
  readonly children: ReactNode;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** A labelled button. */
export function Button({ variant = "secondary", icon, children, ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} className={`ui-button ui-button-${variant}`}>
      {rest.isPending === true ? <LoaderCircle aria-hidden /> : icon}
      <span>{children}</span>
    </AriaButton>
  );
}

/** A link that looks like a button: it goes somewhere. */
export function ButtonLink(props: {
  readonly href: string;
  readonly variant?: ButtonVariant;
  readonly icon?: ReactNode;
  /** When several links of a screen say the same: it begins with the words that are seen. */
  readonly "aria-label"?: string;
  readonly children: ReactNode;
}) {
  return (
    <AriaLink
      href={props.href}
      {...(props["aria-label"] === undefined ? {} : { "aria-label": props["aria-label"] })}
      className={`ui-button ui-button-${props.variant ?? "secondary"}`}
    >
      {props.icon}
      <span>{props.children}</span>
    </AriaLink>
  );
}

export interface IconButtonProps extends Omit<AriaButtonProps, "children" | "className" | "style"> {
  /** Read aloud, and shown as a tooltip. */
  readonly label: string;
  readonly icon: ReactNode;
}

/** A button that is only a picture: its label is read aloud and shown on hover and focus. */
export function IconButton({ label, icon, ...rest }: IconButtonProps) {
  return (
    <Tooltip text={label}>
      <AriaButton {...rest} aria-label={label} className="ui-button ui-button-quiet ui-button-icon">
        {icon}
      </AriaButton>
    </Tooltip>
  );
}
