import { CircleAlert, HardDriveDownload, LoaderCircle } from "lucide-react";
import type { SaveReport } from "./autosave.ts";
import "./save-state.css";

/** Honest words about what is on the disk, announced politely. The caller gives the sentence for each state. */
export function SaveState(props: { readonly report: SaveReport; readonly text: string }) {
  const { status } = props.report;
  const Icon = status === "failed" ? CircleAlert : status === "saving" ? LoaderCircle : HardDriveDownload;
  return (
    <div className={`ui-save ui-save-${status}`} role="status">
      {status !== "idle" && <Icon aria-hidden />}
      <span>{props.text}</span>
    </div>
  );
}
