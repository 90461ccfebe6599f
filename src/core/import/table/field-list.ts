/**
 * The list of columns that goes with tables of our own writing, as a file (fields.csv) or a sheet (fields): what each
 * column holds, in which unit, with which options. People read it as a key to the data; our readers take it as the
 * word for what the columns are, and guess nothing.
 */
import { TABLE_NAMES, type TableName } from "../../model/index.ts";
import { decodeText } from "../bytes/text-codec.ts";
import type { NamedBytes } from "../format.ts";
import { type OwnColumn, type OwnLayer, ownField } from "../layers/own-layer.ts";
import { DelimitedRows } from "./delimited-rows.ts";
import type { RowSource } from "./row-source.ts";

export const FIELD_LIST = "fields";
const FILE = /(^|\/)fields\.csv$/i;
const HEADERS = ["table", "column", "field", "type", "unit", "options"];
/** Options stand in one cell. */
const BETWEEN = "; ";

/** The header row, and a row for each column. place: the columns that tell where a row lies. */
export function fieldListRows(layers: readonly OwnLayer[], place: (layer: OwnLayer) => readonly string[]): string[][] {
  return [
    HEADERS,
    ...layers.flatMap((layer) => [
      ...layer.columns.map(({ header, name, field }) => {
        const unit = field.type === "number" && field.unit !== "1" ? field.unit : "";
        const options = field.type === "choice" ? field.options.join(BETWEEN) : "";
        return [layer.table, header, name, field.type, unit, options];
      }),
      ...place(layer).map((header) => [layer.table, header, "", "place", "WGS-84", ""]),
    ]),
  ];
}

/** By table; null where the rows are another kind of list. Rows that somebody damaged are left out. */
export function readFieldList(source: RowSource): ReadonlyMap<TableName, OwnLayer> | null {
  const head = source.next();
  if (head === null || HEADERS.some((header, i) => head[i] !== header)) return null;
  const layers = new Map<TableName, { readonly table: TableName; readonly columns: OwnColumn[] }>();
  for (let cells = source.next(); cells !== null; cells = source.next()) {
    const [of = "", header = "", name = "", type = "", unit = "", options = ""] = cells;
    const table = TABLE_NAMES.find((known) => known === of);
    const field = ownField(type, unit || "1", options.split(BETWEEN));
    if (table === undefined || field === null || header === "") continue;
    const layer = layers.get(table) ?? { table, columns: [] };
    layers.set(table, layer);
    layer.columns.push({ header, name, field });
  }
  return layers;
}

/** Among the files of one folder, the one that explains the columns of the others. */
export function isFieldList({ name, bytes }: NamedBytes): boolean {
  return FILE.test(name) && listOf(bytes) !== null;
}

/** What a list beside this file says about the table it is called after; null where there is none. */
export function ownLayerOf(file: string, companions: readonly NamedBytes[]): OwnLayer | null {
  const list = companions.find(({ name }) => FILE.test(name));
  const stem = file.replace(/^.*\//, "").replace(/\.[^.]*$/, "");
  const table = TABLE_NAMES.find((name) => name === stem);
  return (list && table && listOf(list.bytes)?.get(table)) ?? null;
}

function listOf(bytes: Uint8Array): ReadonlyMap<TableName, OwnLayer> | null {
  const decoded = decodeText(bytes);
  return decoded.ok ? readFieldList(new DelimitedRows(decoded.text, ",")) : null;
}
