/**
 * Answers: which rows did an earlier version of a file bring into a study, and what did it say of them?
 * They stand in the base, or in changes of the active branch; what people did to them by hand since is not the file's.
 */
import {
  applyChanges,
  type Change,
  type Edit,
  findRowsOf,
  type Provenance,
  type Row,
  type RowRanges,
  type Study,
  TABLE_NAMES,
  type TableName,
  textAt,
} from "../model/index.ts";
import { cutsIn } from "../repair/repairs-in.ts";
import { activeBranch } from "../study/branches.ts";
import type { Side } from "./compare-tables.ts";
import { CutSpans } from "./cut-spans.ts";

export type EarlierFile = Side & {
  /** The version read last. */
  readonly last: Provenance;
  /** Of all versions of it. */
  readonly versions: readonly Provenance[];
};

/** Copies that browsers and people make are called like the file: plan (2).csv. */
export function plainName(file: string): string {
  return file
    .replace(/^.*[/\\]/, "")
    .replace(/\s*\(\d+\)(?=\.[^.]*$|$)/, "")
    .toLowerCase();
}

/** The versions of every file whose rows are in the study, in the order in which they came. */
export function filesOf(study: Study): readonly (readonly Provenance[])[] {
  const changes = new Set<string>(activeBranch(study).changes.map(({ id }) => id));
  const files: Provenance[][] = [];
  for (const source of study.provenance) {
    const { broughtBy, ranges } = source;
    const isThere = broughtBy === undefined ? Object.keys(ranges).length > 0 : changes.has(broughtBy.change);
    if (!isThere) continue;
    const newerThan = broughtBy?.newerThan ?? null;
    const same =
      newerThan === null ? undefined : files.findLast((file) => file.some((each) => each.file === newerThan));
    if (same === undefined) files.push([source]);
    else same.push(source);
  }
  return files;
}

/** null where no file of this name, or more than one, is in the study. */
export function findByName(study: Study, file: string): readonly Provenance[] | null {
  const name = plainName(file);
  const found = filesOf(study).filter((versions) => versions.some((version) => plainName(version.file) === name));
  return found.length === 1 ? (found[0] ?? null) : null;
}

export function earlierFile(study: Study, versions: readonly Provenance[]): EarlierFile | null {
  const last = versions.at(-1);
  if (last === undefined) return null;
  const { changes } = activeBranch(study);
  const byChange = new Map(versions.flatMap(({ broughtBy }) => (broughtBy ? [[broughtBy.change, broughtBy]] : [])));
  const own = changes.flatMap((change) => {
    const by = byChange.get(change.id);
    return by === undefined ? [] : [{ change, ranges: by.ranges }];
  });
  const inBase = versions.filter(({ broughtBy }) => broughtBy === undefined).map(({ ranges }) => ranges);
  const rows = new Map(TABLE_NAMES.map((table) => [table, rowsIn(inBase, table)]));
  if (own.length === 0) return { last, versions, network: study.base, rows };
  const told = new FileTold(study, rows, new CutSpans(changes));
  for (const { change, ranges } of own) told.hear(change, ranges);
  return { last, versions, ...told.side() };
}

function rowsIn(ranges: readonly RowRanges[], table: TableName): Uint32Array {
  const all = ranges.flatMap((range) => (range[table] === undefined ? [] : [range[table]]));
  const rows = new Uint32Array(all.reduce((sum, [from, to]) => sum + to - from, 0));
  let at = 0;
  for (const [from, to] of all) for (let row = from; row < to; row++) rows[at++] = row;
  return rows.sort();
}

/** Of changes that brought versions of a file, only what they say of its rows. */
class FileTold {
  readonly #study: Study;
  readonly #cuts: CutSpans;
  readonly #ids: ReadonlyMap<TableName, Set<string>>;
  readonly #edits: Edit[] = [];

  constructor(study: Study, rows: Side["rows"], cuts: CutSpans) {
    this.#study = study;
    this.#cuts = cuts;
    this.#ids = new Map(TABLE_NAMES.map((table) => [table, idsAt(study, table, rows.get(table))]));
  }

  hear(change: Change, ranges: RowRanges): void {
    const counts = new Map<TableName, number>();
    const cut = new Set(cutsIn(change).map(({ span }) => span.id));
    for (const edit of change.edits) {
      const { table } = edit;
      const ids = this.#ids.get(table) ?? new Set();
      switch (edit.kind) {
        case "add": {
          const first = counts.get(table) ?? 0;
          counts.set(table, first + edit.rows.length);
          const [from, to] = ranges[table] ?? [0, 0];
          this.#add(
            table,
            edit.rows.filter((_, i) => first + i >= from && first + i < to),
            ids,
          );
          break;
        }
        case "remove": {
          const gone = edit.rows.filter(({ id }) => ids.has(id) && !(table === "spans" && cut.has(id)));
          for (const { id } of gone) ids.delete(id);
          if (gone.length > 0) this.#edits.push({ kind: "remove", table, rows: gone });
          break;
        }
        case "set": {
          const id = table === "spans" ? this.#cuts.wholeOf(edit.id) : edit.id;
          const value = this.#cuts.wholeValue(table, edit.field, edit.value);
          if (ids.has(id) && (id === edit.id || !OF_PARTS.has(edit.field))) this.#edits.push({ ...edit, id, value });
          break;
        }
        default:
          if (ids.has(edit.id)) this.#edits.push(edit);
      }
    }
  }

  /** A row that people had removed comes again as the file has it now. */
  #add(table: TableName, rows: readonly Row[], ids: Set<string>): void {
    const again = rows.filter(({ id }) => ids.has(id));
    for (const { id } of rows) ids.add(id);
    if (again.length > 0) this.#edits.push({ kind: "remove", table, rows: again });
    if (rows.length > 0) this.#edits.push({ kind: "add", table, rows });
  }

  side(): Side {
    const told: Change = { ...NOBODY, edits: this.#edits };
    const network = applyChanges(this.#study.base, [told]);
    const rows = TABLE_NAMES.map((table): [TableName, Uint32Array] => {
      const found = findRowsOf(network[table].columns.id, this.#ids.get(table) ?? []);
      return [table, Uint32Array.from(found).sort()];
    });
    return { network, rows: new Map(rows) };
  }
}

/** What a part says by itself: of the whole it is something else. */
const OF_PARTS: ReadonlySet<string> = new Set(["from", "to", "lengthM"]);

const NOBODY = { id: "" as Change["id"], intent: "set", who: "", when: "", why: "" } as const;

function idsAt({ base }: Study, table: TableName, rows: Uint32Array = new Uint32Array(0)): Set<string> {
  const ids = base[table].columns.id;
  const found = new Set<string>();
  for (const row of rows) found.add(textAt(ids, row) ?? "");
  return found;
}
