import { type ReactNode, useState } from "react";
import type { FoundTable } from "../../../core/import/meaning/mapping.ts";
import { describeIssue } from "../../../words/describe-issue.ts";
import { formatNumber } from "../../../words/format.ts";
import { useWords } from "../../i18n/use-words.ts";
import { wishImport } from "../../platform/studies/import-files.ts";
import type { PendingImport } from "../../store/import-slice.ts";
import { Badge } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { classNames } from "../../ui/class-names.ts";
import { Icon } from "../../ui/icon.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { mappingNow, withRole } from "./corrections.ts";
import { FileSettings } from "./file-settings.tsx";
import { RoleSelect } from "./role-select.tsx";
import { systemName } from "./system-name.ts";
import { type FileLine, fileLines } from "./view-model.ts";
import "./file-list.css";

type FileListProps = {
  readonly pending: PendingImport;
  /** Name of the table whose columns are shown, under its line. */
  readonly chosen: string | null;
  readonly onChoose: (table: string | null) => void;
  readonly children: ReactNode;
};

/** Every file and every table in it: what it is, how much, where it lies. */
export function FileList({ pending, chosen, onChoose, children }: FileListProps) {
  const { importing: say } = useWords();
  return (
    <section className="import-files" aria-label={say.filesTitle}>
      <ul>
        {fileLines(pending).map((line) => (
          <FileItem key={line.name} line={line} pending={pending} chosen={chosen} onChoose={onChoose}>
            {children}
          </FileItem>
        ))}
      </ul>
    </section>
  );
}

/** Files of which nobody can tell where they lie. */
const NEEDS_SYSTEM: ReadonlySet<string> = new Set(["import.crs-needed", "table.not-degrees"]);

type FileItemProps = FileListProps & { readonly line: FileLine };

function FileItem({ line, pending, chosen, onChoose, children }: FileItemProps) {
  const words = useWords();
  const { importing: say } = words;
  const [asked, setAsked] = useState(false);
  const { name, state, read, fault, unplaced, tables } = line;
  // Where nobody knows where it lies, that is the question.
  const lost = fault !== null && (unplaced !== null || NEEDS_SYSTEM.has(fault.rule));
  const open = asked || lost;
  const single = tables.length === 1 ? tables[0] : undefined;
  const leave = () => wishImport((wishes) => ({ ...wishes, leftOut: [...wishes.leftOut, name] }));
  const take = () => wishImport((wishes) => ({ ...wishes, leftOut: wishes.leftOut.filter((each) => each !== name) }));
  return (
    <li className={classNames("import-file", `import-file-${state}`)}>
      <div className="import-file-head">
        {single === undefined ? (
          <span className="import-file-name" title={name}>
            {name}
          </span>
        ) : (
          <TableName table={single} label={name} chosen={chosen} onChoose={onChoose} />
        )}
        {single !== undefined && <TableRole table={single} pending={pending} onChoose={onChoose} />}
        {state !== "left-out" && (
          <span className="import-file-count">
            {read !== null ? <Rows line={line} /> : single !== undefined && say.rows(single.rows)}
          </span>
        )}
        {state === "left-out" ? (
          <Button look="plain" onClick={take}>
            {say.takeIn}
          </Button>
        ) : (
          <IconButton icon="eye-off" label={say.leaveOutFile(name)} onClick={leave} />
        )}
      </div>
      {fault && unplaced === null && (
        <p className="import-fault" role="alert">
          <Icon name="error" />
          <span>{describeIssue(words, fault)}</span>
          <Button onClick={leave}>{say.leaveOut}</Button>
        </p>
      )}
      {state === "left-out" && <p className="import-soft">{say.leftOut}</p>}
      {read && (
        <p className="import-facts">
          <Facts line={line} />
          <button type="button" className="link-button" aria-expanded={open} onClick={() => setAsked(!asked)}>
            {open ? words.shell.close : asksWhere(line) ? say.landing : say.changeLanding}
          </button>
        </p>
      )}
      {open && <FileSettings line={line} pending={pending} />}
      {single !== undefined && single.name === chosen && children}
      {tables.length > 1 && (
        <ul className="import-tables">
          {tables.map((table) => (
            <li key={table.name} className="import-table">
              <div className="import-file-head">
                <TableName table={table} label={shortName(table.name, name)} chosen={chosen} onChoose={onChoose} />
                <TableRole table={table} pending={pending} onChoose={onChoose} />
                <span className="import-file-count">{say.rows(table.rows)}</span>
              </div>
              {table.name === chosen && children}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

type TableNameProps = Pick<FileListProps, "chosen" | "onChoose"> & {
  readonly table: FoundTable;
  readonly label: string;
};

function TableName({ table, label, chosen, onChoose }: TableNameProps) {
  const { importing: say } = useWords();
  const open = table.name === chosen;
  return (
    <button
      type="button"
      className="import-table-name"
      aria-expanded={open}
      aria-label={say.chooseTable(table.name)}
      onClick={() => onChoose(open ? null : table.name)}
    >
      <Icon name={open ? "chevron-down" : "chevron-right"} size={14} />
      <span title={table.name}>{label}</span>
    </button>
  );
}

type TableRoleProps = Pick<FileListProps, "pending" | "onChoose"> & { readonly table: FoundTable };

function TableRole({ table, pending, onChoose }: TableRoleProps) {
  const { role } = mappingNow(pending.wishes.tables, table.mapping);
  const change = (next: typeof role) => {
    wishImport((wishes) => ({ ...wishes, tables: withRole(wishes.tables, table.mapping, next) }));
    // In another role columns mean something else: they are what she will look at next.
    if (next !== "ignore") onChoose(table.name);
  };
  return <RoleSelect table={table.name} value={role} onChange={change} />;
}

function Rows({ line: { read } }: { readonly line: FileLine }) {
  const { importing: say } = useWords();
  if (read === null) return null;
  const { total, rejected, ignored } = read.counts;
  return (
    <>
      {say.rows(total + ignored)}
      {rejected > 0 && <span className="import-rejected"> · {say.rowsRejected(rejected)}</span>}
    </>
  );
}

function asksWhere({ read }: FileLine): boolean {
  return read !== null && read.coordinates.used !== null && read.coordinates.confidence === "unsure";
}

/** What kind of file, in which letters, lying where. */
function Facts({ line: { read } }: { readonly line: FileLine }) {
  const words = useWords();
  const { importing: say } = words;
  if (read === null) return null;
  const { format, encoding, coordinates } = read;
  const { used, confidence } = coordinates;
  const facts = [say.format(format), encoding.toUpperCase()].filter((fact) => fact !== "");
  return (
    <>
      <span>{facts.join(" · ")}</span>
      {used === null ? (
        <span>{say.noPositions}</span>
      ) : (
        <>
          <span>{systemName(used, words)}</span>{" "}
          <Badge tone={confidence === "unsure" ? "unconfirmed" : "neutral"}>{say.confidence[confidence]}</Badge>
        </>
      )}
    </>
  );
}

/** file [sheet] is the sheet, under its file. */
function shortName(table: string, file: string): string {
  const inner = table.startsWith(`${file} [`) && table.endsWith("]") ? table.slice(file.length + 2, -1) : table;
  return inner === "" ? formatNumber(1) : inner;
}
