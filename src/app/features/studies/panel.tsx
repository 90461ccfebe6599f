import { TABLE_NAMES } from "../../../core/model/index.ts";
import { useWords } from "../../i18n/use-words.ts";
import { takeOver } from "../../platform/studies/on-table.ts";
import { openDemonstration, openFromPicker, openNewStudy, saveStudy } from "../../platform/studies/study-files.ts";
import { useApp } from "../../store/store.ts";
import { Button } from "../../ui/button.tsx";
import { Section } from "../../ui/section.tsx";
import { ProvenanceList } from "./provenance-list.tsx";
import { RecentList } from "./recent-list.tsx";
import { SafetyLine } from "./safety-line.tsx";
import { SnapshotList } from "./snapshot-list.tsx";
import "./panel.css";

export function StudyPanel() {
  const { studies } = useWords();
  const id = useApp((state) => state.study?.id);
  const open = id !== undefined;
  const reader = useApp((state) => state.access === "reader");
  return (
    <>
      <Section title={studies.title}>
        {open && <SafetyLine />}
        {reader && (
          <p className="studies-note">
            {studies.heldElsewhere} <Button onClick={takeOver}>{studies.takeOver}</Button>
          </p>
        )}
        <div className="studies-actions">
          <Button look="main" icon="folder" onClick={() => void openFromPicker()}>
            {studies.open}
          </Button>
          <Button icon="save" disabled={!open} onClick={() => void saveStudy("same")}>
            {studies.save}
          </Button>
          <Button disabled={!open} onClick={() => void saveStudy("other")}>
            {studies.saveAs}
          </Button>
        </div>
        <p className="studies-soft">{studies.openHint}</p>
        <div className="studies-actions">
          <Button look="plain" icon="plus" onClick={() => void openNewStudy()}>
            {studies.newStudy}
          </Button>
          <Button look="plain" icon="play" onClick={() => void openDemonstration()}>
            {studies.reopenDemonstration}
          </Button>
        </div>
      </Section>
      {open && (
        <>
          <Section title={studies.counts}>
            <Counts />
          </Section>
          <Section title={studies.provenance} folded={false}>
            <ProvenanceList />
          </Section>
          <Section title={studies.snapshots} folded>
            <SnapshotList />
          </Section>
        </>
      )}
      <Section title={studies.recent} folded={open}>
        <RecentList key={id} />
      </Section>
    </>
  );
}

function Counts() {
  const { model } = useWords();
  const network = useApp((state) => state.network);
  const openDrawer = useApp((state) => state.openDrawer);
  return (
    <ul className="studies-counts">
      {TABLE_NAMES.filter((table) => network[table].count > 0).map((table) => (
        <li key={table}>
          <Button look="plain" onClick={() => openDrawer("table", table)}>
            {model.counts[table](network[table].count)}
          </Button>
        </li>
      ))}
    </ul>
  );
}
