/** Collects findings: of each rule the first so many in their order, and how many there are. */
import type { Finding } from "../model/index.ts";
import { TOPOLOGY_RULES, type TopologyReview, type TopologyRule } from "./topology-rules.ts";

type Ranked = { readonly rank: number; readonly finding: Finding };

export class FindingList {
  readonly #counts = new Map<TopologyRule, number>();
  readonly #kept = new Map<TopologyRule, Ranked[]>();
  /** What ranks behind this need not be made. */
  readonly #last = new Map<TopologyRule, number>();

  constructor(readonly most: number) {}

  /** The lowest rank comes first. */
  add(rule: TopologyRule, rank: number, make: () => Omit<Finding, "rule" | "place">): void {
    this.#counts.set(rule, (this.#counts.get(rule) ?? 0) + 1);
    if (rank > (this.#last.get(rule) ?? Number.POSITIVE_INFINITY)) return;
    let kept = this.#kept.get(rule);
    if (kept === undefined) this.#kept.set(rule, (kept = []));
    kept.push({ rank, finding: { rule, place: null, ...make() } });
    if (kept.length < 2 * this.most + 16) return;
    const first = firstOf(kept, this.most);
    this.#kept.set(rule, first);
    this.#last.set(rule, first.at(-1)?.rank ?? Number.NEGATIVE_INFINITY);
  }

  review(): TopologyReview {
    return {
      findings: TOPOLOGY_RULES.flatMap((rule) =>
        firstOf(this.#kept.get(rule) ?? [], this.most).map(({ finding }) => finding),
      ),
      counts: Object.fromEntries(
        TOPOLOGY_RULES.map((rule) => [rule, this.#counts.get(rule) ?? 0]),
      ) as TopologyReview["counts"],
    };
  }
}

function firstOf(kept: readonly Ranked[], most: number): Ranked[] {
  return kept.toSorted((a, b) => a.rank - b.rank || compare(a.finding, b.finding)).slice(0, most);
}

/** By what they say, so that the order of rows means nothing. */
function compare({ values: a }: Finding, { values: b }: Finding): number {
  for (const key of Object.keys(a)) {
    const [one, other] = [a[key] ?? "", b[key] ?? ""];
    if (one !== other) return one < other ? -1 : 1;
  }
  return 0;
}
