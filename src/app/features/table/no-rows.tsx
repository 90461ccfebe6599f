import { useWords } from "../../i18n/use-words.ts";
import type { DatabaseTable } from "../../store/database-slice.ts";
import type { TableSetting } from "../../store/filter-slice.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import type { OrderState } from "./use-row-order.ts";

type NoRowsProps = {
  readonly table: DatabaseTable;
  readonly setting: TableSetting;
  readonly view: OrderState;
  readonly set: (setting: Partial<TableSetting>) => void;
};

/** Why a view shows nothing, and the way on. */
export function NoRows({ table, setting, view, set }: NoRowsProps) {
  const { tables } = useWords();
  if (view.state === "reading") return <output className="attribute-over">{tables.sorting}</output>;
  let shown: { title: string; why: string; action?: { label: string; run: () => void } };
  if (view.state === "failed") shown = { title: tables.failed, why: `${tables.failedWhy} ${view.message}` };
  else if (table.count === 0) shown = { title: tables.emptyTable, why: tables.emptyTableWhy };
  else if (setting.selectedOnly) {
    const action = { label: tables.showAll, run: () => set({ selectedOnly: false }) };
    shown = { title: tables.noneChosen, why: tables.noneChosenWhy, action };
  } else {
    const action = { label: tables.clearFilters, run: () => set({ filters: [] }) };
    shown = { title: tables.noRows, why: tables.noRowsWhy, action };
  }
  const { title, why, action } = shown;
  return (
    <div className="attribute-over">
      <EmptyState icon="table" title={title} actions={action && <Button onClick={action.run}>{action.label}</Button>}>
        {why}
      </EmptyState>
    </div>
  );
}
