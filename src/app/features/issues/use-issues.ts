/** Everything that is wrong: what reading the files told, and what the latest look at the network found. */
import { useEffect, useMemo, useState } from "react";
import type { Finding } from "../../../core/model/index.ts";
import { restOf, TOPOLOGY_RULES, type TopologyReview } from "../../../core/repair/topology-rules.ts";
import { useWords } from "../../i18n/use-words.ts";
import { useApp } from "../../store/store.ts";
import { inPieces } from "./in-pieces.ts";
import { type Sifted, siftIssues } from "./sift.ts";
import { useReview } from "./use-review.ts";

const NONE: readonly Finding[] = [];
const REVIEWED: ReadonlySet<string> = new Set([...TOPOLOGY_RULES, "topology.more"]);

export function useIssues(): readonly Finding[] {
  const told = useApp((state) => state.study?.findings) ?? NONE;
  const { review } = useReview();
  return useMemo(() => joinIssues(told, review), [told, review]);
}

/** A study from the command line holds what was found in its network then: the newer answer stands in its place. */
export function joinIssues(told: readonly Finding[], review: TopologyReview | null): readonly Finding[] {
  if (review === null) return told;
  const ofFiles = told.filter(({ rule, place }) => place !== null || !REVIEWED.has(rule));
  return [...ofFiles, ...review.findings, ...restOf(review)];
}

/** As the filter wants them; while they are looked through, those of before. */
export function useSifted(issues: readonly Finding[]): { readonly sifted: Sifted | null; readonly busy: boolean } {
  const words = useWords();
  const filter = useApp((state) => state.issueFilter);
  const network = useApp((state) => state.network);
  const [made, setMade] = useState<{ readonly of: unknown; readonly sifted: Sifted } | null>(null);
  // Only this filter asks where things are.
  const ground = filter.onMap ? network : null;
  const question = useMemo(() => ({ issues, filter, ground, words }), [issues, filter, ground, words]);
  useEffect(() => {
    let wanted = true;
    const work = siftIssues(question.issues, question.filter, useApp.getState().network, question.words);
    void inPieces(work, () => wanted).then((sifted) => {
      if (sifted !== null) setMade({ of: question, sifted });
    });
    return () => {
      wanted = false;
    };
  }, [question]);
  return { sifted: made?.sifted ?? null, busy: made?.of !== question };
}
