import { useId, useMemo, useState } from "react";
import { activeBranch } from "../../../core/study/branches.ts";
import { useWords } from "../../i18n/use-words.ts";
import { useApp } from "../../store/store.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { Tabs } from "../../ui/tabs.tsx";
import { FileTab } from "./file-tab.tsx";
import { IssueTab } from "./issue-tab.tsx";
import { countRepairs, repairLog } from "./repair-log.ts";
import { RepairTab } from "./repair-tab.tsx";
import { useIssues } from "./use-issues.ts";
import "./page.css";

/** What is wrong, what became of the rows of files, and what was repaired. */
export function IssuePage() {
  const { problems: say } = useWords();
  const id = useId();
  const study = useApp((state) => state.study);
  const issues = useIssues();
  const changes = study === null ? null : activeBranch(study).changes;
  const log = useMemo(() => repairLog(changes ?? []), [changes]);
  const repairs = useMemo(() => countRepairs(log), [log]);
  const [tab, setTab] = useState<"issues" | "files" | "repairs">("issues");
  return (
    <div className="issues">
      <header className="issues-head">
        <h2>{say.title}</h2>
        <IconButton icon="close" label={say.close} onClick={() => useApp.getState().openPage(null)} />
      </header>
      {study === null ? (
        <EmptyState icon="check" title={say.noStudy} />
      ) : (
        <>
          <Tabs
            label={say.tabs}
            tabs={[
              { value: "issues", label: say.tab.issues(issues.length) },
              { value: "files", label: say.tab.files(study.provenance.length) },
              { value: "repairs", label: say.tab.repairs(repairs) },
            ]}
            value={tab}
            onChange={setTab}
            panelId={id}
          />
          <div id={id} role="tabpanel" aria-labelledby={`${id}-${tab}`} className="issues-body">
            {tab === "issues" && <IssueTab issues={issues} />}
            {tab === "files" && <FileTab />}
            {tab === "repairs" && <RepairTab log={log} />}
          </div>
        </>
      )}
    </div>
  );
}
