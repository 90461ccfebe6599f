import { describe, expect, test } from "vitest";
import { indicatorsOf } from "../../../../src/core/redundancy/indicators/indicators-of.ts";
import { type Indicators, measureIndicators } from "../../../../src/core/redundancy/indicators/measure-indicators.ts";
import { THRESHOLDS } from "../../../../src/core/redundancy/indicators/thresholds.ts";
import { packSets } from "../../../../src/core/redundancy/losses/element-sets.ts";
import { verifyConnections } from "../../../../src/core/redundancy/verify/verify-connections.ts";
import { verifyIndicators } from "../../../../src/core/redundancy/verify/verify-indicators.ts";
import { type Connections, findConnections } from "../../../../src/core/redundancy/ways/nearest-connection.ts";
import { topologyColumns } from "../../../../src/core/topology/topology.ts";
import { random } from "../../../builders/random.ts";
import type { PlainNetwork } from "../../../oracles/cut-off-slowly.ts";
import { randomPlacedNetwork } from "../../../oracles/placed-networks.ts";

const STRICT = { ...THRESHOLDS, "chain-sites": { is: "at-most", value: 0, source: "", status: "" } } as const;

function asked(seed: number) {
  const { network, plain } = randomPlacedNetwork(seed);
  const settings = { gateways: { ids: plain.gateways.map((site) => `S${site}`) }, enough: 1 };
  const { input } = indicatorsOf(network, settings, STRICT);
  const [sites, spans] = [network.sites.geometry, network.spans.geometry];
  return {
    input,
    toConnect: {
      columns: topologyColumns(network),
      ...settings,
      groups: packSets(someGroups(seed, plain)),
      sites,
      spans,
    },
  };
}

function someGroups(seed: number, { spans, sites }: PlainNetwork) {
  const dice = random(seed);
  const some = (rows: number) => Array.from({ length: rows === 0 ? 0 : dice.below(3) }, () => dice.below(rows));
  return Array.from({ length: dice.below(5) }, () => ({ spans: some(spans.length), sites: some(sites) }));
}

const changed = <A extends Uint8Array | Float64Array | Uint32Array | Int32Array>(
  list: A,
  at: number,
  by: number,
): A => {
  const copy = list.slice() as A;
  copy[at] = (copy[at] as number) + by;
  return copy;
};

describe("checking indicators and connections again", () => {
  test("what is found holds, on 300 random multigraphs", () => {
    for (let seed = 1; seed <= 300; seed++) {
      const { input, toConnect } = asked(seed);
      expect(verifyIndicators(input, measureIndicators(input)).holds, `seed ${seed}`).toBe(true);
      expect(verifyConnections(toConnect, findConnections(toConnect)).holds, `seed ${seed}`).toBe(true);
    }
  });

  test("an answer that is not true does not, on 300 random multigraphs", () => {
    let lies = 0;
    const isCaught = (holds: boolean, told: string) => {
      expect(holds, told).toBe(false);
      lies++;
    };
    for (let seed = 1; seed <= 300; seed++) {
      const { input } = asked(seed);
      const found = measureIndicators(input);
      const site = found.siteMask.indexOf(1);
      if (site < 0) continue;
      const lie = (part: Partial<Indicators>) => verifyIndicators(input, { ...found, ...part }).holds;
      isCaught(lie({ onRing: changed(found.onRing, site, found.onRing[site] === 1 ? -1 : 1) }), `ring ${seed}`);
      if (found.diameter.hops.from >= 0) {
        const hops = { ...found.diameter.hops, lower: found.diameter.hops.lower + 1, upper: Infinity };
        isCaught(lie({ diameter: { ...found.diameter, hops } }), `diameter ${seed}`);
      }
      if (!Number.isNaN(found.gatewayM[site]))
        isCaught(lie({ gatewayM: changed(found.gatewayM, site, 5) }), `way ${seed}`);
      if (found.longChains.length > 0) {
        const sites = changed(found.chains.sites, found.longChains[0] as number, 1);
        isCaught(lie({ chains: { ...found.chains, sites } }), `chain ${seed}`);
      }
      const { dualHoming } = found;
      const other = dualHoming?.asked.indexOf(1) ?? -1;
      if (dualHoming === null || other < 0) continue;
      const bySite = changed(dualHoming.bySite, other, dualHoming.bySite[other] === 1 ? -1 : 1);
      isCaught(lie({ dualHoming: { ...dualHoming, bySite } }), `dual ${seed}`);
    }
    expect(lies).toBeGreaterThan(800);
  });

  test("a place that lies elsewhere, or gives no way more, is found out", () => {
    let lies = 0;
    for (let seed = 1; seed <= 300; seed++) {
      const { toConnect } = asked(seed);
      const found = findConnections(toConnect);
      const site = found.toBlock.findIndex((to) => to >= 0);
      if (site < 0) continue;
      const lie = (part: Partial<Connections>) => verifyConnections(toConnect, { ...found, ...part }).holds;
      expect(lie({ distanceM: changed(found.distanceM, site, 3) }), `far ${seed}`).toBe(false);
      expect(lie({ lat: changed(found.lat, site, 0.001) }), `place ${seed}`).toBe(false);
      // A link to itself gives nothing.
      const { coordinates } = toConnect.sites;
      const itself = {
        toSite: changed(found.toSite, site, site - (found.toSite[site] as number)),
        toSpan: changed(found.toSpan, site, -1 - (found.toSpan[site] as number)),
        lon: changed(found.lon, site, (coordinates[2 * site] as number) - (found.lon[site] as number)),
        lat: changed(found.lat, site, (coordinates[2 * site + 1] as number) - (found.lat[site] as number)),
        distanceM: changed(found.distanceM, site, -(found.distanceM[site] as number)),
      };
      expect(lie(itself), `itself ${seed}`).toBe(false);
      lies++;
    }
    expect(lies).toBeGreaterThan(100);
  });
});
