import { useState } from "react";
import { useWords } from "../../i18n/use-words.ts";
import { openKept } from "../../platform/studies/on-table.ts";
import { forgetStudy, listRecentStudies, type RecentStudy } from "../../platform/studies/recent-studies.ts";
import { useApp } from "../../store/store.ts";
import { Badge } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { useLoaded } from "./use-loaded.ts";

/** The other studies this browser has. */
export function RecentList() {
  const { studies } = useWords();
  const open = useApp((state) => state.study?.id);
  const [recent, reload] = useLoaded(listRecentStudies);
  const others = recent?.filter(({ id }) => id !== open);
  if (others === undefined) return null;
  if (others.length === 0) return <p className="studies-soft">{studies.noRecent}</p>;
  return (
    <ul className="studies-list">
      {others.map((study) => (
        <RecentItem key={study.id} study={study} onForgotten={reload} />
      ))}
    </ul>
  );
}

function RecentItem({ study, onForgotten }: { readonly study: RecentStudy; readonly onForgotten: () => void }) {
  const { studies } = useWords();
  const notify = useApp((state) => state.notify);
  const [asking, setAsking] = useState(false);
  const title = study.title || studies.untitled;
  const open = async () => {
    if (!(await openKept(study.id))) notify({ tone: "error", say: (words) => words.studies.notThere });
  };
  const forget = async () => {
    if (!(await forgetStudy(study.id))) notify({ tone: "warning", say: (words) => words.studies.openInTab });
    onForgotten();
  };
  return (
    <li className="studies-item">
      <div className="studies-item-body">
        <Button look="plain" onClick={() => void open()}>
          {title}
        </Button>
        <div className="studies-soft">
          {studies.keptAt(study.keptAt)}
          {study.fileName !== null && ` · ${study.fileName}`}{" "}
          {study.unsaved && study.origin === "own" && <Badge>{studies.safetyShort["in-browser"]}</Badge>}
        </div>
      </div>
      <IconButton icon="trash" label={`${studies.forget}: ${title}`} onClick={() => setAsking(true)} />
      <ConfirmDialog
        open={asking}
        title={studies.forgetTitle(title)}
        confirm={studies.forget}
        onConfirm={() => void forget()}
        onClose={() => setAsking(false)}
      >
        {studies.forgetWhy}
      </ConfirmDialog>
    </li>
  );
}
