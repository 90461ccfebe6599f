/**
 * Answers: which grid of strengths does an Esri ASCII grid hold? A few named numbers, then one number a cell, the
 * northernmost row first. Its coordinate system stands in a .prj beside it, if anywhere.
 */
import type { GridTransform, Issue } from "../../../model/index.ts";
import { headText } from "../../bytes/sniff-bytes.ts";
import { decodeText } from "../../bytes/text-codec.ts";
import type { NamedBytes, Reading, ReadOptions } from "../../format.ts";
import { issueAt } from "../../issue.ts";
import { refuseFile } from "../../refuse-file.ts";
import { wktSystem } from "./geotiff-system.ts";
import { checkGridSize, gridReading } from "./grid-reading.ts";
import { NumberScanner } from "./number-scanner.ts";

const HEAD = 2048;
const HEADER = /^[\s\u00ef\u00bb\u00bf]*([a-z_]+)[ \t]*[=:]?[ \t]+(nan|[-+.\deE]+)[ \t]*\r?(?:\n|$)/i;
/** What Esri's programs take for "no data" where the header names nothing. */
const USUAL_NO_DATA = -9999;

export function readAsciiGrid(
  bytes: Uint8Array,
  file: string,
  options: ReadOptions = {},
  companions: readonly NamedBytes[] = [],
): Reading {
  const { header, length } = readHeader(bytes);
  const number = (...names: string[]) => names.map((name) => header.get(name)).find((each) => each !== undefined);
  const [columns, rows] = [number("ncols"), number("nrows")];
  const [width, height] = [number("cellsize", "dx"), number("cellsize", "dy")];
  const [left, bottom] = [number("xllcorner"), number("yllcorner")];
  const [leftMiddle, bottomMiddle] = [number("xllcenter", "xllcentre"), number("yllcenter", "yllcentre")];
  const x = left ?? (leftMiddle === undefined || width === undefined ? undefined : leftMiddle - width / 2);
  const y = bottom ?? (bottomMiddle === undefined || height === undefined ? undefined : bottomMiddle - height / 2);
  const needed = { ncols: columns, nrows: rows, cellsize: width ?? height, xllcorner: x, yllcorner: y };
  const missing = Object.entries(needed).flatMap(([name, found]) => (found === undefined ? [name] : []));
  if (missing.length > 0 || columns === undefined || rows === undefined || x === undefined || y === undefined)
    return refuseFile(file, "ascii-grid.header", { missing: missing.join(", ") });
  const wrong = checkGridSize(columns, rows);
  if (wrong !== null) return refuseFile(file, wrong.rule, wrong.values);
  if (!(Number(width) > 0 && Number(height) > 0)) return refuseFile(file, "grid.no-place");

  const issues: Issue[] = [];
  const say = (rule: string, severity: Issue["severity"], values: Issue["values"] = {}) =>
    issues.push(issueAt(file, null, rule, severity, values));
  const promised = columns * rows;
  // A header that promises more than the file has room for is given no more than that.
  if (promised > bytes.length) return refuseFile(file, "ascii-grid.too-few", { promised, found: 0 });
  const values = new Float32Array(promised).fill(Number.NaN);
  const noData = number("nodata_value", "nodata") ?? USUAL_NO_DATA;
  const scanner = new NumberScanner(bytes, length);
  let [found, bad, firstBad] = [0, 0, ""];
  for (; found < promised && scanner.next(); found++) {
    if (scanner.isNumber) values[found] = scanner.value === noData ? Number.NaN : scanner.value;
    else {
      bad++;
      if (bad === 1) firstBad = scanner.text();
    }
  }
  if (bad > 0) say("ascii-grid.bad-value", "major", { cells: bad, found: firstBad });
  if (found < promised) say("ascii-grid.too-few", "major", { promised, found });
  else if (scanner.next()) say("ascii-grid.too-many", "general", { promised });
  const prj = companions.find(({ name }) => /\.prj$/i.test(name));
  const prjText = prj === undefined ? null : decodeText(prj.bytes);
  const stated = prjText?.ok ? wktSystem(prjText.text) : null;
  if (prj !== undefined && stated === null) say("ascii-grid.bad-prj", "general");
  const transform: GridTransform = [x, Number(width), 0, y + rows * Number(height), 0, -Number(height)];
  return gridReading({
    ...{ file, options, columns, rows, values, transform, stated, issues },
    ...{ measure: "", unit: "", encoding: "us-ascii" },
  });
}

export function isAsciiGrid(bytes: Uint8Array): boolean {
  return /^[\s\u00ef\u00bb\u00bf]*(ncols|nrows)[ \t]*[=:]?[ \t]+\d/i.test(headText(bytes, 64));
}

/** Names in small letters; length: where the cells begin. */
function readHeader(bytes: Uint8Array) {
  const header = new Map<string, number>();
  let rest = headText(bytes, HEAD);
  let length = 0;
  for (let found = HEADER.exec(rest); found !== null; found = HEADER.exec(rest)) {
    const [line, name = "", value = ""] = found;
    const number = Number(value);
    if (Number.isFinite(number)) header.set(name.toLowerCase(), number);
    rest = rest.slice(line.length);
    length += line.length;
  }
  return { header, length };
}
