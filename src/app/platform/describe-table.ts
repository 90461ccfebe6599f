import { rowCount, type TableName, type TextColumn, type VersionId } from "../../core/model/index.ts";
import type { SqlColumn } from "../../core/tables/build-table-data.ts";
import { subjectColumn } from "../../core/tables/find-subject.ts";
import type { DatabaseTable } from "../store/database-slice.ts";

/** A column of any table, with what is known of its meaning. */
export type DescribedColumn = Pick<SqlColumn, "name" | "column"> & Partial<Pick<SqlColumn, "field" | "unit">>;

/** What the screen must know of a table that the database holds. */
export function describeTable(
  name: string,
  base: TableName | null,
  columns: readonly DescribedColumn[],
  version: VersionId,
): DatabaseTable {
  const subject = subjectColumn(
    columns.map((column) => column.name),
    base,
  );
  const ids = columns.find((column) => column.name === subject?.column)?.column;
  return {
    name,
    base,
    version,
    count: columns[0] === undefined ? 0 : rowCount(columns[0].column),
    columns: columns.map(({ name: column, column: { type, ...rest }, field = null, unit = null }) => ({
      name: column,
      field,
      unit,
      type,
      options: "options" in rest ? rest.options : [],
    })),
    subject: ids?.type === "text" ? subject : null,
    ids: ids?.type === "text" ? (ids as TextColumn) : null,
  };
}
