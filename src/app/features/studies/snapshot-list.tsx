import { useCallback } from "react";
import { useWords } from "../../i18n/use-words.ts";
import { listSnapshots } from "../../platform/studies/on-table.ts";
import { restoreSnapshot } from "../../platform/studies/study-files.ts";
import { useApp } from "../../store/store.ts";
import { Button } from "../../ui/button.tsx";
import { useLoaded } from "./use-loaded.ts";

/** Earlier states of the study, the newest first. */
export function SnapshotList() {
  const { studies } = useWords();
  // The study as it was kept last: what was kept before it may have become a snapshot.
  const kept = useApp((state) => state.keptStudy);
  const owner = useApp((state) => state.access === "owner");
  const [snapshots] = useLoaded(useCallback(() => listSnapshots(kept?.id), [kept]));
  if (snapshots === null) return null;
  if (snapshots.length === 0) return <p className="studies-soft">{studies.noSnapshots}</p>;
  return (
    <ul className="studies-list">
      {snapshots.map(({ name, journal: { about, note } }) => (
        <li key={name} className="studies-item">
          <span className="studies-item-body">{studies.snapshotAt(note.keptAt, countChanges(about.branches))}</span>
          <Button disabled={!owner} onClick={() => void restoreSnapshot(name)}>
            {studies.restore}
          </Button>
        </li>
      ))}
    </ul>
  );
}

function countChanges(branches: readonly { readonly changes: readonly unknown[] }[]): number {
  return branches.reduce((sum, { changes }) => sum + changes.length, 0);
}
