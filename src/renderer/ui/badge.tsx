import type { ReactNode } from "react";
import "./badge.css";

export type Tone = "neutral" | "accent" | "info" | "good" | "warn" | "bad";

/** A word that classifies. The word says it all; the colour only helps. */
export function Badge(props: {
  readonly tone?: Tone;
  readonly icon?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <span className={`ui-badge ui-tone-${props.tone ?? "neutral"}`}>
      {props.icon}
      {props.children}
    </span>
  );
}
