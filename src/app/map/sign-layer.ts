/** Many sites under one sign: a shape on a ground of paper, as icons of one atlas. */
import type { Layer } from "@deck.gl/core";
import { IconLayer } from "@deck.gl/layers";
import { CROSSING_SIGN, DARK_SIGN, LIT_SIGN, type Sign, WAY_SIGNS } from "./symbols/inks.ts";
import { shapePath } from "./symbols/shape-path.ts";
import { PAPER } from "./symbols/site-style.ts";
import type { DrawContext, Rgba } from "./view-layer.ts";

const SIGNS: readonly Sign[] = [DARK_SIGN, LIT_SIGN, ...WAY_SIGNS, CROSSING_SIGN];
/** A cell of the atlas is so wide and high; shapes are six units from the middle to the rim. */
const CELL = 48;
const SCALE = 2.6;

const FRAMES = Object.fromEntries(
  SIGNS.flatMap((_, i) =>
    ["sign", "ground"].map((part, row) => [
      `${part} ${i}`,
      { x: i * CELL, y: row * CELL, width: CELL, height: CELL, mask: true },
    ]),
  ),
);

let atlas: ImageBitmap | null = null;
// One data object per set of positions for as long as it lives: deck.gl uploads again when the object changes.
const dataOf = new WeakMap<Float64Array, object>();

/** positions: lon, lat of each site. */
export function signLayers(
  id: string,
  positions: Float64Array,
  sign: Sign,
  { theme, opacity, zoom }: DrawContext,
  pickable: boolean,
): Layer[] {
  if (positions.length === 0) return [];
  atlas ??= drawAtlas();
  const data = dataOf.get(positions) ?? {
    length: positions.length / 2,
    attributes: { getPosition: { value: positions, size: 2 } },
  };
  dataOf.set(positions, data);
  const index = SIGNS.indexOf(sign);
  const size = zoom < 7 ? 8 : zoom < 10 ? 11 : 14;
  const common = {
    data: data as never,
    positionFormat: "XY" as const,
    // The type asks for an address; the layer takes a picture as well.
    iconAtlas: atlas as unknown as string,
    iconMapping: FRAMES,
    getSize: size * (CELL / (12 * SCALE)),
    opacity,
  };
  return [
    new IconLayer({
      ...common,
      id: `${id}-grounds`,
      getIcon: () => `ground ${index}`,
      getColor: mutable(PAPER[theme]),
      updateTriggers: { getColor: theme },
    }),
    new IconLayer({
      ...common,
      id: `${id}-signs`,
      pickable,
      getIcon: () => `sign ${index}`,
      getColor: mutable(sign.ink[theme]),
      updateTriggers: { getColor: theme },
    }),
  ];
}

/** Drawn once: white on nothing, which takes on the colour of its layer. */
function drawAtlas(): ImageBitmap {
  const canvas = new OffscreenCanvas(SIGNS.length * CELL, 2 * CELL);
  const brush = canvas.getContext("2d");
  if (brush !== null) {
    brush.fillStyle = "#fff";
    brush.strokeStyle = "#fff";
    brush.lineJoin = "round";
    for (const [i, { shape, hollow }] of SIGNS.entries()) {
      const path = new Path2D(shapePath(shape));
      for (const row of [0, 1]) {
        brush.setTransform(SCALE, 0, 0, SCALE, (i + 0.5) * CELL, (row + 0.5) * CELL);
        brush.lineWidth = row === 1 ? 4 : 2.4;
        if (row === 1 || !hollow) brush.fill(path);
        if (row === 1 || hollow) brush.stroke(path);
      }
    }
  }
  return canvas.transferToImageBitmap();
}

function mutable([red, green, blue, alpha]: Rgba): [number, number, number, number] {
  return [red, green, blue, alpha];
}
