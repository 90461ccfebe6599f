/** Answers: which rows does a table of typed values make, of which metadata say which column is geometry and which is ours? */
import type { Reading } from "../format.ts";
import { refuseFile } from "../refuse-file.ts";
import { type GeoColumns, geometryOf, nameOfGeoSystem, systemOfGeo } from "./geo-columns.ts";
import type { OwnLayer } from "./own-layer.ts";
import { type LayersOf, readLayers } from "./read-layers.ts";
import { plainValue, readTypedTable, type TypedTable } from "./typed-table.ts";

/** geo: null where the metadata name no geometry; own: null where the table is not of our own writing. */
export function readTypedFeatures(
  table: TypedTable,
  geo: GeoColumns | null,
  own: OwnLayer | null,
  about: LayersOf,
): Reading {
  const [primary, ...others] = geo?.columns ?? [];
  const columnOf = (name: string) => table.columns.find((column) => column.name === name);
  const geometry = primary === undefined ? undefined : columnOf(primary.name);
  if (geometry === undefined && own === null) return readTypedTable(table, about);
  const stated = primary === undefined ? null : systemOfGeo(primary.crs);
  if (stated === undefined && about.options.crs === undefined)
    return refuseFile(about.file, "import.unknown-crs", { crs: nameOfGeoSystem(primary?.crs) });
  const beside = new Set(others.map(({ name }) => name));
  const attributes = table.columns.filter(
    (column) => column !== geometry && !(geo?.covering.has(column.name) ?? false) && !beside.has(column.name),
  );
  const features = Array.from({ length: table.count }, (_, row) => ({
    type: "Feature",
    properties: Object.fromEntries(attributes.map((column) => [column.name, plainValue(column.valueAt(row))])),
    geometry: geometry === undefined ? null : geometryOf(geometry.valueAt(row), primary?.encoding ?? ""),
  }));
  return readLayers([{ name: "", features, stated: stated ?? null, own }], about);
}
