import { useMemo } from "react";
import type { Finding, Network, Position } from "../../../core/model/index.ts";
import { useWords } from "../../i18n/use-words.ts";
import type { ViewLayer } from "../../map/view-layer.ts";
import { useApp } from "../../store/store.ts";
import { gapLabels, issueLayer, issueMarks } from "./layer.ts";
import { boundsOfIssue } from "./locate.ts";
import { tellIssue } from "./show-issue.ts";
import { useReview, useReviewKeptFresh } from "./use-review.ts";

const NOTHING: readonly ViewLayer[] = [];

/** While the page is open: what was found in the network as it stands, and where the chosen issue is. */
export function useIssueLayers(): readonly ViewLayer[] {
  useReviewKeptFresh();
  const { problems } = useWords();
  const isOpen = useApp((state) => state.page === "issues");
  const issue = useApp((state) => state.chosenIssue);
  const network = useApp((state) => state.network);
  const { review, stale } = useReview();
  const marks = useMemo(() => (review === null || stale ? [] : issueMarks(review.findings)), [review, stale]);
  const labels = useMemo(() => gapLabels(marks, problems.metres), [marks, problems]);
  return useMemo(() => {
    if (!isOpen) return NOTHING;
    const at = issue === null ? null : placeOf(network, issue);
    return marks.length === 0 && at === null ? NOTHING : [issueLayer(marks, labels, at && { at }, tellIssue)];
  }, [isOpen, marks, labels, issue, network]);
}

/** What is a point on the map; a span is chosen as a whole. */
function placeOf(network: Network, issue: Finding): Position | null {
  const bounds = boundsOfIssue(network, issue);
  if (bounds === null) return null;
  const [west, south, east, north] = bounds;
  const isPoint = typeof issue.values.lon === "number" || (west === east && south === north);
  return isPoint ? [(west + east) / 2, (south + north) / 2] : null;
}
