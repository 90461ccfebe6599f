/** A study: everything a person works on, in one value that one file holds. */
import type { Change } from "./change.ts";
import type { Column } from "./column.ts";
import type { Geometry } from "./geometry.ts";
import type { BranchId, StudyId } from "./ids.ts";
import type { Network } from "./network.ts";
import type { Provenance } from "./provenance.ts";
import type { Scenario } from "./scenario.ts";
import type { TableName } from "./schema.ts";

export type Study = {
  readonly id: StudyId;
  readonly title: string;
  /** A demonstration says on screen that its routes are invented. */
  readonly origin: "demonstration" | "own";
  readonly authors: readonly string[];
  readonly createdAt: string;
  /** What was imported. Never edited: what people do stands in the branches. */
  readonly base: Network;
  /** At least one. */
  readonly branches: readonly Branch[];
  readonly activeBranch: BranchId;
  readonly hazards: readonly HazardLayer[];
  readonly scenarios: readonly Scenario[];
  readonly findings: readonly Finding[];
  readonly settings: Settings;
  /** Fragility curves of its own, as the text of a file of them; null: those that come with the program. */
  readonly fragility: string | null;
  readonly provenance: readonly Provenance[];
};

/** A line of work on the base: a plan, a what-if, a design. changes are applied in order; undone ones wait for redo. */
export type Branch = {
  readonly id: BranchId;
  readonly name: string;
  readonly from: BranchId | null;
  readonly changes: readonly Change[];
  /** The change undone last stands last. */
  readonly undone: readonly Change[];
};

export const HAZARD_KINDS = [
  "earthquake",
  "fault",
  "typhoon",
  "flood",
  "landslide",
  "ice",
  "wildfire",
  "lightning",
  "other",
] as const;
export type HazardKind = (typeof HAZARD_KINDS)[number];

/**
 * Where and how strong: features with the strength in one of their columns, or a grid of strengths, or both, such as the
 * shaking of an earthquake and its epicentre.
 */
export type HazardLayer = {
  readonly id: string;
  readonly name: string;
  readonly kind: HazardKind;
  /** What the strength is: the column of features that carries it, and the name of what the grid holds. */
  readonly measure: string | null;
  /** The unit of the strength. */
  readonly unit: string | null;
  readonly returnPeriodYears: number | null;
  /** ISO 8601: when it was so, or, of a warning, from when to when it holds: two times with a stroke between them. */
  readonly time: string | null;
  readonly source: string;
  /** illustrative: drawn to show the software, not observed. */
  readonly status: "given" | "illustrative";
  /** The column of point features that names their track: those of one name, in their order, are where one storm passed. */
  readonly track: string | null;
  readonly features: FeatureTable;
  readonly grid: HazardGrid | null;
};

/**
 * Strengths of the cells of a regular grid, as they lay in their file: resampled only where they are drawn.
 * core/geo/grid.ts says where a cell lies and which one holds a position.
 */
export type HazardGrid = {
  readonly columns: number;
  readonly rows: number;
  /** values[row * columns + column]; NaN where the file has none: unknown, never zero. */
  readonly values: Float32Array;
  /**
   * The corner of four cells that is column cells from the first column's edge and row cells from the first row's lies at
   * x = t[0] + column * t[1] + row * t[2], y = t[3] + column * t[4] + row * t[5].
   */
  readonly transform: GridTransform;
  /** What x and y are counted in: the id of a system of core/geo, or a definition in the words of proj4 or WKT. */
  readonly system: string;
};

export type GridTransform = readonly [number, number, number, number, number, number];

export type FeatureTable = {
  readonly count: number;
  readonly columns: Readonly<Record<string, Column>>;
  readonly geometry: Geometry;
};

export const SEVERITIES = ["low", "general", "major", "critical"] as const;
/** 低 / 一般 / 较大 / 重大. */
export type Severity = (typeof SEVERITIES)[number];

/** A rule or an analysis says something about a subject. Words are made of the rule id and the values, per language. */
export type Finding = {
  readonly rule: string;
  readonly severity: Severity;
  readonly subject: { readonly table: TableName; readonly id: string } | null;
  readonly place: { readonly file: string; readonly row: number | null } | null;
  readonly values: Readonly<Record<string, string | number>>;
};

/** What is wrong with data that was read. */
export type Issue = Finding;

export type Settings = {
  /** Which sites serve the rest: all of these kinds, or exactly these ids. */
  readonly gateways: { readonly kinds: readonly string[] } | { readonly ids: readonly string[] };
  /** So many of them a part of the network must hold to be served; at least 1. */
  readonly enough: number;
};
