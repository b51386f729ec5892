import { Check } from "lucide-react";
import { Link } from "react-aria-components";
import "./steps.css";

export interface Step {
  readonly id: string;
  readonly label: string;
  readonly href: string;
  readonly isCurrent?: boolean;
  readonly isDone?: boolean;
}

/** Where one is in a piece of work, and the way to its other steps. */
export function Steps({ label, steps }: { readonly label: string; readonly steps: readonly Step[] }) {
  return (
    <nav aria-label={label}>
      <ol className="ui-steps">
        {steps.map((step, index) => (
          <li key={step.id}>
            <Link
              href={step.href}
              className="ui-step"
              {...(step.isCurrent === true ? { "aria-current": "step" as const } : {})}
            >
              <span className="ui-step-number" aria-hidden>
                {step.isDone === true ? <Check /> : index + 1}
              </span>
              {step.label}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
