import { useMemo, useState } from "react";
import { boundsOf } from "../../../core/geo/bounds.ts";
import { findRow, type Network, nameOf } from "../../../core/model/index.ts";
import type { AreaIndicators } from "../../../core/redundancy/indicators/area-indicators.ts";
import { useWords } from "../../i18n/use-words.ts";
import { useApp } from "../../store/store.ts";
import { LinkButton } from "../../ui/link-button.tsx";
import { Select } from "../../ui/select.tsx";
import { Meter } from "./bars.tsx";
import { levelsOf } from "./view-model.ts";

/** Enough to begin with; the table of results has them all. */
const SHOWN = 12;

type AreasProps = { readonly areas: readonly AreaIndicators[]; readonly network: Network };

/** District by district, or at another level: ring rate and sites without backup, each as a bar of the same scale. */
export function Areas({ areas, network }: AreasProps) {
  const { indicators: said, model } = useWords();
  const levels = useMemo(() => levelsOf(areas), [areas]);
  const [wished, setLevel] = useState<string>("county");
  const level = levels.find((each) => (each ?? "") === wished) ?? levels[0] ?? null;
  const rows = areas.filter((area) => area.area !== null && area.level === level);
  if (rows.length === 0) return null;
  const names: Readonly<Record<string, string>> = model.choices.areas.level;
  return (
    <div className="indicators-areas">
      <h4>{said.byArea}</h4>
      {levels.length > 1 && (
        <Select
          label={said.level}
          value={level ?? ""}
          options={levels.map((each) => ({
            value: each ?? "",
            label: each === null ? model.unknown : (names[each] ?? each),
          }))}
          onChange={setLevel}
        />
      )}
      <table className="indicators-multiples">
        <thead>
          <tr>
            <th scope="col">{said.area}</th>
            <th scope="col">{said.ringRate}</th>
            <th scope="col">{said.withoutBackup}</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, SHOWN).map((row) => (
            <AreaRow key={row.area} row={row} network={network} />
          ))}
        </tbody>
      </table>
      {rows.length > SHOWN && <p className="indicators-soft">{said.areaRest(rows.length - SHOWN)}</p>}
    </div>
  );
}

function AreaRow({ row, network }: { readonly row: AreaIndicators; readonly network: Network }) {
  const { indicators: said } = useWords();
  const { area, sites, onRing, unprotected } = row;
  return (
    <tr>
      <th scope="row">
        <AreaLink area={area ?? ""} network={network} />
      </th>
      <td>
        <Meter share={onRing / sites} /> <span className="indicators-number">{said.share(onRing / sites)}</span>
      </td>
      <td>
        <Meter share={unprotected / sites} look="bad" />{" "}
        <span className="indicators-number">{said.share(unprotected / sites)}</span>
      </td>
    </tr>
  );
}

function AreaLink({ area, network }: { readonly area: string; readonly network: Network }) {
  const row = findRow(network.areas.columns.id, area);
  const name = nameOf(network, "areas", area);
  const { select, flyTo } = useApp.getState();
  if (row < 0) return name;
  const show = () => {
    select({ table: "areas", ids: [area] });
    const bounds = boundsOf(network.areas.geometry, [row]);
    if (bounds !== null) flyTo({ bounds });
  };
  return <LinkButton onClick={show}>{name}</LinkButton>;
}
