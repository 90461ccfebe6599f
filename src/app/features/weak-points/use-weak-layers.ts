import { useEffect, useMemo, useState } from "react";
import { useWords } from "../../i18n/use-words.ts";
import type { MapLabel, ViewLayer } from "../../map/view-layer.ts";
import { useApp } from "../../store/store.ts";
import { setsOfGroups, useWeakPointsKeptFresh } from "./ask.ts";
import { type DarkMarks, darkViewLayer } from "./dark-layer.ts";
import { darkMarks } from "./dark-marks.ts";
import { useChosenWeakPoint, useDarkSideAsked } from "./use-dark-side.ts";
import { waysViewLayer } from "./ways-layer.ts";

/** The dark side of what is chosen; else, while a person looks at backup, the sites by their ways. */
export function useWeakLayers(): readonly ViewLayer[] {
  useWeakPointsKeptFresh();
  const chosen = useChosenWeakPoint();
  useDarkSideAsked(chosen);
  const { weakpoints: said } = useWords();
  const network = useApp((state) => state.network);
  const { point, dark } = chosen;
  const { points, backup, stale } = chosen.answers;
  const [made, setMade] = useState<{ readonly of: object; readonly marks: DarkMarks } | null>(null);
  useEffect(() => {
    if (point === null || dark === null || points === null) return setMade(null);
    let wanted = true;
    void darkMarks(network, point, dark, points, setsOfGroups(network), () => wanted).then((marks) => {
      if (marks !== null && wanted) setMade({ of: dark, marks });
    });
    return () => {
      wanted = false;
    };
  }, [network, point, dark, points]);

  const isLooked = useApp(({ step, tabs, weakList }) => tabs[step] === "weak-points" && weakList === "backup");
  const ways = useMemo(
    () => (isLooked && backup !== null && !stale ? waysViewLayer(network, backup) : null),
    [isLooked, backup, stale, network],
  );
  return useMemo(() => {
    if (made !== null && made.of === dark) return [darkViewLayer(made.marks, labelOf(made.marks, said.darkLabel))];
    return ways === null ? [] : [ways];
  }, [made, dark, ways, said]);
}

/** The count stands in the middle of the dark sites. */
function labelOf({ darkSites, count }: DarkMarks, say: (sites: number) => string): readonly MapLabel[] {
  if (darkSites.length < 4) return [];
  let [lon, lat] = [0, 0];
  for (let i = 0; i < darkSites.length; i += 2) {
    lon += darkSites[i] as number;
    lat += darkSites[i + 1] as number;
  }
  const sites = darkSites.length / 2;
  return [{ position: [lon / sites, lat / sites], text: say(count), rank: 0, minZoom: 0 }];
}
