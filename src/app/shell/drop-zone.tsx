import { useEffect, useState } from "react";
import { useWords } from "../i18n/use-words.ts";
import { Icon } from "../ui/icon.tsx";
import "./drop-zone.css";

/** The whole window takes files. Shows so while some are held over it. */
export function DropZone({ onFiles }: { readonly onFiles: (files: readonly File[]) => Promise<void> }) {
  const { shell } = useWords();
  const [over, setOver] = useState(false);
  useEffect(() => {
    // Every element on the way fires enter and leave: the count says whether any is still under the files.
    let inside = 0;
    const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;
    const step = (by: number) => (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      inside += by;
      setOver(inside > 0);
    };
    const [enter, leave] = [step(1), step(-1)];
    const allow = (event: DragEvent) => {
      if (holdsFiles(event)) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      inside = 0;
      setOver(false);
      if (!holdsFiles(event)) return;
      event.preventDefault();
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length > 0) void onFiles(files);
    };
    window.addEventListener("dragenter", enter);
    window.addEventListener("dragleave", leave);
    window.addEventListener("dragover", allow);
    window.addEventListener("drop", drop);
    return () => {
      window.removeEventListener("dragenter", enter);
      window.removeEventListener("dragleave", leave);
      window.removeEventListener("dragover", allow);
      window.removeEventListener("drop", drop);
    };
  }, [onFiles]);
  if (!over) return null;
  return (
    <div className="drop-zone" role="status">
      <Icon name="upload" size={32} />
      <h2>{shell.dropHere}</h2>
      <p>{shell.dropHereWhy}</p>
    </div>
  );
}
