/** Answers: which sites and spans does this GPX hold? Waypoints are sites; routes and every stretch of a track spans. */
import type { Reading, ReadOptions } from "../../format.ts";
import { readLayers } from "../../layers/read-layers.ts";
import { refuseFile } from "../../refuse-file.ts";
import { readXml, textOf, type XmlElement } from "../../xml/read-xml.ts";

const TEXTS = ["name", "desc", "cmt", "type", "sym", "src", "time", "number"];

export function readGpx(bytes: Uint8Array, file: string, options: ReadOptions = {}): Reading {
  const xml = readXml(bytes, options.encoding);
  if (!xml.ok) return refuseFile(file, xml.rule, xml.values);
  const features = xml.root.children.flatMap(featuresOf);
  if (features.length === 0) return refuseFile(file, "gpx.nothing");
  const layer = { name: "", features, stated: null, byFormat: true };
  return readLayers([layer], { file, options, encoding: xml.encoding });
}

function featuresOf(element: XmlElement) {
  switch (element.name) {
    case "wpt":
      return [featureOf(element, { type: "Point", coordinates: positionOf(element) })];
    case "rte":
      return [featureOf(element, lineOf([positionsOf(element, "rtept")]))];
    case "trk": {
      const stretches = element.children.filter(({ name }) => name === "trkseg");
      return [featureOf(element, lineOf(stretches.map((stretch) => positionsOf(stretch, "trkpt"))))];
    }
    default:
      return [];
  }
}

/** A stretch of one position, or none, is no line and goes where others remain. */
function lineOf(stretches: readonly (readonly unknown[])[]) {
  const [first = [], ...more] = stretches;
  if (more.length === 0) return { type: "LineString", coordinates: first };
  const whole = stretches.filter((stretch) => stretch.length > 1);
  return { type: "MultiLineString", coordinates: whole.length === 0 ? stretches : whole };
}

function featureOf(element: XmlElement, geometry: unknown) {
  const properties = TEXTS.flatMap((name): [string, string][] => {
    const text = textOf(element, name);
    return text === null ? [] : [[name, text]];
  });
  return { type: "Feature", properties: Object.fromEntries(properties), geometry };
}

function positionsOf(element: XmlElement, point: string) {
  return element.children.filter(({ name }) => name === point).map(positionOf);
}

function positionOf({ attributes: { lon = "", lat = "" } }: XmlElement) {
  return [lon === "" ? Number.NaN : Number(lon), lat === "" ? Number.NaN : Number(lat)];
}
