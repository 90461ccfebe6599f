/**
 * Answers: does a data file of figures say what it must, and nothing else? What is wrong is said by its entry, its field
 * and the rule it breaks; the caller knows the name of the file. Fields that nobody reads are refused, or a slip of the
 * pen in one that may be left out would go unnoticed.
 */
import type { ModelStatus } from "../engineering-model.ts";
import type { Figure, Names, Sourced } from "./sourced.ts";

export type DataRule =
  | "not-json"
  | "not-an-object"
  | "not-a-list"
  | "missing"
  | "not-known"
  | "not-text"
  | "not-a-number"
  | "out-of-range"
  | "not-in-list"
  | "twice"
  | "not-rising"
  | "states-out-of-order"
  | "no-shape"
  | "two-shapes";

export class DataFault {
  constructor(
    /** The entry's id or its path; empty for the file itself. */
    readonly entry: string,
    readonly field: string,
    readonly rule: DataRule,
  ) {}
}

const STATUSES: readonly ModelStatus[] = ["confirmed", "second-hand", "derived", "unconfirmed"];
const SOURCED = ["source", "status", "analogy", "note"];

/** One object of a file while it is read; a broken rule is thrown as a DataFault and caught by `readData`. */
export class Entry {
  private readonly fields: Readonly<Record<string, unknown>>;

  constructor(
    value: unknown,
    readonly name: string,
    known: readonly string[] | null,
  ) {
    if (typeof value !== "object" || value === null || Array.isArray(value)) this.fail("", "not-an-object");
    this.fields = value as Readonly<Record<string, unknown>>;
    const stray = Object.keys(this.fields).find((field) => known !== null && !known.includes(field));
    if (stray !== undefined) this.fail(stray, "not-known");
  }

  /** One that says where its figures come from, too. */
  static sourced(value: unknown, name: string, known: readonly string[]): Entry {
    return new Entry(value, name, [...known, ...SOURCED]);
  }

  fail(field: string, rule: DataRule): never {
    throw new DataFault(this.name, field, rule);
  }

  keys(): string[] {
    return Object.keys(this.fields);
  }

  has(field: string): boolean {
    return Object.hasOwn(this.fields, field);
  }

  get(field: string): unknown {
    return this.has(field) ? this.fields[field] : this.fail(field, "missing");
  }

  text(field: string): string {
    const value = this.get(field);
    return typeof value === "string" && value.trim() !== "" ? value : this.fail(field, "not-text");
  }

  number(field: string, least: number, most: number): number {
    return this.within(field, this.get(field), least, most);
  }

  /** null, which must be written, is what nobody knows. */
  numberOrNull(field: string, least: number, most: number): number | null {
    return this.get(field) === null ? null : this.number(field, least, most);
  }

  choice<const C extends string>(field: string, choices: readonly C[]): C {
    const value = this.get(field);
    return choices.find((choice) => choice === value) ?? this.fail(field, "not-in-list");
  }

  list(field: string): readonly unknown[] {
    const value = this.get(field);
    return Array.isArray(value) ? value : this.fail(field, "not-a-list");
  }

  /** Any of these, in the order of the file. */
  some(field: string, choices: readonly string[]): readonly string[] {
    return this.list(field).map((each) => choices.find((choice) => choice === each) ?? this.fail(field, "not-in-list"));
  }

  /** Entries with sources, each known by an id of its own. */
  named(field: string, known: readonly string[]): Entry[] {
    const entries = new Map<string, Entry>();
    this.list(field).forEach((each, at) => {
      const id = new Entry(each, `${this.inside(field)}[${at}]`, null).text("id");
      const entry = Entry.sourced(each, id, known);
      if (entries.has(id)) entry.fail("id", "twice");
      entries.set(id, entry);
    });
    return [...entries.values()];
  }

  /** A name in each language. */
  names(field: string): Names {
    const names = new Entry(this.get(field), this.inside(field), ["en", "zh"]);
    return { en: names.text("en"), zh: names.text("zh") };
  }

  /** Pairs of numbers whose first rises from one to the next. */
  pairs(field: string, most: readonly [number, number]): readonly (readonly [number, number])[] {
    const pairs = this.list(field).map((pair): readonly [number, number] => {
      if (!Array.isArray(pair) || pair.length !== 2) return this.fail(field, "not-a-list");
      return [this.within(field, pair[0], 0, most[0]), this.within(field, pair[1], 0, most[1])];
    });
    if (pairs.length === 0) this.fail(field, "missing");
    if (pairs.some(([at], i) => i > 0 && at <= (pairs[i - 1] as readonly [number, number])[0])) {
      this.fail(field, "not-rising");
    }
    return pairs;
  }

  sources(): Sourced {
    return {
      source: this.text("source"),
      status: this.choice("status", STATUSES),
      ...(this.has("analogy") ? { analogy: this.names("analogy") } : {}),
      ...(this.has("note") ? { note: this.text("note") } : {}),
    };
  }

  figure(field: string, least: number, most: number): Figure {
    const figure = Entry.sourced(this.get(field), this.inside(field), ["value"]);
    return { value: figure.number("value", least, most), ...figure.sources() };
  }

  inside(field: string): string {
    return this.name === "" ? field : `${this.name}.${field}`;
  }

  private within(field: string, value: unknown, least: number, most: number): number {
    if (typeof value !== "number") this.fail(field, "not-a-number");
    // Written so that what is no number fails as well.
    return value >= least && value <= most ? value : this.fail(field, "out-of-range");
  }
}

export function readData<T>(text: string, read: (json: unknown) => T): T | DataFault {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\ufeff/, ""));
  } catch {
    return new DataFault("", "", "not-json");
  }
  try {
    return read(json);
  } catch (fault) {
    if (fault instanceof DataFault) return fault;
    throw fault;
  }
}
