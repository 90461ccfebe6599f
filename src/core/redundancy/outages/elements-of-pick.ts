/**
 * Answers: which spans and sites does a person mean who switches things off by name or by shape, and which of the names
 * mean nothing here? A group is all its members, a stretch of a span the whole of it; an owner is the spans and sites that
 * name it; an area is the sites that name it or an area within it, and the spans between two of them. Shapes:
 * elements-in-shape.ts. O(n) for each name but those of spans and sites, which are found at once.
 */
import { buildLines, findRow, findWord, type Network, type OffPick, resolveReferences } from "../../model/index.ts";
import type { ElementSet } from "../losses/element-sets.ts";
import { elementsInPolygon, elementsNearLine } from "./elements-in-shape.ts";

/** Areas stand in no more levels than this; parents that go round in a circle lead nowhere. */
const MOST_LEVELS = 16;

export type PickedElements = {
  /** Rows, ascending, each once. */
  readonly spans: Uint32Array;
  readonly sites: Uint32Array;
  /** Names that nothing here has. */
  readonly missing: readonly string[];
  /** Of a shape: spans and sites that are nowhere on the map, which may be in it or not. */
  readonly unplaced: number;
};

export function elementsOfPick(network: Network, pick: OffPick): PickedElements {
  const ground = { sites: network.sites.geometry, spans: network.spans.geometry };
  if (pick.kind === "polygon") return { ...elementsInPolygon(ground, pick.shape), missing: [] };
  if (pick.kind === "strip") return { ...elementsNearLine(ground, buildLines(pick.lines), pick.withinM), missing: [] };
  const choose = {
    ...{ spans: ofSpan, sites: ofSite, groups: ofGroup, owners: ofOwner, layings: ofLaying, areas: ofArea },
  }[pick.kind];
  const spans = new Set<number>();
  const sites = new Set<number>();
  const missing: string[] = [];
  for (const name of new Set(pick.of)) {
    const found = choose(network, name);
    if (found === null) missing.push(name);
    for (const row of Array.from(found?.spans ?? [])) spans.add(row);
    for (const row of Array.from(found?.sites ?? [])) sites.add(row);
  }
  return { spans: Uint32Array.from(spans).sort(), sites: Uint32Array.from(sites).sort(), missing, unplaced: 0 };
}

function ofSpan({ spans }: Network, id: string): ElementSet | null {
  const row = findRow(spans.columns.id, id);
  return row < 0 ? null : { spans: [row], sites: [] };
}

function ofSite({ sites }: Network, id: string): ElementSet | null {
  const row = findRow(sites.columns.id, id);
  return row < 0 ? null : { spans: [], sites: [row] };
}

/** One that was turned down for no risk too: whoever names it means it. */
function ofGroup({ groups, members, spans, sites }: Network, id: string): ElementSet | null {
  const row = findRow(groups.columns.id, id);
  if (row < 0) return null;
  const isMember = resolveReferences(members.columns.group, groups.columns.id).map((group) => (group === row ? 1 : 0));
  const named = (rows: Int32Array) => [...new Set(rows.filter((of, m) => isMember[m] === 1 && of >= 0))];
  return {
    spans: named(resolveReferences(members.columns.span, spans.columns.id)),
    sites: named(resolveReferences(members.columns.site, sites.columns.id)),
  };
}

function ofOwner({ spans, sites }: Network, owner: string): ElementSet | null {
  return orNull({
    spans: rowsOf(spans.columns.owner.codes, findWord(spans.columns.owner.words, owner) + 1),
    sites: rowsOf(sites.columns.owner.codes, findWord(sites.columns.owner.words, owner) + 1),
  });
}

function ofLaying({ spans }: Network, mode: string): ElementSet | null {
  const { codes, options } = spans.columns.laying;
  return orNull({ spans: rowsOf(codes, options.indexOf(mode) + 1), sites: [] });
}

function ofArea({ sites, spans, areas }: Network, id: string): ElementSet | null {
  const within = areasWithin({ areas }, id);
  const area = resolveReferences(sites.columns.area, areas.columns.id);
  // An area that no table lists is still one that sites name.
  const code = findWord(sites.columns.area.words, id) + 1;
  const isIn = area.map((row, site) => {
    const isNamed = code > 0 && sites.columns.area.codes[site] === code;
    return isNamed || within[row] === 1 ? 1 : 0;
  });
  const from = resolveReferences(spans.columns.from, sites.columns.id);
  const to = resolveReferences(spans.columns.to, sites.columns.id);
  const both = from.map((a, span) => (isIn[a] === 1 && isIn[to[span] as number] === 1 ? 1 : 0));
  const found = { spans: rowsOf(both, 1), sites: rowsOf(isIn, 1) };
  return findRow(areas.columns.id, id) < 0 ? orNull(found) : found;
}

function orNull(found: ElementSet): ElementSet | null {
  return found.spans.length + found.sites.length === 0 ? null : found;
}

/** 1 for the area and all whose parents lead to it. */
function areasWithin({ areas }: Pick<Network, "areas">, id: string): Uint8Array {
  const parent = resolveReferences(areas.columns.parent, areas.columns.id);
  const goal = findRow(areas.columns.id, id);
  const within = new Uint8Array(areas.count);
  for (let row = 0; row < areas.count; row++) {
    let at = row;
    for (let step = 0; at >= 0 && at !== goal && step < MOST_LEVELS; step++) at = parent[at] as number;
    if (at >= 0 && at === goal) within[row] = 1;
  }
  return within;
}

function rowsOf(codes: ArrayLike<number>, code: number): number[] {
  const rows: number[] = [];
  if (code > 0) for (let row = 0; row < codes.length; row++) if (codes[row] === code) rows.push(row);
  return rows;
}
