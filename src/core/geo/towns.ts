/**
 * Answers: which known town is nearest to a position, and which does a name mention?
 * Some 9,700 of the world: every county of China, elsewhere the cities and the largest towns of each country.
 */
import type { Metres, Position } from "../model/index.ts";
import type { Bounds } from "./bounds.ts";
import { decodePolyline } from "./decode-polyline.ts";
import { EARTH_RADIUS_M, measureDistance, sphereDistance } from "./distance.ts";

export type Town = {
  /** Empty where no Chinese name is known. */
  readonly zh: string;
  readonly en: string;
  /** WGS-84, to about a kilometre; of the town's middle, whatever that is. */
  readonly position: Position;
};

export type NearTown = { readonly town: Town; readonly distanceM: Metres };

const METRES_PER_DEGREE = (EARTH_RADIUS_M * Math.PI) / 180;
/** Shorter Latin names are words of every language. */
const SHORTEST_LATIN = 4;

export class Towns {
  /** From the south to the north. */
  readonly all: readonly Town[];
  readonly #byFirstTwo = new Map<string, Town[]>();
  readonly #byFirstWord = new Map<string, { readonly town: Town; readonly words: readonly string[] }[]>();

  constructor(towns: readonly Town[]) {
    this.all = towns.toSorted((one, other) => one.position[1] - other.position[1]);
    for (const town of this.all) {
      if (town.zh.length >= 2) push(this.#byFirstTwo, town.zh.slice(0, 2), town);
      const words = wordsOf(town.en);
      if (town.en.length >= SHORTEST_LATIN) push(this.#byFirstWord, words[0] ?? "", { town, words });
    }
  }

  /** null where there is none within `within` metres, or the position is nowhere. O(towns of the same latitudes). */
  nearest([lon, lat]: Position, within = 1_000_000): NearTown | null {
    let [best, bestM]: [Town | null, number] = [null, within];
    const look = (town: Town | undefined): boolean => {
      if (town === undefined || Math.abs(town.position[1] - lat) * METRES_PER_DEGREE > bestM) return false;
      const distance = sphereDistance(lon, lat, town.position[0], town.position[1]);
      if (distance < bestM) [best, bestM] = [town, distance];
      return true;
    };
    const start = this.#firstNorthOf(lat);
    for (let i = start; look(this.all[i]); i++);
    for (let i = start - 1; look(this.all[i]); i--);
    return best === null ? null : { town: best, distanceM: measureDistance([lon, lat], (best as Town).position) };
  }

  countWithin([lon, lat]: Position, metres: number): number {
    const reach = metres / METRES_PER_DEGREE;
    let count = 0;
    for (let i = this.#firstNorthOf(lat - reach); i < this.all.length; i++) {
      const [townLon, townLat] = this.all[i]?.position ?? [0, 90];
      if (townLat > lat + reach) break;
      if (sphereDistance(lon, lat, townLon, townLat) <= metres) count++;
    }
    return count;
  }

  countIn([west, south, east, north]: Bounds): number {
    const isIn = ({ position: [lon, lat] }: Town) => lon >= west && lon <= east && lat >= south && lat <= north;
    return this.all.filter(isIn).length;
  }

  /** 成都武侯机楼 mentions 成都 and 武侯; a name may mean several towns, most mean none. The longest name goes first. */
  find(name: string): readonly Town[] {
    const found = new Set<Town>();
    for (let i = 0; i + 1 < name.length; i++) {
      for (const town of this.#byFirstTwo.get(name.slice(i, i + 2)) ?? [])
        if (name.startsWith(town.zh, i)) found.add(town);
    }
    const said = wordsOf(name);
    said.forEach((first, at) => {
      for (const { town, words } of this.#byFirstWord.get(first) ?? [])
        if (words.every((word, i) => said[at + i] === word)) found.add(town);
    });
    return found.size < 2 ? [...found] : [...found].sort((one, other) => lengthIn(name, other) - lengthIn(name, one));
  }

  #firstNorthOf(lat: number): number {
    let [low, high] = [0, this.all.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.all[middle]?.position[1] ?? 0) < lat) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Of the list that comes with the program; read when it is first asked for. */
export async function loadTowns(): Promise<Towns> {
  const { default: list } = await import("../../../data/towns/towns.json");
  const positions = decodePolyline(list.positions, list.digits);
  const towns = list.names.split("\n").map((line, i): Town => {
    const [one = "", other] = line.split("/");
    const position = positions[i] ?? [Number.NaN, Number.NaN];
    return other === undefined ? { zh: "", en: one, position } : { zh: one, en: other, position };
  });
  return new Towns(towns);
}

function push<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}

/** Without accents and case: as somebody without them on the keyboard writes it. */
function wordsOf(name: string): readonly string[] {
  return (
    name
      .normalize("NFD")
      .replace(/[\p{M}']/gu, "")
      .toLowerCase()
      .match(/[a-z]+/g) ?? []
  );
}

function lengthIn(name: string, { zh, en }: Town): number {
  return zh !== "" && name.includes(zh) ? zh.length : en.length;
}
