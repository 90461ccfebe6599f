/**
 * Answers: which features are the placemarks of this KML, as GeoJSON has them?
 * Folders may lie in folders to any depth; a placemark keeps the names of those around it.
 */
import { type OwnLayer, readOwnLayerText } from "../../layers/own-layer.ts";
import { childOf, descendantsOf, textOf, type XmlElement } from "../../xml/read-xml.ts";
import { OWN_COLUMNS } from "./own-columns.ts";
import { readKmlGeometry } from "./read-kml-geometry.ts";

type Properties = Readonly<Record<string, string | number>>;
export type KmlFeature = {
  readonly type: "Feature";
  readonly id: string | null;
  readonly properties: Properties;
  readonly geometry: unknown;
};
export type OwnFolder = { readonly own: OwnLayer; readonly features: readonly KmlFeature[] };
export type KmlContent = {
  readonly features: readonly KmlFeature[];
  /** Folders of our own writing: their placemarks are not among the features. */
  readonly ownFolders: readonly OwnFolder[];
  /** What is no placemark and stays out, by name: pictures, links to other files, tours. */
  readonly leftOut: ReadonlyMap<string, number>;
};

const CONTAINERS = new Set(["kml", "Document", "Folder", "Create", "Update", "NetworkLinkControl"]);
const LEFT_OUT = new Set(["NetworkLink", "GroundOverlay", "ScreenOverlay", "PhotoOverlay", "Tour"]);
/** Names of folders further in are not told. */
const DEEPEST = 16;
const NUMBERS = new Set(["int", "uint", "short", "ushort", "float", "double"]);
const PLAIN = ["name", "description", "address", "phoneNumber", "Snippet"];

export function readPlacemarks(root: XmlElement): KmlContent {
  const features: KmlFeature[] = [];
  const ownFolders: OwnFolder[] = [];
  const leftOut = new Map<string, number>();
  const numbers = numericFields(root);
  const waiting: { readonly element: XmlElement; readonly folders: readonly string[] }[] = [
    { element: root, folders: [] },
  ];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { element, folders } = next;
    if (element.name === "Placemark") features.push(featureOf(element, folders, numbers));
    else if (LEFT_OUT.has(element.name)) leftOut.set(element.name, (leftOut.get(element.name) ?? 0) + 1);
    else if (CONTAINERS.has(element.name)) {
      const own = element.name === "Folder" ? ownLayerOf(element) : null;
      if (own !== null) {
        const placemarks = element.children.filter(({ name }) => name === "Placemark");
        ownFolders.push({ own, features: placemarks.map(ownFeatureOf) });
        continue;
      }
      const name = element.name === "Folder" ? textOf(element, "name") : null;
      const inside = name === null || folders.length === DEEPEST ? folders : [...folders, name];
      for (const child of element.children.toReversed()) waiting.push({ element: child, folders: inside });
    }
  }
  return { features, ownFolders, leftOut };
}

function ownLayerOf(folder: XmlElement): OwnLayer | null {
  const data = childOf(folder, "ExtendedData")?.children.find(({ attributes }) => attributes.name === OWN_COLUMNS);
  return data === undefined ? null : readOwnLayerText(textOf(data, "value"));
}

/** Only its typed data, every character of it. */
function ownFeatureOf(placemark: XmlElement): KmlFeature {
  const entries = placemark.children
    .filter(({ name }) => name === "ExtendedData")
    .flatMap(({ children }) => children.filter(({ name }) => name === "SchemaData"))
    .flatMap(({ children }) => children.map(({ attributes, text }) => [attributes.name ?? "", text] as const));
  const { id = null } = placemark.attributes;
  return { type: "Feature", id, properties: Object.fromEntries(entries), geometry: readKmlGeometry(placemark) };
}

function featureOf(placemark: XmlElement, folders: readonly string[], numbers: ReadonlySet<string>): KmlFeature {
  const properties = new Map<string, string | number>();
  for (const name of PLAIN) {
    const text = textOf(placemark, name);
    if (text !== null) properties.set(name, text);
  }
  if (folders.length > 0) properties.set("folder", folders.join(" / "));
  for (const child of placemark.children) {
    if (child.name === "ExtendedData") addData(child, numbers, properties);
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

/** Which fields the schemas of the file declare as numbers, by schema and name. */
function numericFields(root: XmlElement): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { name, attributes, children } of descendantsOf(root)) {
    if (name !== "Schema") continue;
    for (const { attributes: field } of children) {
      if (NUMBERS.has(field.type ?? "")) found.add(fieldKey(`#${attributes.id}`, field.name));
    }
  }
  return found;
}

function fieldKey(schema: string | undefined, name: string | undefined): string {
  return JSON.stringify([schema, name]);
}

/** <Data name><value>, <SimpleData name> in a <SchemaData>, and elements of anybody's own. */
function addData(data: XmlElement, numbers: ReadonlySet<string>, properties: Map<string, string | number>): void {
  const add = (entry: XmlElement, schema?: string) => {
    const name = entry.attributes.name ?? entry.name;
    const text = (entry.name === "Data" ? textOf(entry, "value") : entry.text.trim()) ?? "";
    if (text === "") return;
    const isNumber = numbers.has(fieldKey(schema, name)) && Number.isFinite(Number(text));
    // The name of the placemark and a field called name may both be there.
    const taken = properties.has(name) && properties.get(name) !== text;
    properties.set(taken ? `${name} (data)` : name, isNumber ? Number(text) : text);
  };
  for (const child of data.children) {
    if (child.name !== "SchemaData") add(child);
    else for (const entry of child.children) add(entry, child.attributes.schemaUrl);
  }
}

function addTexts(element: XmlElement, names: readonly string[], properties: Map<string, string | number>): void {
  for (const name of names) {
    const text = textOf(element, name);
    if (text !== null) properties.set(name, text);
  }
}
