/**
 * Answers: where do spans cross the lines of a hazard (faults, rivers), pass its points within their reach (dams, chemical
 * stores), and where does a cable on a bridge run over a flooded area? As places.
 *
 * A crossing is told once, at its middle, even where both run along one another for a while; a line counts without the
 * width it may have. A span passes a point where it comes nearest. O((n + m) log m + places), as meet-corridors.ts says.
 */
import type { Analysis, Report } from "../analysis.ts";
import { measureChainages } from "../geo/measure-length.ts";
import { choiceAt, type HazardLayer, type Lines, lineAt, type Network, type Points, pointAt } from "../model/index.ts";
import { findFoot } from "../topology/find-foot.ts";
import { positionOfFoot } from "../topology/line-pieces.ts";
import { CROSSED_M, featureReach } from "./feature-reach.ts";
import { Corridors, meetCorridors } from "./meet-corridors.ts";
import { meetPolygons } from "./meet-polygons.ts";
import { PolygonParts } from "./polygon-parts.ts";
import type { Meet } from "./walk-lines.ts";

export const CROSSING_KINDS = ["fault", "river", "line", "point", "bridge"] as const;
export type CrossingKind = (typeof CROSSING_KINDS)[number];

export type Crossing = {
  readonly kind: CrossingKind;
  /** Counted in the hazards asked about. */
  readonly layer: number;
  readonly feature: number;
  readonly span: number;
  readonly lon: number;
  readonly lat: number;
  /** Metres from the span's beginning. */
  readonly atM: number;
  /** To a point that is passed; 0 where a line is crossed. */
  readonly awayM: number;
};

export type CrossingsToList = {
  readonly spans: Pick<Network["spans"], "geometry" | "columns">;
  readonly hazards: readonly HazardLayer[];
};

/** In the order of layers, spans, features, and along the span. */
export const listCrossings: Analysis<CrossingsToList, readonly Crossing[]> = ({ spans, hazards }, report) =>
  hazards.flatMap((hazard, layer) => {
    const found: Crossing[] = [];
    const own: Report = (done, total) => report?.(layer * total + done, hazards.length * total);
    findPlaces(spans, hazard, (place) => found.push({ ...place, layer }), own);
    return found;
  });

type AddPlace = (place: Omit<Crossing, "layer">) => void;

function findPlaces(spans: CrossingsToList["spans"], hazard: HazardLayer, add: AddPlace, report: Report): void {
  const { kind, features, track } = hazard;
  const { geometry } = features;
  const lines = spans.geometry;
  if (geometry.type === "lines") {
    const crossed = new Corridors(geometry, new Float64Array(features.count).fill(CROSSED_M));
    const said = kind === "fault" ? "fault" : kind === "flood" ? "river" : "line";
    meetCorridors(lines, crossed, addMiddles(lines, said, add), report);
  } else if (geometry.type === "polygons") {
    if (kind !== "flood") return;
    const addBridge = addMiddles(lines, "bridge", add);
    const onBridges: Meet = (span, feature, stretches) => {
      if (choiceAt(spans.columns.laying, span) === "bridge-attached") addBridge(span, feature, stretches);
    };
    meetPolygons(lines, new PolygonParts(geometry), onBridges, report);
  } else if (track === null) {
    // Where a storm was is no place to pass by.
    const about = new Corridors(geometry, featureReach(hazard).metres);
    meetCorridors(lines, about, (span, feature) => addNearest(lines, geometry, span, feature, add), report);
  }
}

function addMiddles(lines: Lines, kind: CrossingKind, add: AddPlace): Meet {
  return (span, feature, stretches) => {
    const chainages = measureChainages(lineAt(lines, span) ?? []);
    for (let i = 0; i < stretches.length; i += 2) {
      const atM = ((stretches[i] as number) + (stretches[i + 1] as number)) / 2;
      let passed = 0;
      while (passed + 2 < chainages.length && (chainages[passed + 1] as number) < atM) passed++;
      const from = chainages[passed] as number;
      const share = (atM - from) / ((chainages[passed + 1] as number) - from);
      const [lon, lat] = positionOfFoot(lines, { segment: (lines.starts[span] as number) + passed, share });
      add({ kind, feature, span, lon, lat, atM, awayM: 0 });
    }
  };
}

function addNearest(lines: Lines, points: Points, span: number, feature: number, add: AddPlace): void {
  const line = lineAt(lines, span) ?? [];
  const point = pointAt(points, feature);
  const foot = point === null ? null : findFoot(line, point);
  if (foot === null) return;
  const chainages = measureChainages(line);
  const i = Math.floor(foot.at);
  const before = chainages[i] as number;
  const atM = before + (foot.at - i) * ((chainages[i + 1] ?? before) - before);
  const [lon, lat] = foot.position;
  add({ kind: "point", feature, span, lon, lat, atM, awayM: foot.metres });
}
