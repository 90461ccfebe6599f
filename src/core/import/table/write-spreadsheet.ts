/**
 * Answers: which workbook of Excel holds the network of this study? A sheet a table, its header fixed above, and a sheet
 * that is the key to the columns. Text is text, never a formula; numbers are numbers. Cost: one pass over every cell.
 */
import type { Column, Issue, Study } from "../../model/index.ts";
import { ByteText } from "../bytes/byte-text.ts";
import {
  cellText,
  countLostShapes,
  type ExportedTable,
  exportCut,
  exportedShape,
  exportedTables,
  isWholeText,
  leftOut,
  leftOutOfTables,
  lostCharacters,
} from "../exported-tables.ts";
import type { Written } from "../format.ts";
import { shapeWkt } from "../geometry/shape-wkt.ts";
import { FIELD_LIST, fieldListRows } from "./field-list.ts";
import { PLACE_HEADERS, placeHeadersOf } from "./own-rows.ts";
import { sheetCell, sheetRow, writeWorkbook } from "./write-workbook.ts";

/** What Excel holds. */
const MOST_ROWS = 1_048_576;
const LONGEST_CELL = 32_767;
/** With what stands between numbers. */
const LONGEST_NUMBER = 30;

export function writeSpreadsheet(study: Study): Written {
  const tables = exportedTables(study, PLACE_HEADERS);
  const issues = [...leftOutOfTables(study), ...lostCharacters(tables, isWholeText)];
  const sheets = new Map<string, Uint8Array>();
  for (const table of tables) {
    issues.push(...leftOut("shapes", countLostShapes(table)));
    for (let from = 0; from < table.count; from += MOST_ROWS - 1) {
      const name = from === 0 ? table.table : `${table.table}_${from / (MOST_ROWS - 1) + 1}`;
      sheets.set(name, sheetOf(table, from, Math.min(table.count, from + MOST_ROWS - 1), issues));
    }
  }
  const list = new ByteText();
  const rows = fieldListRows(tables, placeHeadersOf);
  for (const [i, cells] of rows.entries()) {
    list.add(
      sheetRow(
        i + 1,
        cells.map((cell) => sheetCell(cell, i === 0)),
      ),
    );
  }
  sheets.set(FIELD_LIST, list.bytes());
  return { bytes: writeWorkbook(sheets), issues };
}

function sheetOf(table: ExportedTable, from: number, to: number, issues: Issue[]): Uint8Array {
  const { columns, geometry } = table;
  const text = new ByteText();
  const wkt = geometry === null || geometry.type === "points" ? 0 : widestShape(table, from, to);
  const places = geometry?.type === "points" ? placeHeadersOf(table) : wktHeaders(wkt, placeHeadersOf(table));
  const cut = new Map<string, number>();
  text.add(
    sheetRow(
      1,
      [...columns.map(({ header }) => header), ...places].map((header) => sheetCell(header, true)),
    ),
  );
  for (let row = from; row < to; row++) {
    const cells = columns.map(({ column, header }) => {
      const cell = cellText(column, row);
      if (cell.length > LONGEST_CELL) cut.set(header, (cut.get(header) ?? 0) + 1);
      return cellOf(column, row, cell.slice(0, LONGEST_CELL));
    });
    const shape = geometry === null ? null : exportedShape(table, row);
    if (shape !== null && geometry?.type === "points")
      cells.push(...shape.map((number) => sheetCell(number as number)));
    else if (shape !== null) cells.push(...piecesOf(shapeWkt(shape)).map((piece) => sheetCell(piece)));
    text.add(sheetRow(row - from + 2, cells));
  }
  for (const [field, rows] of cut) issues.push(exportCut(field, rows, LONGEST_CELL, "characters"));
  return text.bytes();
}

function cellOf(column: Column, row: number, text: string): string {
  const number = column.type === "number" ? (column.values[row] ?? Number.NaN) : Number.NaN;
  return Number.isFinite(number) ? sheetCell(number) : sheetCell(text);
}

/** A route longer than a cell goes on in the cells beside it: wkt, wkt_2, ... */
function piecesOf(wkt: string): string[] {
  const pieces: string[] = [];
  for (let at = 0; at < wkt.length; at += LONGEST_CELL) pieces.push(wkt.slice(at, at + LONGEST_CELL));
  return pieces;
}

function widestShape(table: ExportedTable, from: number, to: number): number {
  let widest = 1;
  for (let row = from; row < to; row++) {
    const shape = exportedShape(table, row);
    if (shape === null || shape.flat(3).length * LONGEST_NUMBER < LONGEST_CELL) continue;
    widest = Math.max(widest, piecesOf(shapeWkt(shape)).length);
  }
  return widest;
}

function wktHeaders(cells: number, [wkt]: readonly string[]): readonly string[] {
  return wkt === undefined ? [] : Array.from({ length: cells }, (_, i) => (i === 0 ? wkt : `${wkt}_${i + 1}`));
}
