import { useEffect, useState } from "react";
import { useWords } from "../i18n/use-words.ts";
import { openDemonstration, openFromPicker } from "../platform/studies/study-files.ts";
import { useApp } from "../store/store.ts";
import { Button } from "../ui/button.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { Progress } from "../ui/progress.tsx";
import "./study-state.css";

/** What lies over an empty map: a study on its way, none, or one without a network. */
export function StudyState({ started }: { readonly started: Promise<void> }) {
  const { shell, studies } = useWords();
  const [starting, setStarting] = useState(true);
  useEffect(() => void started.finally(() => setStarting(false)), [started]);
  const study = useApp((state) => state.study);
  const empty = useApp(({ network }) => network.sites.count + network.spans.count === 0);
  if (study === null && starting) {
    return (
      <div className="study-state">
        <div className="study-state-opening card" role="status">
          {shell.opening}
          <Progress label={shell.opening} done={0} total={0} />
        </div>
      </div>
    );
  }
  if (study !== null && !empty) return null;
  return (
    <div className="study-state">
      <div className="card">
        <EmptyState
          icon="folder"
          title={study === null ? shell.noStudy : shell.emptyStudy}
          actions={
            <>
              <Button look="main" icon="folder" onClick={() => void openFromPicker()}>
                {studies.open}
              </Button>
              <Button onClick={() => void openDemonstration()}>{studies.reopenDemonstration}</Button>
            </>
          }
        >
          {study === null ? shell.noStudyWhy : shell.emptyStudyWhy}
        </EmptyState>
      </div>
    </div>
  );
}
