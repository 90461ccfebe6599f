/**
 * Answers: which sites and spans does this GraphML hold?
 * Nodes are sites, edges spans; parallel edges and loops are kept. Data whose keys nobody knows stay under their names.
 */
import type { Issue, Position } from "../../../model/index.ts";
import { checkBothDirections, checkSelfLoops } from "../../assemble/check-span-ends.ts";
import { IdPool } from "../../assemble/id-pool.ts";
import { StraightLines } from "../../assemble/straight-lines.ts";
import type { Reading, ReadOptions } from "../../format.ts";
import { issueAt } from "../../issue.ts";
import { readLayers } from "../../layers/read-layers.ts";
import { readPosition } from "../../layers/read-position.ts";
import { rejectedRow } from "../../layers/rejected-row.ts";
import { refuseFile } from "../../refuse-file.ts";
import { descendantsOf, readXml, type XmlElement } from "../../xml/read-xml.ts";
import { dataOf, type GraphmlData, keysOf } from "./read-data.ts";
import { readOwnGraphml } from "./read-own-graphml.ts";

export function readGraphml(bytes: Uint8Array, file: string, options: ReadOptions = {}): Reading {
  const xml = readXml(bytes, options.encoding);
  if (!xml.ok) return refuseFile(file, xml.rule, xml.values);
  const elements = [...descendantsOf(xml.root)];
  const own = readOwnGraphml(elements, { file, options, encoding: xml.encoding });
  if (own !== null) return own;
  const keys = keysOf(elements);
  const nodes = elements.filter(({ name }) => name === "node");
  const edges = elements.filter(({ name }) => name === "edge");
  const hyperedges = elements.filter(({ name }) => name === "hyperedge");
  if (nodes.length + edges.length === 0) return refuseFile(file, "graphml.no-graph");

  const lines = new StraightLines();
  const sites = nodes.map((node) => siteOf(node, dataOf(node, "node", keys), lines));
  const edgeData = edges.map((edge) => ({ edge, data: dataOf(edge, "edge", keys) }));
  const ids = new IdPool(edgeData.flatMap(({ edge, data }) => edge.attributes.id ?? data.id ?? []).map(String));
  const spans = edgeData.map(({ edge, data }) => spanOf(edge, data, lines, ids));
  const layer = { name: "", features: [...sites, ...spans], stated: null, byFormat: true };
  const reading = readLayers([layer], { file, options, encoding: xml.encoding });
  if (!reading.ok || reading.content.kind !== "rows") return reading;
  const { spans: links = [] } = reading.content.rows;
  const directed = countDirected(elements);
  const graphData = elements.filter(({ name }) => name === "graph").flatMap((graph) => dataNames(graph)).length;
  const about: Issue[] = [
    ...checkSelfLoops(links, file),
    ...(directed > 0 ? checkBothDirections(links, file) : []),
    ...lines.issues(file),
  ];
  if (directed > 0) about.push(issueAt(file, null, "graphml.directed", "low", { spans: directed }));
  const { length: count } = hyperedges;
  if (count > 0) about.push(issueAt(file, null, "graphml.hyperedges", "major", { count }));
  const left = hyperedges.map(({ attributes }, i) =>
    rejectedRow(attributes, {
      table: file,
      row: sites.length + spans.length + i + 1,
      rule: "graphml.hyperedges",
      values: { count },
    }),
  );
  if (graphData > 0) about.push(issueAt(file, null, "graphml.graph-data", "low", { count: graphData }));
  return {
    ...reading,
    issues: [...reading.issues, ...about],
    rejected: [...reading.rejected, ...left],
    total: (reading.total ?? 0) + count,
    ...(lines.known === 0 && { coordinates: { ...reading.coordinates, used: null } }),
  };
}

function siteOf({ attributes }: XmlElement, data: GraphmlData, lines: StraightLines) {
  const { position, rest } = readPosition(data);
  const { id = "" } = attributes;
  if (position !== null) lines.place(id, position);
  return featureOf("sites", { ...named(withoutId(rest, id)), id }, position);
}

/** An edge without an id is called after its ends. */
function spanOf({ attributes }: XmlElement, data: GraphmlData, lines: StraightLines, ids: IdPool) {
  const { id, source = "", target = "", directed: _directed, ...ports } = attributes;
  const own = id ?? data.id;
  const rest = id === undefined ? withoutId(data, String(data.id)) : withoutId(data, id);
  const properties = { ...ports, ...named(rest), id: own ?? ids.take(`${source}-${target}`), from: source, to: target };
  return featureOf("spans", properties, lines.between(source, target));
}

/** The id among the data is the element's own once more, or another one to keep. */
function withoutId({ id, ...rest }: GraphmlData, own: string): GraphmlData {
  return id === undefined || String(id) === own ? rest : { ...rest, "id (file)": id };
}

/** Which table a feature is of is said by us. */
function named({ table, ...rest }: GraphmlData): GraphmlData {
  return table === undefined ? rest : { ...rest, "table (file)": table };
}

function featureOf(table: "sites" | "spans", properties: GraphmlData, shape: Position | readonly Position[] | null) {
  const type = table === "sites" ? "Point" : "LineString";
  return {
    type: "Feature",
    properties: { ...properties, table },
    geometry: shape === null ? null : { type, coordinates: shape },
  };
}

/** Edges say it themselves, or their graph says it for all. */
function countDirected(elements: readonly XmlElement[]): number {
  return elements
    .filter(({ name }) => name === "graph")
    .flatMap(({ attributes, children }) =>
      children.filter((child) => {
        if (child.name !== "edge") return false;
        const own = child.attributes.directed;
        return own === undefined ? attributes.edgedefault === "directed" : own === "true";
      }),
    ).length;
}

function dataNames(graph: XmlElement): readonly XmlElement[] {
  return graph.children.filter(({ name }) => name === "data");
}
