/**
 * Answers: which spans and sites does a person mean who switches off a risk group, an owner, a laying mode or an area? A
 * group is all its members, a stretch of a span the whole of it; an owner is the spans and sites that name it; an area is
 * the sites that name it or an area within it, and the spans between two of them. O(n).
 */
import { findRow, findWord, type Network, resolveReferences } from "../../model/index.ts";
import type { ElementSet } from "../losses/element-sets.ts";

/** Areas stand in no more levels than this; parents that go round in a circle lead nowhere. */
const MOST_LEVELS = 16;

export const ELEMENT_KINDS = ["group", "owner", "laying", "area"] as const;
export type ElementKind = (typeof ELEMENT_KINDS)[number];

/** of: the id of the group or area, the owner, or the laying mode as the schema calls it. */
export function chooseElements(network: Network, kind: ElementKind, of: string): ElementSet {
  return { group: ofGroup, owner: ofOwner, laying: ofLaying, area: ofArea }[kind](network, of);
}

/** One that was turned down for no risk too: whoever names it means it. */
function ofGroup({ groups, members, spans, sites }: Network, id: string): ElementSet {
  const row = findRow(groups.columns.id, id);
  const isMember = resolveReferences(members.columns.group, groups.columns.id).map((group) => (group === row ? 1 : 0));
  const named = (rows: Int32Array) => [...new Set(rows.filter((of, m) => isMember[m] === 1 && of >= 0))];
  return {
    spans: named(resolveReferences(members.columns.span, spans.columns.id)),
    sites: named(resolveReferences(members.columns.site, sites.columns.id)),
  };
}

function ofOwner({ spans, sites }: Network, owner: string): ElementSet {
  return {
    spans: rowsOf(spans.columns.owner.codes, findWord(spans.columns.owner.words, owner) + 1),
    sites: rowsOf(sites.columns.owner.codes, findWord(sites.columns.owner.words, owner) + 1),
  };
}

function ofLaying({ spans }: Network, mode: string): ElementSet {
  const { codes, options } = spans.columns.laying;
  return { spans: rowsOf(codes, options.indexOf(mode) + 1), sites: [] };
}

function ofArea({ sites, spans, areas }: Network, id: string): ElementSet {
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
  return { spans: rowsOf(both, 1), sites: rowsOf(isIn, 1) };
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
