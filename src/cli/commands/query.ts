import { type AnyTable, TABLE_NAMES } from "../../core/model/index.ts";
import { branchNetwork } from "../../core/study/branches.ts";
import { buildTableData } from "../../core/tables/build-table-data.ts";
import { type Answer, type Database, QueryRefused } from "../../core/tables/database.ts";
import { type Cell, cellAt, type Rows } from "../../core/tables/table-data.ts";
import { command } from "../command.ts";
import { openDatabase } from "../duckdb.ts";
import { Failure, wrongUsage } from "../failure.ts";
import { INPUT_OPTIONS, readOptions } from "../input-options.ts";
import { printJson, printLine } from "../print.ts";
import { type Align, printTable } from "../print-table.ts";
import { readInputs } from "../read-inputs.ts";
import { resultsIn } from "../results-in.ts";
import { SCENARIO_OPTIONS } from "../scenario-options.ts";

const SHOWN_ROWS = 1_000;

export const queryCommand = command({
  name: "query",
  arguments: 'IN… --sql "select …"',
  summary: (words) => words.commands.query,
  options: {
    sql: { type: "string", value: "SQL", say: (words) => words.options.sql },
    ...INPUT_OPTIONS,
    ...SCENARIO_OPTIONS,
  },
  async run({ inputs, options, words }) {
    const { sql } = options;
    if (sql === undefined) throw wrongUsage(({ cli }) => cli.failures.needed("--sql"));
    const { study } = await readInputs(inputs, readOptions(options), words);
    const network = branchNetwork(study);
    const database = await openDatabase();
    try {
      for (const name of TABLE_NAMES) await database.load(buildTableData(network[name] as AnyTable));
      for (const table of await resultsIn(sql, study, options, words)) await database.load(table);
      // A script gets every row; a person reads a thousand and asks again.
      const maxRows = options.json === true ? Number.MAX_SAFE_INTEGER : SHOWN_ROWS;
      const { rows, cut } = await ask(database, sql, maxRows);
      const columns = columnNames(rows);
      if (options.json === true) return printJson({ columns, rows: objects(rows, columns) });
      printTable(
        [columns, ...texts(rows)],
        rows.columns.map(({ type }): Align => (type === "number" ? "end" : "start")),
      );
      printLine(words.cli.rowsShown(rows.count, cut));
    } finally {
      await database.close();
    }
  },
});

async function ask(database: Database, sql: string, maxRows: number): Promise<Answer> {
  try {
    return await database.ask({ sql, parameters: {}, maxRows });
  } catch (cause) {
    if (cause instanceof QueryRefused)
      throw new Failure(1, ({ cli }) => cli.failures.sql[cause.reason](cause.detail), cause);
    throw cause;
  }
}

/** An object holds a name once: a column called like one before it gets a number. */
function columnNames({ columns }: Rows): string[] {
  const taken = new Set<string>();
  return columns.map(({ name }) => {
    let free = name;
    for (let n = 2; taken.has(free); n++) free = `${name}_${n}`;
    taken.add(free);
    return free;
  });
}

function objects(rows: Rows, names: readonly string[]): Readonly<Record<string, Cell>>[] {
  return Array.from({ length: rows.count }, (_, row) =>
    Object.fromEntries(names.map((name, column) => [name, cellAt(rows, column, row)])),
  );
}

function texts(rows: Rows): string[][] {
  return Array.from({ length: rows.count }, (_, row) =>
    rows.columns.map((_, column) => {
      const cell = cellAt(rows, column, row);
      return Array.isArray(cell) ? cell.join(", ") : String(cell ?? "");
    }),
  );
}
