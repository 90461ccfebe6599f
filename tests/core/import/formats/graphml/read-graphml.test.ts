import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { graphmlFormat } from "../../../../../src/core/import/formats/graphml/graphml-format.ts";
import { rowsOfReading } from "../../rows-of-reading.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (body: string) =>
  rowsOfReading(
    graphmlFormat.read(
      bytes(`<?xml version="1.0"?><graphml xmlns="http://graphml.graphdrawing.org/xmlns">
  <key id="d0" for="node" attr.name="Longitude" attr.type="double"/>
  <key id="d1" for="node" attr.name="Latitude" attr.type="double"/>
  <key id="d2" for="node" attr.name="label" attr.type="string"/>
  <key id="d3" for="node" attr.name="Internal" attr.type="int"><default>1</default></key>
  <key id="d4" for="edge" attr.name="id" attr.type="string"/>
  ${body}</graphml>`),
      "net.graphml",
    ),
  );
const node = (id: string, lon: number, lat: number, more = "") =>
  `<node id="${id}"><data key="d0">${lon}</data><data key="d1">${lat}</data>${more}</node>`;

describe("GraphML", () => {
  //  A ===== B    two parallel edges, one loop at A; C lies nowhere
  //  o
  test("nodes are sites, edges spans; parallel edges and loops are kept under ids of their own", () => {
    const { sites, spans, rules, rejected } = read(`<graph edgedefault="undirected">
      ${node("A", 104, 30, '<data key="d2">成都 &amp; 郊区</data><data key="d3">0</data>')}${node("B", 105, 31)}<node id="C"/>
      <edge source="A" target="B"/><edge source="A" target="B"/><edge source="A" target="A"><data key="d4">e7</data></edge>
      <edge id="x" source="B" target="C"/></graph>`);
    expect(sites).toEqual([
      { id: "A", values: { name: "成都 & 郊区", Internal: 0 }, shape: [104, 30] },
      { id: "B", values: { Internal: 1 }, shape: [105, 31] },
      { id: "C", values: { Internal: 1 }, shape: null },
    ]);
    const line = [
      [104, 30],
      [105, 31],
    ];
    expect(spans).toEqual([
      { id: "A-B", values: { from: "A", to: "B" }, shape: line },
      { id: "A-B~2", values: { from: "A", to: "B" }, shape: line },
      { id: "e7", values: { from: "A", to: "A" }, shape: null },
      { id: "x", values: { from: "B", to: "C" }, shape: null },
    ]);
    expect(rules).toEqual(["import.self-loop", "import.straight-lines"]);
    expect(rejected).toBe(0);
  });

  test("directions, links listed both ways, and hyperedges are said", () => {
    const { spans, rules, rejected } = read(`<graph edgedefault="directed"><node id="A"/><node id="B"/>
      <edge source="A" target="B"/><edge source="B" target="A"/><edge source="A" target="Z"/>
      <hyperedge><endpoint node="A"/></hyperedge></graph>`);
    expect(spans.length).toBe(3);
    expect(rules).toEqual(["import.both-directions", "graphml.directed", "graphml.hyperedges"]);
    expect(rejected).toBe(1);
  });

  test("names like members of an object are names", () => {
    const { sites, spans } = read(
      '<graph><node id="__proto__"/><node id="constructor"/><edge source="__proto__" target="constructor"/></graph>',
    );
    expect(sites.map(({ id }) => id)).toEqual(["__proto__", "constructor"]);
    expect(spans[0]?.values).toEqual({ from: "__proto__", to: "constructor" });
  });

  test.each([
    ["cut off", "<graphml><graph><node", "xml.malformed"],
    ["of bombs", '<!DOCTYPE graphml [<!ENTITY a "b">]><graphml/>', "xml.entities"],
    ["of nothing", "<graphml/>", "graphml.no-graph"],
  ])("a file %s is refused", (_name, text, rule) => {
    expect(graphmlFormat.sniff(bytes("<graphml><graph><node"))).toBe(true);
    expect(graphmlFormat.read(bytes(text), "a.graphml")).toMatchObject({ ok: false, fault: { rule } });
  });
});

const ZOO = "../shared/data/topologies/zoo";

describe.skipIf(!existsSync(ZOO))("the Internet Topology Zoo (skipped where ../shared/data is absent)", () => {
  const expected = existsSync(`${ZOO}-expected.csv`) ? readFileSync(`${ZOO}-expected.csv`, "utf8") : "";
  const counts = new Map(
    expected
      .trim()
      .split("\n")
      .slice(1)
      .map((line) => line.split(","))
      .map(([name = "", nodes, links, simple, , , , , placed]) => [name, { nodes, links, simple, placed }]),
  );

  test("all 53 networks have as many sites, links and known places as counted", () => {
    const files = readdirSync(ZOO);
    expect(files.length).toBe(53);
    for (const file of files) {
      const { sites, spans, rejected } = rowsOfReading(graphmlFormat.read(readFileSync(`${ZOO}/${file}`), file));
      const links = spans.filter(({ values }) => values.from !== values.to);
      const pairs = new Set(links.map(({ values }) => [String(values.from), String(values.to)].sort().join(" ")));
      expect({
        nodes: String(sites.length),
        links: String(links.length),
        simple: String(pairs.size),
        placed: String(sites.filter(({ shape }) => shape !== null).length),
      }).toEqual(counts.get(file.replace(".graphml", "")));
      expect(rejected).toBe(0);
    }
  });
});
