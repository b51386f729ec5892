import type { ReactNode } from "react";
import { FieldError, Label, Text } from "react-aria-components";
import "./field.css";

/** What every field shows around its control. */
export interface FieldText {
  readonly label: ReactNode;
  /** Help that stays visible: an example, a format, a consequence. */
  readonly description?: ReactNode;
  /** What is wrong and what to do; shown and read with the field. */
  readonly errorMessage?: string | undefined;
}

/** Label above the control. */
export function FieldLabel({ children }: { readonly children: ReactNode }) {
  return <Label className="ui-label">{children}</Label>;
}

/** Help and error below the control, tied to it by the library. */
export function FieldNotes({ description, errorMessage }: Omit<FieldText, "label">) {
  return (
    <>
      {description !== undefined && (
        <Text slot="description" className="ui-description">
          {description}
        </Text>
      )}
      <FieldError className="ui-error">{errorMessage}</FieldError>
    </>
  );
}
