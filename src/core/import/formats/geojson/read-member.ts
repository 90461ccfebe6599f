/** Answers: does the member beside the features say what it must? Nothing of it is used that has not been looked at. */
import type { BranchId, Field, StudyId, TableName } from "../../../model/index.ts";
import { TABLE_NAMES } from "../../../model/index.ts";
import { Decoder } from "../../../study/decode.ts";
import { readBranch, readRow } from "../../../study/read-change.ts";
import { readFinding, readHazardAbout, readProvenance, readSettings } from "../../../study/read-manifest.ts";
import { readScenario } from "../../../study/read-scenario.ts";
import type { HazardMember, NamedField, StudyMember, TableMember } from "./study-member.ts";
import { FEATURE_TABLES, MEMBER, MEMBER_FORMAT } from "./study-member.ts";

const d = new Decoder(MEMBER);

export function readMember(value: unknown): StudyMember {
  const raw = d.record(value);
  const activeBranch = d.text(raw.activeBranch) as BranchId;
  const branches = d.list(raw.branches, (branch) => readBranch(d, branch));
  const ids = new Set(branches.map(({ id }) => id));
  if (ids.size !== branches.length || !ids.has(activeBranch)) d.fail();
  const tables = d.record(raw.tables);
  return {
    format: d.oneOf(raw.format, [MEMBER_FORMAT]),
    formatVersion: d.count(raw.formatVersion),
    id: d.text(raw.id) as StudyId,
    title: d.text(raw.title),
    origin: d.oneOf(raw.origin, ["demonstration", "own"]),
    authors: d.list(raw.authors, d.text),
    createdAt: d.text(raw.createdAt),
    branches,
    activeBranch,
    scenarios: d.list(raw.scenarios ?? [], (scenario) => readScenario(d, scenario)),
    findings: d.list(raw.findings, readFinding),
    settings: readSettings(raw.settings),
    fragility: d.orNull(raw.fragility ?? null, d.text),
    provenance: d.list(raw.provenance, readProvenance),
    baseVersion: d.text(raw.baseVersion),
    rowsVersion: d.text(raw.rowsVersion),
    tables: Object.fromEntries(
      TABLE_NAMES.map((name): [TableName, TableMember] => [name, readTable(name, tables[name])]),
    ) as StudyMember["tables"],
    hazards: d.list(raw.hazards, readHazard),
  };
}

function readTable(name: TableName, value: unknown): TableMember {
  // A table that came after the file was written has no rows in it.
  if (value === undefined) return { extra: [], rows: [] };
  const table = d.record(value);
  const rows = d.orNull(table.rows, (list) => d.list(list, (row) => readRow(d, row)));
  if (rows === null && !FEATURE_TABLES.some((each) => each === name)) d.fail();
  return { extra: d.list(table.extra, readNamedField), rows };
}

function readNamedField(value: unknown): NamedField {
  const named = d.record(value);
  const field = d.record(named.field);
  return { name: d.text(named.name), field: readField(field) };
}

function readField(field: Readonly<Record<string, unknown>>): Field {
  const type = d.oneOf(field.type, ["text", "number", "choice", "list"]);
  switch (type) {
    case "number":
      return { type, unit: "1" };
    case "choice":
      return { type, options: d.list(field.options, d.text) };
    default:
      return { type };
  }
}

function readHazard(value: unknown): HazardMember {
  const hazard = d.record(value);
  return {
    ...readHazardAbout(hazard),
    geometry: d.oneOf(hazard.geometry, ["points", "lines", "polygons"]),
    columns: d.list(hazard.columns, readNamedField),
  };
}
