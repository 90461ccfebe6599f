import { useEffect, useState } from "react";
import { nextFrame } from "../../map/slices.ts";
import { buildSpanPaths, type SpanPaths } from "../../map/span-paths.ts";
import { useApp } from "../../store/store.ts";
import { keptRows } from "./kept-rows.ts";
import { placedSites, type SiteMarks, siteMarks } from "./site-marks.ts";

/** What the table's filter leaves, ready to be drawn; null where nothing is filtered. */
export type Kept = { readonly spans: readonly SpanPaths[] | null; readonly sites: SiteMarks | null };

const ALL: Kept = { spans: null, sites: null };

export function useKept(): Kept {
  const network = useApp((state) => state.network);
  const filter = useApp((state) => state.mapFilter);
  const [kept, setKept] = useState<Kept>(ALL);
  useEffect(() => {
    if (filter === null) {
      setKept(ALL);
      return;
    }
    let wanted = true;
    const bring = async () => {
      const rows = keptRows(network, filter.table, filter.ids);
      const pieces: SpanPaths[] = [];
      if (rows.spans !== null) {
        for (const piece of buildSpanPaths(network, rows.spans)) {
          pieces.push(piece);
          await nextFrame();
          if (!wanted) return;
        }
      }
      setKept({
        spans: rows.spans === null ? null : pieces,
        sites: rows.sites === null ? null : siteMarks(network, placedSites(network, rows.sites)),
      });
    };
    void bring();
    return () => {
      wanted = false;
    };
  }, [network, filter]);
  return kept;
}
