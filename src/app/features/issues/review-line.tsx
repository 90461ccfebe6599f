import { useWords } from "../../i18n/use-words.ts";
import { useApp } from "../../store/store.ts";
import { Button } from "../../ui/button.tsx";
import { Progress } from "../../ui/progress.tsx";
import { reviewNetwork, useReview } from "./use-review.ts";

/** Whether the network was checked as it stands, and the way to have it checked. */
export function ReviewLine() {
  const { problems: say, shell } = useWords();
  const { review, stale, job } = useReview();
  const cancelJob = useApp((state) => state.cancelJob);
  if (job !== null) {
    return (
      <div className="issues-review" role="status">
        <span>{say.reviewing}</span>
        <Progress label={say.reviewing} done={job.done} total={job.total} />
        <Button onClick={() => cancelJob(job.id)}>{shell.cancel}</Button>
      </div>
    );
  }
  return (
    <div className="issues-review" role="status">
      <span>{review === null ? say.notReviewed : stale ? say.reviewStale : say.reviewed}</span>
      {(review === null || stale) && (
        <Button icon="play" onClick={reviewNetwork}>
          {review === null ? say.review : say.reviewAgain}
        </Button>
      )}
    </div>
  );
}
