/** Answers: which stretches of the backbone keep to a river, and along which points? The road runs beside the water. */
import { smoothLine } from "../basemap/geometry.ts";
import { DRAWN_RIVERS } from "../basemap/rivers.ts";
import { placeOf } from "./facts.ts";
import { beside, distance, type Line, type Point, toPlane } from "./plane.ts";

const BANK_KM = 0.45;

const STRETCHES: Readonly<Record<string, readonly (readonly [from: string, to: string])[]>> = {
  岷江: [
    ["都江堰市", "映秀"],
    ["映秀", "汶川县"],
    ["汶川县", "茂县"],
    ["茂县", "飞虹"],
    ["飞虹", "叠溪"],
    ["叠溪", "镇江关"],
    ["镇江关", "松潘县"],
    ["松潘县", "川主寺"],
  ],
  大渡河: [
    ["金川县", "丹巴县"],
    ["丹巴县", "孔玉"],
    ["孔玉", "瓦斯沟"],
    ["泸定县", "得妥"],
    ["得妥", "石棉县"],
    ["石棉县", "汉源县"],
    ["汉源县", "乌斯河"],
    ["乌斯河", "金口河"],
    ["金口河", "峨边彝族自治县"],
  ],
  雅砻江: [["甘孜县", "新龙县"]],
  安宁河: [
    ["冕宁县", "泸沽"],
    ["泸沽", "西昌市"],
    ["西昌市", "黄联关"],
    ["黄联关", "德昌县"],
  ],
  青衣江: [
    ["宝兴县", "灵关"],
    ["灵关", "芦山县"],
    ["芦山县", "雅安市"],
  ],
};

export function riverLine(name: string): Line {
  const river = DRAWN_RIVERS.find(({ zh }) => zh === name);
  if (river === undefined) throw new Error(`no river ${name}`);
  return smoothLine(river.course, 10).map(([lon = 0, lat = 0]) => toPlane([lon, lat]));
}

/** The two places and, where both lie on one river, the points of its bank between them. */
export function pointsBetween(from: string, to: string): Line {
  const [a, b] = [placeOf(from), placeOf(to)];
  const river = Object.keys(STRETCHES).find((name) =>
    STRETCHES[name]?.some((ends) => ends.includes(from) && ends.includes(to)),
  );
  if (river === undefined) return [a, b];
  const line = riverLine(river);
  const [start, end] = [nearest(line, a), nearest(line, b)];
  const [low, high] = [Math.min(start, end), Math.max(start, end)];
  const bank = line.slice(low + 2, high - 1).map((point, i): Point => {
    const next = line[low + 3 + i] ?? point;
    return beside(point, next, 0, BANK_KM);
  });
  return [a, ...(start < end ? bank : bank.reverse()), b];
}

function nearest(line: Line, at: Point): number {
  return line.reduce((best, point, i) => (distance(point, at) < distance(line[best] as Point, at) ? i : best), 0);
}
