import { useEffect, useState } from "react";
import { useWords } from "../i18n/use-words.ts";
import type { JobEntry } from "../store/jobs-slice.ts";
import { useApp } from "../store/store.ts";
import { Icon } from "../ui/icon.tsx";
import { IconButton } from "../ui/icon-button.tsx";
import { Progress } from "../ui/progress.tsx";
import { useSeconds } from "./use-seconds.ts";
import "./job-tray.css";

/** A job that is over before anybody could read its name is not shown. */
const SHOWN_AFTER_S = 0.5;

/** Long work as it goes: how far, how long, and a way to stop it. What failed stays until somebody has read it. */
export function JobTray() {
  const { shell } = useWords();
  const entries = useApp((state) => state.jobEntries);
  const dismissJob = useApp((state) => state.dismissJob);
  useEffect(() => {
    for (const { id, state } of entries) if (state === "done" || state === "cancelled") dismissJob(id);
  }, [entries, dismissJob]);
  const open = entries.filter(({ state }) => state === "running" || state === "failed");
  if (open.length === 0) return null;
  return (
    <section className="job-tray" aria-label={shell.jobs}>
      <ul className="job-list">
        {open.map((entry) => (
          <Job key={entry.id} entry={entry} />
        ))}
      </ul>
    </section>
  );
}

function Job({ entry }: { readonly entry: JobEntry }) {
  const failed = entry.state === "failed";
  const [shown, setShown] = useState(failed);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), 1000 * SHOWN_AFTER_S);
    return () => clearTimeout(timer);
  }, []);
  if (failed) return <FailedJob entry={entry} />;
  return shown ? <RunningJob entry={entry} /> : null;
}

function RunningJob({ entry }: { readonly entry: JobEntry }) {
  const { shell } = useWords();
  const cancelJob = useApp((state) => state.cancelJob);
  const seconds = useSeconds(entry.startedAt);
  const name = shell.jobNames[entry.job];
  return (
    <li className="job card">
      <div className="job-head">
        <span className="job-name">{name}</span>
        <IconButton icon="stop" label={shell.cancelJob(name)} onClick={() => cancelJob(entry.id)} />
      </div>
      <Progress label={name} done={entry.done} total={entry.total} />
      <div className="job-count">
        <span>{shell.jobProgress(entry.done, entry.total)}</span>
        <span>{shell.seconds(seconds)}</span>
      </div>
    </li>
  );
}

function FailedJob({ entry }: { readonly entry: JobEntry }) {
  const { shell } = useWords();
  const dismissJob = useApp((state) => state.dismissJob);
  const name = shell.jobNames[entry.job];
  return (
    <li className="job job-failed card" role="alert">
      <div className="job-head">
        <Icon name="error" />
        <span className="job-name">{shell.jobFailed(name)}</span>
        <IconButton icon="close" label={shell.dismissJob(name)} onClick={() => dismissJob(entry.id)} />
      </div>
      <details>
        <summary>{shell.details}</summary>
        <p className="job-cause">{entry.message}</p>
      </details>
    </li>
  );
}
