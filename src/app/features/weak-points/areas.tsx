import { boundsOf } from "../../../core/geo/bounds.ts";
import { findRows, type Network } from "../../../core/model/index.ts";
import type { AreaBackup, Backup } from "../../../core/redundancy/ways/measure-backup.ts";
import { formatNumber } from "../../../words/format.ts";
import { useWords } from "../../i18n/use-words.ts";
import { useApp } from "../../store/store.ts";
import { LinkButton } from "../../ui/link-button.tsx";
import { Table } from "../../ui/table.tsx";
import { areaName } from "./say.ts";

/** Enough to begin with; the table of results has them all. */
const SHOWN = 12;

/** Where backup is missing, the most people first; a name leads to its sites. */
export function Areas({ backup, network }: { readonly backup: Backup; readonly network: Network }) {
  const { backup: said, weakpoints } = useWords();
  const rows = backup.areas.filter(({ unprotected }) => unprotected > 0);
  if (rows.length === 0) return null;
  return (
    <div>
      <Table
        caption={said.byArea}
        rows={rows.slice(0, SHOWN)}
        rowKey={({ area }) => area ?? ""}
        columns={[
          { key: "area", title: said.area, cell: (row) => <AreaLink row={row} network={network} /> },
          {
            key: "sites",
            title: said.without,
            number: true,
            cell: ({ unprotected, sites }) => `${formatNumber(unprotected)} / ${formatNumber(sites)}`,
          },
          {
            key: "people",
            title: said.people,
            number: true,
            cell: ({ unprotectedPopulation }) => formatNumber(unprotectedPopulation),
          },
        ]}
      />
      {rows.length > SHOWN && <p className="weak-soft">{weakpoints.areaRest(rows.length - SHOWN)}</p>}
    </div>
  );
}

function AreaLink({ row: { area }, network }: { readonly row: AreaBackup; readonly network: Network }) {
  const words = useWords();
  const { filterWeak, flyTo } = useApp.getState();
  if (area === null) return words.weakpoints.noArea;
  const show = () => {
    filterWeak({ area });
    const bounds = boundsOf(network.sites.geometry, findRows(network.sites.columns.area, area));
    if (bounds !== null) flyTo({ bounds });
  };
  return <LinkButton onClick={show}>{areaName(network, area, words)}</LinkButton>;
}
