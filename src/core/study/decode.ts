/** Takes values of unknown shape apart: each function gives back what it was asked for, or throws Damaged. */

/** Something in the file is not as the format says. */
export class Damaged extends Error {
  constructor(readonly entry: string) {
    super(`${entry} is damaged`);
    this.name = "Damaged";
  }
}

export class Decoder {
  constructor(readonly entry: string) {}

  fail(): never {
    throw new Damaged(this.entry);
  }

  record(value: unknown): Readonly<Record<string, unknown>> {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return this.fail();
    return value as Readonly<Record<string, unknown>>;
  }

  list<T>(value: unknown, item: (value: unknown) => T): readonly T[] {
    return Array.isArray(value) ? value.map(item) : this.fail();
  }

  text = (value: unknown): string => (typeof value === "string" ? value : this.fail());

  number = (value: unknown): number => (typeof value === "number" ? value : this.fail());

  /** A number that may be NaN, which JSON writes as null. */
  numberOrNaN = (value: unknown): number => (value === null ? Number.NaN : this.number(value));

  count = (value: unknown): number =>
    typeof value === "number" && Number.isSafeInteger(value) && value >= 0 ? value : this.fail();

  orNull<T>(value: unknown, item: (value: unknown) => T): T | null {
    return value === null ? null : item(value);
  }

  oneOf<T extends string>(value: unknown, options: readonly T[]): T {
    return options.find((option) => option === value) ?? this.fail();
  }

  /** A record read under any names, "__proto__" included. */
  entries<T>(value: unknown, item: (value: unknown) => T): Readonly<Record<string, T>> {
    return Object.fromEntries(Object.entries(this.record(value)).map(([key, each]) => [key, item(each)]));
  }
}
