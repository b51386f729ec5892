import { type DragEvent, type ReactNode, useState } from "react";
import "./drop-area.css";

/** Things of the screen onto which files are dropped too; `hint` covers them while files are over. */
export function DropArea(props: {
  readonly hint: string;
  readonly onFiles: (files: readonly File[]) => void;
  readonly children: ReactNode;
}) {
  const [isOver, setOver] = useState(false);
  const over = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes("Files")) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = "copy";
    setOver(true);
  };
  return (
    <div
      className="ui-drop-area stack"
      onDragEnter={over}
      onDragOver={over}
      onDragLeave={({ currentTarget, relatedTarget }) => {
        if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setOver(false);
      }}
      onDrop={(event) => {
        setOver(false);
        const files = [...event.dataTransfer.files];
        if (files.length === 0) return;
        event.preventDefault();
        props.onFiles(files);
      }}
    >
      {props.children}
      {isOver && (
        <div className="ui-drop-area-hint" aria-hidden>
          {props.hint}
        </div>
      )}
    </div>
  );
}
