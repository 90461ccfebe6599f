/** What may be wrong with how a network hangs together, and what can be done about it at one click. */
import type { Edit, Finding, Intent } from "../model/index.ts";

/**
 * Values every finding has, where they apply: lon and lat to go to, metres of a gap or of a length; ids stand under the
 * name of what they are (span, other, site). `row` counts nothing here: a finding is about the network, not a file.
 */
export const TOPOLOGY_RULES = [
  /** An end of a span names no site there is: span, end (from or to), site. */
  "topology.dangling-end",
  /**
   * An end that leads nowhere else, or a site without spans, lies a little short of something: metres, span and end (of
   * the site without spans: site), to (what is there: site, end or line), other (its id), otherEnd, toLon, toLat.
   */
  "topology.near-miss",
  /**
   * A site, or an end at it, lies on the middle of a line that does not stop there: span (the line), site, metres,
   * withinM; of an end that names no site: other and otherEnd.
   */
  "topology.touch",
  /** Two lines cross where no site is: span, other, times. */
  "topology.crossing",
  /** A line ends away from the site it is said to end at: span, end, site, metres. */
  "topology.end-off-site",
  /** The same sites, the same way round and the same line as a span before it: span, other, alike (1 or 0), withinM. */
  "topology.duplicate-span",
  /** The same line from B to A as another from A to B: span, other, alike (1 or 0), withinM. */
  "topology.listed-both-ways",
  /** A span begins and ends at one site: span, site, metres. */
  "topology.self-loop",
  /** All points of a line lie at one place: span. */
  "topology.zero-length",
  /** The length a span is said to have does not fit its line: span, stated, metres, what (stated-long, stated-short, detour). */
  "topology.length-far-from-stated",
  /** A site has the name of a town and lies far from it: site, name, metres, toLon, toLat. */
  "topology.site-far-from-name",
  /** Parts of one line of a file that do not meet: span, other, metres. */
  "topology.parts-apart",
] as const;

export type TopologyRule = (typeof TOPOLOGY_RULES)[number];

/** Findings of these rules may have a repair. */
export type RepairableRule = Extract<
  TopologyRule,
  | "topology.dangling-end"
  | "topology.near-miss"
  | "topology.touch"
  | "topology.crossing"
  | "topology.duplicate-span"
  | "topology.listed-both-ways"
  | "topology.zero-length"
>;

export type TopologyReview = {
  /** Rule by rule; of each the gravest, at most as many as asked for. */
  readonly findings: readonly Finding[];
  /** All there are. */
  readonly counts: Readonly<Record<TopologyRule, number>>;
};

/** One line for each rule that has more findings than are listed. */
export function restOf({ findings, counts }: TopologyReview): Finding[] {
  return TOPOLOGY_RULES.flatMap((rule): Finding[] => {
    const count = counts[rule] - findings.filter((finding) => finding.rule === rule).length;
    if (count === 0) return [];
    return [{ rule: "topology.more", severity: "low", subject: null, place: null, values: { rule, count } }];
  });
}

/** Why a repair was made, as words say it. */
export const REPAIR_REASONS = [
  /** At import: sites and ends on the middle of lines. */
  "repair.split-at-touches",
  "repair.join-near-miss",
  "repair.connect-touch",
  "repair.connect-crossing",
  "repair.place-junction",
  "repair.merge-duplicate",
  "repair.merge-both-ways",
  "repair.remove-zero-length",
  "repair.take-off-site",
  /** One repair of a change that holds many. */
  "repair.take-back",
] as const;

export type RepairReason = (typeof REPAIR_REASONS)[number];

/** What a change needs beside its id, its author and its time. */
export type Repair = { readonly intent: Intent; readonly why: RepairReason; readonly edits: readonly Edit[] };
