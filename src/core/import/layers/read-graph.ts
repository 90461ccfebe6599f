/**
 * Answers: which sites and spans are these nodes and edges? For formats of graphs, which know the ends of an edge and no
 * route: nodes are sites, edges spans; parallel edges and loops are kept.
 */
import type { Issue, NetworkRows } from "../../model/index.ts";
import { checkBothDirections, checkSelfLoops } from "../assemble/check-span-ends.ts";
import { IdPool } from "../assemble/id-pool.ts";
import type { Reading } from "../format.ts";
import { issueAt } from "../issue.ts";
import { type Attributes, placeNodes } from "./graph-positions.ts";
import { type LayersOf, readLayers } from "./read-layers.ts";

export type GraphNode = { readonly id: string; readonly attributes: Attributes };
export type GraphEdge = {
  /** null where the file has none: it is called after its ends. */
  readonly id: string | null;
  readonly from: string;
  readonly to: string;
  readonly attributes: Attributes;
};
export type Graph = {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  readonly directed: boolean;
};

export function readGraph({ nodes, edges, directed }: Graph, about: LayersOf): Reading {
  const { file, options } = about;
  const { positions, rest, drawn } = placeNodes(
    nodes.map(({ attributes }) => attributes),
    options.crs !== undefined,
  );
  const sites = nodes.map(({ id }, i) => {
    const position = positions[i] ?? null;
    const geometry = position === null ? null : { type: "Point", coordinates: position };
    return featureOf({ ...apart(rest[i] ?? {}, ["id", "table"]), id, table: "sites" }, geometry);
  });
  const ids = new IdPool(edges.flatMap(({ id }) => id ?? []));
  const spans = edges.map(({ id, from, to, attributes }) => {
    const own = apart(attributes, ["id", "table", "from", "to"]);
    return featureOf({ ...own, id: id ?? ids.take(`${from}-${to}`), from, to, table: "spans" }, null);
  });
  const layers = [
    { name: "nodes", features: sites, stated: null },
    { name: "links", features: spans, stated: null },
  ].filter(({ features }) => features.length > 0);
  const reading = readLayers(layers, about);
  if (!reading.ok || reading.content.kind !== "rows") return reading;
  const { rows } = reading.content;
  const placed = positions.some((position) => position !== null);
  return {
    ...reading,
    content: { kind: "rows", rows, spansAreStraight: true },
    issues: [...reading.issues, ...issuesOf(rows, directed, drawn, file)],
    coordinates: placed ? reading.coordinates : { ...reading.coordinates, used: null },
  };
}

function issuesOf({ spans = [] }: NetworkRows, directed: boolean, drawn: number, file: string): readonly Issue[] {
  const issues = checkSelfLoops(spans, file);
  if (directed) {
    issues.push(...checkBothDirections(spans, file));
    if (spans.length > 0) issues.push(issueAt(file, null, "graphml.directed", "low", { spans: spans.length }));
  }
  if (drawn > 0) issues.push(issueAt(file, null, "import.local-grid", "major", { sites: drawn }));
  return issues;
}

/** What is said by us, the file may have said otherwise under the same name. */
function apart(attributes: Attributes, names: readonly string[]): Attributes {
  if (!names.some((name) => Object.hasOwn(attributes, name))) return attributes;
  return Object.fromEntries(
    Object.entries(attributes).map(([key, value]) => [names.includes(key) ? `${key} (file)` : key, value]),
  );
}

function featureOf(properties: Attributes, geometry: unknown) {
  return { type: "Feature", properties, geometry };
}
