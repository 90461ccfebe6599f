/** How issues look on the map: a sign per rule, in the colour of its severity. The same in the legend. */
import type { Severity } from "../../../core/model/index.ts";
import { TOPOLOGY_RULES, type TopologyRule } from "../../../core/repair/topology-rules.ts";
import { shapePath } from "../../map/symbols/shape-path.ts";
import type { Rgba, SiteShape, Theme } from "../../map/view-layer.ts";

export type Sign = { readonly shape: SiteShape; readonly hollow: boolean };

const filled = (shape: SiteShape): Sign => ({ shape, hollow: false });
const hollow = (shape: SiteShape): Sign => ({ shape, hollow: true });

export const SIGNS: Readonly<Record<TopologyRule, Sign>> = {
  "topology.dangling-end": filled("half-disc"),
  "topology.near-miss": hollow("circle"),
  "topology.touch": filled("triangle"),
  "topology.crossing": filled("cross"),
  "topology.end-off-site": filled("pentagon"),
  "topology.duplicate-span": filled("square"),
  "topology.listed-both-ways": hollow("square"),
  "topology.self-loop": filled("circle"),
  "topology.zero-length": filled("dot"),
  "topology.length-far-from-stated": filled("diamond"),
  "topology.site-far-from-name": hollow("diamond"),
  "topology.parts-apart": hollow("triangle"),
};

export function isSigned(rule: string): rule is TopologyRule {
  return Object.hasOwn(SIGNS, rule);
}

/** --risk-… of each theme. */
const INKS: Readonly<Record<Theme, Readonly<Record<Severity, Rgba>>>> = {
  light: {
    critical: [196, 49, 75, 255],
    major: [201, 103, 10, 255],
    general: [168, 129, 0, 255],
    low: [47, 111, 183, 255],
  },
  dark: {
    critical: [234, 99, 121, 255],
    major: [232, 138, 53, 255],
    general: [214, 171, 32, 255],
    low: [110, 164, 224, 255],
  },
};

export function issueInk(severity: Severity, theme: Theme): Rgba {
  return INKS[theme][severity];
}

/** A cell of the atlas is so wide and high; shapes are six units from the middle to the rim. */
const CELL = 48;
const SCALE = 2.6;

type Frame = { readonly x: number; readonly y: number; readonly width: number; readonly height: number; mask: true };

/** Where each sign stands in the atlas; the ground under it stands one row below. */
export const FRAMES: Readonly<Record<string, Frame>> = Object.fromEntries(
  TOPOLOGY_RULES.flatMap((rule, i) => [
    [rule, { x: i * CELL, y: 0, width: CELL, height: CELL, mask: true }],
    [`${rule} ground`, { x: i * CELL, y: CELL, width: CELL, height: CELL, mask: true }],
  ]),
);

/** Drawn once: white on nothing, which takes on the colour of its layer. */
export function drawSigns(): ImageBitmap {
  const canvas = new OffscreenCanvas(TOPOLOGY_RULES.length * CELL, 2 * CELL);
  const brush = canvas.getContext("2d");
  if (brush !== null) {
    brush.fillStyle = "#fff";
    brush.strokeStyle = "#fff";
    brush.lineJoin = "round";
    for (const [i, rule] of TOPOLOGY_RULES.entries()) {
      const { shape, hollow: isHollow } = SIGNS[rule];
      const path = new Path2D(shapePath(shape));
      for (const row of [0, 1]) {
        brush.setTransform(SCALE, 0, 0, SCALE, (i + 0.5) * CELL, (row + 0.5) * CELL);
        brush.lineWidth = row === 1 ? 3.4 : 1.8;
        if (row === 1 || !isHollow) brush.fill(path);
        if (row === 1 || isHollow) brush.stroke(path);
      }
    }
  }
  return canvas.transferToImageBitmap();
}
