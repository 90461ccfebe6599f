/**
 * Answers: what would this manifest say in today's format?
 * migrations[n] turns the manifest of format n into that of format n + 1, on plain JSON: types of old formats are gone.
 */
import { FORMAT_VERSION } from "./manifest.ts";

export type RawManifest = Readonly<Record<string, unknown>>;
export type Migrations = Readonly<Record<number, (manifest: RawManifest) => RawManifest>>;

/**
 * Version 4 brought disasters as scenarios, the settings of a scenario and how often it comes, and fragility curves of a
 * study's own, of which there were none.
 * Version 3 brought how many gateways are enough, which was 1 before, and scenarios, of which there were none.
 * Version 2 brought grids and tracks of hazards, and what became of the rows of a file, which version 1 has none of.
 */
export const MIGRATIONS: Migrations = {};

export function migrate(
  manifest: RawManifest,
  from: number,
  migrations: Migrations = MIGRATIONS,
  to: number = FORMAT_VERSION,
): RawManifest {
  let current = manifest;
  for (let version = from; version < to; version++) {
    // A version without a migration only added fields or options, which the reader fills with unknown.
    current = migrations[version]?.(current) ?? current;
  }
  return current;
}
