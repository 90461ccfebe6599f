/** Answers: which rows of the model do the sheets of this workbook hold? Every sheet that is a table of a network is read. */
import type { WorkBook } from "@e965/xlsx";
import { type Issue, TABLE_NAMES, type TableName } from "../../model/index.ts";
import { IdPool } from "../assemble/id-pool.ts";
import type { Reading, ReadOptions } from "../format.ts";
import { issueAt } from "../issue.ts";
import { refuseFile } from "../refuse-file.ts";
import { FIELD_LIST, readFieldList } from "./field-list.ts";
import { isPlainText, openWorkbook } from "./open-workbook.ts";
import { readOwnTable } from "./own-rows.ts";
import { readDelimited } from "./read-delimited.ts";
import { readTable, type TableRead } from "./read-table.ts";
import { readingOfTables, refuseTables } from "./reading-of-tables.ts";
import { RowReport } from "./row-report.ts";
import { SheetRows } from "./sheet-rows.ts";

type SheetReading = {
  readonly sheet: string;
  readonly place: string;
  readonly report: RowReport;
  readonly table: TableRead;
  readonly isOwn: boolean;
};
type GoodSheet = SheetReading & { readonly table: Extract<TableRead, { ok: true }> };

export function readSpreadsheet(bytes: Uint8Array, file: string, options: ReadOptions = {}): Reading {
  if (isPlainText(bytes)) return readDelimited(bytes, file, options);
  const opened = openWorkbook(bytes);
  if (!opened.ok) return refuseFile(file, opened.rule, opened.values);
  const sheets = readSheets(opened.book, file, options);
  const good = sheets.filter((sheet): sheet is GoodSheet => sheet.table.ok);
  const [first] = good;
  if (first === undefined) return refuseAll(sheets, file);
  const reading = readingOfTables([first, ...good.slice(1)], opened.encoding);
  const bad = sheets.flatMap(({ table }) => (table.ok ? [] : (table.found ?? [])));
  return {
    ...reading,
    issues: [...reading.issues, ...sheets.flatMap(complaintOf)],
    // A sheet of notes has no rows of a network; nothing of it is wanted.
    ignored: bad.reduce((sum, { rows }) => sum + rows, reading.ignored ?? 0),
    tables: [...(reading.tables ?? []), ...bad],
  };
}

function readSheets({ SheetNames, Sheets }: WorkBook, file: string, options: ReadOptions): readonly SheetReading[] {
  const stem = file.replace(/\.[^.]*$/, "");
  const list = Sheets[FIELD_LIST];
  const own = list === undefined || options.mapping !== undefined ? null : readFieldList(new SheetRows(list));
  const ids = new Map(TABLE_NAMES.map((table) => [table, new IdPool()]));
  return SheetNames.flatMap((sheet): SheetReading[] => {
    const work = Sheets[sheet];
    if (work?.["!data"] === undefined || (own !== null && sheet === FIELD_LIST)) return [];
    const place = SheetNames.length === 1 ? file : `${file} [${sheet}]`;
    const report = new RowReport(place);
    // Sheet1 says nothing about what is on it.
    const title = /^(sheet|工作表|表)\s*\d*$/i.test(sheet) ? stem : sheet;
    const layer = own?.get(sheet.replace(/_\d+$/, "") as TableName);
    const source = new SheetRows(work);
    const table =
      layer === undefined
        ? // An id that stands on two sheets is given a number.
          readTable({ source, title, report, options, idsOf: (table) => ids.get(table) ?? new IdPool() })
        : readOwnTable({ source, layer, place, guarded: false, report, options });
    return [{ sheet, place, report, table, isOwn: layer !== undefined }];
  });
}

/** A sheet of notes is no fault; a table of the network that cannot be read is. */
function complaintOf({ sheet, place, table }: SheetReading): readonly Issue[] {
  if (table.ok) return [];
  const isOther = ["table.no-headers", "table.no-role"].includes(table.rule);
  if (isOther) return [issueAt(place, null, "sheet.left-out", "low", { sheet, found: table.values.found ?? "" })];
  return [issueAt(place, null, table.rule, "major", table.values)];
}

/** Of several sheets, the one that came closest says why. */
function refuseAll(sheets: readonly SheetReading[], file: string): Reading {
  const faults = sheets.flatMap(({ table }) => (table.ok ? [] : [table]));
  const [only] =
    faults.length === 1 ? faults : faults.filter(({ rule }) => !["table.no-headers", "table.no-role"].includes(rule));
  if (only !== undefined) return refuseTables(file, only, faults);
  const names = sheets.map(({ sheet }) => sheet).join(", ");
  return refuseTables(file, { rule: "sheet.no-table", values: { sheets: names } }, faults);
}
