/** Everything the map needs to draw the sites of a network, made in steps. */
import type { Network } from "../../../core/model/index.ts";
import type { MapLabel } from "../../map/view-layer.ts";
import { type GroupMarks, groupMarks } from "./group-marks.ts";
import { type GroupLevel, groupSites } from "./group-sites.ts";
import { siteLabels } from "./site-labels.ts";
import { drawnSites, type SiteMarks, siteMarks } from "./site-marks.ts";

export type SiteScene = {
  readonly network: Network;
  readonly prominent: SiteMarks;
  readonly levels: ReadonlyMap<number, GroupLevel>;
  readonly labels: readonly MapLabel[];
  /** True where any level has groups. */
  readonly isGrouped: boolean;
  /** What is drawn at a whole zoom level besides the prominent sites. */
  at(zoom: number): { readonly alone: SiteMarks; readonly groups: GroupMarks | null };
};

export function* buildSites(network: Network): Generator<void, SiteScene> {
  const { prominent, others } = drawnSites(network);
  yield;
  const all = siteMarks(network, others);
  const always = siteMarks(network, prominent);
  yield;
  const levels = yield* groupSites(all.positions, always.positions);
  const labels = siteLabels(network, Uint32Array.from([...prominent, ...others.subarray(0, 6000)]));
  const made = new Map<number, ReturnType<SiteScene["at"]>>();
  return {
    network,
    prominent: always,
    levels,
    labels,
    isGrouped: [...levels.values()].some(({ counts }) => counts.length > 0),
    at(zoom) {
      let drawn = made.get(zoom);
      if (drawn === undefined) {
        const level = levels.get(zoom);
        drawn =
          level === undefined
            ? { alone: all, groups: null }
            : {
                alone: siteMarks(
                  network,
                  level.alone.map((i) => others[i] ?? 0),
                ),
                groups: groupMarks(level),
              };
        made.set(zoom, drawn);
      }
      return drawn;
    },
  };
}
