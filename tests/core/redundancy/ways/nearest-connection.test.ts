import { describe, expect, test } from "vitest";
import { measureDistance } from "../../../../src/core/geo/distance.ts";
import type { Position } from "../../../../src/core/model/index.ts";
import { packSets } from "../../../../src/core/redundancy/losses/element-sets.ts";
import { bestClosures, gainOf } from "../../../../src/core/redundancy/ways/best-closures.ts";
import { type Connections, findConnections } from "../../../../src/core/redundancy/ways/nearest-connection.ts";
import { findFoot } from "../../../../src/core/topology/find-foot.ts";
import { topologyColumns } from "../../../../src/core/topology/topology.ts";
import { aNetwork } from "../../../builders/a-network.ts";
import { random } from "../../../builders/random.ts";
import { type PlainNetwork, partsLeft } from "../../../oracles/cut-off-slowly.ts";
import { type PlacedNetwork, randomPlacedNetwork } from "../../../oracles/placed-networks.ts";

type Group = { readonly spans: readonly number[]; readonly sites: readonly number[] };

function connect({ network, plain }: PlacedNetwork, enough = 1, groups: readonly Group[] = []): Connections {
  return findConnections({
    groups: packSets(groups),
    columns: topologyColumns(network),
    gateways: { ids: plain.gateways.map((site) => `S${site}`) },
    enough,
    sites: network.sites.geometry,
    spans: network.spans.geometry,
  });
}

/** How many spans must go until no gateway is left, up to two. */
function waysOf(network: PlainNetwork, site: number): number {
  if (network.gateways.includes(site)) return 2;
  const isServed = (spans: readonly number[]) =>
    partsLeft(network, { spans }).some((part) => part.has(site) && network.gateways.some((each) => part.has(each)));
  if (!isServed([])) return 0;
  return [...network.spans.keys()].some((span) => !isServed([span])) ? 1 : 2;
}

type Target = { readonly site: number } | { readonly span: number };

/** The network with the link; a span is cut in two at the joint. */
function linked(network: PlainNetwork, from: number, to: Target): PlainNetwork {
  if ("site" in to) return { ...network, spans: [...network.spans, [from, to.site]] };
  const joint = network.sites;
  const [a, b] = network.spans[to.span] as readonly [number, number];
  const others = network.spans.map((ends, span) => (span === to.span ? null : ends));
  return {
    ...network,
    sites: network.sites + 1,
    inService: [...network.inService, true],
    people: [...network.people, 0],
    spans: [...others, [a, joint], [joint, b], [from, joint]],
  };
}

function randomGroups(seed: number, { spans, sites }: PlainNetwork): Group[] {
  const dice = random(seed + 77);
  const some = (rows: number, most: number) =>
    Array.from({ length: rows === 0 ? 0 : dice.below(most) }, () => dice.below(rows));
  return Array.from({ length: dice.below(6) }, () => ({
    spans: some(spans.length, 5),
    sites: dice.next() < 0.4 ? some(sites, 3) : [],
  }));
}

/** Lost with the group, is the site served over the link? One that holds it, or all gateways, is not counted. */
function survivesWith(plain: PlainNetwork, site: number, to: Target, { spans, sites }: Group): boolean {
  if (sites.includes(site) || plain.gateways.every((gateway) => sites.includes(gateway))) return true;
  const isServed = (network: PlainNetwork, lost: readonly number[]) =>
    partsLeft(network, { spans: lost, sites }).some(
      (part) => part.has(site) && network.gateways.some((gateway) => part.has(gateway)),
    );
  if (
    !isServed(plain, []) &&
    !partsLeft(plain).some((part) => part.has(site) && plain.gateways.some((g) => part.has(g)))
  )
    return true;
  const after = linked(plain, site, to);
  const halves = "span" in to && spans.includes(to.span) ? [plain.spans.length, plain.spans.length + 1] : [];
  return isServed(after, [...spans, ...halves]);
}

/** Every place there is, tried one by one. */
function nearestSlowly(
  { plain, places, lines, laying }: PlacedNetwork,
  site: number,
  mayBe: (to: Target) => boolean = () => true,
): number | null {
  const at = places[site] as Position;
  const wanted = waysOf(plain, site) + 1;
  const gains = (to: Target) => mayBe(to) && waysOf(linked(plain, site, to), site) >= wanted;
  const far: number[] = [];
  places.forEach((place, other) => {
    if (other === site || place === null || !plain.inService[other]) return;
    if (gains({ site: other })) far.push(measureDistance(at, place));
  });
  lines.forEach((line, span) => {
    const mode = laying[span];
    if (line === null || plain.spans[span] === null || mode === "microwave" || mode === "submarine") return;
    const foot = findFoot(line, at);
    if (foot !== null && gains({ span })) far.push(measureDistance(at, foot.position));
  });
  return far.length === 0 ? null : Math.min(...far);
}

function targetOf({ toSite, toSpan }: Connections, site: number): Target | null {
  if ((toSite[site] as number) >= 0) return { site: toSite[site] as number };
  return (toSpan[site] as number) >= 0 ? { span: toSpan[site] as number } : null;
}

describe("the nearest place to connect", () => {
  test("is the nearest of all that give one more way, on 400 random multigraphs", () => {
    const found = { firstWays: 0, secondWays: 0, sites: 0, spans: 0 };
    for (let seed = 1; seed <= 400; seed++) {
      const placed = randomPlacedNetwork(seed);
      const { plain, places } = placed;
      if (plain.gateways.length === 0) continue;
      const connections = connect(placed);
      for (const [site, is] of plain.inService.entries()) {
        const told = `seed ${seed} site ${site}`;
        const target = targetOf(connections, site);
        const ways = is ? waysOf(plain, site) : 2;
        if (ways >= 2 || places[site] == null) {
          expect(target, told).toBeNull();
          expect(connections.distanceM[site], told).toBeNaN();
          continue;
        }
        const nearest = nearestSlowly(placed, site) as number;
        // A site at most a metre further is named rather than its span.
        expect(connections.distanceM[site], told).toBeGreaterThan(nearest - 0.02);
        expect(connections.distanceM[site], told).toBeLessThan(nearest + 1.02);
        expect(waysOf(linked(plain, site, target as Target), site), told).toBeGreaterThan(ways);
        const place: Position = [connections.lon[site] as number, connections.lat[site] as number];
        expect(measureDistance(places[site] as Position, place)).toBeCloseTo(connections.distanceM[site] as number, 3);
        found[ways === 0 ? "firstWays" : "secondWays"]++;
        found["site" in (target as Target) ? "sites" : "spans"]++;
      }
    }
    expect(Math.min(...Object.values(found))).toBeGreaterThan(100);
  });

  test("where risk groups are known, none takes it together with the ways of today, on 400 random multigraphs", () => {
    const found = { asNear: 0, further: 0 };
    for (let seed = 1; seed <= 400; seed++) {
      const placed = randomPlacedNetwork(seed);
      const { plain, places } = placed;
      if (plain.gateways.length === 0) continue;
      const groups = randomGroups(seed, plain);
      const connections = connect(placed, 1, groups);
      const alone = connect(placed);
      for (const [site, is] of plain.inService.entries()) {
        if (!is || waysOf(plain, site) >= 2 || places[site] == null) continue;
        const told = `seed ${seed} site ${site}`;
        const survives = (to: Target) => groups.every((group) => survivesWith(plain, site, to, group));
        const nearest = nearestSlowly(placed, site, survives);
        const target = targetOf(connections, site) as Target;
        expect(waysOf(linked(plain, site, target), site), told).toBeGreaterThan(waysOf(plain, site));
        expect(connections.sharedGroup[site] === -1, told).toBe(nearest !== null);
        if (nearest === null) {
          const shared = groups[connections.sharedGroup[site] as number] as Group;
          expect(survivesWith(plain, site, target, shared), told).toBe(false);
          expect(connections.distanceM[site], told).toBe(alone.distanceM[site]);
          continue;
        }
        expect(survives(target), told).toBe(true);
        expect(connections.distanceM[site], told).toBeGreaterThan(nearest - 0.02);
        expect(connections.distanceM[site], told).toBeLessThan(nearest + 1.02);
        found[(connections.distanceM[site] as number) > (alone.distanceM[site] as number) + 2 ? "further" : "asNear"]++;
      }
    }
    expect(Math.min(...Object.values(found))).toBeGreaterThan(10);
  });

  test("where every place shares a risk group with the ways of today, tells the nearest and the group", () => {
    //   G - A, and X hangs on A; the duct holds both spans and the station house A and G.
    const network = aNetwork()
      .site("G", { kind: "core" }, [104, 30])
      .site("H", { kind: "core" }, null)
      .site("A", {}, [104, 30.01])
      .site("X", {}, [104, 30.02])
      .path("G-A-X")
      .build();
    const { toSite, sharedGroup } = findConnections({
      ...{ columns: topologyColumns(network), gateways: { kinds: ["core"] }, enough: 1 },
      groups: packSets([{ spans: [], sites: [0, 2] }]),
      ...{ sites: network.sites.geometry, spans: network.spans.geometry },
    });
    expect([toSite[3], sharedGroup[3]]).toEqual([0, 0]);
  });

  test("gains what a recount with the link finds, on 400 random multigraphs", () => {
    for (let seed = 1; seed <= 400; seed++) {
      const placed = randomPlacedNetwork(seed);
      const { plain } = placed;
      if (plain.gateways.length === 0) continue;
      const connections = connect(placed);
      for (const site of plain.inService.keys()) {
        const target = targetOf(connections, site);
        if (target === null) {
          expect(gainOf(connections, site)).toBeNull();
          continue;
        }
        expect(gainOf(connections, site), `seed ${seed} site ${site}`).toEqual(gained(plain, [[site, target]]));
      }
    }
  });

  test("closures are each the best that those before it leave, on 400 random multigraphs", () => {
    let closed = 0;
    for (let seed = 1; seed <= 400; seed++) {
      const placed = randomPlacedNetwork(seed);
      const { plain } = placed;
      if (plain.gateways.length === 0) continue;
      const connections = connect(placed);
      const all = new Uint8Array(plain.sites).fill(1);
      const links: [number, Target][] = [];
      for (const closure of bestClosures(connections, all, 3)) {
        const told = `seed ${seed} closure ${links.length}`;
        const before = gained(plain, links);
        const with_ = (site: number) => {
          const after = gained(plain, [...links, [site, targetOf(connections, site) as Target]]);
          return {
            sites: after.sites - before.sites,
            people: after.people - before.people,
            unknown: after.unknown - before.unknown,
          };
        };
        expect(closure.gain, told).toEqual(with_(closure.site));
        // What a part without a way would gain by a second link after its first is not looked for.
        const isWhole = links.every(([from]) => waysOf(plain, from) > 0);
        for (const site of isWhole ? plain.inService.keys() : []) {
          if (targetOf(connections, site) === null) continue;
          const other = with_(site);
          const worth = other.people * Math.max(1, closure.distanceM);
          expect(closure.gain.people * Math.max(1, connections.distanceM[site] as number), told).toBeGreaterThanOrEqual(
            worth * (1 - 1e-9),
          );
        }
        links.push([closure.site, targetOf(connections, closure.site) as Target]);
        closed++;
      }
    }
    expect(closed).toBeGreaterThan(200);
  });

  test("is not told where several gateways must be within reach", () => {
    const placed = randomPlacedNetwork(1);
    const { distanceM } = connect(placed, 2);
    expect([...distanceM].every(Number.isNaN)).toBe(true);
  });
});

/** Sites with one more way than before, by counting again: a first one, or a second. */
function gained(plain: PlainNetwork, links: readonly (readonly [number, Target])[]) {
  let after = plain;
  for (const [from, to] of links) {
    // A span that has been cut for a joint before is cut again at one of its halves.
    const isCut = "span" in to && after.spans[to.span] === null;
    after = linked(after, from, isCut ? { site: jointOf(after, plain, to.span) } : to);
  }
  const sites = [...plain.inService.keys()].filter(
    (site) => plain.inService[site] && waysOf(after, site) > waysOf(plain, site),
  );
  return {
    sites: sites.length,
    people: sites.reduce((sum, site) => sum + (plain.people[site] ?? 0), 0),
    unknown: sites.filter((site) => plain.people[site] === null).length,
  };
}

function jointOf(after: PlainNetwork, plain: PlainNetwork, span: number): number {
  const [a, b] = plain.spans[span] as readonly [number, number];
  const next = (end: number, joint: number) => after.spans.some((ends) => ends?.[0] === end && ends[1] === joint);
  for (let joint = plain.sites; joint < after.sites; joint++)
    if (next(a, joint) && after.spans.some((ends) => ends?.[0] === joint && ends[1] === b)) return joint;
  throw new Error("no joint");
}
