/** Answers: which towns are worth a name on the map, and in which order do their names appear? */
import type { Feature, Position } from "geojson";
import { type County, latinName, readCounties, shortName } from "./counties.ts";
import { insideArea, round } from "./geometry.ts";
import { type AreaCollection, readChineseAreas, readTowns, type Town } from "./packages.ts";

const SMALLEST_CITY = 200_000;
const SICHUAN = "32";

/** Seats that GeoNames' file lacks or has across a district's border: these stand before what the file says. */
const TYPED_SEATS: readonly (readonly [name: string, lon: number, lat: number])[] = [
  ["壤塘县", 100.98, 32.27],
  ["巴塘县", 99.11, 30.01],
  ["白玉县", 98.82, 31.21],
  ["稻城县", 100.3, 29.04],
  ["雅江县", 101.01, 30.03],
  ["美姑县", 103.13, 28.33],
  ["名山区", 103.11, 30.07],
  ["天全县", 102.76, 30.07],
  ["芦山县", 102.93, 30.15],
  ["荥经县", 102.85, 29.8],
  ["江阳区", 105.44, 28.87],
  ["翠屏区", 104.62, 28.77],
  ["东坡区", 103.85, 30.05],
  ["都江堰市", 103.62, 31.0],
  ["崇州市", 103.67, 30.63],
  ["大邑县", 103.52, 30.59],
  ["蒲江县", 103.51, 30.19],
  ["青白江区", 104.25, 30.88],
  ["彭山区", 103.87, 30.2],
  ["洪雅县", 103.37, 29.91],
  ["丹棱县", 103.51, 30.01],
  ["青神县", 103.85, 29.83],
  ["宣汉县", 107.73, 31.36],
  ["万源市", 108.03, 32.07],
  ["安岳县", 105.34, 30.1],
];

/** Where GeoNames has only a name in traditional characters, or a less usual one. */
const HAN_NAMES: Readonly<Record<string, string>> = {
  "Sao Paulo": "圣保罗",
  "Rio de Janeiro": "里约热内卢",
  Kinshasa: "金沙萨",
  Lima: "利马",
  Karachi: "卡拉奇",
  "Tai'an": "泰安",
  Rabat: "拉巴特",
  Yono: "与野",
  Daegu: "大邱",
  Chennai: "金奈",
};

type Place = { zh: string; en: string; pop: number; rank: number; at: Position };

export function makePlaces(): Feature[] {
  const counties = readCounties(0);
  const prefectures = readChineseAreas(2);
  const towns = readTowns();
  const seats = sichuanSeats(towns, counties);
  const cities = towns.filter((town) => (inSichuan(town) ? town.code === "PPLA" : isCity(town)));
  const places = [...cities.map((town) => cityPlace(town, prefectures)), ...seats];
  const order = new Map(places.map((place, at) => [place, at]));
  places.sort((a, b) => a.rank - b.rank || b.pop - a.pop || (order.get(a) ?? 0) - (order.get(b) ?? 0));
  return withoutTwins(places).map(({ at, ...properties }) => ({
    type: "Feature",
    properties,
    geometry: { type: "Point", coordinates: at.map((value) => round(value, 3)) },
  }));
}

function isCity({ country, code, population }: Town): boolean {
  return population >= SMALLEST_CITY || (country === "CN" && /^PPL(C|A|A2)$/.test(code));
}

function inSichuan({ country, province }: Town): boolean {
  return country === "CN" && province === SICHUAN;
}

function cityPlace(town: Town, prefectures: AreaCollection): Place {
  const { name, population: pop, lon, lat } = town;
  const rank = pop >= 5e6 ? 1 : pop >= 1e6 ? 2 : pop >= 3e5 ? 3 : pop >= 1e5 ? 4 : 6;
  const seat = town.country === "CN" && /^PPL(C|A|A2)$/.test(town.code);
  const prefecture = seat ? prefectures.features.find(({ geometry }) => insideArea([lon, lat], geometry)) : undefined;
  const named = prefecture?.properties.full_name.endsWith("市") ? prefecture.properties.name : undefined;
  return { zh: named ?? hanName(town) ?? name, en: name, pop, rank, at: [lon, lat] };
}

/** The usual short name in simplified characters: the one that is also listed with 市 behind it, else the shortest. */
export function hanName({ name, hanNames }: Town): string | undefined {
  const known = HAN_NAMES[name];
  if (known !== undefined) return known;
  const simplified = hanNames.filter((han) => simplify(han) === han);
  const usable = simplified.length > 0 ? simplified : hanNames.map(simplify);
  const listed = usable.find((han) => usable.includes(`${han}市`) || usable.includes(`${han}县`));
  return listed ?? usable.map((han) => (han.length > 2 ? han.replace(/市$/u, "") : han)).sort(byLength)[0];
}

function byLength(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : 1);
}

/** Simplified forms of the traditional and Japanese characters that occur in names without a simplified variant. */
const TRADITIONAL =
  "諾開輔貝齋爾買達馬圖亞納蘭滿魯內維聖岡盧葉麥華設臘島広薩邁溫濟車賓烏頓蘇東賈瑪營幾賴將軍約奧熱萊澤庫晉茲興羅橋訥緬費倫長灘戸宮沢鄔闍倉寧韋須賀樂會區豊湊蓋謝蓮靈堯數貢麗灣紐館徳錫萬錦歐裡漢齊諫義禮間歸徹傑縣喬揚浜順盤鎮龍崑陽戶鄲頭聶渓頂張遼鴨黃滄門姫済紹鉄發覇亀莊夢鶴銅慶語鐵嶺騷";
const SIMPLE =
  "诺开辅贝斋尔买达马图亚纳兰满鲁内维圣冈卢叶麦华设腊岛广萨迈温济车宾乌顿苏东贾玛营几赖将军约奥热莱泽库晋兹兴罗桥讷缅费伦长滩户宫泽邬阇仓宁韦须贺乐会区丰凑盖谢莲灵尧数贡丽湾纽馆德锡万锦欧里汉齐谏义礼间归彻杰县乔扬滨顺盘镇龙昆阳户郸头聂溪顶张辽鸭黄沧门姬济绍铁发霸龟庄梦鹤铜庆语铁岭骚";

const SIMPLIFIED = new Map(Array.from(TRADITIONAL, (letter, at) => [letter, SIMPLE.charAt(at)]));

function simplify(name: string): string {
  return Array.from(name, (letter) => SIMPLIFIED.get(letter) ?? letter).join("");
}

/** The district in which a prefecture city has its centre: the town there bears the city's name. */
const CENTRES: ReadonlySet<string> = new Set([
  "510302",
  "510402",
  "510502",
  "510603",
  "510703",
  "510802",
  "510903",
  "511002",
  "511102",
  "511302",
  "511402",
  "511502",
  "511602",
  "511702",
  "511802",
  "511902",
  "512002",
]);

/** One town a county, called as the county is: people look for 理县, not for its seat 杂谷脑. */
function sichuanSeats(towns: readonly Town[], counties: readonly County[]): Place[] {
  const sichuan = towns.filter(inSichuan);
  const rankOf = { PPLA: 0, PPLA2: 1, PPLA3: 2 } as Readonly<Record<string, number>>;
  return counties.flatMap((county) => {
    const typed = TYPED_SEATS.find(([name]) => name === county.name);
    const inside = sichuan.filter(({ lon, lat }) => insideArea([lon, lat], county.geometry));
    inside.sort((a, b) => (rankOf[a.code] ?? 9) - (rankOf[b.code] ?? 9) || b.population - a.population);
    const seat = inside[0];
    const at = typed?.slice(1).map(Number) ?? (seat === undefined ? undefined : [seat.lon, seat.lat]);
    if (at === undefined || seat?.code === "PPLA") return [];
    const centre = CENTRES.has(county.code);
    const name = centre ? county.prefecture : county.name;
    const rank = centre || seat?.code === "PPLA2" ? 3 : /[市中东西]区$/u.test(county.name) ? 6 : 5;
    return [{ zh: shortName(name), en: latinName(name), pop: seat?.population ?? 0, rank, at }];
  });
}

/** GeoNames lists a city and its centre apart: of two of one name close together the first, greater one stays. */
function withoutTwins(places: readonly Place[]): Place[] {
  const kept = new Map<string, Place[]>();
  return places.filter((place) => {
    const same = kept.get(place.zh) ?? [];
    const twin = same.some(
      ({ at }) =>
        Math.abs((at[0] ?? 0) - (place.at[0] ?? 0)) < 0.5 && Math.abs((at[1] ?? 0) - (place.at[1] ?? 0)) < 0.5,
    );
    if (!twin) kept.set(place.zh, [...same, place]);
    return !twin;
  });
}
