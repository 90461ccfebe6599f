/** Answers: what threatens the network? Faults and earthquakes as far as they are known, floods and slopes as drawn. */
import {
  buildColumn,
  buildLines,
  buildPoints,
  buildPolygons,
  type Column,
  type HazardLayer,
  type PolygonShape,
  type Unit,
  type Value,
} from "../../src/core/model/index.ts";
import { smoothLine } from "../basemap/geometry.ts";
import type { LaidLink } from "./backbone.ts";
import type { Draft } from "./draft.ts";
import { EARTHQUAKES, FAULTS, STEEP } from "./hazard-facts.ts";
import { shortTown } from "./names.ts";
import {
  beside,
  distance,
  type Line,
  lineLength,
  type Point,
  pointAlong,
  round6,
  sliceLine,
  toDegrees,
} from "./plane.ts";
import { stream } from "./random.ts";
import { riverLine } from "./valleys.ts";

const FLOOD_RIVERS = ["大渡河", "岷江", "青衣江", "安宁河", "雅砻江"] as const;
const FLOOD_PIECE_KM = 40;

export function makeHazards(draft: Draft, laid: readonly LaidLink[]): HazardLayer[] {
  return [makeFaults(), makeEarthquakes(), makeFloods(draft), makeLandslides(laid)];
}

const PLAIN = { returnPeriodYears: null, time: null, track: null, grid: null } as const;

function makeFaults(): HazardLayer {
  const shapes = FAULTS.map(({ course }) =>
    smoothLine(
      [...course].map(([lon, lat]) => [lon, lat]),
      8,
    ).map(([lon = 0, lat = 0]) => [round6(lon), round6(lat)] as const),
  );
  return {
    ...PLAIN,
    id: "faults",
    name: "主要活动断裂",
    kind: "fault",
    measure: null,
    unit: null,
    source: "按公开名称经所过城镇手绘，位置只准到 5–10 km",
    status: "given",
    features: {
      count: FAULTS.length,
      columns: {
        name: texts(FAULTS.map(({ name }) => name)),
        accuracyKm: numbers(
          FAULTS.map(() => 10),
          "km",
        ),
        note: texts(FAULTS.map(() => "示意走向，位置误差 5–10 km")),
      },
      geometry: buildLines(shapes),
    },
  };
}

function makeEarthquakes(): HazardLayer {
  return {
    ...PLAIN,
    id: "earthquakes",
    name: "历史强震",
    kind: "earthquake",
    measure: "magnitude",
    unit: "M",
    source: "NOAA NCEI 全球重大地震数据库（公有领域）；1960 年以前震中误差可达 70 km",
    status: "given",
    features: {
      count: EARTHQUAKES.length,
      columns: {
        name: texts(EARTHQUAKES.map(({ name }) => name)),
        date: texts(EARTHQUAKES.map(({ date }) => date)),
        year: numbers(
          EARTHQUAKES.map(({ date }) => Number(date.slice(0, 4))),
          "year",
        ),
        magnitude: numbers(
          EARTHQUAKES.map(({ magnitude }) => magnitude),
          "1",
        ),
        accuracyKm: numbers(
          EARTHQUAKES.map(({ date }) => (Number(date.slice(0, 4)) < 1960 ? 70 : null)),
          "km",
        ),
      },
      geometry: buildPoints(EARTHQUAKES.map(({ at }) => at)),
    },
  };
}

function makeFloods(draft: Draft): HazardLayer {
  const pieces = FLOOD_RIVERS.flatMap((zh) => {
    const line = riverLine(zh);
    const length = lineLength(line);
    const count = Math.max(1, Math.round(length / FLOOD_PIECE_KM));
    return Array.from({ length: count }, (_, i) => i).flatMap((i) => {
      const random = stream("flood", zh, i);
      const piece = sliceLine(line, (length * i) / count, (length * (i + 1)) / count);
      if (draft.countyAt(pointAlong(piece, lineLength(piece) / 2)) === null) return [];
      return {
        name: `${zh} 第${i + 1}段`,
        depthM: Math.round(random.between(0.5, 4.5) * 10) / 10,
        shape: corridor(piece, random.between(0.5, 1.4)),
      };
    });
  });
  return {
    ...PLAIN,
    // For the period at which yearly figures show: as illustrative as all of the layer.
    returnPeriodYears: 100,
    id: "floods",
    name: "沿江洪水淹没带（示意）",
    kind: "flood",
    measure: "depthM",
    unit: "m",
    source: "沿河道手绘，仅供演示，不代表任何实际淹没范围",
    status: "illustrative",
    features: {
      count: pieces.length,
      columns: {
        name: texts(pieces.map(({ name }) => name)),
        depthM: numbers(
          pieces.map(({ depthM }) => depthM),
          "m",
        ),
      },
      geometry: buildPolygons(pieces.map(({ shape }) => shape)),
    },
  };
}

function makeLandslides(laid: readonly LaidLink[]): HazardLayer {
  const slopes = STEEP.flatMap(([from, to, level]) => {
    const link = laid.find((one) => one.link.from === from && one.link.to === to);
    if (link === undefined) return [];
    const length = lineLength(link.line);
    const random = stream("landslide", from, to);
    return [0.18, 0.58].map((start, i) => ({
      name: `${shortTown(from)}—${shortTown(to)} ${i + 1}号`,
      level: Math.max(1, level - i),
      shape: corridor(
        sliceLine(link.line, length * start, length * (start + random.between(0.16, 0.3))),
        random.between(0.9, 2.2),
      ),
    }));
  });
  return {
    ...PLAIN,
    id: "landslides",
    name: "滑坡泥石流易发带（示意）",
    kind: "landslide",
    measure: "level",
    unit: "级",
    source: "沿峡谷线路手绘，仅供演示，不代表任何实际灾害点",
    status: "illustrative",
    features: {
      count: slopes.length,
      columns: {
        name: texts(slopes.map(({ name }) => name)),
        level: numbers(
          slopes.map(({ level }) => level),
          "1",
        ),
      },
      geometry: buildPolygons(slopes.map(({ shape }) => shape)),
    },
  };
}

/** A strip along a line, narrowing at both ends. Sampled so coarsely that its two banks do not cross in a bend. */
function corridor(line: Line, halfWidthKm: number): PolygonShape {
  const length = lineLength(line);
  const step = Math.max(3 * halfWidthKm, length / 24);
  const count = Math.max(3, Math.round(length / step));
  const spine = Array.from({ length: count + 1 }, (_, i) => pointAlong(line, (length * i) / count));
  const bank = (side: 1 | -1): Point[] =>
    spine.map((at, i) => {
      const [before, after] = [spine[Math.max(0, i - 1)] as Point, spine[Math.min(count, i + 1)] as Point];
      const ahead: Point = [at[0] + after[0] - before[0], at[1] + after[1] - before[1]];
      const width = i === 0 || i === count ? 0.35 : 1;
      return distance(before, after) === 0 ? at : beside(at, ahead, 0, side * halfWidthKm * width);
    });
  const ring = [...rounded(bank(1)), ...rounded(bank(-1)).reverse()].map(toDegrees);
  return [[[...ring, ring[0] ?? [0, 0]]]];
}

function rounded(bank: readonly Point[]): Point[] {
  return smoothLine(
    bank.map(([x, y]) => [x, y]),
    4,
  ).map(([x = 0, y = 0]): Point => [x, y]);
}

function texts(values: readonly string[]): Column {
  return buildColumn({ type: "text" }, values);
}

function numbers(values: readonly Value[], unit: Unit): Column {
  return buildColumn({ type: "number", unit }, values);
}
