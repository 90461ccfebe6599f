import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { sndlibFormat } from "../../../../../src/core/import/formats/sndlib/sndlib-format.ts";
import { findFormat } from "../../../../../src/core/import/formats.ts";
import { rowsOfReading } from "../../rows-of-reading.ts";

const bytes = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
const network = (more: object = {}, lat = 30) => ({
  nodes: [
    { id: "A", longitude: 104, latitude: lat },
    { id: "B", longitude: 105, latitude: 31 },
  ],
  links: [
    { id: "1", source: "A", target: "B", modules: [{ module_capacity: 40, module_cost: 1 }] },
    { id: "2", source: "B", target: "A" },
  ],
  demands: [{ id: "D", source: "A", target: "B", demand_value: 2500, max_path_length: "UNLIMITED" }],
  ...more,
});
const read = (value: unknown) => rowsOfReading(sndlibFormat.read(bytes(value), "net.json"));

describe("SNDlib", () => {
  test("is told from other JSON", () => {
    expect(findFormat(bytes(network()), "net.json")?.id).toBe("sndlib");
    expect(sndlibFormat.sniff(bytes({ nodes: [], links: [] }))).toBe(false);
    expect(sndlibFormat.sniff(bytes({ type: "FeatureCollection", features: [] }))).toBe(false);
  });

  test("nodes are sites, links spans, demands circuits; both directions are kept and said", () => {
    const { sites, spans, circuits, rules } = read(network({ meta: { unit: "MBITPERSEC" } }));
    expect(sites).toEqual([
      { id: "A", values: { name: "A" }, shape: [104, 30] },
      { id: "B", values: { name: "B" }, shape: [105, 31] },
    ]);
    expect(spans.map(({ id, values: { from, to } }) => [id, from, to])).toEqual([
      ["1", "A", "B"],
      ["2", "B", "A"],
    ]);
    expect(circuits).toEqual([
      { id: "D", values: { from: "A", to: "B", capacityGbps: 2.5, max_path_length: "UNLIMITED" }, shape: null },
    ]);
    expect(rules).toEqual(["import.both-directions", "import.straight-lines"]);
  });

  test("a capacity without a unit is a number and no more", () => {
    expect(read(network()).circuits[0]?.values).toMatchObject({ demandValue: 2500 });
  });

  test("one position off the earth makes all of them pixels", () => {
    const { sites, spans, rules, coordinates } = read(network({}, 557));
    expect(sites.map(({ shape, values }) => [shape, values.x, values.y])).toEqual([
      [null, 104, 557],
      [null, 105, 31],
    ]);
    expect(spans.map(({ shape }) => shape)).toEqual([null, null]);
    expect(rules).toContain("import.local-grid");
    expect(coordinates.used).toBe(null);
  });

  test("a network without nodes is refused", () => {
    expect(sndlibFormat.read(bytes(network({ nodes: [] })), "a.json")).toMatchObject({ ok: false });
  });
});

const SNDLIB = "../shared/data/topologies/sndlib";

describe.skipIf(!existsSync(SNDLIB))("the networks of SNDlib (skipped where ../shared/data is absent)", () => {
  const lines = existsSync(SNDLIB) ? readFileSync(`${SNDLIB}-expected.csv`, "utf8").trim().split("\n").slice(1) : [];

  test.each(lines.map((line) => line.split(",")))("%s", (name = "", directed, coords, nodes, links, demands) => {
    const content = readFileSync(`${SNDLIB}/${name}.json`);
    expect(findFormat(content, `${name}.json`)).toBe(sndlibFormat);
    const { sites, spans, circuits, rules } = rowsOfReading(sndlibFormat.read(content, `${name}.json`));
    const pairs = new Set(spans.map(({ values }) => [String(values.from), String(values.to)].sort().join(" ")));
    expect([sites.length, pairs.size, circuits.length].map(String)).toEqual([nodes, links, demands]);
    expect(spans.length).toBe(directed === "1" ? 2 * pairs.size : pairs.size);
    expect(rules.includes("import.both-directions")).toBe(directed === "1");
    expect(rules.includes("import.local-grid")).toBe(coords === "pixel");
    expect(sites.every(({ shape }) => (shape === null) === (coords === "pixel"))).toBe(true);
  });

  test("there are seven", () => {
    expect(readdirSync(SNDLIB).length).toBe(7);
    expect(lines.length).toBe(7);
  });
});
