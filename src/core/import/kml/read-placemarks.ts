/**
 * Answers: which features are the placemarks of this KML, as GeoJSON has them?
 * Folders may lie in folders to any depth; a placemark keeps the names of those around it.
 */
import { textOf, type XmlElement } from "../xml/read-xml.ts";
import { readKmlGeometry } from "./read-kml-geometry.ts";

export type KmlFeature = {
  readonly type: "Feature";
  readonly id: string | null;
  readonly properties: Readonly<Record<string, string>>;
  readonly geometry: unknown;
};
export type KmlContent = {
  readonly features: readonly KmlFeature[];
  /** What is no placemark and stays out, by name: pictures, links to other files, tours. */
  readonly leftOut: ReadonlyMap<string, number>;
};

const CONTAINERS = new Set(["kml", "Document", "Folder", "Create", "Update", "NetworkLinkControl"]);
const LEFT_OUT = new Set(["NetworkLink", "GroundOverlay", "ScreenOverlay", "PhotoOverlay", "Tour"]);
/** Names of folders further in are not told. */
const DEEPEST = 16;
const PLAIN = ["name", "description", "address", "phoneNumber", "Snippet"];

export function readPlacemarks(root: XmlElement): KmlContent {
  const features: KmlFeature[] = [];
  const leftOut = new Map<string, number>();
  const waiting: { readonly element: XmlElement; readonly folders: readonly string[] }[] = [
    { element: root, folders: [] },
  ];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { element, folders } = next;
    if (element.name === "Placemark") features.push(featureOf(element, folders));
    else if (LEFT_OUT.has(element.name)) leftOut.set(element.name, (leftOut.get(element.name) ?? 0) + 1);
    else if (CONTAINERS.has(element.name)) {
      const name = element.name === "Folder" ? textOf(element, "name") : null;
      const inside = name === null || folders.length === DEEPEST ? folders : [...folders, name];
      for (const child of element.children.toReversed()) waiting.push({ element: child, folders: inside });
    }
  }
  return { features, leftOut };
}

function featureOf(placemark: XmlElement, folders: readonly string[]): KmlFeature {
  const properties = new Map<string, string>();
  for (const name of PLAIN) {
    const text = textOf(placemark, name);
    if (text !== null) properties.set(name, text);
  }
  if (folders.length > 0) properties.set("folder", folders.join(" / "));
  for (const child of placemark.children) {
    if (child.name === "ExtendedData") addData(child, properties);
    if (child.name === "TimeStamp") addTexts(child, ["when"], properties);
    if (child.name === "TimeSpan") addTexts(child, ["begin", "end"], properties);
  }
  const { id = null } = placemark.attributes;
  return {
    type: "Feature",
    id,
    properties: Object.fromEntries(properties),
    geometry: readKmlGeometry(placemark),
  };
}

/** <Data name><value>, <SimpleData name> in a <SchemaData>, and elements of anybody's own. */
function addData(data: XmlElement, properties: Map<string, string>): void {
  const entries = data.children.flatMap((child) => (child.name === "SchemaData" ? child.children : [child]));
  for (const entry of entries) {
    const name = entry.attributes.name ?? entry.name;
    const text = (entry.name === "Data" ? textOf(entry, "value") : entry.text.trim()) ?? "";
    if (text === "") continue;
    // The name of the placemark and a field called name may both be there.
    properties.set(properties.has(name) && properties.get(name) !== text ? `${name} (data)` : name, text);
  }
}

function addTexts(element: XmlElement, names: readonly string[], properties: Map<string, string>): void {
  for (const name of names) {
    const text = textOf(element, name);
    if (text !== null) properties.set(name, text);
  }
}
