/**
 * Answers: which sites and spans does this drawing show? Blocks, points and circles stand where something is, lines are
 * lines, and a text names what stands beside it. What belongs to the sheet of paper is left out and counted.
 */
import { fieldsOf, type Issue } from "../../../model/index.ts";
import { encodeText } from "../../bytes/text-codec.ts";
import type { Reading, ReadOptions } from "../../format.ts";
import { issueAt } from "../../issue.ts";
import { recogniseChoice } from "../../meaning/recognise-values.ts";
import { refuseFile } from "../../refuse-file.ts";
import { recordOf } from "../geojson/read-features.ts";
import { countUnread, decodeDxf } from "./dxf-text.ts";
import { type Label, nameByLabels, type Place } from "./name-by-labels.ts";
import { MOST_BYTES, readDataset } from "./read-dataset.ts";
import { readGdalLayers } from "./read-through-gdal.ts";

type Properties = Record<string, unknown>;
type Drawn = { readonly geometry: Properties; readonly properties: Properties };

/** Of the sheet, not of the land: measures, and lines that point from a note. */
const NOTES = /AcDb(?:\w*Dimension|Leader|MLeader)/;
const TEXTS = /AcDb(?:M?Text)\b/;
/** What a drawing keeps for itself. */
const MECHANICS = [
  ...["PaperSpace", "SubClasses", "OGR_STYLE", "EntityHandle", "BlockAttributes", "Text"],
  ...["BlockScale", "BlockAngle", "BlockOCSNormal", "BlockOCSCoords", "ExtendedEntity", "RawCodeValues"],
];

export async function readDxf(bytes: Uint8Array, file: string, options: ReadOptions): Promise<Reading> {
  if (bytes.length > MOST_BYTES) return refuseFile(file, "gdal.too-large", { limit: `${MOST_BYTES / 2 ** 20} MiB` });
  const decoded = decodeDxf(bytes, options.encoding);
  if (!decoded.ok) return refuseFile(file, decoded.rule, { encoding: decoded.encoding, bytes: bytes.length });
  const { text, encoding } = decoded;
  const content = encoding === "utf-8" ? bytes : encodeText(text);
  const reading = await readDataset({
    files: [{ path: "/in/data.dxf", bytes: content }],
    drivers: ["DXF"],
    only: ["entities"],
    sql: "SELECT *, OGR_STYLE FROM entities",
  });
  if (!reading.ok) return refuseFile(file, reading.rule, reading.values);
  const issues = Array.from(countUnread(text), ([kind, count]) => leftOut(file, kind, count));
  const layers = reading.layers.map((layer) => ({
    ...layer,
    stated: null,
    features: sortOut(layer.features, file, issues),
  }));
  const rows = readGdalLayers(layers, file, options, encoding);
  return rows.ok ? { ...rows, issues: [...issues, ...rows.issues] } : rows;
}

function leftOut(file: string, kind: string, count: number): Issue {
  return issueAt(file, null, "dxf.left-out", "low", { kind, count });
}

function sortOut(features: readonly Properties[], file: string, issues: Issue[]): readonly Properties[] {
  const drawn: Drawn[] = [];
  const labels: Label[] = [];
  let [onPaper, notes, shapeless] = [0, 0, 0];
  for (const { geometry, properties } of features) {
    const [shape, values] = [recordOf(geometry), recordOf(properties)];
    if (shape === null || values === null) {
      shapeless++;
      continue;
    }
    const classes = textOf(values.SubClasses);
    if (values.PaperSpace === true || values.PaperSpace === 1) onPaper++;
    else if (NOTES.test(classes)) notes++;
    else if (isPlainText(values, classes)) labels.push(labelOf(shape, values));
    else
      drawn.push({
        geometry: classes.endsWith("AcDbCircle") ? centreOf(shape) : { ...shape },
        properties: { ...values },
      });
  }
  const places = drawn.filter(({ geometry }) => geometry.type === "Point");
  const { alone, first } = nameByLabels(places.map(placeOf), labels);
  if (onPaper > 0) issues.push(leftOut(file, "paper space", onPaper));
  if (notes > 0) issues.push(leftOut(file, "DIMENSION, LEADER", notes));
  if (shapeless > 0) issues.push(leftOut(file, "3DSOLID, REGION", shapeless));
  if (alone > 0) issues.push(issueAt(file, null, "dxf.texts-alone", "low", { texts: alone, first }));
  const handles = new Set<string>();
  return drawn.map((each) => featureOf(each, handles));
}

function isPlainText(values: Properties, classes: string): boolean {
  const hasText = typeof values.Text === "string" && values.Text !== "";
  return (hasText && !values.BlockName) || TEXTS.test(classes);
}

/** The text's height in metres of the drawing stands in its style: s:2.5g. */
function labelOf({ coordinates }: Properties, { Text, OGR_STYLE }: Properties): Label {
  const [x = Number.NaN, y = Number.NaN] = (Array.isArray(coordinates) ? coordinates : []).map(Number);
  const height = Number(/[(,]s:([\d.e+-]+)g/i.exec(textOf(OGR_STYLE))?.[1]) || 0;
  return {
    x,
    y,
    height,
    text: textOf(Text).replace(/\s+/g, " ").trim(),
  };
}

function placeOf({ geometry, properties }: Drawn): Place {
  const [x = Number.NaN, y = Number.NaN] = (geometry.coordinates as readonly unknown[]).map(Number);
  return { x, y, name: (text) => (properties.name ??= text) };
}

/** A circle is drawn where something stands, in corners all around it. */
function centreOf(shape: Properties): Properties {
  const corners = Array.isArray(shape.coordinates) ? (shape.coordinates as readonly unknown[]) : [];
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const corner of corners) {
    const [x = Number.NaN, y = Number.NaN] = (Array.isArray(corner) ? corner : []).map(Number);
    [west, east, south, north] = [Math.min(west, x), Math.max(east, x), Math.min(south, y), Math.max(north, y)];
  }
  return { type: "Point", coordinates: [(west + east) / 2, (south + north) / 2] };
}

/** What a layer or a block is called often says what lies on it. */
function featureOf({ geometry, properties }: Drawn, handles: Set<string>): Properties {
  const values: Properties = { ...attributesOf(properties.BlockAttributes), ...properties };
  for (const name of MECHANICS) delete values[name];
  const said = [properties.BlockName, properties.Layer].filter((text) => typeof text === "string");
  if (geometry.type === "Point") values.kind ??= choiceOf("sites", "kind", said);
  else if (geometry.type === "LineString") values.laying ??= choiceOf("spans", "laying", said);
  const handle = textOf(properties.EntityHandle);
  const isOwn = handle !== "" && !handles.has(handle);
  handles.add(handle);
  const known = Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== null && value !== undefined && value !== ""),
  );
  return { type: "Feature", ...(isOwn ? { id: handle } : {}), properties: known, geometry };
}

function choiceOf(table: "sites" | "spans", name: string, said: readonly string[]): string | undefined {
  const field = fieldsOf(table)[name];
  if (field?.type !== "choice") return undefined;
  for (const text of said) {
    const option = recogniseChoice(table, name, field, text);
    if (option !== undefined) return option;
  }
  return undefined;
}

/** "TAG value" each. */
function attributesOf(list: unknown): Properties {
  if (!Array.isArray(list)) return {};
  const pairs = list.map((item) => /^(\S+)\s+(.*)$/s.exec(String(item))).filter((pair) => pair !== null);
  return Object.fromEntries(pairs.map(([, tag, value]) => [tag, value]));
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}
