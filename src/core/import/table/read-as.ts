/** Answers: as what was a table read: the mapping that would read it so again, and the hazards among its rows? */
import type { Geometry, HazardLayer, TableName } from "../../model/index.ts";
import { buildHazard } from "../meaning/build-hazard.ts";
import { columnsOf } from "../meaning/find-table-mapping.ts";
import type { ColumnMapping, TableMapping } from "../meaning/mapping.ts";
import { unitOfScale } from "../meaning/recognise-units.ts";
import type { PlannedColumn } from "./column-plan.ts";
import type { TableReader } from "./table-reader.ts";

const GEOMETRY_OF: Readonly<Partial<Record<TableName, Geometry["type"]>>> = { spans: "lines", areas: "polygons" };

export function mappingOfReaders(
  names: readonly string[],
  readers: readonly TableReader[],
  hazard: HazardLayer | undefined,
  given: TableMapping | null,
): readonly ColumnMapping[] {
  const said = given === null ? [] : columnsOf(given, names);
  const taken = new Set<string>();
  return names.map((header, at): ColumnMapping => {
    const own = said[at];
    if (own !== undefined) return own;
    if (hazard !== undefined && header === hazard.measure) {
      return { header, field: "measure", unit: hazard.unit, values: {} };
    }
    for (const { plan } of readers) {
      const column = plan.columns[at];
      const field = column === undefined ? null : fieldOf(column);
      if (field === null || taken.has(field)) continue;
      taken.add(field);
      return { header, field, unit: column?.kind === "field" ? unitOfColumn(column) : null, values: {} };
    }
    return { header, field: null, unit: null, values: {} };
  });
}

function fieldOf(column: PlannedColumn): string | null {
  return column.kind === "field" ? column.name : column.kind === "place" ? column.role : null;
}

function unitOfColumn({ field, scale }: Extract<PlannedColumn, { kind: "field" }>): string | null {
  return field.type === "number" ? unitOfScale(field.unit, scale) : null;
}

/** Points, lines and polygons are a hazard each. */
export function hazardsOf(
  readers: readonly TableReader[],
  headers: readonly string[],
  given: TableMapping | null,
  name: string,
  file: string,
): readonly HazardLayer[] {
  const strength = given?.columns.find(({ field }) => field === "measure");
  const measure = strength === undefined ? {} : { measure: { header: strength.header, unit: strength.unit } };
  return readers
    .filter(({ rows }) => rows.length > 0)
    .map(({ table, rows }) =>
      buildHazard({
        name: name.replace(/^.*\//, ""),
        file,
        headers,
        rows,
        geometry: GEOMETRY_OF[table] ?? "points",
        ...measure,
      }),
    );
}
