import { describe, expect, test } from "vitest";
import type { Network } from "../../../../src/core/model/index.ts";
import { packSets } from "../../../../src/core/redundancy/losses/element-sets.ts";
import { findSinglePoints } from "../../../../src/core/redundancy/losses/find-single-points.ts";
import { groupSets } from "../../../../src/core/redundancy/losses/group-sets.ts";
import { measureSetLosses } from "../../../../src/core/redundancy/losses/measure-set-losses.ts";
import { measureRings } from "../../../../src/core/redundancy/rings/measure-rings.ts";
import { verifyBackup } from "../../../../src/core/redundancy/verify/verify-backup.ts";
import { verifyRings } from "../../../../src/core/redundancy/verify/verify-rings.ts";
import { verifySetLosses } from "../../../../src/core/redundancy/verify/verify-set-losses.ts";
import { verifySinglePoints } from "../../../../src/core/redundancy/verify/verify-single-points.ts";
import { BACKUP_LEVELS, measureBackup } from "../../../../src/core/redundancy/ways/measure-backup.ts";
import { circuitsAt } from "../../../../src/core/topology/circuits-at.ts";
import { buildServiceGraph } from "../../../../src/core/topology/service-graph.ts";
import { topologyColumns } from "../../../../src/core/topology/topology.ts";
import { random } from "../../../builders/random.ts";
import { randomService } from "../../../builders/random-service.ts";

const gateways = { kinds: ["core"] as const };

function asked(network: Network, enough: number) {
  const columns = topologyColumns(network);
  return {
    question: { columns, gateways, enough, circuitsAt: circuitsAt(network) },
    graph: buildServiceGraph(columns, gateways),
    people: network.sites.columns.population.values,
  };
}

/** One number of a list changed: a lie that no proof may let pass. */
function tampered<T extends Uint8Array | Uint32Array>(list: T, at: number): T {
  const copy = list.slice() as T;
  copy[at] = copy[at] === 0 ? 1 : (copy[at] as number) - 1;
  return copy;
}

describe("proofs hold for what is answered, and for nothing else, on 300 random multigraphs:", () => {
  test("single points", () => {
    for (let seed = 1; seed <= 300; seed++) {
      const { question, graph, people } = asked(randomService(seed), seed % 4 === 0 ? 2 : 1);
      const points = findSinglePoints(question);
      expect(verifySinglePoints(points, graph, people), `seed ${seed}`).toEqual({
        holds: true,
        checked: points.spanCount + points.siteCount,
      });
      const span = [...points.used].indexOf(1);
      if (span < 0) continue;
      const bySpan = { ...points.bySpan, sites: tampered(points.bySpan.sites, span) };
      expect(verifySinglePoints({ ...points, bySpan }, graph, people).holds).toBe(false);
      expect(verifySinglePoints({ ...points, bridge: tampered(points.bridge, span) }, graph, people).holds).toBe(false);
    }
  });

  test("sets lost together", () => {
    for (let seed = 1; seed <= 300; seed++) {
      const network = randomService(seed);
      const enough = seed % 4 === 0 ? 2 : 1;
      const { question, graph, people } = asked(network, enough);
      const dice = random(seed);
      const some = (rows: number, most: number) => Array.from({ length: dice.below(most) }, () => dice.below(rows));
      const sets = packSets(
        Array.from({ length: 5 }, () => ({ spans: some(network.spans.count, 4), sites: some(network.sites.count, 2) })),
      );
      const { cutOff } = measureSetLosses({ ...question, sets });
      expect(verifySetLosses(graph, people, enough, sets, cutOff)).toEqual({ holds: true, checked: 5 });
      const wrong = { ...cutOff, sites: tampered(cutOff.sites, dice.below(5)) };
      expect(verifySetLosses(graph, people, enough, sets, wrong).holds).toBe(false);
    }
  });

  test("rings", () => {
    for (let seed = 1; seed <= 300; seed++) {
      const { question } = asked(randomService(seed), 1);
      const graph = buildServiceGraph(question.columns, { ids: [] });
      const rings = measureRings(question.columns);
      expect(verifyRings(rings, graph), `seed ${seed}`).toEqual({ holds: true, checked: rings.spanCount });
      const span = [...rings.used].indexOf(1);
      if (span < 0) continue;
      expect(verifyRings({ ...rings, parted: tampered(rings.parted, span) }, graph).holds).toBe(false);
      expect(verifyRings({ ...rings, bridge: tampered(rings.bridge, span) }, graph).holds).toBe(false);
    }
  });

  test.each(BACKUP_LEVELS)("backup, at level %s", (level) => {
    for (let seed = 1; seed <= 300; seed++) {
      const network = randomService(seed);
      const { question } = asked(network, seed % 4 === 0 ? 2 : 1);
      const input = { ...question, groups: groupSets(network), level };
      const backup = measureBackup(input);
      const sites = backup.protectedCount + backup.unprotectedCount;
      expect(verifyBackup(input, backup), `seed ${seed}`).toEqual({ holds: true, checked: sites });
      const site = random(seed).pick([...backup.siteMask.keys()].filter((each) => backup.siteMask[each] === 1));
      if (site === undefined) continue;
      expect(verifyBackup(input, { ...backup, ways: tampered(backup.ways, site) }).holds, `seed ${seed}`).toBe(false);
      const other = backup.needed.slice();
      if ((other[site] as number) < 0) continue;
      other[site] = -1;
      expect(verifyBackup(input, { ...backup, needed: other }).holds).toBe(false);
    }
  });
});
