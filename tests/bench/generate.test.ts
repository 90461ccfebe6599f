import { describe, expect, test } from "vitest";
import { measureRings } from "../../src/core/redundancy/rings/measure-rings.ts";
import { spanEnds, topologyColumns } from "../../src/core/topology/topology.ts";
import { generate } from "./generate.ts";

describe("the networks that are measured on", () => {
  const network = generate(4000, 1);

  test("are the same to the byte for the same seed", () => {
    expect(generate(4000, 1)).toEqual(network);
    expect(generate(4000, 2).version).not.toBe(network.version);
  });

  test("have as many spans as asked for, of 5 to 20 vertices, between known sites", () => {
    const { starts } = network.spans.geometry;
    const vertices = Array.from(
      { length: network.spans.count },
      (_, row) => (starts[row + 1] ?? 0) - (starts[row] ?? 0),
    );
    expect([vertices.length, Math.min(...vertices), Math.max(...vertices)]).toEqual([4000, 5, 20]);
    const { from, to } = spanEnds(topologyColumns(network));
    expect(Math.min(...from, ...to)).toBe(0);
  });

  test("hang together as networks do: rings, spurs, few parts", () => {
    const { ringRate, componentCount, bridge } = measureRings(topologyColumns(network));
    const bridges = bridge.reduce((sum, is) => sum + is, 0) / network.spans.count;
    expect(ringRate).toBeGreaterThan(0.6);
    expect(bridges).toBeGreaterThan(0.1);
    expect(bridges).toBeLessThan(0.3);
    expect(componentCount).toBeLessThan(20);
  });
});
