/**
 * Answers: which features of a layer make one table? Those that say so themselves (`table`), else points, lines and
 * polygons. What has no geometry, or several, goes with the others where these are of one kind.
 */
import { recordOf } from "../formats/geojson/read-features.ts";
import { FEATURE_TABLES, type FeatureTableName } from "../formats/geojson/study-member.ts";

export type FeatureGroup = {
  /** null: of several kinds, or of none. */
  readonly table: FeatureTableName | null;
  readonly features: readonly unknown[];
  /** Where each stands in the layer, counted from 1; null where they are the whole layer. */
  readonly rows: readonly number[] | null;
};

const TABLE_OF: Readonly<Record<string, FeatureTableName>> = {
  Point: "sites",
  MultiPoint: "sites",
  LineString: "spans",
  MultiLineString: "spans",
  Polygon: "areas",
  MultiPolygon: "areas",
};

export function groupFeatures(features: readonly unknown[]): readonly FeatureGroup[] {
  const groups = new Map<FeatureTableName | null, { features: unknown[]; rows: number[] }>();
  features.forEach((feature, i) => {
    const table = tableOf(feature);
    let group = groups.get(table);
    if (group === undefined) groups.set(table, (group = { features: [], rows: [] }));
    group.features.push(feature);
    group.rows.push(i + 1);
  });
  const kinds = [...groups.keys()].filter((table) => table !== null);
  const [only = null] = kinds;
  if (kinds.length < 2) return [{ table: only, features, rows: null }];
  return Array.from(groups, ([table, group]) => ({ table, ...group }));
}

function tableOf(feature: unknown): FeatureTableName | null {
  const { properties, geometry } = recordOf(feature) ?? {};
  const said = markerOf(properties);
  if (said !== null) return said;
  const type = recordOf(geometry)?.type;
  return typeof type === "string" && Object.hasOwn(TABLE_OF, type) ? (TABLE_OF[type] ?? null) : null;
}

/** The table that the properties name; null where `table` is an attribute like any other. */
export function markerOf(properties: unknown): FeatureTableName | null {
  const said = recordOf(properties)?.table;
  return FEATURE_TABLES.find((name) => name === said) ?? null;
}

/** Rows without a place: a table of attributes. */
export function liesNowhere({ table, features }: FeatureGroup): boolean {
  if (table !== null) return false;
  return features.every((feature) => {
    const { type, geometry = null } = recordOf(feature) ?? {};
    return type === "Feature" && geometry === null;
  });
}

/** Every name of an attribute, in the order in which they come. */
export function headersOf({ features }: FeatureGroup): readonly string[] {
  const names = new Set<string>();
  let marked = false;
  for (const feature of features) {
    const properties = recordOf(recordOf(feature)?.properties);
    for (const name in properties) names.add(name);
    marked ||= markerOf(properties) !== null;
  }
  if (marked) names.delete("table");
  return [...names];
}
