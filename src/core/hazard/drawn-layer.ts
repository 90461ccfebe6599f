/**
 * Answers: what layer does a hazard make that a person draws? One feature with its name, its strength and how far it
 * reaches; drawn again under the same name it joins the layer that is there.
 */
import {
  buildLines,
  buildNumbers,
  buildPoints,
  buildPolygons,
  buildText,
  type Geometry,
  type HazardKind,
  type HazardLayer,
  type LineShape,
  type PolygonShape,
  type Position,
  type Shape,
  shapeAt,
  type Value,
  valueAt,
} from "../model/index.ts";

export type Drawn = {
  readonly id: string;
  readonly name: string;
  readonly kind: HazardKind;
  readonly form: Geometry["type"];
  readonly points: readonly Position[];
  /** In the unit of the kind; null: unknown. */
  readonly strength: number | null;
  /** Metres to either side of a line, or about a point; null: a line is only crossed, a point reaches nothing. */
  readonly reachM: number | null;
  readonly source: string;
};

/** What the strength of a drawn hazard is, where its kind has one that is told by a number. */
export const DRAWN_MEASURES: Readonly<
  Partial<Record<HazardKind, { readonly measure: string; readonly unit: string | null }>>
> = {
  earthquake: { measure: "pgaG", unit: "g" },
  typhoon: { measure: "windMs", unit: "m/s" },
  flood: { measure: "depthM", unit: "m" },
  landslide: { measure: "level", unit: null },
  ice: { measure: "iceMm", unit: "mm" },
};

const REACH = "bufferM";

/** The layers with what is drawn among them. */
export function withDrawn(layers: readonly HazardLayer[], drawn: Drawn): readonly HazardLayer[] {
  const there = layers.find((layer) => canJoin(layer, drawn));
  if (there === undefined) return [...layers, layerOf(drawn, [featureOf(drawn)])];
  const { features } = there;
  const before = Array.from({ length: features.count }, (_, row): Feature => {
    const said = (name: string) => (features.columns[name] === undefined ? null : valueAt(features.columns[name], row));
    const strength = there.measure === null ? null : said(there.measure);
    return { shape: shapeAt(features.geometry, row), name: said("name"), strength, reachM: said(REACH) };
  });
  const grown = { ...layerOf(drawn, [...before, featureOf(drawn)]), id: there.id };
  return layers.map((layer) => (layer === there ? grown : layer));
}

/** Of this name, and itself drawn: whatever else a layer holds is never touched. */
function canJoin({ name, kind, source, features }: HazardLayer, drawn: Drawn): boolean {
  const isAlike = name === drawn.name && kind === drawn.kind && source === drawn.source;
  return isAlike && features.geometry.type === drawn.form;
}

type Feature = { readonly shape: Shape | null; readonly name: Value; readonly strength: Value; readonly reachM: Value };

function featureOf({ form, name, points, strength, reachM }: Drawn): Feature {
  const [first] = points;
  const shape = form === "points" ? (first ?? null) : form === "lines" ? points : [[points]];
  return { shape, name, strength, reachM };
}

function layerOf({ id, name, kind, form, source }: Drawn, features: readonly Feature[]): HazardLayer {
  const told = DRAWN_MEASURES[kind];
  const shapes = features.map(({ shape }) => shape);
  return {
    ...{ id, name, kind, source, measure: told?.measure ?? null, unit: told?.unit ?? null },
    ...{ returnPeriodYears: null, time: null, status: "given", track: null, grid: null },
    features: {
      count: features.length,
      columns: {
        name: buildText(features.map((feature) => feature.name)),
        ...(told === undefined ? {} : { [told.measure]: buildNumbers(features.map(({ strength }) => strength)) }),
        ...(form === "polygons" ? {} : { [REACH]: buildNumbers(features.map(({ reachM }) => reachM)) }),
      },
      geometry: geometryOf(form, shapes),
    },
  };
}

function geometryOf(form: Geometry["type"], shapes: readonly (Shape | null)[]): Geometry {
  if (form === "points") return buildPoints(shapes as readonly Position[]);
  if (form === "lines") return buildLines(shapes as readonly LineShape[]);
  return buildPolygons(shapes as readonly PolygonShape[]);
}
