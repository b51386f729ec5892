import { Label, ProgressBar as AriaProgressBar } from "react-aria-components";
import "./progress.css";

/** How far a long piece of work is. `value` from 0 to 1; undefined when nobody can know. */
export function ProgressBar(props: {
  readonly label: string;
  readonly value: number | undefined;
  readonly valueText?: string;
}) {
  return (
    <AriaProgressBar
      className="ui-progress"
      minValue={0}
      maxValue={1}
      value={props.value ?? 0}
      isIndeterminate={props.value === undefined}
      {...(props.valueText === undefined ? {} : { valueLabel: props.valueText })}
    >
      {({ percentage, valueText }) => (
        <>
          <div className="spread small">
            <Label>{props.label}</Label>
            <span className="tnum soft">{valueText}</span>
          </div>
          <svg
            className="ui-progress-track"
            viewBox="0 0 100 2"
            preserveAspectRatio="none"
            aria-hidden
            data-indeterminate={props.value === undefined ? true : undefined}
          >
            <rect className="ui-progress-rest" width={100} height={2} />
            <rect className="ui-progress-done" width={percentage ?? 30} height={2} />
          </svg>
        </>
      )}
    </AriaProgressBar>
  );
}
