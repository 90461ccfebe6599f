/** Answers: which rows of the model do the sheets of this workbook hold? Every sheet that is a table of a network is read. */
import { read, type WorkBook } from "@e965/xlsx";
import { unzipSync } from "fflate";
import { type Issue, type NetworkRows, type Row, TABLE_NAMES } from "../../model/index.ts";
import { readZip } from "../../study/read-zip.ts";
import { isZip, nameOfEntry } from "../archive.ts";
import type { Reading, ReadOptions } from "../format.ts";
import { IdPool } from "../id-pool.ts";
import { issueAt } from "../issue.ts";
import { refuseFile } from "../refuse-file.ts";
import { readTable, type TableRead } from "./read-table.ts";
import { RowReport } from "./row-report.ts";
import { SheetRows } from "./sheet-rows.ts";

/** What a workbook may unpack to: no sheet longer than the longest text. */
const LARGEST = 2 ** 29;

type SheetReading = {
  readonly sheet: string;
  readonly place: string;
  readonly report: RowReport;
  readonly table: TableRead;
};
type GoodSheet = SheetReading & { readonly table: Extract<TableRead, { ok: true }> };

export function readSpreadsheet(bytes: Uint8Array, file: string, options: ReadOptions = {}): Reading {
  const size = isZip(bytes) ? measureArchive(bytes) : bytes.length;
  if (size === null) return refuseFile(file, "archive.unreadable");
  if (size > LARGEST) return refuseFile(file, "sheet.too-large", { bytes: size, limit: LARGEST });
  const opened = openWorkbook(bytes);
  if (typeof opened === "string") {
    return /password|encrypted/i.test(opened)
      ? refuseFile(file, "sheet.protected")
      : refuseFile(file, "sheet.unreadable", { message: opened });
  }
  const sheets = readSheets(opened, file, options);
  const good = sheets.filter((sheet): sheet is GoodSheet => sheet.table.ok);
  const [first] = good;
  if (first === undefined) return refuseAll(sheets, file);
  const issues: Issue[] = [];
  const rows = joinSheets(good, issues);
  for (const { report } of good) issues.push(...report.finish());
  for (const sheet of sheets) issues.push(...complaintOf(sheet));
  const { coordinates } = (good.find(({ table }) => table.coordinates.used !== null) ?? first).table;
  return {
    ok: true,
    content: {
      kind: "rows",
      rows,
      impliedSites: good.flatMap(({ table }) => table.impliedSites),
      spansAreStraight: good.every(({ table }) => table.spansAreStraight),
    },
    issues,
    rejected: good.reduce((sum, { report }) => sum + report.rejected, 0),
    total: good.reduce((sum, { table }) => sum + table.total, 0),
    coordinates,
    encoding: "utf-8",
  };
}

/** The bytes it unpacks to, measured, not believed; null where it is damaged. */
function measureArchive(bytes: Uint8Array): number | null {
  let stated = 0;
  try {
    unzipSync(bytes, {
      filter: ({ originalSize }) => {
        stated += originalSize;
        return false;
      },
    });
  } catch {
    return null;
  }
  if (stated > LARGEST) return stated;
  const reading = readZip(bytes, { limit: LARGEST, nameOf: nameOfEntry });
  if (!reading.ok) return null;
  return reading.zip.names.every((name) => reading.zip.read(name) !== null) ? stated : null;
}

/** Why it cannot be opened, where it cannot. */
function openWorkbook(bytes: Uint8Array): WorkBook | string {
  try {
    return read(bytes, {
      type: "array",
      dense: true,
      cellDates: true,
      UTC: true,
      cellFormula: false,
      cellHTML: false,
      cellText: false,
    });
  } catch (cause) {
    return cause instanceof Error ? cause.message : String(cause);
  }
}

function readSheets({ SheetNames, Sheets }: WorkBook, file: string, options: ReadOptions): readonly SheetReading[] {
  const stem = file.replace(/\.[^.]*$/, "");
  return SheetNames.flatMap((sheet): SheetReading[] => {
    const work = Sheets[sheet];
    if (work?.["!data"] === undefined) return [];
    const place = SheetNames.length === 1 ? file : `${file} [${sheet}]`;
    const report = new RowReport(place);
    // Sheet1 says nothing about what is on it.
    const title = /^(sheet|工作表|表)\s*\d*$/i.test(sheet) ? stem : sheet;
    return [{ sheet, place, report, table: readTable({ source: new SheetRows(work), title, report, options }) }];
  });
}

/** Sheets of one table follow one another; an id that stands on two of them is given a number. */
function joinSheets(sheets: readonly GoodSheet[], issues: Issue[]): NetworkRows {
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
  return Object.fromEntries(rows.filter(([, all]) => all.length > 0));
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
