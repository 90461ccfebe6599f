/** Answers: which bytes are a workbook of these sheets? Office Open XML with the least that every program reads. */

import { encodeText } from "../bytes/text-codec.ts";
import { writeZip } from "../bytes/write-zip.ts";
import { numberText } from "../exported-tables.ts";
import { xmlAttribute, xmlText } from "../xml/write-xml.ts";
import { isFormula } from "./formula-guard.ts";

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";
/** The styles of cells, by their place in the list below. */
const [HEADER, GUARDED] = [1, 2];

/** The rows of each sheet as sheetRow makes them; a sheet's name is no longer than 31 characters. */
export function writeWorkbook(sheets: ReadonlyMap<string, Uint8Array>): Uint8Array<ArrayBuffer> {
  const names = [...sheets.keys()];
  const entries = new Map<string, Uint8Array>([
    ["[Content_Types].xml", encodeText(contentTypes(names.length))],
    ["_rels/.rels", encodeText(relations([["officeDocument", "xl/workbook.xml"]]))],
    ["xl/workbook.xml", encodeText(workbook(names))],
    [
      "xl/_rels/workbook.xml.rels",
      encodeText(
        relations([
          ...names.map((_, i): Relation => ["worksheet", `worksheets/sheet${i + 1}.xml`]),
          ["styles", "styles.xml"],
        ]),
      ),
    ],
    ["xl/styles.xml", encodeText(STYLES)],
  ]);
  for (const [i, rows] of [...sheets.values()].entries()) entries.set(`xl/worksheets/sheet${i + 1}.xml`, sheet(rows));
  return writeZip(entries);
}

/** row: counted from 1. Some readers take its number from nowhere else; cells stand one after another. */
export function sheetRow(row: number, cells: readonly string[]): string {
  return `<row r="${row}">${cells.join("")}</row>`;
}

export function sheetCell(value: string | number, isHeader = false): string {
  if (typeof value === "number") return `<c><v>${numberText(value)}</v></c>`;
  if (value === "") return "<c/>";
  const style = isHeader ? HEADER : isFormula(value) ? GUARDED : 0;
  return `<c t="inlineStr"${style === 0 ? "" : ` s="${style}"`}><is><t xml:space="preserve">${cellXml(value)}</t></is></c>`;
}

/** Excel writes what XML cannot hold as its code between underscores; its cells have one kind of line end. */
const CODED = /(?![\t\n])\p{Cc}|[\ufffe\uffff]|_(?=x[\da-f]{4}_)/giu;

function cellXml(text: string): string {
  return xmlText(
    text
      .replace(/\r\n?/g, "\n")
      .replace(CODED, (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`),
  );
}

function sheet(rows: Uint8Array): Uint8Array {
  const before = encodeText(
    `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetData>`,
  );
  const after = encodeText("</sheetData></worksheet>");
  const bytes = new Uint8Array(before.length + rows.length + after.length);
  bytes.set(before);
  bytes.set(rows, before.length);
  bytes.set(after, before.length + rows.length);
  return bytes;
}

type Relation = readonly [type: string, target: string];

function relations(all: readonly Relation[]): string {
  const each = all.map(
    ([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `${HEAD}<Relationships xmlns="${RELATIONS}">${each.join("")}</Relationships>`;
}

function workbook(names: readonly string[]): string {
  const each = names.map((name, i) => `<sheet name="${xmlAttribute(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`);
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${each.join("")}</sheets></workbook>`;
}

function contentTypes(sheets: number): string {
  const part = (name: string, type: string) =>
    `<Override PartName="/xl/${name}.xml" ContentType="application/vnd.openxmlformats-officedocument.${type}+xml"/>`;
  const each = Array.from({ length: sheets }, (_, i) => part(`worksheets/sheet${i + 1}`, "spreadsheetml.worksheet"));
  return `${HEAD}<Types xmlns="${TYPES}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${part("workbook", "spreadsheetml.sheet.main")}${part("styles", "spreadsheetml.styles")}${each.join("")}</Types>`;
}

/** Plain, bold for headers, and text that stays text when somebody edits the cell. */
const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyNumberFormat="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
