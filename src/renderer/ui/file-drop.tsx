import { FileUp } from "lucide-react";
import { DropZone, FileTrigger, Text } from "react-aria-components";
import { Button } from "./button.tsx";
import "./file-drop.css";

/** A place where a file is dropped or chosen. */
export function FileDrop(props: {
  readonly label: string;
  readonly hint: string;
  readonly buttonLabel: string;
  /** Media types and extensions: `.csv`, `image/png`. */
  readonly accept: readonly string[];
  readonly onFile: (file: File) => void;
}) {
  return (
    <DropZone
      className="ui-drop"
      onDrop={({ items }) => {
        const item = items.find((candidate) => candidate.kind === "file");
        if (item !== undefined) void item.getFile().then(props.onFile);
      }}
    >
      <FileUp aria-hidden className="ui-drop-icon" />
      <Text slot="label">{props.label}</Text>
      <FileTrigger
        acceptedFileTypes={props.accept}
        onSelect={(files) => {
          const file = files?.item(0);
          if (file !== null && file !== undefined) props.onFile(file);
        }}
      >
        <Button variant="primary">{props.buttonLabel}</Button>
      </FileTrigger>
      <span className="soft small">{props.hint}</span>
    </DropZone>
  );
}
