/**
 * Answers: what keeps a site alive, and how strong is it? Power feeds and their substations, batteries, generators,
 * earthquake and wind design, acceptance, age. Some of it nobody knows, on purpose: unknown is a result.
 */
import type { Value } from "../../src/core/model/index.ts";
import type { Draft, DraftSite } from "./draft.ts";
import { shortTown } from "./names.ts";
import { type Stream, stream } from "./random.ts";

/** Share of attributes that stand in no register. */
const UNKNOWN = 0.12;
/** Counties on the great faults: designed for intensity 9. */
const INTENSITY_9: ReadonlySet<string> = new Set(["513301", "513401", "513326", "513327", "513322"]);
const INTENSITY_8: ReadonlySet<string> = new Set(["5132", "5133", "5134", "5118"]);

export function powerSites(draft: Draft): void {
  for (const site of draft.sites) Object.assign(site.values, powerOf(site), strengthOf(site), usersOf(site));
  for (const county of draft.counties) {
    for (const number of [1, 2]) {
      const id = substationId(county.code, number);
      const fed = draft.sites.filter(
        ({ values }) => Array.isArray(values.substations) && values.substations.includes(id),
      );
      const single = fed.filter(({ values }) => values.powerFeeds === 1);
      if (single.length < 2) continue;
      const name = `${shortTown(county.name)}${number}号变电站（示意）`;
      const members = single.map((site) => ({ site }));
      draft.addGroup({ name, kind: "substation", evidence: `单路市电引自 ${id}（示意）`, members });
    }
  }
}

function substationId(code: string, number: number): string {
  return `BD-${code}-${number}`;
}

function isHouse({ kind }: DraftSite): boolean {
  return kind !== "tower" && kind !== "cabinet" && kind !== "station";
}

function powerOf(site: DraftSite): Record<string, Value> {
  const random = stream("power", site.id);
  const code = site.county.code;
  const house = isHouse(site);
  const centre = site.role === "centre";
  const feeds = centre ? 2 : house ? random.whole(1, 2) : site.role === "ring" && random.chance(0.25) ? 2 : 1;
  const substations =
    feeds === 2 ? [substationId(code, 1), substationId(code, 2)] : [substationId(code, random.whole(1, 2))];
  const hours = centre ? [8, 12] : house ? [6, 10] : site.kind === "tower" ? [1, 4] : [2, 8];
  const battery = Math.round(random.between(hours[0] ?? 1, hours[1] ?? 4) * 2) / 2;
  const generator = centre
    ? random.pick([800, 1200, 2000])
    : house
      ? random.pick([50, 100, 200])
      : site.role === "township" && random.chance(0.35)
        ? random.pick([8, 12, 20])
        : 0;
  const fuel = generator === 0 ? 0 : centre ? random.pick([24, 48, 72]) : random.pick([8, 12, 24]);
  const satellite = house
    ? random.chance(0.5)
    : site.role === "township" || site.role === "remote"
      ? random.chance(0.12)
      : false;
  return {
    powerFeeds: maybe(random, feeds, UNKNOWN / 3),
    substations,
    batteryH: maybe(random, battery),
    generatorKw: maybe(random, generator),
    fuelH: maybe(random, fuel),
    satelliteBackup: maybe(random, satellite ? "yes" : "no"),
  };
}

function strengthOf(site: DraftSite): Record<string, Value> {
  const random = stream("strength", site.id);
  const { code } = site.county;
  const intensity = INTENSITY_9.has(code) ? 9 : INTENSITY_8.has(code.slice(0, 4)) ? 8 : 7;
  const builtYear = random.whole(1998, 2023);
  const tower = site.kind === "tower";
  const acceptance = random.chance(0.88) ? "accepted" : random.chance(0.8) ? "not-accepted" : "failed";
  return {
    importance: site.role === "centre" ? 1 : isHouse(site) ? 2 : site.role === "ring" || site.role === "relay" ? 3 : 4,
    // Houses from before the map of 2001 was raised stand one degree lower.
    designIntensity: maybe(random, builtYear < 2009 && random.chance(0.4) ? intensity - 1 : intensity),
    anchored: maybe(random, random.chance(builtYear < 2009 ? 0.45 : 0.85) ? "yes" : "no"),
    floorHeightM: tower ? null : maybe(random, Math.round(random.between(-0.3, 1.2) * 10) / 10),
    towerDesignWindMs: tower ? maybe(random, random.pick([25, 28, 30, 33, 35])) : null,
    acceptance: maybe(random, acceptance),
    builtYear: maybe(random, builtYear, UNKNOWN / 2),
    lastInspection: maybe(random, inspection(random)),
  };
}

function usersOf({ id, role, county }: DraftSite): Record<string, Value> {
  const random = stream("users", id);
  if (role === "town" && random.chance(0.8)) return { criticalUsers: ["县政府", "县医院", "应急指挥中心"] };
  if (role === "township" && random.chance(0.3)) {
    const city = county.prefecture === "成都市";
    return { criticalUsers: city ? ["街道办事处", "社区卫生服务中心"] : ["乡镇政府", "卫生院"] };
  }
  return role === "centre" ? { criticalUsers: ["应急广播", "110/119/120"] } : {};
}

export function inspection(random: Stream): string {
  const pad = (number: number) => String(number).padStart(2, "0");
  return `${random.whole(2021, 2024)}-${pad(random.whole(1, 12))}-${pad(random.whole(1, 28))}`;
}

export function maybe(random: Stream, value: Value, unknown = UNKNOWN): Value {
  return random.chance(unknown) ? null : value;
}
