/**
 * How a file that we write says what its columns are, so that they are read back as they were and nothing is guessed.
 * Formats with room for a text of their own (metadata, descriptions) carry it as JSON.
 */
import { type Field, TABLE_NAMES, type TableName } from "../../model/index.ts";

export type OwnColumn = {
  /** What the column is called in the file. */
  readonly header: string;
  /** The field of the schema, or the name under which the study keeps it. */
  readonly name: string;
  readonly field: Field;
};

export type OwnLayer = { readonly table: TableName; readonly columns: readonly OwnColumn[] };

const FORMAT = "faultline-columns";

export function ownLayerText({ table, columns }: OwnLayer): string {
  const about = columns.map(({ header, name, field }) => ({ header, name, ...field }));
  return JSON.stringify({ format: FORMAT, table, columns: about });
}

/** null where the text is of another kind. */
export function readOwnLayerText(text: string | null | undefined): OwnLayer | null {
  if (!text?.startsWith(`{"format":"${FORMAT}"`)) return null;
  try {
    const { table, columns } = JSON.parse(text) as { readonly table: unknown; readonly columns: unknown };
    const known = TABLE_NAMES.find((name) => name === table);
    if (known === undefined || !Array.isArray(columns)) return null;
    return { table: known, columns: columns.flatMap((column) => ownColumn(column) ?? []) };
  } catch {
    return null;
  }
}

function ownColumn(raw: Readonly<Record<string, unknown>>): OwnColumn | null {
  const { header, name, type, unit, options } = raw;
  const field = ownField(String(type), unit, Array.isArray(options) ? options.map(String) : []);
  return typeof header === "string" && typeof name === "string" && field !== null ? { header, name, field } : null;
}

/** A unit that is not one of ours is of no consequence: numbers are read as they are. */
export function ownField(type: string, unit: unknown, options: readonly string[]): Field | null {
  if (type === "text" || type === "list") return { type };
  if (type === "number") return { type, unit: (typeof unit === "string" ? unit : "1") as "1" };
  return type === "choice" ? { type, options } : null;
}
