/**
 * Answers: what runs over the network? Some 120 circuits with the way they go and the way they would go. Most second
 * ways keep clear of the first one's trench, some do not, some circuits have none, and of a few the register lacks a span.
 */
import type { Row, Value } from "../../src/core/model/index.ts";
import { townSite } from "./backbone.ts";
import { type Draft, type DraftGroup, type DraftSite, type DraftSpan, OPERATOR_A, OPERATOR_B } from "./draft.ts";
import { TOWNS } from "./facts.ts";
import { buildRoads, findPath, type Roads } from "./paths.ts";
import { stream } from "./random.ts";

type Wanted = {
  readonly from: DraftSite;
  readonly to: DraftSite;
  readonly what: string;
  readonly tier: number;
  readonly gbps: number;
};

const SAME_SPAN_COSTS = 200;
const SAME_TRENCH_COSTS = 40;

export function layCircuits(draft: Draft): Row[] {
  const fibres = draft.spans.filter(({ status, laying }) => status === "existing" && laying !== "microwave");
  const roads = new Map(
    [OPERATOR_A, OPERATOR_B].map((owner) => [owner, buildRoads(fibres.filter((span) => span.owner === owner))]),
  );
  const beside = spansInOneTrench(draft.groups);
  return wantedCircuits(draft).map((wanted, i) => {
    const { from, to, what, tier, gbps } = wanted;
    const id = `C${String(i + 1).padStart(3, "0")}`;
    const random = stream("circuit", id);
    const { working, protection } = layPaths(roads.get(from.owner) ?? new Map(), wanted, id, beside);
    const served = draft.sites.filter(({ county, owner }) => county === from.county && owner === from.owner);
    const people = served.reduce((sum, { values }) => sum + Number(values.population ?? 0), 0);
    const values: Record<string, Value> = {
      name: `${from.name}—${to.name} ${what}`,
      from: from.id,
      to: to.id,
      owner: from.owner,
      tier: random.chance(0.05) ? null : tier,
      capacityGbps: gbps,
      population: what === "数据中心互联" || random.chance(0.05) ? null : people,
      automaticSwitch: protection === null ? "no" : random.chance(0.12) ? null : random.chance(0.8) ? "yes" : "no",
      loadShare: protection === null ? 1 : random.pick([0.5, 0.5, 1]),
      working: working.map((span) => span.id),
      protection: protection?.map((span) => span.id) ?? null,
    };
    return { id, values, shape: null };
  });
}

function wantedCircuits(draft: Draft): Wanted[] {
  const core = draft.site("成都核心局");
  const second = draft.site("天府核心局");
  const towns = TOWNS.filter(({ name }) => name !== "成都市").map(({ name }) => townSite(draft, name));
  const homes = towns.map(
    (from, i): Wanted => ({ from, to: i % 3 === 2 ? second : core, what: "汇聚电路", tier: 2, gbps: 100 }),
  );
  const districts = draft.sites
    .filter(({ role, county, owner }) => role === "town" && county.prefecture === "成都市" && owner === OPERATOR_A)
    .filter((site) => !towns.includes(site))
    .map((from, i): Wanted => ({ from, to: i % 2 === 0 ? core : second, what: "城域汇聚电路", tier: 2, gbps: 400 }));
  const west = draft.site("成都西部数据中心");
  const south = draft.site("成都天府数据中心");
  const centres: Wanted[] = [
    [west, south],
    [west, core],
    [south, second],
    [south, core],
  ].flatMap(([from, to]) =>
    from === undefined || to === undefined ? [] : [{ from, to, what: "数据中心互联", tier: 1, gbps: 800 }],
  );
  const regional = ["雅安市", "西昌市", "康定市", "马尔康市"].map((town) => townSite(draft, town));
  const trunks = regional.map(
    (from): Wanted => ({ from, to: draft.site("成都省际出口局"), what: "骨干电路", tier: 1, gbps: 400 }),
  );
  const command = towns
    .filter((_, i) => i % 7 === 3)
    .map((from, i): Wanted => {
      const to = regional[i % regional.length] ?? core;
      return { from, to: from === to ? core : to, what: "应急指挥专线", tier: 1, gbps: 1 };
    });
  const theirCore = draft.site("乙成都核心局");
  const theirs = draft.sites
    .filter(({ role, owner }) => role === "town" && owner === OPERATOR_B)
    .slice(0, 23)
    .map((from): Wanted => ({ from, to: theirCore, what: "汇聚电路", tier: 2, gbps: 100 }));
  return [...trunks, ...centres, ...homes, ...districts, ...command, ...theirs];
}

function layPaths(
  roads: Roads,
  { from, to, tier }: Wanted,
  id: string,
  beside: ReadonlyMap<DraftSpan, ReadonlySet<DraftSpan>>,
): { working: DraftSpan[]; protection: DraftSpan[] | null } {
  const random = stream("paths", id);
  const working = findPath(roads, from, to, ({ lengthM }) => lengthM);
  if (working === null) throw new Error(`no way from ${from.name} to ${to.name}`);
  const used = new Set(working);
  const near = new Set(working.flatMap((span) => [...(beside.get(span) ?? [])]));
  const careless = random.chance(0.2);
  const protection = findPath(roads, from, to, (span) => {
    if (used.has(span)) return span.lengthM * SAME_SPAN_COSTS;
    return span.lengthM * (near.has(span) && !careless ? SAME_TRENCH_COSTS : 1);
  });
  const wayRound = protection !== null && !protection.every((span) => used.has(span));
  const protectedToo = wayRound && (tier === 1 || random.chance(0.85));
  if (random.chance(0.06) && working.length > 4) working.splice(Math.floor(working.length / 2), 1);
  return { working, protection: protectedToo ? protection : null };
}

function spansInOneTrench(groups: readonly DraftGroup[]): Map<DraftSpan, Set<DraftSpan>> {
  const beside = new Map<DraftSpan, Set<DraftSpan>>();
  for (const { kind, members } of groups) {
    if (kind !== "trench" && kind !== "duct") continue;
    const spans = members.flatMap((member) => ("span" in member ? [member.span] : []));
    for (const span of spans) beside.set(span, new Set([...(beside.get(span) ?? []), ...spans]));
  }
  return beside;
}
