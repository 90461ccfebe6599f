import { expect, test } from "vitest";
import { findDarkSide } from "../../../../src/core/redundancy/losses/find-dark-side.ts";
import { findSinglePoints } from "../../../../src/core/redundancy/losses/find-single-points.ts";
import { random } from "../../../builders/random.ts";
import { cutOffByRemoval, partsLeft } from "../../../oracles/cut-off-slowly.ts";
import { columnsOf, randomPlainNetwork } from "../../../oracles/plain-networks.ts";

test("what goes dark is what removing it and walking from the gateways finds, on 300 random multigraphs", () => {
  let [darkened, apart] = [0, 0];
  for (let seed = 1; seed <= 300; seed++) {
    const network = randomPlainNetwork(seed);
    const enough = seed % 5 === 0 ? 2 : 1;
    const columns = columnsOf(network);
    const gateways = { ids: network.gateways.map((site) => `S${site}`) };
    const dice = random(seed);
    const some = (below: number) =>
      below === 0 ? [] : [...new Set(Array.from({ length: dice.below(4) }, () => dice.below(below)))];
    const lost = { spans: some(network.spans.length), sites: some(network.sites) };
    const rows = { spans: Uint32Array.from(lost.spans), sites: Uint32Array.from(lost.sites) };
    const found = findDarkSide({ columns, gateways, enough, ...rows, about: `loss ${seed}` });
    const truth = cutOffByRemoval(network, enough, lost);
    expect(found.about).toBe(`loss ${seed}`);
    expect(found.verified, `seed ${seed}`).toBe(true);
    expect(found.dark.length, `seed ${seed}`).toBe(truth.size);
    const served = cutOffByRemoval(network, enough, { sites: [...Array(network.sites).keys()] });
    expect(found.litSites, `seed ${seed}`).toBe(served.size - truth.size);
    if (network.gateways.length === 0) continue;
    // Without gateways two parts may be as large as each other, and either may stay lit.
    expect(new Set(found.dark), `seed ${seed}`).toEqual(truth);
    const pieces = partsLeft(network, lost).filter((part) => [...part].some((site) => truth.has(site)));
    expect(found.pieces, `seed ${seed}`).toBe(pieces.length);
    if (truth.size > 0) darkened++;
    if (pieces.length > 1) apart++;
  }
  expect(darkened).toBeGreaterThan(50);
  expect(apart).toBeGreaterThan(10);
});

test("it finds as many as the ranking of single points says, with gateways and without", () => {
  for (let seed = 1; seed <= 100; seed++) {
    const network = randomPlainNetwork(seed);
    const columns = columnsOf(network);
    const gateways = { ids: network.gateways.map((site) => `S${site}`) };
    const circuitsAt = new Uint32Array(network.sites);
    const points = findSinglePoints({ columns, gateways, enough: 1, circuitsAt });
    const darkOf = (spans: number[], sites: number[]) =>
      findDarkSide({
        ...{ columns, gateways, enough: 1, about: "" },
        ...{ spans: Uint32Array.from(spans), sites: Uint32Array.from(sites) },
      }).dark.length;
    for (const span of network.spans.keys()) expect(darkOf([span], []), `${seed}`).toBe(points.bySpan.sites[span]);
    for (const site of network.inService.keys()) expect(darkOf([], [site]), `${seed}`).toBe(points.bySite.sites[site]);
  }
});
