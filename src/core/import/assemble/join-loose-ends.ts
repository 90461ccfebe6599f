/**
 * Puts a site at every end of a file's spans that has none: a site that stands there, or a junction made for it.
 * Ends that name a site stay, even where there is no such site: another file may bring it.
 */
import {
  buildLines,
  buildPoints,
  type Issue,
  type LineShape,
  type PackedLine,
  type Position,
  pointAt,
  type ReadRow,
} from "../../model/index.ts";
import { type JoinCounts, joinEnds, NOTHING_JOINED } from "../../topology/join-ends.ts";
import { UNKNOWN_END } from "../../topology/list-places.ts";
import { issueAt } from "../issue.ts";
import type { IdPool } from "./id-pool.ts";

/** Names a site there is not. */
const MISSING = -2;

export type LooseEnds = {
  /** All there are; the junctions are added behind them. */
  readonly sites: ReadRow[];
  readonly siteIds: IdPool;
  /** All there are; those of the file, first to end, are replaced. */
  readonly spans: ReadRow[];
  readonly first: number;
  readonly end: number;
  readonly file: string;
  readonly snapM: number;
};

export type Joining = {
  readonly issues: Issue[];
  readonly counts: JoinCounts;
  /** Ids of the spans that named neither end: of these nobody said that they run through. */
  readonly unnamed: readonly string[];
};

export function joinLooseEnds(loose: LooseEnds): Joining {
  const { sites, siteIds, spans, first, end, file, snapM } = loose;
  const own = spans.slice(first, end);
  if (own.every(({ values, shape }) => shape === null || (isNamed(values.from) && isNamed(values.to)))) {
    return { issues: [], counts: NOTHING_JOINED, unnamed: [] };
  }
  const rowOf = new Map(sites.map(({ id }, row) => [id, row]));
  const siteRow = (name: unknown) => (isNamed(name) ? (rowOf.get(name) ?? MISSING) : UNKNOWN_END);
  const { from, to, junctions, counts } = joinEnds({
    sites: buildPoints(sites.map(({ shape }) => shape as Position | null)),
    spans: buildLines(own.map(({ shape }) => shape as LineShape | PackedLine | null)),
    from: Int32Array.from(own, ({ values }) => siteRow(values.from)),
    to: Int32Array.from(own, ({ values }) => siteRow(values.to)),
    toleranceM: snapM,
    compareSites: (a, b) => ((sites[a]?.id ?? "") < (sites[b]?.id ?? "") ? -1 : 1),
  });
  const stem = file.replace(/^.*\//, "").replace(/\.[^.]*$/, "");
  const firstJunction = sites.length;
  for (let junction = 0; junction < counts.newJunctions; junction++) {
    const id = siteIds.take(`${stem}-J${junction + 1}`);
    sites.push({ id, values: { kind: "junction" }, shape: pointAt(junctions, junction) });
  }
  const unnamed: string[] = [];
  own.forEach((span, i) => {
    if (!isNamed(span.values.from) && !isNamed(span.values.to)) unnamed.push(span.id);
    const start = sites[from[i] ?? -1]?.id ?? span.values.from ?? null;
    const finish = sites[to[i] ?? -1]?.id ?? span.values.to ?? null;
    if (start === (span.values.from ?? null) && finish === (span.values.to ?? null)) return;
    spans[first + i] = { ...span, values: { ...span.values, from: start, to: finish } };
  });
  return { issues: issuesOf(counts, file, snapM, sites[firstJunction]?.id ?? ""), counts, unnamed };
}

function isNamed(name: unknown): name is string {
  return typeof name === "string" && name !== "";
}

function issuesOf(counts: JoinCounts, file: string, snapM: number, first: string): Issue[] {
  const { snappedEnds, joinedEnds, newJunctions } = counts;
  const values = { snapped: snappedEnds, joined: joinedEnds, junctions: newJunctions, metres: snapM, first };
  return snappedEnds + newJunctions > 0 ? [issueAt(file, null, "topology.ends-joined", "low", values)] : [];
}
