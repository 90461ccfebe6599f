import { describe, expect, test } from "vitest";
import { nodeLinkFormat } from "../../../../../src/core/import/formats/node-link/node-link-format.ts";
import { findFormat } from "../../../../../src/core/import/formats.ts";
import { random } from "../../../../builders/random.ts";
import { rowsOfReading } from "../../rows-of-reading.ts";
import { survivesDamage } from "../../survives-damage.ts";

const bytes = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
const read = (value: unknown) => rowsOfReading(nodeLinkFormat.read(bytes(value), "net.json"));
const ends = (value: unknown) => read(value).spans.map(({ values: { from, to } }) => [from, to]);

const NETWORKX = {
  directed: false,
  multigraph: true,
  graph: { name: "test" },
  nodes: [
    { id: "A", lon: 104, lat: 30, note: { deep: [1] } },
    { id: "B", lng: "105", latitude: "31" },
    { id: "C", coordinates: [106, 32] },
    { id: "D", latlng: [33, 107] },
    { id: "E", location: { lat: 34, lon: 108 } },
    { id: "F" },
  ],
  links: [
    { source: "A", target: "B", key: 0, length_km: 12 },
    { source: "A", target: "B", key: 1 },
    { source: "B", target: "B", key: 0 },
  ],
};

describe("node-link JSON", () => {
  test("is told from other JSON", () => {
    expect(findFormat(bytes(NETWORKX), "net.json")?.id).toBe("node-link");
    expect(findFormat(bytes({ ...NETWORKX, demands: [] }), "net.json")?.id).toBe("sndlib");
    expect(nodeLinkFormat.sniff(bytes({ type: "FeatureCollection", features: [] }))).toBe(false);
  });

  test("positions have many names; attributes and parallel links are kept", () => {
    const { sites, spans, rules } = read(NETWORKX);
    expect(sites.map(({ shape }) => shape)).toEqual([[104, 30], [105, 31], [106, 32], [107, 33], [108, 34], null]);
    expect(sites[0]?.values.note).toBe('{"deep":[1]}');
    expect(spans.map(({ id }) => id)).toEqual(["A-B", "A-B~2", "B-B"]);
    expect(spans[0]?.values).toMatchObject({ from: "A", to: "B", lengthM: 12_000 });
    expect(rules).toContain("import.self-loop");
  });

  test("links name nodes by id, by name, by place in the list or by the node itself", () => {
    const nodes = [{ name: "A" }, { name: "B" }];
    const link = (source: unknown, target: unknown) => ({ nodes, links: [{ source, target }] });
    expect(ends(link(0, 1))).toEqual([["A", "B"]]);
    expect(ends(link("A", "B"))).toEqual([["A", "B"]]);
    expect(ends(link({ name: "A" }, { name: "B" }))).toEqual([["A", "B"]]);
    expect(ends({ nodes: [{ id: 1 }, { id: 0 }], edges: [{ source: 0, target: 1 }] })).toEqual([["0", "1"]]);
    expect(ends({ nodes: [{ id: "x", name: "A" }, { id: "y" }], links: [{ source: "A", target: "y" }] })).toEqual([
      ["x", "y"],
    ]);
    expect(ends({ nodes: [{ id: [1, 2] }, { id: [1, 3] }], links: [{ source: [1, 2], target: [1, 3] }] })).toHaveLength(
      1,
    );
  });

  test("x and y are degrees only where they can be and no layout made them", () => {
    const at = (...places: [number, number][]) =>
      read({ nodes: places.map(([x, y], id) => ({ id, x, y })), links: [{ source: 0, target: 1 }] });
    expect(at([104, 30], [105, 31]).sites[1]?.shape).toEqual([105, 31]);
    for (const { sites, rules } of [at([0.1, -0.9], [1, 0]), at([104, 30], [500, 200])]) {
      expect(sites.map(({ shape }) => shape)).toEqual([null, null]);
      expect(sites[0]?.values).toHaveProperty("x");
      expect(rules).toContain("import.local-grid");
    }
  });

  test("a direction is said to be lost; members that are none are rejected", () => {
    const { rules, rejected, sites } = read({
      directed: true,
      nodes: [{ id: 1 }, null, true, { id: 2 }],
      links: [{ source: 1, target: 2 }, { source: 2, target: 1 }, null],
    });
    expect(sites.map(({ id }) => id)).toEqual(["1", "2"]);
    expect(rules).toEqual(
      expect.arrayContaining(["graphml.directed", "import.both-directions", "graph.broken-member"]),
    );
    expect(rejected).toBe(3);
  });

  test("every link of random multigraphs keeps its ends, whichever way it names them", () => {
    for (let seed = 0; seed < 200; seed++) {
      const dice = random(seed);
      const names = Array.from({ length: 1 + dice.below(8) }, (_, i) => `n${i}`);
      const links = Array.from({ length: dice.below(12) }, () => [dice.below(names.length), dice.below(names.length)]);
      const key = dice.pick(["id", "name"]);
      const byPlace = key === "name" && dice.next() < 0.5;
      const value = {
        nodes: names.map((name) => ({ [key]: name })),
        links: links.map(([a = 0, b = 0]) => ({ source: byPlace ? a : names[a], target: byPlace ? b : names[b] })),
      };
      expect(ends(value)).toEqual(links.map(([a = 0, b = 0]) => [names[a], names[b]]));
    }
  });

  test("nothing in it, nested too deep, damaged: a message", async () => {
    expect(nodeLinkFormat.read(bytes({ nodes: [], links: [] }), "a.json")).toMatchObject({
      fault: { rule: "graph.no-nodes" },
    });
    const deep = `{"nodes":[{"id":1,"a":${"[".repeat(100_000)}${"]".repeat(100_000)}}],"links":[]}`;
    expect(typeof nodeLinkFormat.read(new TextEncoder().encode(deep), "a.json").ok).toBe("boolean");
    expect(await survivesDamage(nodeLinkFormat, bytes(NETWORKX), "net.json")).toBeGreaterThan(50);
  });
});
