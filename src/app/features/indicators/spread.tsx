import { useMemo } from "react";
import type { Network } from "../../../core/model/index.ts";
import type { Indicators } from "../../../core/redundancy/indicators/measure-indicators.ts";
import { useWords } from "../../i18n/use-words.ts";
import { Bars } from "./bars.tsx";
import { showSites } from "./show.ts";
import { DISTANCE_STARTS, sitesByDistance, sitesByWays } from "./view-model.ts";

/** How the sites spread over the number of their ways, and over the length of the way to their gateway. */
export function Spread({ found, network }: { readonly found: Indicators; readonly network: Network }) {
  const { indicators: said } = useWords();
  const classes = found.enough === 1 ? said.waysOf : said.waysOfMany(found.enough);
  const ways = useMemo(() => sitesByWays(found, classes.length), [found, classes]);
  const { bins, none } = useMemo(() => sitesByDistance(found), [found]);
  const bar = (label: string, rows: readonly number[]) => ({
    ...{ label, count: rows.length, onShow: () => showSites(network, rows) },
  });
  return (
    <>
      <Bars title={said.ways} bars={classes.map((label, i) => bar(label, ways[i] ?? []))} />
      <Bars
        title={said.distances}
        bars={[
          ...bins.map((rows, i) =>
            bar(said.distanceBin(DISTANCE_STARTS[i] ?? 0, DISTANCE_STARTS[i + 1] ?? null), rows),
          ),
          bar(said.noWay, none),
        ]}
      />
    </>
  );
}
