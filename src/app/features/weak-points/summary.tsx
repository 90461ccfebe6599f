import { useMemo } from "react";
import type { Network } from "../../../core/model/index.ts";
import type { Backup } from "../../../core/redundancy/ways/measure-backup.ts";
import { formatNumber, formatShare } from "../../../words/format.ts";
import { useWords } from "../../i18n/use-words.ts";
import type { WeakList } from "../../store/redundancy-slice.ts";
import { useApp } from "../../store/store.ts";
import { Stat, StatRow } from "../../ui/stat.tsx";
import { countWeak, type WholeAnswers } from "./rows.ts";
import { selectRows } from "./show.ts";

type SummaryProps = { readonly answers: WholeAnswers; readonly network: Network };

/** The few numbers that say how the network stands; each leads to what it counts. */
export function Summary({ answers, network }: SummaryProps) {
  const { points, losses, pairs, backup } = answers;
  const { weakpoints: said } = useWords();
  const shown = useApp((state) => state.weakList);
  const rings = useApp((state) => state.results.rings);
  const { showWeakList } = useApp.getState();
  const people = useMemo(() => peopleWithout(network, backup), [network, backup]);
  const counts = useMemo(
    () => ({
      spans: countWeak("spans", { points, losses, pairs, backup }),
      sites: countWeak("sites", { points, losses, pairs, backup }),
      groups: countWeak("groups", { points, losses, pairs, backup }),
    }),
    [points, losses, pairs, backup],
  );
  const source = (why: string) => [
    { label: said.how, value: why },
    { label: said.version, value: network.version },
  ];
  const toList = (list: WeakList) => ({
    onShow: () => showWeakList(list),
    shown: shown === list,
    showLabel: said.showList(said.listOf[list]),
  });
  const ringRate = rings?.version === network.version ? rings.output.ringRate : null;
  return (
    <>
      <StatRow>
        <Stat
          label={said.spans}
          value={formatNumber(counts.spans)}
          unit={said.of(points.spanCount)}
          source={source(said.spansWhy)}
          {...toList("spans")}
        />
        <Stat
          label={said.sites}
          value={formatNumber(counts.sites)}
          unit={said.of(points.siteCount)}
          source={source(said.sitesWhy)}
          {...toList("sites")}
        />
      </StatRow>
      <StatRow>
        <Stat
          label={said.groups}
          value={formatNumber(counts.groups)}
          unit={said.of(network.groups.count)}
          source={source(said.groupsWhy)}
          {...toList("groups")}
        />
        <Stat
          label={said.ringRate}
          value={ringRate === null ? null : formatShare(ringRate)}
          source={source(said.ringRateWhy)}
          onShow={rings && (() => selectRows("sites", offRing(rings.output)))}
        />
      </StatRow>
      <StatRow>
        <Stat
          label={said.withoutBackup}
          value={formatNumber(backup.unprotectedCount)}
          unit={said.of(points.siteCount)}
          source={source(said.withoutBackupWhy[backup.level])}
          {...toList("backup")}
        />
        <Stat
          label={said.peopleWithout}
          value={formatNumber(people.known)}
          {...(people.unknown > 0 && { unit: said.plusUnknown(people.unknown) })}
          source={source(said.peopleWithoutWhy)}
          {...toList("backup")}
        />
      </StatRow>
    </>
  );
}

function peopleWithout({ sites }: Network, { ways, siteMask }: Backup) {
  const { values } = sites.columns.population;
  let [known, unknown] = [0, 0];
  for (let row = 0; row < ways.length; row++) {
    if (siteMask[row] === 0 || (ways[row] as number) >= 2) continue;
    const people = values[row] as number;
    if (Number.isNaN(people)) unknown++;
    else known += people;
  }
  return { known, unknown };
}

function offRing({ onRing, component }: { readonly onRing: Uint8Array; readonly component: Int32Array }): number[] {
  const rows: number[] = [];
  for (let row = 0; row < onRing.length; row++) {
    if (onRing[row] === 0 && (component[row] as number) >= 0) rows.push(row);
  }
  return rows;
}
