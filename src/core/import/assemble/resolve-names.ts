/**
 * Answers: which rows do the references of these rows mean that name them, not their id?
 * Across all files of a study: the sites of one, the spans of another. A name of several rows is nobody's, and is said;
 * so is one of none. A reference that is an id stays as it is. Cost: one pass over the rows.
 */
import { type Field, fieldsOf, type Issue, type ReadRow, type TableName, type Value } from "../../model/index.ts";
import { issueAt } from "../issue.ts";
import { normaliseName } from "../meaning/normalise-name.ts";

type Tables = ReadonlyMap<TableName, ReadRow[]>;
type Ids = ReadonlyMap<TableName, { has(id: string): boolean }>;
/** The rows that a file brought, by their place in each table. */
export type RowsOfFile = {
  readonly file: string;
  readonly ranges: ReadonlyMap<TableName, readonly [from: number, to: number]>;
};

const SEVERAL = Symbol("several rows");
/** So many names of one kind are listed, and the rest counted. */
const MOST_NAMES = 100;

/** ids: all that stand in the tables. */
export function resolveNames(tables: Tables, ids: Ids, files: readonly RowsOfFile[]): Issue[] {
  const books = new Map<TableName, NameBook>();
  const bookOf = (table: TableName): NameBook => {
    let book = books.get(table);
    if (book === undefined) books.set(table, (book = new NameBook(tables.get(table) ?? [], ids.get(table))));
    return book;
  };
  return files.flatMap(({ file, ranges }) => {
    const complaints = new Complaints(file);
    for (const [table, [from, to]] of ranges) {
      const rows = tables.get(table) ?? [];
      const fields = referencesOf(table).filter(({ target }) => (tables.get(target)?.length ?? 0) > 0);
      for (let at = from; at < to && fields.length > 0; at++) {
        const row = rows[at];
        if (row !== undefined) rows[at] = resolveRow(table, row, fields, bookOf, complaints);
      }
    }
    return complaints.finish();
  });
}

type Reference = { readonly field: string; readonly target: TableName };

function referencesOf(table: TableName): readonly Reference[] {
  return Object.entries(fieldsOf(table)).flatMap(([field, about]: [string, Field]): Reference[] =>
    "of" in about && about.of !== undefined ? [{ field, target: about.of }] : [],
  );
}

function resolveRow(
  table: TableName,
  row: ReadRow,
  fields: readonly Reference[],
  bookOf: (table: TableName) => NameBook,
  complaints: Complaints,
): ReadRow {
  let values: Record<string, Value> | null = null;
  for (const { field, target } of fields) {
    const value = row.values[field];
    if (value === undefined || value === null || typeof value === "number") continue;
    const meant = (name: string): string => {
      const found = bookOf(target).find(name);
      if (typeof found === "string") return found;
      complaints.add(
        found === SEVERAL ? "import.name-of-several" : "import.name-unknown",
        table,
        row.id,
        field,
        name,
        target,
      );
      return name;
    };
    const resolved = typeof value === "string" ? meant(value) : value.map(meant);
    const same = typeof resolved === "string" ? resolved === value : resolved.every((item, i) => item === value[i]);
    if (same) continue;
    values ??= { ...row.values };
    values[field] = resolved;
  }
  return values === null ? row : { ...row, values };
}

/** Ids first, then names as they are written, then names however they are written. */
class NameBook {
  readonly #ids: { has(id: string): boolean } | undefined;
  readonly #rows: readonly ReadRow[];
  #names: ReadonlyMap<string, string | typeof SEVERAL> | null = null;

  constructor(rows: readonly ReadRow[], ids: { has(id: string): boolean } | undefined) {
    this.#rows = rows;
    this.#ids = ids;
  }

  find(text: string): string | typeof SEVERAL | undefined {
    if (this.#ids?.has(text)) return text;
    this.#names ??= this.#indexNames();
    return this.#names.get(`=${text}`) ?? this.#names.get(normaliseName(text));
  }

  #indexNames(): ReadonlyMap<string, string | typeof SEVERAL> {
    const names = new Map<string, string | typeof SEVERAL>();
    for (const { id, values } of this.#rows) {
      const name = typeof values.name === "string" ? values.name : "";
      // No normalised name begins with a mark.
      for (const key of new Set([`=${name}`, normaliseName(name)])) {
        if (key === "" || key === "=") continue;
        names.set(key, names.has(key) ? SEVERAL : id);
      }
    }
    return names;
  }
}

type Complaint = {
  readonly table: TableName;
  readonly id: string;
  readonly values: Readonly<Record<string, string>>;
  rows: number;
};

/** One issue a name, with the first row that has it. */
class Complaints {
  readonly #file: string;
  readonly #byRule = new Map<string, Map<string, Complaint>>();
  readonly #rest = new Map<string, number>();

  constructor(file: string) {
    this.#file = file;
  }

  add(rule: string, table: TableName, id: string, field: string, name: string, target: TableName): void {
    let known = this.#byRule.get(rule);
    if (known === undefined) this.#byRule.set(rule, (known = new Map()));
    const key = `${table}\n${field}\n${name}`;
    const complaint = known.get(key);
    if (complaint !== undefined) complaint.rows++;
    else if (known.size < MOST_NAMES) known.set(key, { table, id, values: { table, field, name, target }, rows: 1 });
    else this.#rest.set(rule, (this.#rest.get(rule) ?? 0) + 1);
  }

  finish(): Issue[] {
    const named = [...this.#byRule].flatMap(([rule, complaints]) =>
      Array.from(complaints.values(), ({ table, id, values, rows }): Issue => {
        return { ...issueAt(this.#file, null, rule, "major", { ...values, rows }), subject: { table, id } };
      }),
    );
    const rest = Array.from(this.#rest, ([rule, rows]) =>
      issueAt(this.#file, null, "table.more-of-a-rule", "general", { rule, rows }),
    );
    return [...named, ...rest];
  }
}
