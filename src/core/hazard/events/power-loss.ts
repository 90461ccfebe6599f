/**
 * Which sites lose their mains, and for how long? Those all of whose substations are lost (site-feeds.ts); of a site with
 * more feeds than substations that are known nobody knows. In a place drawn by hand, every site.
 */
import type { Refusal } from "../../engineering-model.ts";
import type { Network, PowerLossEvent } from "../../model/index.ts";
import { siteFeeds } from "../site-feeds.ts";
import type { EventNote } from "./event-note.ts";
import type { EventQuestion } from "./event-question.ts";
import { drawnLayer, LayerAt } from "./layer-at.ts";
import { isPolygon } from "./layer-of.ts";
import { refuse } from "./refuse.ts";
import type { Strengths, Zone } from "./strengths.ts";
import { zonesOnly } from "./zones-only.ts";

const HOURS = { unit: "h", least: 0, most: 8760 };

export function powerLossStrengths({ network }: EventQuestion, { of, hours }: PowerLossEvent): Strengths | Refusal {
  if (!(hours >= HOURS.least && hours <= HOURS.most)) return refuse("out-of-range", "hours", hours, HOURS);
  const zoneOf = (key: string, name: string, chance: number, sites: readonly number[]): Zone[] => {
    const rest = { loses: "mains", spans: new Uint32Array(), outH: hours } as const;
    return sites.length === 0 ? [] : [{ ...rest, key, name, chance, sites: Uint32Array.from(sites) }];
  };
  if ("shape" in of) {
    if (!isPolygon(of.shape)) return refuse("missing", "shape");
    return zonesOnly(network, zoneOf("mains", "", 1, sitesIn(network, new LayerAt(drawnLayer(of.shape)))), []);
  }
  if (of.substations.length === 0) return refuse("missing", "substations");
  const feeds = siteFeeds(network);
  const lost = new Set(of.substations);
  const { powerFeeds } = network.sites.columns;
  const zones: Zone[] = [];
  const [kept, unsure] = [new Set<number>(), new Set<number>()];
  for (const substation of lost) {
    const out: number[] = [];
    const perhaps: number[] = [];
    feeds.forEach((own, site) => {
      if (!own.includes(substation)) return;
      if (!own.every((each) => lost.has(each))) kept.add(site);
      else if ((powerFeeds.values[site] as number) > own.length) {
        perhaps.push(site);
        unsure.add(site);
      } else out.push(site);
    });
    zones.push(...zoneOf(`mains|${substation}`, substation, 1, out));
    zones.push(...zoneOf(`mains?|${substation}`, substation, Number.NaN, perhaps));
  }
  const ids = [...lost].filter((substation) => !feeds.some((own) => own.includes(substation)));
  const notes: EventNote[] = [];
  if (ids.length > 0) notes.push({ code: "no-such-substation", ids });
  if (kept.size + unsure.size > 0) notes.push({ code: "other-feeds", keep: kept.size, unknown: unsure.size });
  return zonesOnly(network, zones, notes);
}

function sitesIn({ sites }: Network, place: LayerAt): number[] {
  const { coordinates } = sites.geometry;
  return Array.from({ length: sites.count }, (_, site) => site).filter(
    (site) => place.featuresAt(coordinates[2 * site] as number, coordinates[2 * site + 1] as number).length > 0,
  );
}
