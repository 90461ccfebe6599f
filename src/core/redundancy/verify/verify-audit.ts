/**
 * Answers: does each circuit share what its audit says, and is each way proposed one? Told again from the ids in the
 * tables: the spans that both paths name, the sites that they touch between the ends, the groups that have a member on
 * both; the verdict that follows; a way proposed joins the ends over spans in service, shares no span, and fewer groups.
 */
import { choiceAt, listAt, type Network, textAt } from "../../model/index.ts";
import { type Proof, proveAll } from "../../proof.ts";
import type { Audit, CircuitAudit } from "../circuits/audit-circuits.ts";

/** used: 1 for the spans in service. */
export function verifyAudit(network: Network, used: Uint8Array, audit: Audit): Proof {
  const tables = readTables(network, used);
  const counts = { pass: 0, fail: 0, unknown: 0 };
  const proof = proveAll(audit.circuits.entries(), ([row, circuit]) => {
    counts[circuit.verdict]++;
    return holds(network, tables, row, circuit);
  });
  const same = (["pass", "fail", "unknown"] as const).every((verdict) => counts[verdict] === audit.counts[verdict]);
  return { ...proof, holds: proof.holds && same };
}

type Tables = {
  /** Per id of a span in use: its ends. */
  readonly ends: ReadonlyMap<string, readonly [string, string]>;
  /** Both ends of any span with known ones, in use or not. */
  readonly touched: ReadonlyMap<string, readonly string[]>;
  readonly groups: readonly Side[];
};

/** Ids of spans and sites: of a path, or of a group. */
type Side = { readonly spans: ReadonlySet<string>; readonly sites: ReadonlySet<string> };

function readTables({ sites, spans, groups, members }: Network, used: Uint8Array): Tables {
  const known = new Set(Array.from({ length: sites.count }, (_, row) => textAt(sites.columns.id, row)));
  const ends = new Map<string, readonly [string, string]>();
  const touched = new Map<string, string[]>();
  for (let row = 0; row < spans.count; row++) {
    const [id, from, to] = [spans.columns.id, spans.columns.from, spans.columns.to].map((column) =>
      textAt(column, row),
    );
    if (id == null) continue;
    touched.set(
      id,
      [from, to].flatMap((end) => (end != null && known.has(end) ? [end] : [])),
    );
    if (used[row] === 1 && from != null && to != null) ends.set(id, [from, to]);
  }
  const byGroup = new Map<string, { readonly spans: Set<string>; readonly sites: Set<string> }>();
  for (let row = 0; row < groups.count; row++) {
    const id = textAt(groups.columns.id, row);
    if (id !== null && choiceAt(groups.columns.accepted, row) !== "no")
      byGroup.set(id, { spans: new Set(), sites: new Set() });
  }
  for (let row = 0; row < members.count; row++) {
    const own = byGroup.get(textAt(members.columns.group, row) ?? "");
    const [span, site] = [textAt(members.columns.span, row), textAt(members.columns.site, row)];
    if (span !== null && touched.has(span)) own?.spans.add(span);
    if (site !== null && known.has(site)) own?.sites.add(site);
  }
  return { ends, touched, groups: [...byGroup.values()] };
}

function holds(network: Network, tables: Tables, row: number, circuit: CircuitAudit): boolean {
  const { from, to, working, protection } = network.circuits.columns;
  const ends = [textAt(from, row) ?? "", textAt(to, row) ?? ""] as const;
  const paths = [listAt(working, row) ?? [], listAt(protection, row) ?? []] as const;
  const whole = paths.map((path) => walkOver(tables, path, ends) !== null);
  if (whole[0] !== (circuit.working.fault === null) || whole[1] !== (circuit.protection.fault === null)) return false;
  const shared = sharing(tables, paths, ends);
  const told = circuit.shared;
  if (!sameSize(shared, told)) return false;
  const known = whole[0] === true && whole[1] === true;
  const groupsKnown = tables.groups.some(({ spans, sites }) => spans.size + sites.size > 0);
  const apart = (common: number, isKnown: boolean) => (common > 0 ? false : isKnown ? true : null);
  const { disjoint, verdict, reroute } = circuit;
  const expected = [
    apart(shared.spans, known),
    apart(shared.sites, known),
    apart(shared.groups, known && groupsKnown),
  ] as const;
  if (expected[0] !== disjoint.span || expected[1] !== disjoint.site || expected[2] !== disjoint.group) return false;
  if (verdict !== (expected.includes(false) ? "fail" : expected.includes(null) ? "unknown" : "pass")) return false;
  if (reroute === null) return true;
  const way = reroute.route.spans.map((span) => textAt(network.spans.columns.id, span) ?? "");
  const beside = sharing(tables, [paths[0], way], ends);
  const isLess = !known || rank(beside) < rank(shared);
  return walkOver(tables, way, ends) !== null && beside.spans === 0 && sameSize(beside, reroute.shared) && isLess;
}

/** The sites that a list of spans goes over from end to end, one way round or the other; null where it does not. */
function walkOver({ ends }: Tables, path: readonly string[], [from, to]: readonly [string, string]): string[] | null {
  if (path.length === 0 || from === to) return null;
  for (const list of [path, path.toReversed()]) {
    const sites = [from];
    for (const id of list) {
      const [a, b] = ends.get(id) ?? [];
      const next = sites.at(-1) === a ? b : sites.at(-1) === b ? a : undefined;
      if (next === undefined) break;
      sites.push(next);
    }
    if (sites.length === list.length + 1 && sites.at(-1) === to) return sites;
  }
  return null;
}

type Counts = { readonly groups: number; readonly spans: number; readonly sites: number };

/** Of a list that is no path from end to end, whatever its spans touch lies between. */
function sharing(
  tables: Tables,
  paths: readonly [readonly string[], readonly string[]],
  ends: readonly [string, string],
): Counts {
  const { touched, groups } = tables;
  const sideOf = (path: readonly string[]): Side => {
    const spans = new Set(path.filter((id) => touched.has(id)));
    const near = () => [...spans].flatMap((id) => touched.get(id) ?? []).filter((site) => !ends.includes(site));
    return { spans, sites: new Set(walkOver(tables, path, ends)?.slice(1, -1) ?? near()) };
  };
  const [one, other] = [sideOf(paths[0]), sideOf(paths[1])];
  const common = (a: ReadonlySet<string>, b: ReadonlySet<string>) => [...a].filter((id) => b.has(id)).length;
  const isOn = (side: Side, group: Side) => common(side.spans, group.spans) + common(side.sites, group.sites) > 0;
  return {
    groups: groups.filter((group) => isOn(one, group) && isOn(other, group)).length,
    spans: common(one.spans, other.spans),
    sites: common(one.sites, other.sites),
  };
}

function sameSize(counts: Counts, { groups, spans, sites }: CircuitAudit["shared"]): boolean {
  return counts.groups === groups.length && counts.spans === spans.length && counts.sites === sites.length;
}

/** Fewer groups, then spans, then sites. */
const rank = ({ groups, spans, sites }: Counts) => (groups * 1e6 + spans) * 1e6 + sites;
