/** A study: everything a person works on, in one value that one file holds. */
import type { Change } from "./change.ts";
import type { Column } from "./column.ts";
import type { Geometry, LineShape, PolygonShape } from "./geometry.ts";
import type { BranchId, StudyId } from "./ids.ts";
import type { Network } from "./network.ts";
import type { Provenance } from "./provenance.ts";
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

/** What happens once, told so that it can be played again, on this network and on what becomes of it. */
export type Scenario = {
  readonly id: string;
  readonly name: string;
  readonly note: string;
  /** ISO 8601 with zone. */
  readonly createdAt: string;
  readonly event: OutageEvent;
};

/** Things that people chose are off. A cut-over has several steps in order; each is by itself, not on top of the last. */
export type OutageEvent = { readonly kind: "outage"; readonly steps: readonly OutageStep[] };

export type OutageStep = {
  readonly off: readonly OffPick[];
  /** Ids of what stays on, whatever the picks say. */
  readonly kept: { readonly spans: readonly string[]; readonly sites: readonly string[] };
  /** While it lasts; null: nobody said. */
  readonly window: WorksWindow | null;
};

/** ISO 8601 with zone; the end comes after the beginning. */
export type WorksWindow = { readonly from: string; readonly to: string };

export const NAMED_PICKS = ["spans", "sites", "groups", "owners", "layings", "areas"] as const;
/**
 * How things are chosen: by name (ids of spans, sites, groups and areas, owners, laying modes), by what touches a shape,
 * or by what comes within some metres of lines. Said so and not as a list of rows, it means the same in every version.
 */
export type OffPick =
  | { readonly kind: (typeof NAMED_PICKS)[number]; readonly of: readonly string[] }
  | { readonly kind: "polygon"; readonly shape: PolygonShape }
  | { readonly kind: "strip"; readonly lines: readonly LineShape[]; readonly withinM: number };

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
