/**
 * Answers: which KML holds the network of this study? A folder a table, with typed data; routes in the colour of how
 * they are laid. Rows without a place are placemarks without a geometry. Each folder says what its columns are, so that
 * it reads back as it was. Cost: one pass over every cell.
 */
import type { LineShape, PolygonShape, Position, Shape, Study } from "../../../model/index.ts";
import { textAt } from "../../../model/index.ts";
import { ByteText } from "../../bytes/byte-text.ts";
import {
  cellText,
  countLostShapes,
  type ExportedTable,
  exportedShape,
  exportedTables,
  leftOut,
  leftOutOfTables,
  lostCharacters,
  numberText,
} from "../../exported-tables.ts";
import type { Written } from "../../format.ts";
import { ownLayerText } from "../../layers/own-layer.ts";
import { fitsXml, xmlAttribute, xmlText } from "../../xml/write-xml.ts";
import { OWN_COLUMNS } from "./own-columns.ts";

/** Alpha, blue, green, red, as KML has them: the hues of the map on dark ground, for globes show pictures from above. */
const LINE_COLOURS: Readonly<Record<string, string>> = {
  duct: "ffe0ba97",
  "direct-buried": "ff80b4dd",
  aerial: "ffbec878",
  tunnel: "fff0e6de",
  submarine: "ffe8be74",
  microwave: "ffc8a0e8",
  "bridge-attached": "ffacc6bc",
};

export function writeKml(study: Study): Written {
  const tables = exportedTables(study);
  const text = new ByteText();
  text.add('<?xml version="1.0" encoding="UTF-8"?>\n<kml xmlns="http://www.opengis.net/kml/2.2">\n<Document>\n');
  text.add(`<name>${xmlText(study.title)}</name>\n`);
  for (const [laying, colour] of Object.entries(LINE_COLOURS))
    text.add(`<Style id="${laying}"><LineStyle><color>${colour}</color><width>2</width></LineStyle></Style>\n`);
  text.add('<Style id="area"><LineStyle><width>1</width></LineStyle><PolyStyle><fill>0</fill></PolyStyle></Style>\n');
  for (const table of tables) text.add(schemaText(table));
  for (const table of tables) addFolder(text, table);
  text.add("</Document>\n</kml>\n");
  const lost = tables.reduce((sum, table) => sum + countLostShapes(table), 0);
  const issues = [...leftOutOfTables(study), ...leftOut("shapes", lost), ...lostCharacters(tables, fitsXml)];
  return { bytes: text.bytes(), issues };
}

function schemaText({ table, columns }: ExportedTable): string {
  const fields = columns.map(({ header, field }) => {
    return `<SimpleField type="${field.type === "number" ? "double" : "string"}" name="${xmlAttribute(header)}"/>`;
  });
  return `<Schema name="${table}" id="${table}">${fields.join("")}</Schema>\n`;
}

function addFolder(text: ByteText, table: ExportedTable): void {
  const about = xmlText(ownLayerText(table));
  text.add(`<Folder><name>${table.table}</name>`);
  text.add(`<ExtendedData><Data name="${OWN_COLUMNS}"><value>${about}</value></Data></ExtendedData>\n`);
  const named = table.columns.find(({ name }) => name === "name") ?? table.columns.find(({ name }) => name === "id");
  const laying = table.table === "spans" ? table.columns.find(({ name }) => name === "laying") : undefined;
  const columns = table.columns.map(({ header, column }) => ({
    column,
    open: `<SimpleData name="${xmlAttribute(header)}">`,
  }));
  for (let row = 0; row < table.count; row++) {
    const style = table.table === "areas" ? "area" : laying === undefined ? "" : cellText(laying.column, row);
    let placemark = "<Placemark>";
    if (named?.column.type === "text") placemark += `<name>${xmlText(textAt(named.column, row) ?? "")}</name>`;
    if (style !== "") placemark += `<styleUrl>#${style}</styleUrl>`;
    placemark += `<ExtendedData><SchemaData schemaUrl="#${table.table}">`;
    for (const { column, open } of columns) {
      const cell = cellText(column, row);
      if (cell !== "") placemark += `${open}${xmlText(cell)}</SimpleData>`;
    }
    const shape = exportedShape(table, row);
    text.add(`${placemark}</SchemaData></ExtendedData>${shape === null ? "" : geometryText(shape)}</Placemark>\n`);
  }
  text.add("</Folder>\n");
}

function geometryText(shape: Shape): string {
  const [first] = shape;
  if (typeof first === "number") return `<Point>${coordinatesText([shape as Position])}</Point>`;
  if (typeof first?.[0] === "number")
    return `<LineString><tessellate>1</tessellate>${coordinatesText(shape as LineShape)}</LineString>`;
  const polygons = (shape as PolygonShape).map((rings) => {
    const boundaries = rings.map((ring, i) => {
      const name = i === 0 ? "outerBoundaryIs" : "innerBoundaryIs";
      return `<${name}><LinearRing>${coordinatesText(ring)}</LinearRing></${name}>`;
    });
    return `<Polygon>${boundaries.join("")}</Polygon>`;
  });
  return polygons.length === 1 ? polygons.join("") : `<MultiGeometry>${polygons.join("")}</MultiGeometry>`;
}

function coordinatesText(line: LineShape): string {
  let text = "";
  for (const [lon, lat] of line) text += `${text === "" ? "" : " "}${numberText(lon)},${numberText(lat)}`;
  return `<coordinates>${text}</coordinates>`;
}
