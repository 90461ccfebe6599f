/**
 * Answers: what is the network after these changes?
 * Copy on write: a column or shape array is copied once for a whole list of changes, and only if touched.
 * Cost: the sum of the columns touched; all columns of a table whose rows are added or removed.
 */
import { canonicalJson } from "./canonical-json.ts";
import type { Change } from "./change.ts";
import { Fingerprint } from "./hash.ts";
import type { ChangeId, VersionId } from "./ids.ts";
import type { AnyTable, Network } from "./network.ts";
import { TABLE_NAMES, type TableName } from "./schema.ts";
import { TableDraft } from "./table-draft.ts";
import { relinkTable, SharedWords } from "./words-builder.ts";

/** An edit names a row that is not there, or adds one that is. The network is as it was. */
export class ChangeConflict extends Error {
  constructor(
    readonly change: ChangeId,
    readonly table: TableName,
    readonly row: string,
  ) {
    super(`change ${change} does not fit: ${table} ${row}`);
    this.name = "ChangeConflict";
  }
}

export function applyChanges(network: Network, changes: readonly Change[]): Network {
  if (changes.length === 0) return network;
  const drafts = new Map<TableName, TableDraft>();
  let version = network.version;
  for (const change of changes) {
    version = versionAfter(version, change);
    for (const edit of change.edits) {
      let draft = drafts.get(edit.table);
      if (draft === undefined) drafts.set(edit.table, (draft = new TableDraft(network[edit.table] as AnyTable)));
      const conflict = draft.apply(edit);
      if (conflict !== null) throw new ChangeConflict(change.id, edit.table, conflict);
    }
  }
  const shared = new SharedWords();
  const built = TABLE_NAMES.map((name) => drafts.get(name)?.build(shared) ?? (network[name] as AnyTable));
  const grown = shared.grown();
  const tables = Object.fromEntries(built.map((table) => [table.name, relinkTable(table, grown)]));
  return { ...tables, version } as unknown as Network;
}

/** A chain, so that undo comes back to the very version it left. */
export function versionAfter(version: VersionId, change: Change): VersionId {
  return new Fingerprint().addText(version).addText(fingerprintOf(change)).text() as VersionId;
}

/** Changes are values and a branch is applied many times over: each is read once. */
const fingerprints = new WeakMap<Change, string>();

function fingerprintOf(change: Change): string {
  let print = fingerprints.get(change);
  if (print === undefined) {
    print = new Fingerprint().addText(change.id).addText(canonicalJson(change.edits)).text();
    fingerprints.set(change, print);
  }
  return print;
}
