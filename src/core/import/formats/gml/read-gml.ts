/**
 * Answers: which graph does this text of the graph modelling language hold?
 * Lists inside a node or an edge are attributes under both names (graphics.x); places are looked for in them too.
 */
import type { Issue } from "../../../model/index.ts";
import { decodeText } from "../../bytes/text-codec.ts";
import type { Reading, ReadOptions } from "../../format.ts";
import { issueAt } from "../../issue.ts";
import { type Graph, type GraphEdge, type GraphNode, readGraph } from "../../layers/read-graph.ts";
import { readPosition } from "../../layers/read-position.ts";
import { refuseFile } from "../../refuse-file.ts";
import { type GmlList, type GmlValue, parseGml } from "./parse-gml.ts";

type Attributes = Readonly<Record<string, string | number>>;

/** Of a graph, how it is to be read and drawn: nothing that a person wrote about it. */
const OF_THE_GRAPH = new Set(["directed", "multigraph", "node", "edge"]);

export function readGml(bytes: Uint8Array, file: string, options: ReadOptions = {}): Reading {
  const decoded = decodeText(bytes, options.encoding);
  if (!decoded.ok) return refuseFile(file, decoded.rule, { encoding: decoded.encoding, bytes: bytes.length });
  const text = decoded.text.replace(/^\ufeff/, "");
  if (/^\s*</.test(text)) return refuseFile(file, "gml.markup");
  const parsed = parseGml(text);
  if (!parsed.ok) return refuseFile(file, parsed.rule, parsed.values);
  const graphs = parsed.root.flatMap(([key, value]): GmlList[] =>
    key.toLowerCase() === "graph" && isList(value) ? [value] : [],
  );
  const graph = graphOf(graphs);
  if (graph.nodes.length + graph.edges.length === 0) return refuseFile(file, "graph.no-nodes");
  const reading = readGraph(graph, { file, options, encoding: decoded.encoding });
  if (!reading.ok) return reading;
  const left = graphs.flat().filter(([key]) => !OF_THE_GRAPH.has(key)).length;
  const about: Issue[] = left === 0 ? [] : [issueAt(file, null, "graphml.graph-data", "low", { count: left })];
  return { ...reading, issues: [...reading.issues, ...about] };
}

function graphOf(graphs: readonly GmlList[]): Graph {
  const nodes: GraphNode[] = [];
  const edges: GraphEdge[] = [];
  for (const graph of graphs) {
    for (const [key, value] of graph) {
      if (!isList(value)) continue;
      if (key === "node") nodes.push(nodeOf(value, nodes.length));
      else if (key === "edge") edges.push(edgeOf(value));
    }
  }
  const directed = graphs.some((graph) => graph.some(([key, value]) => key === "directed" && value === 1));
  return { nodes, edges, directed };
}

function nodeOf(list: GmlList, at: number): GraphNode {
  const { id, ...attributes } = attributesOf(list);
  const nested = readPosition(attributes).position === null ? nestedPosition(list) : null;
  return { id: wordOf(id) ?? String(at), attributes: { ...nested, ...attributes } };
}

/** Where a node has no place of its own, the first of its lists that has one gives it. */
function nestedPosition(list: GmlList): Readonly<Record<string, number>> | null {
  for (const [, value] of list) {
    if (!isList(value)) continue;
    const inner = attributesOf(value);
    const { position } = readPosition(inner);
    if (position !== null) return { lon: position[0], lat: position[1] };
    if (typeof inner.x === "number" && typeof inner.y === "number") return { x: inner.x, y: inner.y };
  }
  return null;
}

function edgeOf(list: GmlList): GraphEdge {
  const { id, source, target, ...attributes } = attributesOf(list);
  return { id: wordOf(id), from: wordOf(source) ?? "", to: wordOf(target) ?? "", attributes };
}

function wordOf(value: string | number | undefined): string | null {
  return typeof value === "number" || (typeof value === "string" && value !== "") ? String(value) : null;
}

/** A key that stands more than once has all its values in one text. Lists are never deeper than the parser allows. */
function attributesOf(list: GmlList): Attributes {
  const found = new Map<string, (string | number)[]>();
  collect(list, "", found);
  return Object.fromEntries(
    Array.from(found, ([key, values]): [string, string | number] => {
      const [only] = values;
      return [key, values.length === 1 && only !== undefined ? only : values.join("; ")];
    }),
  );
}

function collect(list: GmlList, prefix: string, found: Map<string, (string | number)[]>): void {
  for (const [key, value] of list) {
    const name = `${prefix}${key}`;
    if (isList(value)) collect(value, `${name}.`, found);
    else {
      const values = found.get(name);
      if (values === undefined) found.set(name, [value]);
      else values.push(value);
    }
  }
}

function isList(value: GmlValue): value is GmlList {
  return Array.isArray(value);
}
