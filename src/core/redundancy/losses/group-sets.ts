/**
 * Answers: which spans and sites does each risk group hold? A stretch of a span is lost with the whole of it. A group that
 * somebody turned down holds nothing; one of which nobody said anything counts as given.
 */
import { choiceAt, type Network, resolveReferences } from "../../model/index.ts";
import { countSet } from "../../topology/count-set.ts";
import type { ElementSets } from "./element-sets.ts";

/** Per group row: 1 where it stands for a risk, 0 where it was turned down. */
export function groupsInForce({ groups }: Pick<Network, "groups">): Uint8Array {
  return Uint8Array.from({ length: groups.count }, (_, g) => (choiceAt(groups.columns.accepted, g) === "no" ? 0 : 1));
}

export function countTurnedDown(network: Pick<Network, "groups">): number {
  return network.groups.count - countSet(groupsInForce(network));
}

/** Set g is the group in row g. Members of no known group, and references to nothing, are left out. */
export function groupSets({ groups, members, spans, sites }: Network): ElementSets {
  const group = resolveReferences(members.columns.group, groups.columns.id);
  const inForce = groupsInForce({ groups });
  const packed = (rows: Int32Array) => {
    const starts = new Uint32Array(groups.count + 1);
    const isMember = (m: number) => inForce[group[m] as number] === 1 && (rows[m] as number) >= 0;
    for (let m = 0; m < rows.length; m++) {
      const at = (group[m] as number) + 1;
      if (isMember(m)) starts[at] = (starts[at] as number) + 1;
    }
    for (let g = 0; g < groups.count; g++) starts[g + 1] = (starts[g + 1] as number) + (starts[g] as number);
    const elements = new Uint32Array(starts[groups.count] as number);
    const next = starts.slice();
    for (let m = 0; m < rows.length; m++) {
      if (!isMember(m)) continue;
      const at = next[group[m] as number] as number;
      elements[at] = rows[m] as number;
      next[group[m] as number] = at + 1;
    }
    return { starts, elements };
  };
  const ofSpans = packed(resolveReferences(members.columns.span, spans.columns.id));
  const ofSites = packed(resolveReferences(members.columns.site, sites.columns.id));
  return {
    spanStarts: ofSpans.starts,
    spans: ofSpans.elements,
    siteStarts: ofSites.starts,
    sites: ofSites.elements,
  };
}
