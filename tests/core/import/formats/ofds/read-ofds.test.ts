import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { ofdsFormat } from "../../../../../src/core/import/formats/ofds/ofds-format.ts";
import { findFormat } from "../../../../../src/core/import/formats.ts";
import { readFiles } from "../../../../../src/core/import/read-files.ts";
import { rowsOfReading } from "../../rows-of-reading.ts";

const at = "2026-01-02T03:04:05Z";
const bytes = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
const feature = (type: string, coordinates: unknown, properties: object) => ({
  ...{ type: "Feature", geometry: { type, coordinates }, properties },
});
const collection = (...features: unknown[]) => bytes({ type: "FeatureCollection", features });
const network = { id: "n", name: "Backbone" };
const owner = { id: "o", name: "Government" };
const node = (id: string, lon: number, more: object = {}) =>
  feature("Point", [lon, 1], { id, name: `${id} town`, network, featureType: "node", ...more });
const place = (id: string, lon: number) => ({ id, name: id, location: { type: "Point", coordinates: [lon, 1] } });
const span = (id: string, start: unknown, end: unknown, more: object = {}) =>
  feature(
    "LineString",
    [
      [1, 1],
      [2, 1],
    ],
    { id, start, end, network, featureType: "span", ...more },
  );
const read = (content: Uint8Array) => rowsOfReading(ofdsFormat.read(content, "ofds.json"));
const readAll = async (...contents: Uint8Array[]) => {
  const reading = await readFiles({
    files: contents.map((bytes, i) => ({ name: `${i}.geojson`, bytes })),
    options: {},
    at,
  });
  if (!reading.ok) throw new Error(reading.fault.rule);
  return { ...reading.study.base, rules: reading.study.findings.map(({ rule }) => rule) };
};

describe("the Open Fibre Data Standard", () => {
  test("is told from plain GeoJSON", () => {
    expect(findFormat(collection(node("A", 1)), "a.geojson")?.id).toBe("ofds");
    expect(findFormat(collection(feature("Point", [1, 1], {})), "a.geojson")?.id).toBe("geojson");
  });

  test("nodes are sites with kind, owner and status", () => {
    const content = collection(
      node("A", 1, { type: ["exchange", "tower"], status: "operational", transmissionMediumOwner: owner }),
      node("B", 2, { type: "substation", status: "proposed" }),
    );
    expect(read(content).sites.map(({ values }) => values)).toEqual([
      {
        ...{ name: "A town", kind: "station", types: ["exchange", "tower"], status: "existing" },
        ...{ owner: "Government", network: "Backbone" },
      },
      { name: "B town", types: ["substation"], status: "planned", "status (file)": "proposed", network: "Backbone" },
    ]);
  });

  test("spans are spans with their ends, laying, length and fibres", () => {
    const content = collection(
      span("S", place("A", 1), { id: "B" }, { fibreCount: 24, fibreLength: 276, deployment: ["aboveGround"] }),
      span("T", place("A", 1), "A", { supportingInfrastructure: { type: "duct" }, readyForServiceDate: "2018-01-01" }),
      span("U", null, null, { deployment: "belowGround", transmissionMedium: ["fibre"] }),
    );
    const { spans, rules } = read(content);
    expect(spans.map(({ values }) => values)).toMatchObject([
      { from: "A", to: "B", fibres: 24, lengthM: 276000, laying: "aerial" },
      { from: "A", to: "A", laying: "duct", builtYear: 2018 },
      { deployment: ["belowGround"] },
    ]);
    expect(spans[2]?.values).not.toHaveProperty("laying");
    expect(rules).toEqual(["import.self-loop"]);
  });

  test("a network in plain JSON is the same", () => {
    const { sites, spans } = read(
      bytes({
        networks: [
          {
            ...network,
            nodes: [place("A", 1), place("B", 2)],
            spans: [{ id: "S", start: "A", end: "B" }],
            links: [{ href: "https://standard.ofds.info/en/0__4__0/network-schema.json" }],
          },
        ],
      }),
    );
    expect(sites.map(({ id, shape }) => [id, shape])).toEqual([
      ["A", [1, 1]],
      ["B", [2, 1]],
    ]);
    expect(spans).toEqual([{ id: "S", values: { from: "A", to: "B", network: "Backbone" }, shape: null }]);
  });

  test("spans know their ends until the file of nodes comes", async () => {
    const spans = collection(span("S", place("A", 1), place("B", 2)));
    expect(await readAll(spans)).toMatchObject({ sites: { count: 2 }, rules: ["import.sites-implied"] });
    const nodes = collection(node("A", 1), node("B", 2));
    for (const files of [
      [spans, nodes],
      [nodes, spans],
    ]) {
      expect(await readAll(...files)).toMatchObject({ sites: { count: 2 }, spans: { count: 1 }, rules: [] });
    }
  });

  test("a span to nowhere is said", async () => {
    expect((await readAll(collection(span("S", "A", "B")))).rules).toEqual(["import.site-missing"]);
  });
});

const OFDS = "../shared/data/topologies/ofds";

describe.skipIf(!existsSync(OFDS))("national networks (skipped where ../shared/data is absent)", () => {
  test.each([
    ["Georgia", 950, 953, 0],
    ["Rwanda", 52, 68, 28],
    ["Tanzania", 115, 134, 0],
    ["Togo", 77, 65, 3],
  ])("%s: %d sites, %d spans, %d loops", async (country, sites, spans, loops) => {
    const files = readdirSync(`${OFDS}/${country}`).map((name) => readFileSync(`${OFDS}/${country}/${name}`));
    const { rules, ...network } = await readAll(...files);
    expect([network.sites.count, network.spans.count]).toEqual([sites, spans]);
    expect(rules.filter((rule) => rule === "import.self-loop").length).toBe(loops);
    expect(rules.filter((rule) => rule !== "import.self-loop")).toEqual([]);
  });
});
