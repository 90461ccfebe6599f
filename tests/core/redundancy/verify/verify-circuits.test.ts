import { describe, expect, test } from "vitest";
import { auditCircuits, VERDICTS } from "../../../../src/core/redundancy/circuits/audit-circuits.ts";
import { availabilityOf } from "../../../../src/core/redundancy/circuits/availability-of.ts";
import { circuitsToAudit } from "../../../../src/core/redundancy/circuits/circuits-to-audit.ts";
import { CUT_RATES } from "../../../../src/core/redundancy/circuits/cut-rates.ts";
import { measureAvailability } from "../../../../src/core/redundancy/circuits/measure-availability.ts";
import { verifyAudit } from "../../../../src/core/redundancy/verify/verify-audit.ts";
import { verifyAvailability } from "../../../../src/core/redundancy/verify/verify-availability.ts";
import { buildServiceGraph } from "../../../../src/core/topology/service-graph.ts";
import { randomService } from "../../../builders/random-service.ts";

const gateways = { kinds: ["core"] as const };

describe("proofs hold for what is answered, and for nothing else, on 400 random networks:", () => {
  test("the audit of circuits", () => {
    const seen = { pass: 0, fail: 0, unknown: 0, rerouted: 0 };
    for (let seed = 1; seed <= 400; seed++) {
      const network = randomService(seed);
      const { input } = circuitsToAudit(network, []);
      const audit = auditCircuits(input);
      const { used } = input.spans;
      expect(verifyAudit(network, used, audit), `seed ${seed}`).toEqual({ holds: true, checked: 6 });
      for (const [c, circuit] of audit.circuits.entries()) {
        seen[circuit.verdict]++;
        const lie = (other: Partial<typeof circuit>) =>
          verifyAudit(network, used, { ...audit, circuits: audit.circuits.with(c, { ...circuit, ...other }) }).holds;
        expect(lie({ verdict: VERDICTS[(VERDICTS.indexOf(circuit.verdict) + 1) % 3] as "pass" })).toBe(false);
        expect(lie({ disjoint: { ...circuit.disjoint, site: circuit.disjoint.site === true ? null : true } })).toBe(
          false,
        );
        const { reroute } = circuit;
        if (reroute === null) continue;
        seen.rerouted++;
        const route = { ...reroute.route, spans: reroute.route.spans.slice(1) };
        expect(lie({ reroute: { ...reroute, route } })).toBe(false);
      }
    }
    expect(Math.min(...Object.values(seen)), JSON.stringify(seen)).toBeGreaterThan(30);
  });

  test("availability", () => {
    let known = 0;
    for (let seed = 1; seed <= 400; seed++) {
      const network = randomService(seed);
      const { input } = availabilityOf(network, gateways, CUT_RATES);
      const found = measureAvailability(input);
      const graph = buildServiceGraph(input.columns, gateways);
      const question = { network, graph, lengths: input.lengths, rates: CUT_RATES };
      expect(verifyAvailability(question, found), `seed ${seed}`).toEqual({
        holds: true,
        checked: network.circuits.count + network.sites.count,
      });
      const at = found.circuits.minutes.findIndex((minutes) => minutes > 0);
      if (at < 0) continue;
      known++;
      const minutes = found.circuits.minutes.slice();
      minutes[at] = (minutes[at] as number) + 1e-3;
      expect(verifyAvailability(question, { ...found, circuits: { ...found.circuits, minutes } }).holds).toBe(false);
      const atLeast = found.sites.atLeast.map((each) => each + 1);
      if (!atLeast.every((each) => Number.isNaN(each)))
        expect(verifyAvailability(question, { ...found, sites: { ...found.sites, atLeast } }).holds).toBe(false);
    }
    expect(known).toBeGreaterThan(100);
  });
});
