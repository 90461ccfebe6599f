/**
 * Answers: which spans share a risk that no table names, as far as their lines tell? Corridors (find-shared-runs,
 * infer-corridors) and entrances of buildings (infer-entrances); what the loss of each cuts off, all at once; and which
 * of them part a ring that is one on paper only. Inferred is not known: each has its evidence and a confidence, and
 * becomes a risk group only when a person accepts it (group-edits).
 *
 * Confidence = nearness × persistence × likeness. Nearness falls from 1, mean distance 0, to ½ at x metres; persistence
 * is length / (length + y), for an entrance ½; likeness is 1 where all are laid alike, 0.9 where that is unknown of
 * some, 0.6 where they are laid differently. A rule of thumb to rank by, not a probability.
 */

import type { Analysis } from "../../analysis.ts";
import { findPositionAlong } from "../../geo/find-along.ts";
import { measureChainages } from "../../geo/measure-length.ts";
import { placesIn, type Stretches, turnStretches } from "../../geo/stretches.ts";
import { type Lines, lineAt, type Position } from "../../model/index.ts";
import { type EarthPieces, lengthOfRow, listPieces } from "../../topology/earth-pieces.ts";
import { findSameLines } from "../../topology/find-same-lines.ts";
import { buildServiceGraph, type ServiceAssumptions, type ServiceGraph } from "../../topology/service-graph.ts";
import { inServiceMask, type TopologyColumns } from "../../topology/topology.ts";
import type { NetworkToCut } from "../losses/find-single-points.ts";
import { measureSetLosses } from "../losses/measure-set-losses.ts";
import type { CutOff } from "../losses/tally.ts";
import { ringSpans } from "./co-cabled-rings.ts";
import { findSharedRuns, type SharedRun } from "./find-shared-runs.ts";
import { type Corridor, inferCorridors } from "./infer-corridors.ts";
import { ENTRANCE_M, ENTRANCE_WIDTH_M, type Entrance, inferEntrances } from "./infer-entrances.ts";

export type SharedQuestion = NetworkToCut & {
  readonly lines: Lines;
  readonly withinM: number;
  readonly overM: number;
  readonly endM: number;
};

export const SHARED_DEFAULTS = { withinM: 20, overM: 200, endM: 100 } as const;

export type Member = { readonly span: number; readonly fromM: number; readonly toM: number };

export type InferredGroup = {
  readonly kind: "corridor" | "building-entrance";
  /** Rows, rising. */
  readonly spans: readonly number[];
  /** Span by span; a span may lie in a group for several stretches. */
  readonly members: readonly Member[];
  readonly lengthM: number;
  readonly minM: number;
  readonly meanM: number;
  readonly confidence: number;
  /** The middle of what is shared. */
  readonly at: Position;
  /** Row of the site that is entered; -1 for a corridor. */
  readonly site: number;
  /** Spans of one ring among them whose common loss cuts something off; empty where there is none. */
  readonly ring: readonly number[];
};

export type Shared = {
  /** Corridors, the longest first, then entrances. */
  readonly groups: readonly InferredGroup[];
  /** Per group. */
  readonly cutOff: CutOff;
  /** Pairs of spans that run together for long enough. */
  readonly pairs: number;
  /** False where lines lie so thick that not all could be gone through. */
  readonly complete: boolean;
  /** Spans in service of which nothing is known, for they have no line; and radio links, which lie in no ground. */
  readonly withoutLine: number;
  readonly radioLinks: number;
  /** Spans drawn straight from end to end, as files without routes have them. */
  readonly straight: number;
  readonly assumptions: ServiceAssumptions;
};

const MOST_PAIRS = 50_000_000;
const NO_BUILDING = ["manhole", "junction"];

export const measureShared: Analysis<SharedQuestion, Shared> = (question, report) => {
  const { columns, lines, withinM, overM, endM } = question;
  const graph = buildServiceGraph(columns, question.gateways);
  const { asked, ...left } = whatLies(graph, columns, lines);
  const pieces = listPieces(lines, withinM);
  const copies = copiesOf(lines, asked);
  const firsts = asked.map((is, row) => (is === 1 && copies.first[row] === row ? 1 : 0));
  const { runs, complete } = findSharedRuns({
    ...{ pieces, asked: firsts, withinM, overM, endM, report },
    mostPairs: MOST_PAIRS,
  });
  // Several straight lines between the same two places are one way of drawing, not one trench.
  const alone = firsts.map((is, row) => (is === 1 && copies.rows.has(row) && !isStraight(lines, row) ? 1 : 0));
  const corridors = inferCorridors(pieces, runs, alone, overM).map((corridor) => withCopies(pieces, copies, corridor));
  corridors.sort((a, b) => b.lengthM - a.lengthM || (a.rows[0] as number) - (b.rows[0] as number));
  const buildings = graph.siteMask.map((is, site) => {
    const kind = columns.siteKind.options[(columns.siteKind.codes[site] as number) - 1];
    return is === 1 && !NO_BUILDING.includes(kind ?? "") ? 1 : 0;
  });
  const drawn = asked.map((is, row) => (is === 1 && !isStraight(lines, row) ? 1 : 0));
  const entrances = withoutCorridors(inferEntrances(pieces, graph, drawn, buildings), corridors);
  const describe = new Describer(question, pieces);
  const groups = [
    ...corridors.map((corridor) => describe.corridor(corridor)),
    ...entrances.map((entrance) => describe.entrance(entrance)),
  ];
  const rings = ringSpans(
    graph,
    groups.map(({ spans }) => spans),
  );
  const { cutOff, assumptions } = measureSetLosses({
    ...question,
    sets: packSpans([...groups.map(({ spans }) => spans), ...rings]),
  });
  const count = groups.length;
  return {
    groups: groups.map((group, i) => ({
      ...group,
      ring: (cutOff.sites[count + i] as number) > 0 ? (rings[i] as number[]) : [],
    })),
    cutOff: {
      sites: cutOff.sites.slice(0, count),
      population: cutOff.population.slice(0, count),
      populationUnknown: cutOff.populationUnknown.slice(0, count),
      circuits: cutOff.circuits.slice(0, count),
    },
    pairs: countPairs(runs, alone, pieces, copies, overM),
    ...{ complete, ...left, assumptions },
  };
};

/** Spans in service that lie in the ground, on poles or in water; second listings of a span are no second cable. */
function whatLies({ from, to, used }: ServiceGraph, columns: TopologyColumns, lines: Lines) {
  const asked = inServiceMask(columns.spanStatus);
  const { codes, options } = columns.spanLaying;
  const radio = options.indexOf("microwave") + 1;
  let [withoutLine, radioLinks, straight] = [0, 0, 0];
  for (let span = 0; span < asked.length; span++) {
    const isKnownOtherwise = (from[span] as number) >= 0 && (to[span] as number) >= 0 && from[span] !== to[span];
    if (used[span] === 0 && isKnownOtherwise) asked[span] = 0;
    if (asked[span] === 0) continue;
    if (codes[span] === radio) radioLinks++;
    else if (pointsOf(lines, span) < 2) withoutLine++;
    else {
      if (isStraight(lines, span)) straight++;
      continue;
    }
    asked[span] = 0;
  }
  return { asked, withoutLine, radioLinks, straight };
}

function pointsOf({ starts }: Lines, span: number): number {
  return (starts[span + 1] as number) - (starts[span] as number);
}

function isStraight(lines: Lines, span: number): boolean {
  return pointsOf(lines, span) === 2;
}

type Copies = {
  readonly first: Uint32Array;
  readonly turned: Uint8Array;
  /** All rows of each line that several spans have, by the first of them. */
  readonly rows: ReadonlyMap<number, readonly number[]>;
};

function copiesOf(lines: Lines, asked: Uint8Array): Copies {
  const { first, turned } = findSameLines(lines, asked);
  const rows = new Map<number, number[]>();
  for (let row = 0; row < asked.length; row++) {
    const of = first[row] as number;
    if (of === row) continue;
    const list = rows.get(of);
    if (list === undefined) rows.set(of, [of, row]);
    else list.push(row);
  }
  return { first, turned, rows };
}

function withCopies(pieces: EarthPieces, { rows: copies, turned }: Copies, corridor: Corridor): Corridor {
  const rows: number[] = [];
  const stretches: Stretches[] = [];
  corridor.rows.forEach((first, i) => {
    const on = corridor.stretches[i] as Stretches;
    for (const row of copies.get(first) ?? [first]) {
      rows.push(row);
      stretches.push(turned[row] === 1 ? turnStretches(on, lengthOfRow(pieces, row)) : on);
    }
  });
  return { ...corridor, rows, stretches };
}

function countPairs(
  runs: readonly SharedRun[],
  alone: Uint8Array,
  pieces: EarthPieces,
  { rows }: Copies,
  overM: number,
): number {
  const times = (row: number) => rows.get(row)?.length ?? 1;
  let pairs = 0;
  for (const { a, b } of runs) pairs += times(a) * times(b);
  alone.forEach((is, row) => {
    if (is === 1 && lengthOfRow(pieces, row) > overM) pairs += (times(row) * (times(row) - 1)) / 2;
  });
  return pairs;
}

/** Spans that enter a building in one corridor are told by the corridor. */
function withoutCorridors(entrances: readonly Entrance[], corridors: readonly Corridor[]): Entrance[] {
  const having = new Map<number, Set<number>>();
  corridors.forEach(({ rows }, i) => {
    for (const row of rows) having.set(row, (having.get(row) ?? new Set()).add(i));
  });
  return entrances.filter(({ rows: [first = -1, ...others] }) => {
    const shared = [...(having.get(first) ?? [])];
    return !shared.some((corridor) => others.every((row) => having.get(row)?.has(corridor) === true));
  });
}

class Describer {
  constructor(
    readonly question: SharedQuestion,
    readonly pieces: EarthPieces,
  ) {}

  corridor({ rows, stretches, lengthM, minM, meanM }: Corridor): InferredGroup {
    const { withinM, overM } = this.question;
    const [spine = 0] = rows;
    const [on = new Float64Array()] = stretches;
    const members = rows.flatMap((span, i) => {
      const own = stretches[i] as Stretches;
      return Array.from({ length: own.length / 2 }, (_, k) => {
        return { span, fromM: own[2 * k] as number, toM: own[2 * k + 1] as number };
      });
    });
    return {
      kind: "corridor",
      spans: [...rows].sort((a, b) => a - b),
      members: members.sort((a, b) => a.span - b.span || a.fromM - b.fromM),
      ...{ lengthM, minM, meanM, site: -1, ring: [] },
      confidence: this.#confidence(rows, meanM / withinM, lengthM / (lengthM + overM)),
      at: this.#place(spine, placesIn(on, 1)[0] ?? 0),
    };
  }

  entrance({ site, rows, fromM, lengthM, minM, meanM }: Entrance): InferredGroup {
    return {
      kind: "building-entrance",
      spans: rows,
      members: rows.map((span, i) => ({ span, fromM: fromM[i] as number, toM: (fromM[i] as number) + ENTRANCE_M })),
      ...{ lengthM, minM, meanM, site, ring: [] },
      confidence: this.#confidence(rows, meanM / ENTRANCE_WIDTH_M, 1 / 2),
      at: this.#place(rows[0] as number, (fromM[0] as number) + ENTRANCE_M / 2),
    };
  }

  #confidence(rows: readonly number[], apart: number, persistence: number): number {
    const { codes } = this.question.columns.spanLaying;
    const modes = new Set(rows.map((row) => codes[row] as number));
    const known = [...modes].filter((code) => code > 0).length;
    const likeness = known > 1 ? 0.6 : modes.has(0) ? 0.9 : 1;
    return Math.round(100 * (1 - apart / 2) * persistence * likeness) / 100;
  }

  #place(row: number, atM: number): Position {
    const line = lineAt(this.question.lines, row) ?? [];
    return findPositionAlong(line, measureChainages(line), atM) ?? [Number.NaN, Number.NaN];
  }
}

function packSpans(sets: readonly (readonly number[])[]) {
  const spanStarts = new Uint32Array(sets.length + 1);
  sets.forEach((set, i) => {
    spanStarts[i + 1] = (spanStarts[i] as number) + set.length;
  });
  const spans = new Uint32Array(spanStarts[sets.length] as number);
  sets.forEach((set, i) => {
    spans.set(set, spanStarts[i]);
  });
  return { spanStarts, spans, siteStarts: new Uint32Array(sets.length + 1), sites: new Uint32Array() };
}
