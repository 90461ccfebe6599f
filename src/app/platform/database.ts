/**
 * The one database of the app. It is opened when something first asks for it, and from then on holds the tables of
 * the network as it stands and of the results that are about it; only what has changed is loaded again.
 */
import { TABLE_NAMES, type VersionId } from "../../core/model/index.ts";
import { resultTables } from "../../core/result-tables.ts";
import { sqlColumns } from "../../core/tables/build-table-data.ts";
import type { TableData } from "../../core/tables/table-data.ts";
import { type AppState, useApp } from "../store/store.ts";
import { type DescribedColumn, describeTable } from "./describe-table.ts";
import { type RemoteDatabase, remoteDatabase } from "./remote-database.ts";

/** A table that should be there; source tells one content from another by identity. */
type Wanted = {
  readonly name: string;
  readonly base: (typeof TABLE_NAMES)[number] | null;
  readonly version: VersionId;
  readonly source: object;
  readonly columns: () => readonly DescribedColumn[];
};

/** Many edits in a row are one load. */
const SETTLE_MS = 120;

const held = new Map<string, object>();
let opened: RemoteDatabase | null = null;
let loading = false;
let timer: ReturnType<typeof setTimeout> | undefined;

export function database(): RemoteDatabase {
  if (opened !== null) return opened;
  const start = () =>
    new Worker(new URL("../../../workers/database.ts", import.meta.url), { type: "module", name: "database" });
  opened = remoteDatabase(start, {
    onOpening: (done, total) => useApp.setState({ database: { phase: "opening", done, total } }),
    onOpened: () => {
      if (!loading) useApp.setState({ database: { phase: "ready" } });
    },
    onLost: (name, message) => {
      held.delete(name);
      useApp.setState(({ databaseTables }) => ({
        databaseTables: databaseTables.filter((table) => table.name !== name),
        database: { phase: "failed", message },
      }));
    },
  });
  useApp.setState({ database: { phase: "opening", done: 0, total: 0 } });
  useApp.subscribe((state, before) => {
    if (state.study?.id !== before.study?.id) forgetStudy();
    if (state.network === before.network && state.results === before.results) return;
    clearTimeout(timer);
    timer = setTimeout(() => void keepUp(), SETTLE_MS);
  });
  void keepUp();
  return opened;
}

/** Filters, answers and results of one study say nothing about another. */
function forgetStudy(): void {
  const { databaseTables } = useApp.getState();
  for (const { name, base } of databaseTables) {
    if (base !== null) continue;
    held.delete(name);
    // One that is not there any more is gone as well.
    opened?.drop(name).catch(() => undefined);
  }
  useApp.setState({
    databaseTables: databaseTables.filter(({ base }) => base !== null),
    ...{ tableSettings: {}, mapFilter: null, sqlAnswer: null, sqlProblem: null, sqlPoints: null },
  });
}

function wantedTables({ network, results }: AppState): Wanted[] {
  const wanted: Wanted[] = TABLE_NAMES.map((name) => ({
    name,
    base: name,
    version: network.version,
    source: network[name],
    columns: () => sqlColumns(network[name]),
  }));
  for (const job of Object.keys(resultTables) as (keyof typeof resultTables)[]) {
    const result = results[job];
    // An answer about another network cannot be laid beside this one; what is held stays, and shows as stale.
    if (result === undefined || result.version !== network.version) continue;
    for (const { name, columns } of tablesOf(job, result.output, network)) {
      wanted.push({ name, base: null, version: result.version, source: result.output, columns: () => columns });
    }
  }
  return wanted;
}

/** A large answer takes a while to lay out, and is asked for at every turn of keepUp. */
const laidOut = new WeakMap<object, readonly TableData[]>();

function tablesOf(job: keyof typeof resultTables, output: object, network: AppState["network"]): readonly TableData[] {
  // The one of this job takes what this job answers.
  const layOut = resultTables[job] as (answer: object, of: AppState["network"]) => readonly TableData[];
  const tables = laidOut.get(output) ?? layOut(output, network);
  laidOut.set(output, tables);
  return tables;
}

/** Loads what could not be loaded once more, as after a lost connection to the server of this page. */
export function retryDatabase(): void {
  const there = useApp.getState().databaseTables;
  for (const name of held.keys()) if (!there.some((table) => table.name === name)) held.delete(name);
  void keepUp();
}

/** Loads one table after another until nothing is behind; whatever changes meanwhile is seen on the next round. */
async function keepUp(): Promise<void> {
  if (loading || opened === null) return;
  loading = true;
  let failure: string | null = null;
  for (;;) {
    const behind = wantedTables(useApp.getState()).find(({ name, source }) => held.get(name) !== source);
    if (behind === undefined) break;
    // Noted first: a table that cannot be loaded is not tried again until it is another.
    held.set(behind.name, behind.source);
    try {
      await load(opened, behind);
    } catch (cause) {
      failure ??= cause instanceof Error ? cause.message : String(cause);
    }
  }
  loading = false;
  useApp.setState({ database: failure === null ? { phase: "ready" } : { phase: "failed", message: failure } });
}

async function load(into: RemoteDatabase, { name, base, version, source, columns }: Wanted): Promise<void> {
  const built = columns();
  const table = describeTable(name, base, built, version);
  const show = (done: number) =>
    useApp.setState({ database: { phase: "loading", table: name, done, total: table.count } });
  if (useApp.getState().databaseTables.length > 0) show(0);
  await into.load(
    { name, columns: built.map(({ name: column, column: values }) => ({ name: column, column: values })) },
    show,
  );
  // Another study may have come onto the table meanwhile.
  if (held.get(name) !== source) return;
  useApp.setState(({ databaseTables }) => ({
    databaseTables: databaseTables.some((other) => other.name === name)
      ? databaseTables.map((other) => (other.name === name ? table : other))
      : [...databaseTables, table],
  }));
}
