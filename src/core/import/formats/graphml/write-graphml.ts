/**
 * Answers: which GraphML holds the sites and spans of this study? Nodes have lon and lat, edges their route as WKT;
 * spans side by side are edges of their own. A graph has no other tables, and no edge without a node at each end. Cost:
 * one pass over every cell.
 */
import { type Column, type Issue, type Study, type TextColumn, textAt } from "../../../model/index.ts";
import { ByteText } from "../../bytes/byte-text.ts";
import {
  cellText,
  countLostShapes,
  type ExportedColumn,
  type ExportedTable,
  exportedShape,
  exportedTables,
  leftOut,
  leftOutOfTables,
  lostCharacters,
  numberText,
} from "../../exported-tables.ts";
import type { Written } from "../../format.ts";
import { shapeWkt } from "../../geometry/shape-wkt.ts";
import { ownLayerText } from "../../layers/own-layer.ts";
import { fitsXml, xmlAttribute, xmlText } from "../../xml/write-xml.ts";
import { OWN_EDGES, OWN_NODES } from "./own-columns.ts";

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n';
/** These columns are attributes of the elements themselves. */
const OF_NODES = ["id"];
const OF_EDGES = ["id", "from", "to"];

export function writeGraphml(study: Study): Written {
  const tables = exportedTables(study, ["lon", "lat", "wkt"]);
  const sites = tables.find(({ table }) => table === "sites");
  const spans = tables.find(({ table }) => table === "spans");
  const issues: Issue[] = [...leftOutOfTables(study)];
  for (const { table, count } of tables)
    if (table !== "sites" && table !== "spans") issues.push(...leftOut(table, count));

  const text = new ByteText();
  text.add(HEAD);
  const nodeData = dataColumns(sites, OF_NODES, "n");
  const edgeData = dataColumns(spans, OF_EDGES, "e");
  for (const [key, of, name, type] of [
    ["lon", "node", "lon", "double"],
    ["lat", "node", "lat", "double"],
    ["wkt", "edge", "wkt", "string"],
    [OWN_NODES, "graph", OWN_NODES, "string"],
    [OWN_EDGES, "graph", OWN_EDGES, "string"],
    ...nodeData.map(({ key, header, type }) => [key, "node", header, type] as const),
    ...edgeData.map(({ key, header, type }) => [key, "edge", header, type] as const),
  ] as const)
    text.add(`<key id="${key}" for="${of}" attr.name="${xmlAttribute(name)}" attr.type="${type}"/>\n`);
  text.add('<graph edgedefault="undirected">\n');
  for (const [key, table] of [
    [OWN_NODES, sites],
    [OWN_EDGES, spans],
  ] as const)
    if (table !== undefined) text.add(`<data key="${key}">${xmlText(ownLayerText(table))}</data>\n`);
  if (sites !== undefined) addNodes(text, sites, nodeData);
  if (spans !== undefined) issues.push(...leftOut("spans", addEdges(text, spans, edgeData, idsOf(sites))));
  text.add("</graph>\n</graphml>\n");
  const lost = [sites, spans].reduce((sum, table) => sum + (table === undefined ? 0 : countLostShapes(table)), 0);
  return {
    bytes: text.bytes(),
    issues: [...issues, ...leftOut("shapes", lost), ...lostCharacters([sites, spans], fitsXml)],
  };
}

type DataColumn = { readonly key: string; readonly header: string; readonly type: string; readonly column: Column };

function dataColumns(table: ExportedTable | undefined, own: readonly string[], prefix: string): readonly DataColumn[] {
  return (table?.columns ?? [])
    .filter(({ name }) => !own.includes(name))
    .map(({ header, column }, i) => {
      return { key: `${prefix}${i}`, header, type: column.type === "number" ? "double" : "string", column };
    });
}

function addNodes(text: ByteText, table: ExportedTable, data: readonly DataColumn[]): void {
  const ids = columnOf(table, "id");
  for (let row = 0; row < table.count; row++) {
    const shape = exportedShape(table, row);
    let node = `<node id="${xmlAttribute(cell(ids, row))}">`;
    if (shape !== null) {
      const [lon, lat] = shape as readonly [number, number];
      node += `<data key="lon">${numberText(lon)}</data><data key="lat">${numberText(lat)}</data>`;
    }
    text.add(`${node}${dataText(data, row)}</node>\n`);
  }
}

/** How many spans do not end at sites. */
function addEdges(
  text: ByteText,
  table: ExportedTable,
  data: readonly DataColumn[],
  sites: ReadonlySet<string>,
): number {
  const [ids, from, to] = [columnOf(table, "id"), columnOf(table, "from"), columnOf(table, "to")];
  let left = 0;
  for (let row = 0; row < table.count; row++) {
    const [source, target] = [cell(from, row), cell(to, row)];
    if (!sites.has(source) || !sites.has(target)) {
      left++;
      continue;
    }
    const ends = `source="${xmlAttribute(source)}" target="${xmlAttribute(target)}"`;
    const shape = exportedShape(table, row);
    const route = shape === null ? "" : `<data key="wkt">${shapeWkt(shape)}</data>`;
    text.add(`<edge id="${xmlAttribute(cell(ids, row))}" ${ends}>${route}${dataText(data, row)}</edge>\n`);
  }
  return left;
}

function dataText(data: readonly DataColumn[], row: number): string {
  let text = "";
  for (const { key, column } of data) {
    const value = cellText(column, row);
    if (value !== "") text += `<data key="${key}">${xmlText(value)}</data>`;
  }
  return text;
}

function columnOf({ columns }: ExportedTable, name: string): ExportedColumn | undefined {
  return columns.find((column) => column.name === name);
}

function cell(column: ExportedColumn | undefined, row: number): string {
  return column === undefined ? "" : cellText(column.column, row);
}

function idsOf(table: ExportedTable | undefined): ReadonlySet<string> {
  const ids = table === undefined ? undefined : columnOf(table, "id");
  if (table === undefined || ids === undefined) return new Set();
  return new Set(Array.from({ length: table.count }, (_, row) => textAt(ids.column as TextColumn, row) ?? ""));
}
