import type { ReactNode } from "react";
import { FileTrigger } from "react-aria-components";
import { Button, type ButtonVariant } from "./button.tsx";

/** A button that asks for files; for one only, unless told. */
export function FileButton(props: {
  readonly icon?: ReactNode;
  readonly variant?: ButtonVariant;
  readonly children: ReactNode;
  readonly allowsMany?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}) {
  return (
    <FileTrigger
      allowsMultiple={props.allowsMany ?? false}
      onSelect={(files) => {
        if (files !== null && files.length > 0) props.onFiles([...files]);
      }}
    >
      <Button icon={props.icon} variant={props.variant ?? "secondary"}>
        {props.children}
      </Button>
    </FileTrigger>
  );
}
