import type { Analyses } from "../../../core/analyses.ts";
import { useWords } from "../../i18n/use-words.ts";
import { useApp } from "../../store/store.ts";
import type { Answer } from "../../store/use-answer.ts";
import { Button } from "../../ui/button.tsx";
import { Progress } from "../../ui/progress.tsx";
import { QUICK_SPANS } from "./use-regions.ts";

type StatusProps<K extends keyof Analyses> = {
  readonly job: K;
  readonly answer: Answer<K>;
  /** What the button to ask is called. */
  readonly find: string;
  readonly running: string;
  readonly ask: () => void;
};

/** How a question stands: running, with its progress and a way to stop it; stopped; out of date; or not asked yet. */
export function Status<K extends keyof Analyses>({ job, answer, find, running, ask }: StatusProps<K>) {
  const { anywhere: said } = useWords();
  const entry = useApp((state) => state.jobEntries.findLast((each) => each.job === job && each.state === "running"));
  const spans = useApp((state) => state.network.spans.count);
  const wasStopped = useApp((state) => state.unanswered[job] === state.network.version);
  if (entry !== undefined) {
    return (
      <div className="regions-running">
        <p role="status">{running}</p>
        <Progress label={running} done={entry.done} total={entry.total} />
        <Button onClick={() => useApp.getState().cancelJob(entry.id)}>{said.cancel}</Button>
      </div>
    );
  }
  if (answer.output !== null && !answer.stale) return null;
  return (
    <div className="regions-running">
      {wasStopped && <p role="status">{said.cancelled}</p>}
      {!wasStopped && answer.stale && <p role="status">{said.stale}</p>}
      {spans > QUICK_SPANS && <p className="regions-soft">{said.waits(spans)}</p>}
      {answer.unanswered && (
        <Button look="main" onClick={ask}>
          {find}
        </Button>
      )}
    </div>
  );
}
