import type { ReactNode } from "react";
import { FileTrigger } from "react-aria-components";
import { Button } from "./button.tsx";

/** A button that asks for a file. */
export function FileButton(props: {
  readonly icon?: ReactNode;
  readonly children: ReactNode;
  readonly onFile: (file: File) => void;
}) {
  return (
    <FileTrigger
      onSelect={(files) => {
        const file = files?.item(0);
        if (file !== null && file !== undefined) props.onFile(file);
      }}
    >
      <Button icon={props.icon}>{props.children}</Button>
    </FileTrigger>
  );
}
