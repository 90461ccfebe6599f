import { useWords } from "../../i18n/use-words.ts";
import { useApp } from "../../store/store.ts";
import { Button } from "../../ui/button.tsx";
import { Progress } from "../../ui/progress.tsx";
import { askRisk, useRisk } from "./ask.ts";

/** Runs it, shows how far it is, stops it; says when the answer is no longer about what is asked. */
export function RunLine() {
  const { scenario: said } = useWords();
  const { question, output, stale } = useRisk();
  const entry = useApp((state) =>
    state.jobEntries.findLast(({ job, state: now }) => job === "risk" && now === "running"),
  );
  const wasStopped = useApp((state) => state.unanswered.risk === state.network.version);
  if (entry !== undefined) {
    const progress = said.progress(entry.done, entry.total);
    return (
      <div className="scenario-run" role="status">
        <p>
          {said.running} <span className="scenario-soft">{progress}</span>
        </p>
        <Progress label={said.running} done={entry.done} total={entry.total} />
        <Button onClick={() => useApp.getState().cancelJob(entry.id)}>{said.cancel}</Button>
      </div>
    );
  }
  const run = () => {
    useApp.getState().changeDisaster({ view: "read", hour: 0, speed: 0 });
    askRisk();
  };
  return (
    <div className="scenario-run">
      {wasStopped && <p role="status">{said.cancelled}</p>}
      {!wasStopped && stale && <p role="status">{said.stale}</p>}
      {question === null && <p className="scenario-soft">{said.form.missing}</p>}
      <Button
        {...(output === null || stale ? { look: "main" } : {})}
        icon="play"
        disabled={question === null}
        onClick={run}
      >
        {output === null ? said.run : said.runAgain}
      </Button>
    </div>
  );
}
