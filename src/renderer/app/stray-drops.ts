/** A file dropped beside its place must not make the browser leave the notebook to show it. */

/** Refuses what no drop zone has taken; zones answer before the window hears. */
export function refuseStrayDrops(): void {
  addEventListener("dragover", (event) => {
    if (event.defaultPrevented || !isOfFiles(event)) return;
    event.preventDefault();
    if (event.dataTransfer !== null) event.dataTransfer.dropEffect = "none";
  });
  addEventListener("drop", (event) => {
    if (isOfFiles(event)) event.preventDefault();
  });
}

/** Text dragged into a field stays the browser's affair. */
const isOfFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes("Files") ?? false;
