import { describe, expect, test } from "vitest";
import { packSets } from "../../../../src/core/redundancy/losses/element-sets.ts";
import { type BackupLevel, measureBackup } from "../../../../src/core/redundancy/ways/measure-backup.ts";
import { random } from "../../../builders/random.ts";
import { type PlainNetwork, partsLeft } from "../../../oracles/cut-off-slowly.ts";
import { columnsOf, randomPlainNetwork } from "../../../oracles/plain-networks.ts";

function randomGroups(seed: number, { spans, sites }: PlainNetwork) {
  const dice = random(seed + 77);
  const some = (rows: number) => Array.from({ length: rows === 0 ? 0 : dice.below(4) }, () => dice.below(rows));
  return Array.from({ length: dice.below(6) }, () => ({
    spans: some(spans.length),
    sites: dice.next() < 0.3 ? some(sites) : [],
  }));
}

function measure(network: PlainNetwork, groups: ReturnType<typeof randomGroups>, level: BackupLevel) {
  return measureBackup({
    columns: columnsOf(network),
    gateways: { ids: network.gateways.map((site) => `S${site}`) },
    groups: packSets(groups),
    level,
  });
}

describe("backup routes", () => {
  test.each(["span", "site", "group"] as const)(
    "at level %s what a site needs cuts it off, on 200 random multigraphs",
    (level) => {
      let needing = 0;
      for (let seed = 1; seed <= 200; seed++) {
        const network = randomPlainNetwork(seed);
        const { gateways, people, inService } = network;
        if (gateways.length === 0) continue;
        const groups = randomGroups(seed, network);
        const found = measure(network, groups, level);
        const isServed = (site: number, lost: { spans?: number[]; sites?: number[] } = {}) =>
          partsLeft(network, lost).some((part) => part.has(site) && gateways.some((gateway) => part.has(gateway)));
        inService.forEach((is, site) => {
          const needed = found.needed[site] as number;
          if (!is || !isServed(site)) expect(found.ways[site], `seed ${seed}`).toBe(0);
          if (needed === -1) return;
          needing++;
          const lost = { span: { spans: [needed] }, site: { sites: [needed] }, group: groups[needed] ?? {} }[level];
          expect([found.ways[site], isServed(site, lost)], `seed ${seed} site ${site}`).toEqual([1, false]);
        });
        const without = inService.flatMap((is, site) => (is && (found.ways[site] as number) < 2 ? [site] : []));
        expect(found.unprotectedCount).toBe(without.length);
        expect(found.protectedCount).toBe(inService.filter((is) => is).length - without.length);
        const affected = without.reduce((sum, site) => sum + (people[site] ?? 0), 0);
        expect(found.areas.reduce((sum, area) => sum + area.unprotectedPopulation, 0)).toBe(affected);
      }
      expect(needing).toBeGreaterThan(50);
    },
  );

  test("without gateways names the site that stands for them", () => {
    const { reference } = measure(randomPlainNetwork(3), [], "span");
    expect(reference).toBeGreaterThanOrEqual(0);
  });
});
