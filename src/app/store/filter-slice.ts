import type { TableName } from "../../core/model/index.ts";
import type { ColumnFilter, TableView } from "../../core/tables/view-queries.ts";
import type { Slice } from "./store.ts";

/** What the table's filter leaves of the network: the map dims the rest of that table. */
export type MapFilter = { readonly table: TableName; readonly ids: ReadonlySet<string> };

/** How a person has set the attribute table up for one table of the database. */
export type TableSetting = {
  readonly filters: readonly ColumnFilter[];
  readonly sort: TableView["sort"];
  readonly hidden: readonly string[];
  readonly selectedOnly: boolean;
  /** Given, totals by the values of this column stand in place of the rows. */
  readonly groupBy: string | null;
  readonly measure: string | null;
};

export const PLAIN_SETTING: TableSetting = {
  filters: [],
  sort: null,
  hidden: [],
  selectedOnly: false,
  groupBy: null,
  measure: null,
};

export type FilterSlice = {
  readonly mapFilter: MapFilter | null;
  readonly tableSettings: Readonly<Record<string, TableSetting>>;
  setMapFilter(filter: MapFilter | null): void;
  setTable(table: string, setting: Partial<TableSetting>): void;
  clearFilters(): void;
};

export const filterSlice: Slice<FilterSlice> = (set) => ({
  mapFilter: null,
  tableSettings: {},
  setMapFilter: (mapFilter) => set({ mapFilter }),
  setTable: (table, setting) =>
    set(({ tableSettings }) => ({
      tableSettings: { ...tableSettings, [table]: { ...(tableSettings[table] ?? PLAIN_SETTING), ...setting } },
    })),
  clearFilters: () =>
    set(({ tableSettings }) => ({
      mapFilter: null,
      tableSettings: Object.fromEntries(
        Object.entries(tableSettings).map(([table, setting]) => [table, { ...setting, filters: [] }]),
      ),
    })),
});
