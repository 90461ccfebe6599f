/** Answers: what is read from each column of this table, and under which name is it kept? */
import { type Field, fieldsOf, type TableName } from "../../model/index.ts";
import { IdPool } from "../assemble/id-pool.ts";
import { isNoteHeader } from "../layers/rejected-row.ts";
import { PLACE_ROLES, type PlaceRole } from "../meaning/field-synonyms.ts";
import { type RecognisedField, recogniseFields, unitOf } from "../meaning/recognise-fields.ts";
import { recogniseUnit } from "../meaning/recognise-units.ts";
import type { Header } from "./find-header.ts";

/** What each column is to a table, going by its header or by what a person says. */
export type Recognise = (table: TableName) => readonly (RecognisedField | null)[];

export type FieldColumn = {
  readonly kind: "field";
  readonly name: string;
  readonly field: Field;
  readonly scale: number;
  readonly meanings?: ReadonlyMap<string, string | null>;
};
/** An attribute the model does not know, under the file's own name for it. */
export type ExtraColumn = { readonly kind: "extra"; readonly key: string };
export type PlaceColumn = { readonly kind: "place"; readonly role: PlaceRole; readonly key: string };
/** What we said ourselves of a row that was rejected. */
export type NoteColumn = { readonly kind: "note" };
export type PlannedColumn = FieldColumn | ExtraColumn | PlaceColumn | NoteColumn;

export type ColumnPlan = {
  /** Of a hazard: that whose shapes it has. */
  readonly table: TableName;
  readonly isHazard: boolean;
  readonly columns: readonly PlannedColumn[];
  /** Where each role stands; absent where no column has it. */
  readonly places: Readonly<Partial<Record<PlaceRole, number>>>;
};

export function planColumns(
  table: TableName,
  { names, units }: Header,
  recognise: Recognise = (each) => recogniseFields(each, names),
  isHazard = false,
): ColumnPlan {
  const fields = isHazard ? {} : fieldsOf(table);
  const keys = new IdPool(Object.keys(fields));
  const keyOf = (name: string, at: number): string => {
    const wanted = name === "" ? columnLetter(at) : name;
    return keys.take(Object.hasOwn(fields, wanted) ? `${wanted} (file)` : wanted);
  };
  const recognised = recognise(table);
  const has = (field: string) => recognised.some((each) => each?.field === field);
  const places: Partial<Record<PlaceRole, number>> = {};
  const columns = names.map((name, at): PlannedColumn => {
    if (isNoteHeader(name)) return { kind: "note" };
    const found = recognised[at];
    const role = PLACE_ROLES.find((each) => each === found?.field);
    if (found === null || found === undefined || (isHazard && !HAZARD_PLACES.has(found.field)))
      return { kind: "extra", key: keyOf(name, at) };
    if (role === undefined) {
      const field = fields[found.field] as Field;
      return {
        kind: "field",
        name: found.field,
        field,
        scale: found.united ? found.scale : scaleOf(table, found.field, units[at]),
        ...(found.meanings !== undefined && { meanings: found.meanings }),
      };
    }
    // An end that only its name tells is the end.
    if (role === "fromName" && !has("from"))
      return { kind: "field", name: "from", field: fields.from as Field, scale: 1 };
    if (role === "toName" && !has("to")) return { kind: "field", name: "to", field: fields.to as Field, scale: 1 };
    places[role] = at;
    return { kind: "place", role, key: keyOf(name, at) };
  });
  return { table, isHazard, columns, places };
}

const HAZARD_PLACES: ReadonlySet<string> = new Set(["lon", "lat", "geometry"]);

function scaleOf(table: TableName, field: string, units: string | undefined): number {
  const unit = unitOf(table, field);
  if (unit === null || units === undefined) return 1;
  return recogniseUnit(unit, units.replace(/^\s*[([（【]|[)\]）】]\s*$/g, "")) ?? 1;
}

/** As spreadsheets call them: A to Z, AA ... */
export function columnLetter(at: number): string {
  const rest = Math.floor(at / 26) - 1;
  return `${rest < 0 ? "" : columnLetter(rest)}${String.fromCharCode(65 + (at % 26))}`;
}
