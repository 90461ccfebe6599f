/** Answers: which rows of the model do the sheets of this workbook hold? Every sheet that is a table of a network is read. */
import type { WorkBook } from "@e965/xlsx";
import { type Issue, type NetworkRows, type Row, TABLE_NAMES, type TableName } from "../../model/index.ts";
import type { Reading, ReadOptions } from "../format.ts";
import { IdPool } from "../id-pool.ts";
import { issueAt } from "../issue.ts";
import { refuseFile } from "../refuse-file.ts";
import { FIELD_LIST, readFieldList } from "./field-list.ts";
import { openWorkbook } from "./open-workbook.ts";
import { readOwnTable } from "./own-rows.ts";
import { readTable, type TableRead } from "./read-table.ts";
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
  const opened = openWorkbook(bytes);
  if (!opened.ok) return refuseFile(file, opened.rule, opened.values);
  const sheets = readSheets(opened.book, file, options);
  const good = sheets.filter((sheet): sheet is GoodSheet => sheet.table.ok);
  const [first] = good;
  if (first === undefined) return refuseAll(sheets, file);
  const { rows, issues } = joinSheets(good);
  const { coordinates } = (good.find(({ table }) => table.coordinates.used !== null) ?? first).table;
  return {
    ok: true,
    content: {
      kind: "rows",
      rows,
      impliedSites: good.flatMap(({ table }) => table.impliedSites),
      spansAreStraight: good.every(({ table }) => table.spansAreStraight),
      asWritten: good.every(({ isOwn }) => isOwn),
    },
    issues: [...issues, ...good.flatMap(({ report }) => report.finish()), ...sheets.flatMap(complaintOf)],
    rejected: good.flatMap(({ report }) => report.rejected),
    fixed: good.reduce((sum, { report }) => sum + report.fixed, 0),
    total: good.reduce((sum, { table }) => sum + table.total, 0),
    coordinates,
    encoding: "utf-8",
  };
}

function readSheets({ SheetNames, Sheets }: WorkBook, file: string, options: ReadOptions): readonly SheetReading[] {
  const stem = file.replace(/\.[^.]*$/, "");
  const list = Sheets[FIELD_LIST];
  const own = list === undefined || options.mapping !== undefined ? null : readFieldList(new SheetRows(list));
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
        ? readTable({ source, title, report, options })
        : readOwnTable({ source, layer, place, guarded: false, report, options });
    return [{ sheet, place, report, table, isOwn: layer !== undefined }];
  });
}

/** Sheets of one table follow one another; an id that stands on two of them is given a number. */
function joinSheets(sheets: readonly GoodSheet[]): { readonly rows: NetworkRows; readonly issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const rows = TABLE_NAMES.map((table): [string, readonly Row[]] => {
    const ids = new IdPool();
    const all = sheets.flatMap(({ table: { rows }, place }) =>
      (rows[table] ?? []).map((row): Row => {
        const id = ids.take(row.id);
        if (id === row.id) return row;
        issues.push(issueAt(place, null, "import.id-taken", "general", { table, id: row.id, used: id }));
        return { ...row, id };
      }),
    );
    return [table, all];
  });
  return { rows: Object.fromEntries(rows.filter(([, all]) => all.length > 0)), issues };
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
  if (only !== undefined) return refuseFile(file, only.rule, only.values);
  return refuseFile(file, "sheet.no-table", { sheets: sheets.map(({ sheet }) => sheet).join(", ") });
}
