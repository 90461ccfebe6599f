import { useWords } from "../../i18n/use-words.ts";
import { READING, readAgain, stopReading } from "../../platform/studies/import-files.ts";
import type { PendingImport } from "../../store/import-slice.ts";
import { useApp } from "../../store/store.ts";
import { Button } from "../../ui/button.tsx";
import { Progress } from "../../ui/progress.tsx";
import { countsOf, fileLines, rowTotals } from "./view-model.ts";

/** What would come in, in a sentence; while the files are read, how far that is. */
export function Summary({ pending }: { readonly pending: PendingImport }) {
  const words = useWords();
  const { importing: say } = words;
  const network = useApp((state) => state.network);
  const { reading, phase, failure, files } = pending;
  return (
    <section className="import-summary" aria-live="polite">
      {reading !== null && reading.update === null && (
        <Found pending={pending} before={reading.wishes.into === "open" ? network : null} />
      )}
      {phase === "reading" && <Running label={reading === null ? say.reading(files.length) : say.readingAgain} />}
      {phase === "stopped" && (
        <p className="import-note">
          {say.stopped} <Button onClick={() => void readAgain()}>{say.readAgain}</Button>
        </p>
      )}
      {phase === "failed" && (
        <p className="import-fault" role="alert">
          {say.failed(failure)} <Button onClick={() => void readAgain()}>{say.readAgain}</Button>
        </p>
      )}
    </section>
  );
}

type FoundProps = { readonly pending: PendingImport; readonly before: Parameters<typeof countsOf>[1] };

function Found({ pending, before }: FoundProps) {
  const { importing: say, model } = useWords();
  const answer = pending.reading?.answer;
  if (answer === undefined) return null;
  if (!answer.ok) {
    const faults = fileLines(pending).filter(({ state }) => state === "fault");
    const count = Math.max(1, faults.length);
    // What only lacks a place is no fault of anybody: it is a question.
    const isQuestion = faults.length > 0 && faults.every(({ unplaced }) => unplaced !== null);
    return (
      <>
        <p className="import-sentence">{isQuestion ? say.unplaced(count) : say.faults(count)}</p>
        <p className="import-soft">{isQuestion ? say.unplacedWhy : say.faultsWhy}</p>
      </>
    );
  }
  const { total, rejected } = rowTotals(answer);
  const parts = countsOf(answer, before).map(([table, count]) => model.counts[table](count));
  const hazards = answer.study.hazards.length;
  if (hazards > 0) parts.push(say.hazards(hazards));
  return (
    <p className="import-sentence">
      {say.found(answer.files.length, parts)}
      <span className={rejected > 0 ? "import-rejected" : undefined}>
        {rejected === 0 ? say.nothingRejected : say.rejected(rejected, total)}
      </span>
    </p>
  );
}

function Running({ label }: { readonly label: string }) {
  const { importing: say, shell } = useWords();
  const job = useApp((state) =>
    state.jobEntries.findLast((entry) => READING.has(entry.job) && entry.state === "running"),
  );
  const [done, total] = [job?.done ?? 0, job?.total ?? 0];
  const counted = total > 1 && done < total;
  return (
    <div className="import-running">
      <span>
        {total > 0 && done === total ? say.assembling : label}
        {counted && <span className="import-soft"> · {shell.jobProgress(done, total)}</span>}
      </span>
      <Button onClick={stopReading}>{shell.cancel}</Button>
      <Progress label={label} done={done} total={counted ? total : 0} />
    </div>
  );
}
