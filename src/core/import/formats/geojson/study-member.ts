/**
 * How a study stands in GeoJSON. Format rules:
 * - sites, spans, areas and hazard features of the active branch are plain features; the property `table` says which,
 *   `hazard` whose, and attributes stand under the model's own names (lengthM), unknown ones left out;
 * - an attribute of a file that is itself called `table` or `hazard` gets an underscore at its end;
 * - a row without known geometry is a feature with geometry null;
 * - grids of hazards have no place in it and are left out;
 * - what GeoJSON has no place for stands in the member `faultline` beside the features: tables without geometry, the
 *   base rows of tables that the active branch changes (their features show the result), types of extra columns,
 *   branches, scenarios, findings, settings, fragility curves, provenance.
 * A program that drops the member still leaves sites, spans and areas that read back as such.
 */
import type { Field, HazardLayer, Row, Study, TableName } from "../../../model/index.ts";

export const MEMBER = "faultline";
export const MEMBER_FORMAT = "faultline-geojson";
/** Version 2 brought how many gateways are enough, which was 1 before, and scenarios, of which there were none. */
export const MEMBER_VERSION = 2;

/** Tables whose rows are features. */
export const FEATURE_TABLES = ["sites", "spans", "areas"] as const satisfies readonly TableName[];
export type FeatureTableName = (typeof FEATURE_TABLES)[number];
export const HAZARDS = "hazards";

export type NamedField = { readonly name: string; readonly field: Field };

export type TableMember = {
  /** The columns the schema does not know, in order. */
  readonly extra: readonly NamedField[];
  /** null where the features are the rows. */
  readonly rows: readonly Row[] | null;
};

export type HazardMember = Omit<HazardLayer, "features" | "grid"> & {
  readonly geometry: HazardLayer["features"]["geometry"]["type"];
  readonly columns: readonly NamedField[];
};

export type StudyMember = Omit<Study, "base" | "hazards"> & {
  readonly format: typeof MEMBER_FORMAT;
  readonly formatVersion: number;
  readonly baseVersion: string;
  /** The version that the rows as written here give when they are built again: tells whether somebody edited them. */
  readonly rowsVersion: string;
  readonly tables: Readonly<Record<TableName, TableMember>>;
  readonly hazards: readonly HazardMember[];
};

export function propertyName(attribute: string): string {
  return /^(table|hazard)_*$/.test(attribute) ? `${attribute}_` : attribute;
}

export function attributeName(property: string): string {
  return /^(table|hazard)_+$/.test(property) ? property.slice(0, -1) : property;
}
