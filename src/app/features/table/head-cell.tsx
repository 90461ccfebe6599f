import type { ColumnFilter } from "../../../core/tables/view-queries.ts";
import { columnTitle } from "../../../words/describe-column.ts";
import { useWords } from "../../i18n/use-words.ts";
import type { DatabaseColumn, DatabaseTable } from "../../store/database-slice.ts";
import type { TableSetting } from "../../store/filter-slice.ts";
import { Icon } from "../../ui/icon.tsx";
import { Popover } from "../../ui/popover.tsx";
import { FilterForm } from "./filter-form.tsx";

type HeadCellProps = {
  readonly table: DatabaseTable;
  readonly column: DatabaseColumn;
  readonly sort: TableSetting["sort"];
  readonly filter: ColumnFilter | null;
  readonly onSort: () => void;
  readonly onFilter: (filter: ColumnFilter | null) => void;
};

/** The head of a column: its name with the unit sorts, the funnel filters. */
export function HeadCell({ table, column, sort, filter, onSort, onFilter }: HeadCellProps) {
  const words = useWords();
  const title = columnTitle(words, table.base, column);
  const unit = column.unit === null ? "" : words.model.units[column.unit];
  const sorted = sort?.column === column.name ? sort : null;
  return (
    <>
      <button
        type="button"
        className="attribute-head"
        tabIndex={-1}
        data-head-sort={column.name}
        data-tip={words.tables.sortBy(title)}
        onClick={onSort}
      >
        <span className="attribute-head-title">{title}</span>
        {unit !== "" && <span className="attribute-head-unit">{unit}</span>}
        {sorted && <Icon name={sorted.descending ? "chevron-down" : "chevron-up"} size={12} />}
      </button>
      <span className={filter === null ? "attribute-funnel" : "attribute-funnel attribute-funnel-on"}>
        <Popover
          icon="filter"
          iconOnly
          tabIndex={-1}
          label={filter === null ? words.tables.filterBy(title) : words.tables.filteredBy(title)}
        >
          {(close) => (
            <FilterForm table={table} column={column} title={title} filter={filter} onFilter={onFilter} close={close} />
          )}
        </Popover>
      </span>
    </>
  );
}
