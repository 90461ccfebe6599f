import { describe, expect, test } from "vitest";
import {
  buildLines,
  buildPoints,
  buildPolygons,
  type Geometry,
  type LineShape,
  type Position,
} from "../../../../src/core/model/index.ts";
import { setAt } from "../../../../src/core/redundancy/losses/element-sets.ts";
import { measureCuts } from "../../../../src/core/redundancy/regions/measure-cuts.ts";
import { random } from "../../../builders/random.ts";
import { cutOffByRemoval } from "../../../oracles/cut-off-slowly.ts";
import { distance, distanceToLine } from "../../../oracles/distance-to-line.ts";
import { columnsOf, randomPlainNetwork } from "../../../oracles/plain-networks.ts";

/** A network about a place, and features among it; now and then one that lies nobody knows where. */
function scene(seed: number) {
  const dice = random(seed);
  const network = randomPlainNetwork(seed, { sites: 10, spans: 14 });
  // The sixth part lies about the 180th meridian, some far from the equator.
  const [west, south] = [seed % 6 === 0 ? 179.9 : dice.next() * 340 - 170, dice.next() * 120 - 60];
  const turned = (lon: number) => (lon > 180 ? lon - 360 : lon);
  const point = (): Position => [turned(west + dice.next() * 0.2), south + dice.next() * 0.2];
  const at = Array.from({ length: network.sites }, () => (dice.next() < 0.05 ? null : point()));
  const lines = network.spans.map((ends): LineShape | null => {
    const [from, to] = (ends ?? []).map((end) => at[end] ?? null);
    return !from || !to || dice.next() < 0.05 ? null : [from, to];
  });
  const shapes = Array.from({ length: 1 + dice.below(6) }, () => (dice.next() < 0.1 ? null : [point(), point()]));
  return { network, at, lines, shapes, withinM: 200 + dice.next() * 2000, dice };
}

function cutsOf({ network, at, lines, withinM }: Omit<ReturnType<typeof scene>, "shapes">, features: Geometry) {
  return measureCuts({
    columns: columnsOf(network),
    gateways: { ids: network.gateways.map((site) => `S${site}`) },
    ...{ enough: 1, circuitsAt: new Uint32Array(network.sites), features, withinM },
    ...{ sites: buildPoints(at), spans: buildLines(lines) },
  });
}

describe("the features that hurt most", () => {
  test("touch what lies within their reach and cut off what walking says, on 300 random networks", () => {
    for (let seed = 1; seed <= 300; seed++) {
      const here = scene(seed);
      const { network, at, lines, shapes, withinM } = here;
      const isPoints = seed % 3 === 0;
      const features = isPoints ? buildPoints(shapes.map((shape) => shape?.[0] ?? null)) : buildLines(shapes);
      const { sets, cutOff, unplaced } = cutsOf(here, features);
      expect(unplaced).toBe([...at, ...lines].filter((each) => each === null).length);
      shapes.forEach((shape, i) => {
        const found = setAt(sets, i);
        const line = shape === null ? null : isPoints ? [shape[0] as Position, shape[0] as Position] : shape;
        const far = (other: LineShape) => (line === null ? Number.POSITIVE_INFINITY : apart(line, other));
        // What lies on the rim to a metre may be in or out.
        lines.forEach((each, row) => {
          const metres = each === null ? Number.POSITIVE_INFINITY : far(each);
          if (Math.abs(metres - withinM) > 1) expect(found.spans.includes(row), `seed ${seed}`).toBe(metres < withinM);
        });
        at.forEach((site, row) => {
          const metres = site === null ? Number.POSITIVE_INFINITY : far([site, site]);
          if (Math.abs(metres - withinM) > 1) expect(found.sites.includes(row), `seed ${seed}`).toBe(metres < withinM);
        });
        const dark = cutOffByRemoval(network, 1, { spans: [...found.spans], sites: [...found.sites] });
        expect(cutOff.sites[i], `seed ${seed}`).toBe(dark.size);
      });
    }
  });

  test("an area touches what comes into it, and its hole does not", () => {
    const here = { ...scene(1), withinM: 5000 };
    const square = (half: number): LineShape => [[-half, -half], [half, -half], [half, half], [-half, half]]; // biome-ignore format: a square
    const at: Position[] = [[0, 0], [2, 0], [0.5, 0]]; // biome-ignore format: sites
    const network = { ...here.network, sites: 3, spans: [[0, 1]] as const, inService: [true, true, true], people: [1, 1, 1], gateways: [1] }; // biome-ignore format: one line
    const lines: LineShape[] = [[[0, 0], [2, 0]]]; // biome-ignore format: a line
    const { sets } = cutsOf({ ...here, network, at, lines }, buildPolygons([[[square(0.1)]], [[square(0.7), square(0.6)]], [[square(3), square(2.5)]]])); // biome-ignore format: one line
    const touched = [0, 1, 2].map((i) => [[...setAt(sets, i).spans], [...setAt(sets, i).sites]]);
    expect(touched).toEqual([[[0], [0]], [[0], []], [[], []]]); // biome-ignore format: three
  });
});

/** Of two lines that do not cross, one has an end or a place nearest to an end of the other; else nothing. */
function apart(a: LineShape, b: LineShape): number {
  if (crosses(a, b)) return 0;
  const ends = (line: LineShape, other: LineShape) => line.map((end) => (isPoint(other) ? distance(end, other[0] as Position) : distanceToLine(end, other))); // biome-ignore format: one line
  return Math.min(...ends(a, b), ...ends(b, a));
}

function isPoint([from, to]: LineShape): boolean {
  return from?.[0] === to?.[0] && from?.[1] === to?.[1];
}

function crosses(one: LineShape, other: LineShape): boolean {
  const [first] = one;
  const near = (line: LineShape): LineShape =>
    line.map(([lon, lat]) => [lon - 360 * Math.round((lon - (first?.[0] ?? 0)) / 360), lat]);
  const [[a, b], [c, d]] = [near(one), near(other)] as unknown as [[Position, Position], [Position, Position]];
  const side = (p: Position, q: Position, r: Position) => Math.sign((q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0])); // biome-ignore format: one line
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}
