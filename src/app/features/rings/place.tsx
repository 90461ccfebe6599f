import type { Bounds } from "../../../core/geo/bounds.ts";
import type { TableName } from "../../../core/model/index.ts";
import { useApp } from "../../store/store.ts";
import { LinkButton } from "../../ui/link-button.tsx";

export type PlaceProps = {
  readonly name: string;
  readonly table: TableName;
  readonly id: string;
  readonly bounds: () => Bounds | null;
};

/** A name that selects what it names and flies there. */
export function Place({ name, table, id, bounds }: PlaceProps) {
  const { select, flyTo } = useApp.getState();
  const go = () => {
    select({ table, ids: [id] });
    const at = bounds();
    if (at !== null) flyTo({ bounds: at });
  };
  return <LinkButton onClick={go}>{name}</LinkButton>;
}
