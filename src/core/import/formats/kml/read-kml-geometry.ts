/** Answers: which geometry of GeoJSON does a placemark of KML have? Collections are unrolled with a list of our own. */
import { childOf, type XmlElement } from "../../xml/read-xml.ts";

type Coordinates = readonly (readonly number[])[];
type Geometry = { readonly type: string; readonly coordinates: unknown };

const COLLECTIONS = new Set(["MultiGeometry", "MultiTrack", "Placemark"]);

/** null where the placemark has none. */
export function readKmlGeometry(placemark: XmlElement): unknown {
  const found: Geometry[] = [];
  const waiting: XmlElement[] = [placemark];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (COLLECTIONS.has(next.name)) for (const child of next.children.toReversed()) waiting.push(child);
    else found.push(...geometryOf(next));
  }
  const [first] = found;
  if (first === undefined) return null;
  if (found.length === 1) return first;
  return { type: "GeometryCollection", geometries: found };
}

function geometryOf(element: XmlElement): readonly Geometry[] {
  switch (element.name) {
    case "Point":
      return [{ type: "Point", coordinates: coordinatesOf(element)[0] ?? null }];
    case "LineString":
    case "LinearRing":
      return [{ type: "LineString", coordinates: coordinatesOf(element) }];
    case "Polygon":
      return [{ type: "Polygon", coordinates: ringsOf(element) }];
    case "Track":
      return [{ type: "LineString", coordinates: trackOf(element) }];
    case "Model":
      return [{ type: "Model", coordinates: null }];
    default:
      return [];
  }
}

function ringsOf(polygon: XmlElement): readonly Coordinates[] {
  const boundaries = ["outerBoundaryIs", "innerBoundaryIs"].flatMap((name) =>
    polygon.children.filter((child) => child.name === name),
  );
  return boundaries
    .flatMap((boundary) => boundary.children.filter(({ name }) => name === "LinearRing"))
    .map(coordinatesOf);
}

/** lon,lat[,height] with blanks between; some writers put blanks behind the commas, too. */
function coordinatesOf(element: XmlElement): Coordinates {
  const text = childOf(element, "coordinates")?.text.trim() ?? "";
  if (text === "") return [];
  return text
    .replace(/\s*,\s*/g, ",")
    .split(/\s+/)
    .map((position) => position.split(",").map(numberOf));
}

/** Google's tracks: one <coord>lon lat height</coord> for each position. */
function trackOf(element: XmlElement): Coordinates {
  return element.children
    .filter(({ name }) => name === "coord")
    .map(({ text }) => text.trim().split(/\s+/).map(numberOf));
}

function numberOf(text: string): number {
  return text === "" ? Number.NaN : Number(text);
}
