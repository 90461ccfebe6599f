import { Fragment } from "react";
import { boundsOfRows } from "../../../core/geo/bounds-of-rows.ts";
import { findRowsOf, type Network, type TableName } from "../../../core/model/index.ts";
import type { ChangedField, TableUpdate, Update } from "../../../core/update/read-newer-file.ts";
import { describeValue, fieldLabel } from "../../../words/describe.ts";
import type { Words } from "../../../words/index.ts";
import { useWords } from "../../i18n/use-words.ts";
import { wishImport } from "../../platform/studies/import-files.ts";
import type { PendingImport } from "../../store/import-slice.ts";
import { useApp } from "../../store/store.ts";
import { Toggle } from "../../ui/toggle.tsx";
import { updateCounts } from "./view-model.ts";
import "./updating.css";

/** So many rows of a kind are listed; --json of the command line lists the rest. */
const SHOWN = 20;

/** What a newer version of a file changes in the open study, and what a person has to decide. */
export function Updating({ pending }: { readonly pending: PendingImport }) {
  const { updating: say } = useWords();
  const reading = pending.reading;
  if (reading?.update == null || !reading.answer.ok) return null;
  const { update, answer } = reading;
  const { added, removed, changed, unchanged } = updateCounts(update);
  return (
    <>
      <section className="import-part" aria-label={say.changes}>
        <h3>{say.title(update.earlier.file, update.earlier.readAt)}</h3>
        <p>
          {added + removed + changed === 0 ? say.nothing : say.counts(added, removed, changed)}{" "}
          <span className="import-soft">{say.unchanged(unchanged)}</span>
        </p>
        {update.tables.map((table) => (
          <TableRows key={table.table} update={table} next={answer.study.base} />
        ))}
      </section>
      <Conflicts update={update} keep={pending.wishes.keep} />
      <InUse update={update} />
    </>
  );
}

/** Rows that are added are where the newer file has them, all others where they stand. */
function TableRows({ update, next }: { readonly update: TableUpdate; readonly next: Network }) {
  const { updating: say, model } = useWords();
  const network = useApp((state) => state.network);
  const { table, counts, added, removed, changed } = update;
  if (counts.added + counts.removed + counts.changed === 0) return null;
  const kinds = [
    { label: say.added, ids: added, count: counts.added, on: next },
    { label: say.removed, ids: removed, count: counts.removed, on: network },
    { label: say.changed, ids: changed.map(({ id }) => id), count: counts.changed, on: network },
  ];
  return kinds.map(({ label, ids, count, on }) => {
    if (count === 0) return null;
    return (
      <Fragment key={label}>
        <h4 className="import-update-kind">
          {model.tables[table]} · {label}
        </h4>
        <ul className="import-update">
          {ids.slice(0, SHOWN).map((id, i) => (
            <li key={id}>
              <RowLink network={on} table={table} id={id} />
              {label === say.changed && <Fields table={table} fields={changed[i]?.fields ?? []} />}
            </li>
          ))}
          {count > SHOWN && <li className="import-soft">{say.more(count - SHOWN)}</li>}
        </ul>
      </Fragment>
    );
  });
}

type RowLinkProps = { readonly network: Network; readonly table: TableName; readonly id: string };

function RowLink({ network, table, id }: RowLinkProps) {
  const go = () => {
    const bounds = boundsOfRows(network, table, findRowsOf(network[table].columns.id, [id]));
    if (bounds !== null) useApp.getState().flyTo({ bounds });
  };
  return (
    <button type="button" className="link-button" onClick={go}>
      {id}
    </button>
  );
}

function Fields({ table, fields }: { readonly table: TableName; readonly fields: readonly ChangedField[] }) {
  const words = useWords();
  return (
    <span className="import-soft">{words.importing.list(fields.map((field) => fieldText(table, field, words)))}</span>
  );
}

function fieldText(table: TableName, { field, before, after, movedM }: ChangedField, words: Words): string {
  const { updating: say } = words;
  if (field === "shape") return `${say.shape} ${movedM === null ? say.drawn : say.moved(movedM)}`;
  const value = (each: typeof before) => describeValue(words, table, field, each);
  return `${fieldLabel(words, table, field)} ${say.fromTo(value(before), value(after))}`;
}

function Conflicts({ update, keep }: { readonly update: Update; readonly keep: readonly string[] }) {
  const words = useWords();
  const { updating: say } = words;
  const network = useApp((state) => state.network);
  const { conflicts } = update;
  if (conflicts.length === 0) return null;
  const set = (key: string, kept: boolean) =>
    wishImport((wishes) => {
      const others = wishes.keep.filter((each) => each !== key);
      return { ...wishes, keep: kept ? [...others, key] : others };
    });
  return (
    <section className="import-part" aria-label={say.conflicts}>
      <h3>{say.conflicts}</h3>
      <p className="import-soft">{say.conflictsWhy}</p>
      <ul className="import-update">
        {conflicts.slice(0, SHOWN).map(({ key, table, id, kind, field, file, mine, fileM, mineM }) => {
          const value = (each: typeof file, m: number | null) =>
            m === null ? describeValue(words, table, field ?? "", each) : say.moved(m);
          const label = field === null ? "" : field === "shape" ? say.shape : fieldLabel(words, table, field);
          return (
            <li key={key}>
              <RowLink network={network} table={table} id={id} /> {label}{" "}
              <span className="import-soft">
                {kind === "value"
                  ? words.importing.list([say.inFile(value(file, fileM)), say.here(value(mine, mineM))])
                  : say.conflictKinds[kind]}
              </span>
              {kind !== "cut" && (
                <Toggle label={say.keep} checked={keep.includes(key)} onChange={(kept) => set(key, kept)} />
              )}
            </li>
          );
        })}
        {conflicts.length > SHOWN && <li className="import-soft">{say.more(conflicts.length - SHOWN)}</li>}
      </ul>
    </section>
  );
}

function InUse({ update: { inUse } }: { readonly update: Update }) {
  const { updating: say } = useWords();
  if (inUse.length === 0) return null;
  return (
    <section className="import-part" aria-label={say.inUse}>
      <h3>{say.inUse}</h3>
      <ul className="import-update">
        {inUse.slice(0, SHOWN).map(({ kind, table, id, by }) => (
          <li key={`${table} ${id}`}>
            {id} <span className="import-soft">{say.inUseKinds[kind](by.table, by.id)}</span>
          </li>
        ))}
        {inUse.length > SHOWN && <li className="import-soft">{say.more(inUse.length - SHOWN)}</li>}
      </ul>
    </section>
  );
}
