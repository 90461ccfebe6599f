import { useEffect, useMemo, useState } from "react";
import type { Network } from "../../../core/model/index.ts";
import { useWords } from "../../i18n/use-words.ts";
import type { MapLabel, ViewLayer } from "../view-layer.ts";
import { type DarkMarks, darkViewLayer } from "./dark-layer.ts";
import { type DarkLoss, darkMarks, type SpansInService } from "./dark-marks.ts";

/** The layer of a loss and its dark side, once it is drawn; give the same objects while it is the same loss. */
export function useDarkLayer(
  id: string,
  network: Network,
  loss: DarkLoss | null,
  spans: SpansInService | null,
): ViewLayer | null {
  const { weakpoints: said } = useWords();
  const [made, setMade] = useState<{ readonly of: DarkLoss; readonly marks: DarkMarks } | null>(null);
  useEffect(() => {
    if (loss === null || spans === null) return setMade(null);
    let wanted = true;
    void darkMarks(network, loss, spans, () => wanted).then((marks) => {
      if (marks !== null && wanted) setMade({ of: loss, marks });
    });
    return () => {
      wanted = false;
    };
  }, [network, loss, spans]);
  return useMemo(
    () =>
      made === null || made.of !== loss ? null : darkViewLayer(id, made.marks, labelOf(made.marks, said.darkLabel)),
    [id, made, loss, said],
  );
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
