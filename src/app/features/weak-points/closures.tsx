import { useDeferredValue, useMemo } from "react";
import { findWord, type Network, nameOfRow } from "../../../core/model/index.ts";
import { bestClosures, type Closure } from "../../../core/redundancy/ways/best-closures.ts";
import type { Connections } from "../../../core/redundancy/ways/nearest-connection.ts";
import { useWords } from "../../i18n/use-words.ts";
import { useApp } from "../../store/store.ts";
import { LinkButton } from "../../ui/link-button.tsx";
import { Table } from "../../ui/table.tsx";
import { boundsOfFixes, fixFrom } from "./fix.ts";
import { areaName } from "./say.ts";
import { showWeakRows } from "./show.ts";

const SHOWN = 5;

type ClosuresProps = { readonly network: Network; readonly connections: Connections };

/** The few links that would give the most people a second way for every kilometre, in the area a person looks at. */
export function Closures({ network, connections }: ClosuresProps) {
  const words = useWords();
  const { weakpoints: said } = words;
  const area = useDeferredValue(useApp((state) => state.weakFilter.area));
  const closures = useMemo(
    () => bestClosures(connections, sitesOf(network, area), SHOWN),
    [network, connections, area],
  );
  if (closures.length === 0) return null;
  const name = area === null ? null : areaName(network, area, words);
  return (
    <div>
      <Table
        caption={said.closures(name)}
        rows={closures}
        rowKey={({ site }) => site}
        columns={[
          {
            key: "link",
            title: said.closure,
            cell: (closure) => <ClosureLink network={network} connections={connections} closure={closure} />,
          },
          { key: "far", title: said.closureFar, number: true, cell: ({ distanceM }) => words.backup.km(distanceM) },
          {
            key: "gain",
            title: said.closureGain,
            number: true,
            cell: ({ gain }) => said.gained(gain.sites, said.people(gain.people, gain.unknown)),
          },
        ]}
      />
      <p className="weak-soft">{said.closuresWhy}</p>
    </div>
  );
}

/** Chooses the site, which draws the link, and flies there. */
function ClosureLink({ network, connections, closure }: ClosuresProps & { readonly closure: Closure }) {
  const fix = fixFrom(network, connections, closure.site);
  const show = () => {
    showWeakRows("sites", [closure.site]);
    const bounds = fix && boundsOfFixes([fix]);
    if (bounds !== null) useApp.getState().flyTo({ bounds });
  };
  return (
    <>
      <LinkButton onClick={show}>{nameOfRow(network, "sites", closure.site)}</LinkButton> → {fix?.toName}
    </>
  );
}

/** 1 for the sites of the area; for all where none is chosen. */
function sitesOf({ sites }: Network, area: string | null): Uint8Array {
  if (area === null) return new Uint8Array(sites.count).fill(1);
  const { codes, words } = sites.columns.area;
  const code = findWord(words, area) + 1;
  return Uint8Array.from(codes, (each) => (each === code ? 1 : 0));
}
