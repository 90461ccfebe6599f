/**
 * Answers: which study did writeGeojson make these features and this member of?
 * Features are taken as they are: what another program changed in them since is part of the study now.
 */
import {
  applyChanges,
  type Branch,
  buildLines,
  buildPoints,
  buildPolygons,
  ChangeConflict,
  type Field,
  fieldsOf,
  type Geometry,
  type HazardLayer,
  type Issue,
  type LineShape,
  type Network,
  type PackedLine,
  type PolygonShape,
  type Position,
  type ReadRow,
  type ReadShape,
  type RejectedRow,
  type Study,
  TABLE_NAMES,
  type TableName,
  type Value,
  type VersionId,
} from "../../../model/index.ts";
import { issueAt } from "../../issue.ts";
import { rejectedFeature } from "../../layers/rejected-row.ts";
import { evenOutValues } from "../../meaning/even-out-values.ts";
import { fitValue, looseValue, shownValue } from "../../meaning/fit-value.ts";
import { buildBase, buildColumns } from "./build-base.ts";
import { recordOf } from "./read-features.ts";
import { readShapes } from "./read-shapes.ts";
import type { FeatureTableName, HazardMember, StudyMember, TableMember } from "./study-member.ts";
import { attributeName, FEATURE_TABLES, HAZARDS } from "./study-member.ts";

export type OwnReading = {
  readonly study: Study;
  readonly issues: readonly Issue[];
  readonly rejected: readonly RejectedRow[];
  /** Features of which something was altered or left out. */
  readonly fixed: number;
};

type GeometryType = Geometry["type"];
type Home = {
  readonly rows: ReadRow[];
  readonly fields: ReadonlyMap<string, Field>;
  readonly geometry: GeometryType;
  /** The features show the rows after changes; the rows themselves stand in the member. */
  readonly shownOnly: boolean;
};

const GEOMETRY_OF = { sites: "points", spans: "lines", areas: "polygons" } as const;

export function readOwn(features: readonly unknown[], member: StudyMember, file: string): OwnReading {
  const issues: Issue[] = [];
  const tables = new Map(FEATURE_TABLES.map((name) => [name as string, tableHome(name, member.tables[name])]));
  const hazards = new Map(member.hazards.map((hazard) => [hazard.id, hazardHome(hazard)]));
  const rejected: RejectedRow[] = [];
  const fixed = new Set<number>();
  features.forEach((feature, i) => {
    const properties = recordOf(recordOf(feature)?.properties) ?? {};
    const home =
      properties.table === HAZARDS ? hazards.get(String(properties.hazard)) : tables.get(String(properties.table));
    if (home === undefined) {
      const at = { row: i + 1, rule: "geojson.unknown-table", values: { table: shownValue(properties.table) } };
      rejected.push(rejectedFeature(feature, { ...at, table: file }));
      issues.push(issueAt(file, at.row, at.rule, "general", at.values));
    } else if (!home.shownOnly) {
      const before = issues.length;
      home.rows.push(readRow(home, properties, recordOf(feature)?.geometry, issues, file, i + 1));
      if (issues.length > before) fixed.add(i);
    }
  });
  const base = baseOf(member, tables);
  const branches = member.branches.map((branch) => fittingBranch(base, branch, file, issues));
  const {
    format: _format,
    formatVersion: _formatVersion,
    baseVersion: _base,
    rowsVersion: _rows,
    tables: _tables,
    ...rest
  } = member;
  const study: Study = { ...rest, base, branches, hazards: member.hazards.map((hazard) => hazardOf(hazard, hazards)) };
  return { study, issues, rejected, fixed: fixed.size };
}

function tableHome(name: FeatureTableName, { extra, rows }: TableMember): Home {
  const fields = new Map([
    ...extra.map(({ name, field }) => [name, field] as const),
    ...Object.entries(fieldsOf(name)),
  ]);
  return { rows: [], fields, geometry: GEOMETRY_OF[name], shownOnly: rows !== null };
}

function hazardHome({ columns, geometry }: HazardMember): Home {
  return { rows: [], fields: new Map(columns.map(({ name, field }) => [name, field])), geometry, shownOnly: false };
}

function readRow(
  { fields, geometry: type }: Home,
  properties: Readonly<Record<string, unknown>>,
  geometry: unknown,
  issues: Issue[],
  file: string,
  row: number,
): ReadRow {
  const values: [string, Value][] = [];
  let id = "";
  for (const [property, raw] of Object.entries(properties)) {
    if (property === "table" || property === "hazard") continue;
    const name = attributeName(property);
    const field = fields.get(name);
    const value = field === undefined ? looseValue(raw) : fitValue(field, raw);
    if (value === undefined) {
      const said = { field: name, value: shownValue(raw), kept: "" };
      issues.push(issueAt(file, row, "import.value-not-understood", "general", said));
    } else if (name === "id" && typeof value === "string") id = value;
    if (value !== undefined && value !== null) values.push([name, value]);
  }
  const { parts, problems } = readShapes(geometry, true);
  for (const problem of problems) issues.push(issueAt(file, row, problem.rule, "general", { type: problem.type }));
  const shape = shapeOf(type, parts);
  if (parts.length > 0 && shape === null) {
    issues.push(issueAt(file, row, "geojson.wrong-geometry", "general", { table: String(properties.table) }));
  }
  return { id, values: Object.fromEntries(values), shape };
}

/** Several polygons are one area; a point or a line in several parts is no site or span. */
function shapeOf(type: GeometryType, parts: ReturnType<typeof readShapes>["parts"]): ReadShape | null {
  if (type === "polygons") {
    const polygons = parts.flatMap((part) => (part.kind === "polygon" ? part.shape : []));
    return polygons.length === 0 ? null : polygons;
  }
  const [part, ...more] = parts;
  const kind = type === "points" ? "point" : "line";
  return part?.kind === kind && more.length === 0 ? part.shape : null;
}

function baseOf(member: StudyMember, tables: ReadonlyMap<string, Home>): Network {
  const rows = Object.fromEntries(
    TABLE_NAMES.map((name): [TableName, readonly ReadRow[]] => {
      const known = new Map(member.tables[name].extra.map(({ name, field }) => [name, field]));
      const isKnown = (key: string) => known.has(key) || Object.hasOwn(fieldsOf(name), key);
      return [name, member.tables[name].rows ?? evenOutValues(tables.get(name)?.rows ?? [], isKnown)];
    }),
  );
  const base = buildBase(rows, member.tables);
  return base.version === member.rowsVersion ? { ...base, version: member.baseVersion as VersionId } : base;
}

function hazardOf({ geometry, columns, ...about }: HazardMember, homes: ReadonlyMap<string, Home>): HazardLayer {
  const isKnown = (key: string) => columns.some(({ name }) => name === key);
  const rows = evenOutValues(homes.get(about.id)?.rows ?? [], isKnown);
  const keys = rows.flatMap(({ values }) => Object.keys(values));
  const shapes = rows.map(({ shape }) => shape);
  return {
    ...about,
    features: {
      count: rows.length,
      columns: buildColumns(columns, rows, keys),
      geometry: buildGeometry(geometry, shapes),
    },
    grid: null,
  };
}

function buildGeometry(type: GeometryType, shapes: readonly (ReadShape | null)[]): Geometry {
  if (type === "points") return buildPoints(shapes as readonly (Position | null)[]);
  if (type === "lines") return buildLines(shapes as readonly (LineShape | PackedLine | null)[]);
  return buildPolygons(shapes as readonly (PolygonShape | null)[]);
}

/** Undo and redo never fail on a study that was opened: changes that no longer fit go, with all that follow them. */
function fittingBranch(base: Network, branch: Branch, file: string, issues: Issue[]): Branch {
  const upcoming = branch.undone.toReversed();
  const all = [...branch.changes, ...upcoming];
  try {
    applyChanges(base, all);
    return branch;
  } catch (cause) {
    if (!(cause instanceof ChangeConflict)) throw cause;
    const at = all.findIndex(({ id }) => id === cause.change);
    const left = { branch: branch.name, changes: all.length - at };
    issues.push(issueAt(file, null, "geojson.change-left-out", "major", left));
    return {
      ...branch,
      changes: branch.changes.slice(0, at),
      undone: upcoming.slice(0, Math.max(0, at - branch.changes.length)).toReversed(),
    };
  }
}
