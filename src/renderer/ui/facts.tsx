import type { ReactNode } from "react";
import "./facts.css";

export interface Fact {
  readonly term: string;
  readonly value: ReactNode;
}

/** Terms and their values. Empty ones are left out. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className="ui-facts">
      {facts
        .filter(({ value }) => value !== undefined && value !== null && value !== "")
        .map(({ term, value }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
