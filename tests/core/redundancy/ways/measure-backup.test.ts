import { describe, expect, test } from "vitest";
import { packSets } from "../../../../src/core/redundancy/losses/element-sets.ts";
import { verifyBackup } from "../../../../src/core/redundancy/verify/verify-backup.ts";
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

/** Proved every time. */
function measure(network: PlainNetwork, groups: ReturnType<typeof randomGroups>, level: BackupLevel, enough = 1) {
  const asked = {
    columns: columnsOf(network),
    gateways: { ids: network.gateways.map((site) => `S${site}`) },
    groups: packSets(groups),
    ...{ level, enough },
  };
  const found = measureBackup(asked);
  expect(verifyBackup(asked, found).holds).toBe(true);
  return found;
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

  test.each(["span", "site", "group"] as const)(
    "at level %s a site has backup if no single loss leaves it with fewer gateways than are enough, on 360 random multigraphs",
    (level) => {
      const found = [0, 0, 0];
      for (let seed = 1; seed <= 360; seed++) {
        const network = randomPlainNetwork(seed);
        const { gateways, spans, inService } = network;
        if (gateways.length === 0) continue;
        const enough = 2 + (seed % 2);
        const groups = randomGroups(seed, network);
        const { ways, needed } = measure(network, groups, level, enough);
        const reaches = (site: number, lost: { spans?: number[]; sites?: number[] }) => {
          const part = partsLeft(network, lost).find((each) => each.has(site));
          return gateways.filter((gateway) => part?.has(gateway)).length >= enough;
        };
        const all = { span: [...spans.keys()], site: [...inService.keys()], group: [...groups.keys()] }[level];
        const lostWith = (row: number) =>
          ({ span: { spans: [row] }, site: { sites: [row] }, group: groups[row] ?? {} })[level];
        inService.forEach((is, site) => {
          const others = all.filter((row) => level !== "site" || row !== site);
          const without = others.filter((row) => !reaches(site, lostWith(row)));
          const expected = !is || !reaches(site, {}) ? 0 : without.length > 0 ? 1 : 2;
          expect(ways[site], `seed ${seed} site ${site}`).toBe(expected);
          if (expected === 1) expect(without).toContain(needed[site]);
          else expect(needed[site]).toBe(-1);
          found[expected] = (found[expected] as number) + 1;
        });
      }
      expect(Math.min(...found)).toBeGreaterThan(50);
    },
  );

  test("without gateways names the site that stands for them", () => {
    const { reference } = measure(randomPlainNetwork(3), [], "span");
    expect(reference).toBeGreaterThanOrEqual(0);
  });
});
