/** Answers: what shall be played? Three earthquakes as the record has them, a flood of one river and a slide of one slope, as drawn. */
import { HISTORICAL_EVENTS } from "../../src/core/hazard/events/historical-events.ts";
import {
  type HazardEvent,
  type HazardLayer,
  type HazardScenario,
  type PolygonShape,
  polygonAt,
  textAt,
} from "../../src/core/model/index.ts";

const CREATED_AT = "2025-01-01T09:00:00+08:00";
const QUAKES = ["diexi-1933", "wenchuan-2008", "luding-2022"] as const;
/** The layer's depths are those of all rivers at their worst; one flood of one river stands lower in its towns. */
const RIVER = "大渡河";
const DEPTH_M = 0.8;
/** In this gorge both operators have their cables on one slope. */
const SLOPE = "汶川—茂县 1号";

export function makeScenarios(hazards: readonly HazardLayer[]): HazardScenario[] {
  return [
    ...QUAKES.map(playAgain),
    {
      ...scenario("flood-100", `${RIVER}百年一遇洪水（示意）`, "淹没范围取自示意图层，水深、重现期均为示意", {
        kind: "flood",
        where: { shape: riverShape(hazards) },
        depthM: DEPTH_M,
      }),
      returnPeriodYears: 100,
    },
    scenario("landslide-two-routes", "汶川—茂县滑坡，两条路由同毁（示意）", "滑坡体为手绘示意；按滑坡已发生推演", {
      kind: "landslide",
      where: { layer: "landslides" },
      chance: 1,
      features: [slopeRow(hazards)],
    }),
  ];
}

function playAgain(id: (typeof QUAKES)[number]): HazardScenario {
  const quake = HISTORICAL_EVENTS.find((each) => each.id === id);
  if (quake?.event.kind !== "earthquake") throw new Error(id);
  const { name, date, event } = quake;
  const titled = `${date.slice(0, 4)} 年${name.zh} ${event.ms.toFixed(1)} 级地震`;
  return scenario(id, titled, "震源参数取自历史灾害清单，待确认；在示意网络上重演", event);
}

function riverShape(hazards: readonly HazardLayer[]): PolygonShape {
  const { geometry, names } = namedFeatures(hazards, "floods");
  if (geometry.type !== "polygons") throw new Error("floods");
  return names.flatMap((name, row) => (name.startsWith(RIVER) ? (polygonAt(geometry, row) ?? []) : []));
}

function slopeRow(hazards: readonly HazardLayer[]): number {
  const row = namedFeatures(hazards, "landslides").names.indexOf(SLOPE);
  if (row < 0) throw new Error(SLOPE);
  return row;
}

function namedFeatures(hazards: readonly HazardLayer[], layer: string) {
  const features = hazards.find(({ id }) => id === layer)?.features;
  const name = features?.columns.name;
  if (features === undefined || name?.type !== "text") throw new Error(layer);
  return { geometry: features.geometry, names: Array.from(name.codes, (_, row) => textAt(name, row) ?? "") };
}

function scenario(id: string, name: string, note: string, event: HazardEvent): HazardScenario {
  return { id, name, note, createdAt: CREATED_AT, event, returnPeriodYears: null, settings: {} };
}
