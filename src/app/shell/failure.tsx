import { JobFailed } from "../../jobs/protocol.ts";
import type { Words } from "../../words/index.ts";
import { useWords } from "../i18n/use-words.ts";
import { saveStudy } from "../platform/studies/study-files.ts";
import { Button } from "../ui/button.tsx";
import { Icon } from "../ui/icon.tsx";
import "./error-boundary.css";

type FailureProps = {
  readonly part: ((words: Words) => string) | null;
  readonly cause: unknown;
  readonly onRetry: () => void;
};

/** What a person sees in place of a part that broke: what happened, that the study is safe, and the ways on. */
export function Failure({ part, cause, onRetry }: FailureProps) {
  const words = useWords();
  const { shell } = words;
  return (
    <div role="alert" className={part === null ? "failure failure-whole" : "failure"}>
      <h2 className="failure-head">
        <Icon name="error" />
        {part === null ? shell.failedTitle : shell.failedPart(part(words))}
      </h2>
      <p>{part === null ? shell.failedWhy : shell.failedPartWhy}</p>
      <div className="failure-actions">
        <Button look="main" onClick={onRetry}>
          {shell.tryAgain}
        </Button>
        <Button icon="save" onClick={() => void saveStudy("other")}>
          {shell.saveToFile}
        </Button>
        <Button onClick={() => location.reload()}>{shell.reload}</Button>
      </div>
      <details>
        <summary>{shell.details}</summary>
        <pre className="failure-cause">{describeCause(cause)}</pre>
      </details>
    </div>
  );
}

/** The whole chain of causes: the last one is often the one that says it. */
function describeCause(cause: unknown): string {
  const lines: string[] = [];
  for (let at = cause, depth = 0; at !== undefined && at !== null && depth < 8; depth++) {
    if (!(at instanceof Error)) {
      lines.push(typeof at === "string" ? at : JSON.stringify(at));
      break;
    }
    if (at instanceof JobFailed) lines.push(at.job, at.workerStack);
    lines.push(at.stack ?? `${at.name}: ${at.message}`);
    at = at.cause;
  }
  return lines.join("\n\n");
}
