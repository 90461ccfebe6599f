/**
 * What stands in manifest.json of a study file. Format rules:
 * - numbers of tables lie in entries of their own, one typed array each, little endian, named by type (.f64 .f32 .u32 .u16 .u8);
 * - columns whose words are one and the same in memory name the same words here, and share them again when read;
 * - a new field or option raises FORMAT_VERSION: readers fill it with unknown, so it needs no migration;
 *   whatever else changes in meaning or place raises it too and brings a migration (migrations.ts).
 */
import type { HazardGrid, HazardLayer, Study, TableName } from "../model/index.ts";

export const FORMAT = "faultline-study";
export const FORMAT_VERSION = 4;
export const MANIFEST = "manifest.json";

/** What a study says beside its tables: light, and the part that changes as a person works. */
export type StudyAbout = Omit<Study, "base" | "hazards">;

export type Manifest = StudyAbout & {
  readonly format: typeof FORMAT;
  readonly formatVersion: number;
  readonly baseVersion: string;
  readonly words: readonly WordsEntry[];
  readonly tables: readonly TableEntry[];
  readonly hazards: readonly HazardEntry[];
};

export function aboutStudy({ base: _base, hazards: _hazards, ...about }: Study): StudyAbout {
  return about;
}

/** One typed array: where it lies and how many numbers it holds. */
export type ArrayEntry = { readonly entry: string; readonly length: number };
export type WordsEntry = { readonly units: ArrayEntry; readonly starts: ArrayEntry };

export type ColumnEntry =
  | { readonly type: "number"; readonly name: string; readonly unit: string | null; readonly values: ArrayEntry }
  | { readonly type: "choice"; readonly name: string; readonly options: readonly string[]; readonly codes: ArrayEntry }
  /** words counts into the manifest's words. */
  | { readonly type: "text"; readonly name: string; readonly words: number; readonly codes: ArrayEntry }
  | {
      readonly type: "list";
      readonly name: string;
      readonly words: number;
      readonly starts: ArrayEntry;
      readonly codes: ArrayEntry;
    };

export type GeometryEntry =
  | { readonly type: "points"; readonly coordinates: ArrayEntry }
  | { readonly type: "lines"; readonly coordinates: ArrayEntry; readonly starts: ArrayEntry }
  | {
      readonly type: "polygons";
      readonly coordinates: ArrayEntry;
      readonly starts: ArrayEntry;
      readonly ringStarts: ArrayEntry;
      readonly polygonStarts: ArrayEntry;
    };

export type TableEntry = {
  readonly name: TableName;
  readonly count: number;
  readonly columns: readonly ColumnEntry[];
  readonly extra: readonly ColumnEntry[];
  readonly geometry: GeometryEntry | null;
};

export type HazardEntry = Omit<HazardLayer, "features" | "grid"> & {
  readonly count: number;
  readonly columns: readonly ColumnEntry[];
  readonly geometry: GeometryEntry;
  readonly grid: GridEntry | null;
};

export type GridEntry = Omit<HazardGrid, "values"> & { readonly values: ArrayEntry };
