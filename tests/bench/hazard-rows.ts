/** What disasters cost: spans against polygons and rasters, and who is cut off in a thousand draws of failures. */
import { gridValueAt, openGrid } from "../../src/core/geo/grid.ts";
import type { EventQuestion } from "../../src/core/hazard/events/event-question.ts";
import { type ScenarioSettings, scenarioSettings } from "../../src/core/hazard/events/scenario-settings.ts";
import type { Strengths } from "../../src/core/hazard/events/strengths.ts";
import { strengthsOf } from "../../src/core/hazard/events/strengths-of.ts";
import { LEVEL_COUNT, type Risks } from "../../src/core/hazard/failure/risks.ts";
import { risksOf } from "../../src/core/hazard/failure/risks-of.ts";
import { measureExposure } from "../../src/core/hazard/measure-exposure.ts";
import { measureRisk } from "../../src/core/hazard/simulate/measure-risk.ts";
import { RiskStage } from "../../src/core/hazard/simulate/risk-stage.ts";
import { buildPolygons, type HazardLayer, type Lines, type Network } from "../../src/core/model/index.ts";
import { buildServiceGraph } from "../../src/core/topology/service-graph.ts";
import { topologyColumns } from "../../src/core/topology/topology.ts";
import { Worlds } from "../../src/core/topology/worlds.ts";
import { Checked } from "./checked.ts";
import { generateRaster, LAYER, layerOfPolygons, OVERLAYS, type Overlay } from "./generate-hazards.ts";
import { GATEWAYS, metresInPlane, sum } from "./redundancy-rows.ts";
import type { BenchRow } from "./rows.ts";

const DRAWS = 1000;
/** As the files say of every span. */
const CHANCE = 0.01;
const STEP_M = 100;

export const HAZARD_ROWS: readonly BenchRow[] = [
  ...OVERLAYS.map(overlayRow),
  {
    id: "raster-walk",
    title: "Metres of every span in every class of a raster of 17 million cells, exact, cell by cell",
    alsoSmall: true,
    prepare: ({ spans, sites }) => {
      const hazard: HazardLayer = { ...LAYER, ...NO_FEATURES, id: "raster", name: "raster", grid: generateRaster() };
      return () => measureExposure({ lines: spans.geometry, sites: sites.geometry, hazards: [hazard] });
    },
  },
  {
    id: "raster-sample",
    title: `Its values at least every ${STEP_M} m of every span: largest and mean`,
    alsoSmall: true,
    prepare: ({ spans }) => {
      const grid = generateRaster();
      return () => {
        const sampled = sampleAlong(spans.geometry, grid);
        return new Checked(sampled, () => ({
          W6: `points=${sampled.points};sum_max=${sum(sampled.largest).toFixed(2)}`,
        }));
      };
    },
  },
  {
    id: "draws",
    title: `People cut off in ${DRAWS.toLocaleString("en")} draws, each span failing by itself with a chance of 1 %, by the rivals' dice`,
    alsoSmall: true,
    prepare: (network) => {
      const columns = structuredClone(topologyColumns(network));
      return () => {
        const lost = drawLosses(columns);
        return new Checked(lost, () => ({ W7: `lost_sum=${lost.sum};worst=${lost.worst};fails=${lost.fails}` }));
      };
    },
  },
  {
    id: "draws-own",
    title: "The same chances in 1,024 draws by our own dice, with each site's chance and each span's part in the loss",
    rivalOf: "draws",
    alsoSmall: true,
    prepare: (network) => {
      const stage = new RiskStage({
        question: questionOf(network),
        strengths: NO_STRENGTHS,
        risks: evenRisks(network),
      });
      const { blockCount } = stage.facts();
      return () => Array.from({ length: blockCount }, (_, block) => stage.block(block).most?.people);
    },
  },
  {
    id: "earthquake-risks",
    title: "An earthquake of Ms 8 amid the network: how hard every span and site is shaken, and what may fail",
    prepare: (network) => () => risksOf(questionOf(network), strengthsOf(questionOf(network)) as Strengths),
  },
  {
    id: "earthquake",
    title: "The same earthquake to the end: 1,000 draws, isolation of every site, user-hours with power and repairs",
    maxSpans: 100_000,
    prepare: (network) => () => measureRisk(questionOf(network)),
  },
];

/** Draws go on to the last: nothing is narrow enough. */
function questionOf(network: Network): EventQuestion {
  const settings = { ...(scenarioSettings({}) as ScenarioSettings), draws: 1024, narrowEnough: 0 };
  const source = { at: [102.5, 30], strikeDeg: 45 } as const;
  const event = { kind: "earthquake", source, ms: 8, region: "tibet" } as const;
  return { network, gateways: GATEWAYS, enough: 1, hazards: [], settings, event };
}

const NO_STRENGTHS: Strengths = {
  ...{ sites: {}, sigmaLn: {}, zones: [], notes: [] },
  pieces: { starts: new Uint32Array(), lengthM: new Float64Array(), middles: new Float64Array(), strengths: {} },
};

/** Every span by itself, at every level of the event alike. */
function evenRisks({ sites, spans }: Network): Risks {
  const siteCount = sites.count;
  const spanCount = spans.count;
  const loads = new Float32Array(LEVEL_COUNT * spanCount).fill(-Math.log1p(-CHANCE));
  return {
    ...{ siteCount, spanCount, least: loads, most: loads, unknown: [], notes: [] },
    elements: Uint32Array.from({ length: spanCount }, (_, span) => siteCount + span),
    keys: Uint32Array.from({ length: 2 * spanCount }, (_, word) => mixed(word)),
    cause: new Uint8Array(spanCount),
    causes: [{ id: "even", asset: "span", source: "generated", status: "derived" }],
    fixH: new Float32Array(spanCount).fill(6),
    places: new Float32Array(2 * spanCount).fill(Number.NaN),
  };
}

const NO_FEATURES = { features: { count: 0, columns: {}, geometry: buildPolygons([]) } };

function overlayRow(overlay: Overlay): BenchRow {
  return {
    id: `overlay-${overlay.id}`,
    title: `Metres of every span in each of ${overlay.count.toLocaleString("en")} polygons, on the ellipsoid, and in every class`,
    alsoSmall: true,
    prepare: ({ spans, sites }) => {
      const hazards = [layerOfPolygons(overlay)];
      return () => {
        const exposure = measureExposure({ lines: spans.geometry, sites: sites.geometry, hazards });
        // Metres of the rivals are those of their plane, which stretches by some per cent.
        return new Checked(exposure, () => ({ W5: `pairs=${exposure.layers[0]?.metres.length}` }));
      };
    },
  };
}

function sampleAlong({ starts, coordinates }: Lines, grid: ReturnType<typeof generateRaster>) {
  const place = openGrid(grid);
  if (place === null) throw new Error("the raster lies nowhere");
  const spans = starts.length - 1;
  const [largest, mean] = [new Float32Array(spans), new Float32Array(spans)];
  let points = 0;
  for (let span = 0; span < spans; span++) {
    const [first, last] = [starts[span] as number, (starts[span + 1] as number) - 1];
    let length = 0;
    for (let i = first; i < last; i++) length += metresInPlane(coordinates, i);
    const steps = Math.max(1, Math.ceil(length / STEP_M - 1e-12));
    let [i, begun, run, total, most] = [first, 0, metresInPlane(coordinates, first), 0, 0];
    for (let step = 0; step <= steps; step++) {
      const at = (step * length) / steps;
      while (at > begun + run && i + 1 < last) {
        begun += run;
        run = metresInPlane(coordinates, ++i);
      }
      const share = run > 0 ? Math.min(1, (at - begun) / run) : 0;
      const [lon, lat] = [coordinates[2 * i] as number, coordinates[2 * i + 1] as number];
      const [over, up] = [(coordinates[2 * i + 2] as number) - lon, (coordinates[2 * i + 3] as number) - lat];
      const value = gridValueAt(grid, place, lon + share * over, lat + share * up) ?? 0;
      total += value;
      if (value > most) most = value;
    }
    [largest[span], mean[span]] = [most, total / (steps + 1)];
    points += steps + 1;
  }
  return { largest, mean, points };
}

/** The dice of the rivals, so that every draw has the same failures: span e fails in draw k below the chance. */
function drawLosses(columns: ReturnType<typeof topologyColumns>) {
  const worlds = new Worlds(buildServiceGraph(columns, GATEWAYS), 1, columns.sitePopulation.values);
  const [sites, spans] = [columns.siteStatus.codes.length, columns.spanStatus.codes.length];
  const people = columns.sitePopulation.values;
  const allUp = new Uint32Array(sites).fill(0xffffffff);
  const up = new Uint32Array(spans);
  const below = Math.floor(CHANCE * 2 ** 32);
  const before = peopleIn(worlds.served(allUp, up.fill(0xffffffff)), people, 1)[0] as number;
  let [lostSum, worst, fails] = [0, 0, 0];
  for (let from = 0; from < DRAWS; from += 32) {
    const count = Math.min(32, DRAWS - from);
    const keys = Int32Array.from({ length: count }, (_, k) => mixed(Math.imul(from + k, 0x85ebca77) + 0x5eed));
    for (let span = 0; span < spans; span++) {
      const own = Math.imul(span, 0x9e3779b1);
      let word = 0xffffffff;
      for (let k = 0; k < count; k++) {
        if (mixed(own ^ (keys[k] as number)) >>> 0 >= below) continue;
        word &= ~(1 << k);
        fails++;
      }
      up[span] = word;
    }
    for (const served of peopleIn(worlds.served(allUp, up), people, count)) {
      lostSum += before - served;
      worst = Math.max(worst, before - served);
    }
  }
  return { sum: lostSum, worst, fails };
}

function mixed(value: number): number {
  let hash = value ^ (value >>> 16);
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

function peopleIn(served: Uint32Array, people: Float64Array, worlds: number): Float64Array {
  const total = new Float64Array(worlds);
  const [all, everywhere] = [worlds === 32 ? -1 : (1 << worlds) - 1, { people: 0 }];
  for (let site = 0; site < served.length; site++) {
    const here = people[site] as number;
    if (!(here > 0)) continue;
    // Most sites are served in every world: added up once.
    const missing = ~(served[site] as number) & all;
    everywhere.people += here;
    for (let left = missing; left !== 0; left &= left - 1) {
      const world = 31 - Math.clz32(left & -left);
      total[world] = (total[world] as number) - here;
    }
  }
  return total.map((lost) => everywhere.people + lost);
}
