import { columnTitle, tableTitle } from "../../../words/describe-column.ts";
import { useWords } from "../../i18n/use-words.ts";
import type { DatabaseTable } from "../../store/database-slice.ts";
import type { TableSetting } from "../../store/filter-slice.ts";
import { useApp } from "../../store/store.ts";
import { Badge } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { Popover } from "../../ui/popover.tsx";
import { Select } from "../../ui/select.tsx";
import { Toggle } from "../../ui/toggle.tsx";
import { ExportButton } from "./export-button.tsx";
import { placeCount, type RowOrder } from "./row-order.ts";
import { chooseAllRows, zoomToChosen } from "./selection-actions.ts";

type ToolbarProps = {
  readonly table: DatabaseTable;
  readonly setting: TableSetting;
  readonly order: RowOrder;
  readonly shownColumns: readonly string[];
  readonly chosenCount: number;
  readonly set: (setting: Partial<TableSetting>) => void;
};

export function Toolbar({ table, setting, order, shownColumns, chosenCount, set }: ToolbarProps) {
  const words = useWords();
  const { tables } = words;
  const all = useApp((state) => state.databaseTables);
  const version = useApp((state) => state.network.version);
  const openDrawer = useApp((state) => state.openDrawer);
  const shown = placeCount(order, table.count);
  const titles = table.columns.map((column) => ({
    value: column.name,
    label: columnTitle(words, table.base, column),
    number: column.type === "number",
  }));
  return (
    <div className="attribute-bar">
      <Select
        label={tables.table}
        hideLabel
        value={table.name}
        options={all.map(({ name }) => ({ value: name, label: tableTitle(words, name) }))}
        onChange={(name) => openDrawer("table", name)}
      />
      <output className="attribute-count">
        {shown === table.count ? tables.rowCount(shown) : tables.someRows(shown, table.count)}
        {chosenCount > 0 && ` · ${tables.chosenRows(chosenCount)}`}
      </output>
      {table.base === null && table.version !== version && <Badge tone="unconfirmed">{tables.stale}</Badge>}
      <span className="attribute-bar-space" />
      {setting.filters.length > 0 && (
        <Button look="plain" icon="filter" onClick={() => set({ filters: [] })}>
          {tables.clearFilters}
        </Button>
      )}
      {table.subject !== null && (
        <>
          <Toggle
            label={tables.showChosen}
            checked={setting.selectedOnly}
            onChange={(selectedOnly) => set({ selectedOnly })}
          />
          <IconButton icon="check" label={tables.chooseAll} onClick={() => void chooseAllRows(table, order)} />
          <IconButton
            icon="target"
            label={tables.zoomToChosen}
            disabled={chosenCount === 0}
            onClick={() => zoomToChosen()}
          />
        </>
      )}
      <Popover icon="table" iconOnly label={tables.chooseColumns}>
        {() => (
          <div className="attribute-columns">
            {titles.map(({ value, label }) => (
              <Toggle
                key={value}
                label={label}
                checked={!setting.hidden.includes(value)}
                disabled={shownColumns.length === 1 && shownColumns[0] === value}
                onChange={(on) =>
                  set({ hidden: on ? setting.hidden.filter((name) => name !== value) : [...setting.hidden, value] })
                }
              />
            ))}
            <Button onClick={() => set({ hidden: [] })}>{tables.allColumns}</Button>
          </div>
        )}
      </Popover>
      <Popover icon="layers" iconOnly label={tables.totals}>
        {(close) => (
          <div className="attribute-filter">
            <Select
              label={tables.measure}
              value={setting.measure ?? ""}
              options={[{ value: "", label: tables.noMeasure }, ...titles.filter(({ number }) => number)]}
              onChange={(measure) => set({ measure: measure === "" ? null : measure })}
            />
            <Select
              label={tables.groupBy}
              value={setting.groupBy ?? ""}
              options={[{ value: "", label: "—" }, ...titles]}
              onChange={(groupBy) => set({ groupBy: groupBy === "" ? null : groupBy })}
            />
            <Button onClick={close}>{words.shell.close}</Button>
          </div>
        )}
      </Popover>
      <ExportButton table={table} columns={shownColumns} order={order} />
    </div>
  );
}
