/**
 * Answers: which CSV files hold the network of this study? One a table, in a zip, with the key to their columns beside:
 * UTF-8 with its mark, quoted as RFC 4180 says, positions as lon and lat, routes and outlines as WKT. Cost: one pass
 * over every cell.
 */
import type { Study } from "../../model/index.ts";
import { ByteText } from "../bytes/byte-text.ts";
import { writeZip } from "../bytes/write-zip.ts";
import {
  cellText,
  countLostShapes,
  type ExportedTable,
  exportedShape,
  exportedTables,
  isWholeText,
  leftOut,
  leftOutOfTables,
  lostCharacters,
  numberText,
} from "../exported-tables.ts";
import type { Written } from "../format.ts";
import { shapeWkt } from "../geometry/shape-wkt.ts";
import type { OwnLayer } from "../layers/own-layer.ts";
import { FIELD_LIST, fieldListRows } from "./field-list.ts";
import { guardFormula } from "./formula-guard.ts";
import { PLACE_HEADERS, placeHeadersOf } from "./own-rows.ts";

const BYTE_ORDER_MARK = "\ufeff";

export function writeDelimited(study: Study): Written {
  const tables = exportedTables(study, PLACE_HEADERS);
  const files = new Map(tables.map((table) => [`${table.table}.csv`, tableBytes(table)]));
  files.set(`${FIELD_LIST}.csv`, fieldListBytes(tables));
  const lost = tables.reduce((sum, table) => sum + countLostShapes(table), 0);
  return {
    bytes: writeZip(files),
    issues: [...leftOutOfTables(study), ...leftOut("shapes", lost), ...lostCharacters(tables, isWholeText)],
  };
}

/** The key to the columns, for whatever files of tables it goes with. */
export function fieldListBytes(layers: readonly OwnLayer[]): Uint8Array {
  const text = new ByteText();
  text.add(BYTE_ORDER_MARK);
  for (const row of fieldListRows(layers, placeHeadersOf)) text.add(`${row.map(quoted).join(",")}\r\n`);
  return text.bytes();
}

export function tableBytes(table: ExportedTable): Uint8Array {
  const text = new ByteText();
  const { columns, count, geometry } = table;
  const headers = [...columns.map(({ header }) => header), ...placeHeadersOf(table)];
  text.add(`${BYTE_ORDER_MARK}${headers.map((header) => quoted(guardFormula(header))).join(",")}\r\n`);
  for (let row = 0; row < count; row++) {
    let line = "";
    for (const { column } of columns) {
      const cell = cellText(column, row);
      line += `${column.type === "number" ? cell : quoted(guardFormula(cell))},`;
    }
    const shape = geometry === null ? null : exportedShape(table, row);
    if (geometry?.type === "points")
      line += shape === null ? ",," : `${shape.map((n) => numberText(n as number)).join(",")},`;
    else if (geometry !== null) line += shape === null ? "," : `"${shapeWkt(shape)}",`;
    text.add(`${line.slice(0, -1)}\r\n`);
  }
  return text.bytes();
}

const NEEDS_QUOTES = /[",\r\n]|^\s|\s$/;

function quoted(text: string): string {
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
