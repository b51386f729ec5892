import { CircleAlert, HardDrive, HardDriveDownload, LoaderCircle } from "lucide-react";
import type { SaveReport, SaveStatus } from "./autosave.ts";
import "./save-state.css";

const icons: Readonly<Record<SaveStatus, typeof HardDrive>> = {
  idle: HardDrive,
  saving: LoaderCircle,
  saved: HardDriveDownload,
  failed: CircleAlert,
};

/** Honest words about what is on the disk, announced politely. The caller gives the sentence for each state. */
export function SaveState(props: { readonly report: SaveReport; readonly text: string }) {
  const { status } = props.report;
  const Icon = icons[status];
  return (
    <div className={`ui-save ui-save-${status}`} role="status">
      <Icon aria-hidden />
      <span>{props.text}</span>
    </div>
  );
}
