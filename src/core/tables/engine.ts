/**
 * The database itself: DuckDB's blocking bindings, the same in the browser's worker and in Node.
 * Nothing is ever fetched: extensions are switched off before anything else, then files, then the switches themselves.
 */
import { rowCount } from "../model/index.ts";
import { askReadOnly } from "./ask-read-only.ts";
import type { Answer, Question } from "./database.ts";
import { quoteName } from "./quote-name.ts";
import { readArrow } from "./read-arrow.ts";
import type { NamedColumn, Parameter, Rows, TableData } from "./table-data.ts";
import { writeArrow } from "./write-arrow.ts";

/** The part of DuckDB-WASM's bindings that is used here. */
export type Bindings = {
  open(config: { readonly query?: { readonly castDecimalToDouble?: boolean } }): void;
  connect(): Connection;
  reset(): void;
};
export type Connection = {
  useUnsafe<R>(use: (bindings: ConnectionBindings, connection: number) => R): R;
  close(): void;
};
export type ConnectionBindings = {
  runQuery(connection: number, sql: string): Uint8Array;
  createPrepared(connection: number, sql: string): number;
  closePrepared(connection: number, statement: number): void;
  runPrepared(connection: number, statement: number, parameters: Parameter[]): Uint8Array;
  sendPrepared(connection: number, statement: number, parameters: Parameter[]): Uint8Array;
  fetchQueryResults(connection: number): Uint8Array | null;
  insertArrowFromIPCStream(connection: number, bytes: Uint8Array, into: { name: string; create: boolean }): void;
};

const LOCKS = [
  // First: an extension that is looked for without a network hangs, or traps the whole module.
  "SET autoinstall_known_extensions = false",
  "SET autoload_known_extensions = false",
  "SET enable_external_access = false",
  "SET lock_configuration = true",
];

/** DuckDB's own row group: tables are handed over in such pieces, so that a large one never stands in memory twice. */
const ROWS_AT_A_TIME = 122_880;

const TYPES = { text: "VARCHAR", choice: "VARCHAR", number: "DOUBLE", list: "VARCHAR[]" } as const;

export class Engine {
  readonly #bindings: Bindings;
  readonly #connection: Connection;

  constructor(bindings: Bindings) {
    this.#bindings = bindings;
    bindings.open({ query: { castDecimalToDouble: true } });
    this.#connection = bindings.connect();
    for (const lock of LOCKS) this.#run(lock);
  }

  load({ name, columns }: TableData, onRows: (done: number, total: number) => void = () => {}): void {
    this.drop(name);
    const described = columns.map((column) => `${quoteName(column.name)} ${TYPES[column.column.type]}`);
    this.#run(`CREATE TABLE ${quoteName(name)} (${described.join(", ")})`);
    const total = rowCountOf(columns);
    for (let from = 0; from < total; from += ROWS_AT_A_TIME) {
      const to = Math.min(from + ROWS_AT_A_TIME, total);
      const bytes = writeArrow(columns, from, to);
      this.#connection.useUnsafe((bindings, id) =>
        bindings.insertArrowFromIPCStream(id, bytes, { name, create: false }),
      );
      onRows(to, total);
    }
    // An Arrow stream that the module does not understand is dropped without a word.
    const stored = readArrow(this.#run(`SELECT count(*)::INTEGER FROM ${quoteName(name)}`)).columns[0]?.values[0];
    if (stored !== total) throw new Error(`${name}: ${total} rows went in, ${String(stored)} are there`);
  }

  drop(name: string): void {
    this.#run(`DROP TABLE IF EXISTS ${quoteName(name)}`);
  }

  query(sql: string, parameters: readonly Parameter[] = []): Rows {
    return this.#connection.useUnsafe((bindings, id) => {
      const statement = bindings.createPrepared(id, sql);
      try {
        return readArrow(bindings.runPrepared(id, statement, [...parameters]));
      } finally {
        bindings.closePrepared(id, statement);
      }
    });
  }

  ask(question: Question): Answer {
    const connection = this.#bindings.connect();
    try {
      return connection.useUnsafe((bindings, id) => askReadOnly(bindings, id, question));
    } finally {
      connection.close();
    }
  }

  close(): void {
    this.#connection.close();
    this.#bindings.reset();
  }

  #run(sql: string): Uint8Array {
    return this.#connection.useUnsafe((bindings, id) => bindings.runQuery(id, sql));
  }
}

function rowCountOf(columns: readonly NamedColumn[]): number {
  const [first] = columns;
  return first === undefined ? 0 : rowCount(first.column);
}
