/** An analysis as a panel sees it: its latest answer, whether that is still about what is asked, and how to ask again. */
import { useEffect } from "react";
import type { Analyses } from "../../core/analyses.ts";
import type { Network } from "../../core/model/index.ts";
import type { JobInput, JobName, JobOutput } from "../../jobs/protocol.ts";
import { isAsking } from "./jobs-slice.ts";
import { type AppState, useApp } from "./store.ts";

export type Answer<K extends JobName<Analyses>> = {
  readonly output: JobOutput<Analyses, K> | null;
  /** The network, or what is asked about it, has moved on since. */
  readonly stale: boolean;
  readonly running: boolean;
  /** Nothing is under way that would answer: it was cancelled, it failed, or it waits for a person's word. */
  readonly unanswered: boolean;
};

export type Question<K extends JobName<Analyses>> = {
  readonly job: K;
  /** Was this asked? Else the answer is stale. Keep it the same between renders while the question is the same. */
  readonly isAsked: (input: JobInput<Analyses, K>) => boolean;
  readonly ask: () => void;
  /** What may have to be found before it can be asked. */
  readonly first?: JobName<Analyses>;
  /** Asked by itself while a person looks, where that is cheap. */
  readonly isWanted: boolean;
};

/** Up to here a linear analysis takes a second or two. */
const CHEAP_SPANS = 200_000;

export function isCheap({ spans }: Network): boolean {
  return spans.count <= CHEAP_SPANS;
}

/** An answer to what was asked before a person went on comes first, and is not waited for. */
export const SOON_MS = 150;

export function useAnswer<K extends JobName<Analyses>>(question: Question<K>): Answer<K> {
  const { job, isAsked, ask, first, isWanted } = question;
  const network = useApp((state) => state.network);
  const result = useApp((state) => state.results[job]);
  const running = useApp(({ jobEntries }) =>
    jobEntries.some((entry) => (entry.job === job || entry.job === first) && entry.state === "running"),
  );
  const failed = useApp((state) => state.unanswered[job] === state.network.version);
  const isFresh = useApp((state) => isAnswered(state, job, isAsked));
  const asksItself = isWanted && !isFresh && isCheap(network) && network.sites.count > 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another question is another isAsked; ask reads the store.
  useEffect(() => {
    if (!asksItself) return;
    const soon = setTimeout(() => {
      if (!isAsking(job, network.version, isAsked)) ask();
    }, SOON_MS);
    return () => clearTimeout(soon);
  }, [network, isAsked, asksItself]);
  return {
    output: result?.output ?? null,
    stale: result !== undefined && !isFresh,
    running,
    unanswered: !isFresh && !running && (failed || !asksItself),
  };
}

function isAnswered<K extends JobName<Analyses>>(
  { results, network }: AppState,
  job: K,
  isAsked: Question<K>["isAsked"],
): boolean {
  const result = results[job];
  return result?.version === network.version && isAsked(result.input);
}
