/** Takes values of unknown shape apart: each function gives back what it was asked for, or throws Damaged. */

/** What has to stand there: one of these, or one of the names listed; "nothing": nobody reads such a field. */
export type Wanted =
  | "object"
  | "list"
  | "text"
  | "number"
  | "above-zero"
  | "count"
  | "place"
  | "nothing"
  | readonly string[];

/** Something in the file is not as the format says. */
export class Damaged extends Error {
  constructor(
    readonly entry: string,
    readonly wanted: Wanted | null = null,
  ) {
    super(`${entry} is damaged`);
    this.name = "Damaged";
  }
}

export class Decoder {
  constructor(readonly entry: string) {}

  fail(wanted: Wanted | null = null): never {
    throw new Damaged(this.entry, wanted);
  }

  record(value: unknown): Readonly<Record<string, unknown>> {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return this.fail("object");
    return value as Readonly<Record<string, unknown>>;
  }

  list<T>(value: unknown, item: (value: unknown) => T): readonly T[] {
    return Array.isArray(value) ? value.map(item) : this.fail("list");
  }

  text = (value: unknown): string => (typeof value === "string" ? value : this.fail("text"));

  number = (value: unknown): number => (typeof value === "number" ? value : this.fail("number"));

  /** A number that may be NaN, which JSON writes as null. */
  numberOrNaN = (value: unknown): number => (value === null ? Number.NaN : this.number(value));

  count = (value: unknown): number =>
    typeof value === "number" && Number.isSafeInteger(value) && value >= 0 ? value : this.fail("count");

  orNull<T>(value: unknown, item: (value: unknown) => T): T | null {
    return value === null ? null : item(value);
  }

  oneOf<T extends string>(value: unknown, options: readonly T[]): T {
    return options.find((option) => option === value) ?? this.fail(options);
  }

  /** A record read under any names, "__proto__" included. */
  entries<T>(value: unknown, item: (value: unknown) => T): Readonly<Record<string, T>> {
    return Object.fromEntries(Object.entries(this.record(value)).map(([key, each]) => [key, item(each)]));
  }
}
