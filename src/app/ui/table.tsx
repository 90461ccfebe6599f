import type { ReactNode } from "react";
import "./table.css";

export type TableColumn<R> = {
  readonly key: string;
  readonly title: string;
  readonly cell: (row: R) => ReactNode;
  /** Numbers stand to the right. */
  readonly number?: boolean;
};

export type TableProps<R> = {
  readonly caption: string;
  readonly hideCaption?: boolean;
  readonly columns: readonly TableColumn<R>[];
  readonly rows: readonly R[];
  readonly rowKey: (row: R) => string | number;
};

/** For a handful of rows in a panel; the drawer's attribute table is another thing. */
export function Table<R>({ caption, hideCaption, columns, rows, rowKey }: TableProps<R>) {
  return (
    <div className="table-wrap">
      <table className="table">
        <caption className={hideCaption ? "visually-hidden" : undefined}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={column.number ? "table-number" : undefined}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column) => (
                <td key={column.key} className={column.number ? "table-number" : undefined}>
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
