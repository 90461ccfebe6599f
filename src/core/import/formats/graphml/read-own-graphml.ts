/** Answers: which sites and spans did we write into this graph? null where it is none of ours. */
import type { Reading } from "../../format.ts";
import { readWkt } from "../../geometry/read-wkt.ts";
import { type OwnLayer, readOwnLayerText } from "../../layers/own-layer.ts";
import { type Layer, type LayersOf, readLayers } from "../../layers/read-layers.ts";
import type { XmlElement } from "../../xml/read-xml.ts";
import { OWN_EDGES, OWN_NODES } from "./own-columns.ts";

export function readOwnGraphml(elements: readonly XmlElement[], about: LayersOf): Reading | null {
  const graph = elements.find(({ name }) => name === "graph");
  const [nodes, edges] = [OWN_NODES, OWN_EDGES].map((key) => readOwnLayerText(graph && dataOf(graph).get(key)));
  if (graph === undefined || (!nodes && !edges)) return null;
  const names = new Map(
    elements
      .filter(({ name }) => name === "key")
      .map(({ attributes }) => [attributes.id ?? "", attributes["attr.name"] ?? attributes.id ?? ""]),
  );
  const layers = [layerOf("nodes", nodes, graph, names), layerOf("edges", edges, graph, names)];
  return readLayers(
    layers.flatMap((layer) => layer ?? []),
    about,
  );
}

function layerOf(
  name: string,
  own: OwnLayer | null | undefined,
  { children }: XmlElement,
  names: ReadonlyMap<string, string>,
): Layer | null {
  if (!own) return null;
  const features = children
    .filter((child) => child.name === (own.table === "sites" ? "node" : "edge"))
    .map((element) => featureOf(element, names));
  return features.length === 0 ? null : { name, features, stated: null, byFormat: true, own };
}

function featureOf(element: XmlElement, names: ReadonlyMap<string, string>): unknown {
  const { id, source: from, target: to } = element.attributes;
  const { lon, lat, wkt, ...data } = Object.fromEntries(
    Array.from(dataOf(element), ([key, text]) => [names.get(key) ?? key, text]),
  );
  const properties = { ...data, id, ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
  const point =
    lon === undefined || lat === undefined ? null : { type: "Point", coordinates: [Number(lon), Number(lat)] };
  return { type: "Feature", properties, geometry: wkt === undefined ? point : readWkt(wkt).geometry };
}

/** By key, every character. */
function dataOf({ children }: XmlElement): ReadonlyMap<string, string> {
  return new Map(
    children.filter(({ name }) => name === "data").map(({ attributes, text }) => [attributes.key ?? "", text]),
  );
}
