/** Answers: which mapping is written in this text? null where it is none. */
import { TABLE_NAMES } from "../../model/index.ts";
import { recordOf } from "../formats/geojson/read-features.ts";
import type { ColumnMapping, Mapping, Role, TableMapping } from "./mapping.ts";

export const ROLES: readonly Role[] = [...TABLE_NAMES, "hazard", "by-geometry", "ignore"];

export function readMapping(text: string): Mapping | null {
  const mapping = recordOf(parse(text));
  if (mapping?.format !== "faultline-mapping" || mapping.version !== 1) return null;
  const tables = all(mapping.tables, readTable);
  return tables === null ? null : { format: "faultline-mapping", version: 1, tables };
}

function readTable(value: unknown): TableMapping | null {
  const { table, role, columns } = recordOf(value) ?? {};
  const known = ROLES.find((each) => each === role);
  const read = all(columns, readColumn);
  if (typeof table !== "string" || known === undefined || read === null) return null;
  return { table, role: known, columns: read };
}

function readColumn(value: unknown): ColumnMapping | null {
  const { header, field = null, unit = null, values = {} } = recordOf(value) ?? {};
  if (typeof header !== "string" || !isTextOrNull(field) || !isTextOrNull(unit)) return null;
  const meanings = Object.entries(recordOf(values) ?? {});
  const sound = meanings.filter((pair): pair is [string, string | null] => isTextOrNull(pair[1]));
  return sound.length < meanings.length ? null : { header, field, unit, values: Object.fromEntries(sound) };
}

function all<T>(list: unknown, read: (item: unknown) => T | null): readonly T[] | null {
  if (!Array.isArray(list)) return null;
  const found = list.map(read);
  const sound = found.filter((item) => item !== null);
  return sound.length < found.length ? null : sound;
}

function isTextOrNull(value: unknown): value is string | null {
  return value === null || typeof value === "string";
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
