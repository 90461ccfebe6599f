/**
 * Answers: by which towns can one tell where a network lies? Every county and prefecture of China, and of the rest of
 * the world the cities and the largest towns of each country.
 */
import type { MultiPolygon, Polygon } from "geojson";
import { latinName } from "../basemap/counties.ts";
import { insideArea, labelPoint, polygonsOf } from "../basemap/geometry.ts";
import { readChineseAreas, readTowns, type Town } from "../basemap/packages.ts";
import { hanName } from "../basemap/places.ts";

/** Of every country so many towns, and all that have so many people. */
const TOWNS_OF_A_COUNTRY = 20;
const CITY = 100_000;
/** Hundredths of a degree, about a kilometre: less than a town is wide. */
const DIGITS = 2;

/** zh is empty where no Chinese name is known. */
type KnownTown = { readonly zh: string; readonly en: string; readonly lon: number; readonly lat: number };

export function makeTowns(): string {
  const towns = readTowns();
  const all = [...chineseTowns(towns.filter(({ country }) => country === "CN")), ...otherTowns(towns)];
  all.sort((a, b) => a.lat - b.lat || a.lon - b.lon || (a.en < b.en ? -1 : 1));
  const names = all.map(({ zh, en }) => (zh === "" ? en : `${zh}/${en}`)).join("\n");
  return `${JSON.stringify({ digits: DIGITS, names, positions: encode(all) })}\n`;
}

/** Called as the district is. Its seat is where the town inside it is, or else its middle. */
function chineseTowns(towns: readonly Town[]): KnownTown[] {
  const rank = { PPLC: 0, PPLA: 0, PPLA2: 1, PPLA3: 2, PPLA4: 3 } as Readonly<Record<string, number>>;
  const areas = [...readChineseAreas(2).features, ...readChineseAreas(3).features];
  const known = areas.flatMap(({ properties, geometry }): KnownTown[] => {
    const zh = shortName(properties.full_name ?? "");
    if (zh === "") return [];
    const [west, south, east, north] = boxOf(geometry);
    const inside = towns.filter(
      ({ lon, lat }) => lon >= west && lon <= east && lat >= south && lat <= north && insideArea([lon, lat], geometry),
    );
    inside.sort((a, b) => (rank[a.code] ?? 9) - (rank[b.code] ?? 9) || b.population - a.population);
    const [lon = 0, lat = 0] = inside[0] === undefined ? labelPoint(geometry) : at(inside[0]);
    return [{ zh, en: latinName(zh), lon, lat }];
  });
  // A prefecture and its seat, or a city and its only district, are one town.
  const seen = new Set<string>();
  return known.filter(({ zh, lon, lat }) => {
    const key = `${zh} ${Math.round(lon * 5)} ${Math.round(lat * 5)}`;
    return seen.has(key) ? false : seen.add(key);
  });
}

function boxOf(geometry: Polygon | MultiPolygon): readonly [number, number, number, number] {
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const [lon = 0, lat = 0] of polygonsOf(geometry).flat(2)) {
    [west, south] = [Math.min(west, lon), Math.min(south, lat)];
    [east, north] = [Math.max(east, lon), Math.max(north, lat)];
  }
  return [west, south, east, north];
}

function at({ lon, lat }: Town): readonly number[] {
  return [lon, lat];
}

const PEOPLES =
  "蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|普米|塔吉克|怒|鄂温克|保安|裕固|独龙|鄂伦春|各";
/** At least two characters stay: 彭水 of 彭水苗族土家族自治县, though 水 is a people too. */
const AUTONOMOUS = new RegExp(`(?<=^.{2,}?)(?:(?:${PEOPLES})族?)+自治[县州旗]$`, "u");

/** 康定 for 康定市, 甘孜 for 甘孜藏族自治州, but 理县 for 理县: a place is called by at least two characters. */
function shortName(name: string): string {
  for (const ending of [AUTONOMOUS, /族?自治[县州旗]$/u, /(?:地区|林区|特区|新区|[县市区旗盟])$/u]) {
    const short = name.replace(ending, "");
    if (short !== name && short.length >= 2) return short;
  }
  return name;
}

function otherTowns(towns: readonly Town[]): KnownTown[] {
  const counts = new Map<string, number>();
  return towns
    .filter(({ country }) => country !== "CN")
    .sort((a, b) => b.population - a.population)
    .filter(({ country, population }) => {
      const count = (counts.get(country) ?? 0) + 1;
      counts.set(country, count);
      return count <= TOWNS_OF_A_COUNTRY || population >= CITY;
    })
    .map((town) => ({ zh: hanName(town) ?? "", en: town.name, lon: town.lon, lat: town.lat }));
}

/** Differences of rounded degrees, five bits a letter, longitude first. */
function encode(towns: readonly KnownTown[]): string {
  let text = "";
  const before = [0, 0];
  for (const { lon, lat } of towns) {
    for (const [axis, degrees] of [lon, lat].entries()) {
      const value = Math.round(degrees * 10 ** DIGITS);
      const difference = value - (before[axis] ?? 0);
      before[axis] = value;
      let bits = difference < 0 ? ~(difference << 1) : difference << 1;
      for (; bits >= 0x20; bits >>= 5) text += String.fromCharCode(63 + (0x20 | (bits & 0x1f)));
      text += String.fromCharCode(63 + bits);
    }
  }
  return text;
}
