/** How the network hangs together: asked by itself where that is cheap, else by a button. */
import { useEffect } from "react";
import type { Network } from "../../../core/model/index.ts";
import type { TopologyReview } from "../../../core/repair/topology-rules.ts";
import { useApp } from "../../store/store.ts";

export type ReviewAnswer = {
  readonly review: TopologyReview | null;
  /** The network has moved on since the answer was made. */
  readonly stale: boolean;
  /** The run that is under way. */
  readonly job: { readonly id: number; readonly done: number; readonly total: number } | null;
};

export function useReview(): ReviewAnswer {
  const result = useApp((state) => state.results["review-topology"]);
  const version = useApp((state) => state.network.version);
  const job = useApp((state) =>
    state.jobEntries.findLast((entry) => entry.job === "review-topology" && entry.state === "running"),
  );
  return {
    review: result?.output ?? null,
    stale: result !== undefined && result.version !== version,
    job: job ?? null,
  };
}

export function reviewNetwork(): void {
  const { analyse, network } = useApp.getState();
  void analyse("review-topology", { network });
}

/** Up to here it takes a second or two. */
const CHEAP_SPANS = 30_000;
const CHEAP_NUMBERS = 1_000_000;
const SOON_MS = 300;

function isCheap({ spans, sites }: Network): boolean {
  return (
    spans.count + sites.count > 0 && spans.count <= CHEAP_SPANS && spans.geometry.coordinates.length <= CHEAP_NUMBERS
  );
}

/** After an import, and while a person looks at the issues, a cheap network is never left unchecked. */
export function useReviewKeptFresh(): void {
  const network = useApp((state) => state.network);
  const isLooked = useApp(
    ({ page, step, study }) => page === "issues" || (page === null && step === "data" && study?.origin === "own"),
  );
  useEffect(() => {
    if (!isLooked || !isCheap(network)) return;
    const { results, unanswered } = useApp.getState();
    if (results["review-topology"]?.version === network.version) return;
    // Cancelled by a person: asked again when she says so.
    if (unanswered["review-topology"] === network.version) return;
    const soon = setTimeout(reviewNetwork, SOON_MS);
    return () => clearTimeout(soon);
  }, [network, isLooked]);
}
