/**
 * How hard did the ground shake, going by what was measured? A layer of peak acceleration, as a grid or as polygons; with it
 * the layers of velocity and intensity that come from the same source. Taken as it is, without a spread. Where there is no
 * velocity, that of buried lines is not known.
 */
import type { Report } from "../../analysis.ts";
import { Refusal } from "../../engineering-model.ts";
import { openGrid } from "../../geo/grid.ts";
import { type HazardLayer, numberAt, type ObservedShakingEvent } from "../../model/index.ts";
import type { EventNote } from "./event-note.ts";
import type { EventQuestion } from "./event-question.ts";
import { groundFailure } from "./ground-failure.ts";
import { LayerAt } from "./layer-at.ts";
import { layerOf } from "./layer-of.ts";
import { refuse } from "./refuse.ts";
import type { Strength, Strengths } from "./strengths.ts";
import { strengthsByField } from "./strengths-by-field.ts";

const MEASURED = [
  {
    of: "pgaG",
    named: /^(pga|peak.?ground.?acc\w*|acceleration|峰值加速度|加速度)/i,
    units: {
      ...{ g: 1, "%g": 0.01, pctg: 0.01, gal: 1 / 980.665, "cm/s2": 1 / 980.665, "cm/s²": 1 / 980.665 },
      ...{ "cm/s^2": 1 / 980.665, "m/s2": 1 / 9.80665, "m/s²": 1 / 9.80665, "m/s^2": 1 / 9.80665 },
    },
  },
  {
    of: "pgvCms",
    named: /^(pgv|peak.?ground.?vel\w*|velocity|峰值速度|速度)/i,
    units: { "cm/s": 1, cms: 1, "m/s": 100 },
  },
  { of: "intensity", named: /^(mmi\w*|intensity|烈度)/i, units: { "": 1, degree: 1, 度: 1 } },
] as const satisfies readonly {
  readonly of: Strength;
  readonly named: RegExp;
  readonly units: Readonly<Record<string, number>>;
}[];

type Measured = { readonly of: Strength; readonly layer: HazardLayer; readonly at: LayerAt; readonly scale: number };

export function observedShakingStrengths(
  { network, hazards }: EventQuestion,
  event: ObservedShakingEvent,
  report?: Report,
): Strengths | Refusal {
  const layer = layerOf({ layer: event.layer }, hazards);
  if (layer instanceof Refusal) return layer;
  const named = measuredOf(layer);
  if (named?.of !== "pgaG") return refuse("missing", "pgaG", layer.name);
  const measured: Measured[] = [];
  for (const { of } of MEASURED) {
    const own = of === "pgaG" ? layer : hazards.find((other) => isBeside(layer, other) && measuredOf(other)?.of === of);
    const found = own === undefined ? null : openMeasured(own, of);
    if (found instanceof Refusal) return found;
    if (found !== null) measured.push(found);
  }
  const found = strengthsByField(
    network,
    {
      measures: measured.map(({ of }) => of),
      comes: (minX, minY, maxX, maxY) => measured.some(({ at }) => at.comes(minX, minY, maxX, maxY)),
      at(lon, lat, into) {
        let isIn = false;
        measured.forEach((each, k) => {
          const value = strongestAt(each, lon, lat);
          isIn ||= value !== undefined;
          into[k] = value ?? Number.NaN;
        });
        return isIn;
      },
      outside: (hit) => ({ code: "beside-layer", ...hit }),
    },
    report,
  );
  const notes: EventNote[] = MEASURED.filter(({ of }) => !measured.some((each) => each.of === of)).map(({ of }) => {
    return { code: "no-strength", of };
  });
  const shaken = { ...found, notes: [...notes, ...found.notes] };
  const acceleration = measured[0] as Measured;
  return groundFailure(
    { network, found: shaken, magnitude: magnitudeOf(layer) },
    hazards,
    (lon, lat) => strongestAt(acceleration, lon, lat) ?? 0,
  );
}

/** Whether a layer can be played as shaking that was measured. */
export const isAcceleration = (hazard: HazardLayer): boolean =>
  measuredOf(hazard)?.of === "pgaG" && !(openMeasured(hazard, "pgaG") instanceof Refusal);

/** Of the epicentre that a ShakeMap comes with; NaN where nobody says it. */
function magnitudeOf({ features }: HazardLayer): number {
  const column = features.columns.magnitude;
  return (column?.type === "number" ? numberAt(column, 0) : null) ?? Number.NaN;
}

const measuredOf = ({ measure }: HazardLayer) => MEASURED.find(({ named }) => measure !== null && named.test(measure));

/** From the same source of the same time; a ShakeMap comes as a layer for each measure. */
const isBeside = (layer: HazardLayer, other: HazardLayer) =>
  other !== layer && other.source === layer.source && other.time === layer.time && other.kind === layer.kind;

function openMeasured(layer: HazardLayer, of: Strength): Measured | Refusal {
  const units: Readonly<Record<string, number>> = MEASURED.find((each) => each.of === of)?.units ?? {};
  const unit = (layer.unit ?? "").trim().toLowerCase();
  const scale = Object.hasOwn(units, unit) ? units[unit] : undefined;
  if (scale === undefined) return refuse("unknown", "unit", layer.unit ?? "");
  if (layer.grid !== null && openGrid(layer.grid) === null) return refuse("unknown", "grid-place", layer.name);
  const { measure, features, grid } = layer;
  const hasColumn = measure !== null && features.columns[measure]?.type === "number";
  if (grid === null && (!hasColumn || features.geometry.type !== "polygons"))
    return refuse("missing", "polygons", layer.name);
  return { of, layer, at: new LayerAt(layer), scale };
}

/** In the unit of its measure; NaN where the layer says nothing there, undefined beside it. */
function strongestAt({ layer, at, scale }: Measured, lon: number, lat: number): number | undefined {
  const known = (value: number) => (value >= 0 ? scale * value : Number.NaN);
  if (layer.grid !== null) {
    const cell = at.gridAt(lon, lat);
    return cell === undefined ? undefined : known(cell);
  }
  const column = layer.measure === null ? undefined : layer.features.columns[layer.measure];
  const found = column?.type === "number" ? at.featuresAt(lon, lat) : [];
  if (column?.type !== "number" || found.length === 0) return undefined;
  const values = found.map((feature) => known(column.values[feature] as number)).filter((each) => !Number.isNaN(each));
  return values.length === 0 ? Number.NaN : Math.max(...values);
}
