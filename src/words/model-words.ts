/** What the `model` section must say: a table, field, choice or unit of the schema without its words does not compile. */
import type { FieldName, HazardKind, Intent, SCHEMA, Severity, TableName, Unit } from "../core/model/index.ts";

type ChoicesOf<T extends TableName> = {
  readonly [F in FieldName<T> as (typeof SCHEMA)[T]["fields"][F] extends { type: "choice" }
    ? F
    : never]: (typeof SCHEMA)[T]["fields"][F] extends { options: readonly (infer O extends string)[] }
    ? Readonly<Record<O, string>>
    : never;
};

export type ModelWords = {
  /** The table by its plural, as a heading. */
  readonly tables: Readonly<Record<TableName, string>>;
  /** One row of the table, as in "this site". */
  readonly row: Readonly<Record<TableName, string>>;
  /** So many rows of the table, grouped and in the right number. */
  readonly counts: Readonly<Record<TableName, (count: number) => string>>;
  readonly fields: { readonly [T in TableName]: Readonly<Record<FieldName<T>, string>> };
  readonly choices: { readonly [T in TableName]: ChoicesOf<T> };
  /** The unit as it stands behind a number; empty where a number stands alone. */
  readonly units: Readonly<Record<Unit, string>>;
  readonly hazardKinds: Readonly<Record<HazardKind, string>>;
  readonly severities: Readonly<Record<Severity, string>>;
  readonly intents: Readonly<Record<Intent, string>>;
  /** What stands where an attribute is not known. */
  readonly unknown: string;
  readonly of: (value: string, unit: string) => string;
};
