import { describe, expect, test } from "vitest";
import { buildNetwork, type LineShape, lineAt, type Position, pointAt } from "../../../src/core/model/index.ts";
import { findTouches } from "../../../src/core/topology/find-touches.ts";
import { joinEnds } from "../../../src/core/topology/join-ends.ts";
import { metres, randomLines } from "../../builders/random-lines.ts";
import { distance, distanceToLine } from "../../oracles/distance-to-line.ts";

/** Of these lines joined at their ends: "site on line" of each touch. */
function touches(sites: readonly Position[], lines: readonly (LineShape | null)[], toleranceM = 5): string[] {
  const { joined, all } = join(sites, lines, toleranceM);
  const spans = buildNetwork({ spans: lines.map(row) }).spans.geometry;
  const found = findTouches({ sites: all, spans, ends: joined, toleranceM });
  return found.map(({ site, span }) => `${site} on ${span}`).sort();
}

const row = (shape: LineShape | null, i: number) => ({ id: `L${i}`, values: {}, shape });

function join(sites: readonly Position[], lines: readonly (LineShape | null)[], toleranceM: number) {
  const network = buildNetwork({
    sites: sites.map((shape, i) => ({ id: `S${i}`, values: {}, shape })),
    spans: lines.map(row),
  });
  const unknown = Int32Array.from(lines, () => -1);
  const points = network.sites.geometry;
  const joined = joinEnds({ sites: points, spans: network.spans.geometry, from: unknown, to: unknown, toleranceM });
  const coordinates = Float64Array.from([...points.coordinates, ...joined.junctions.coordinates]);
  return { joined, all: { type: "points", coordinates } as const };
}

const line = (...points: (readonly [number, number])[]): LineShape => points.map(([x, y]) => metres(x, y));

describe("sites and ends on the middle of lines", () => {
  //  -----+-----
  //       |
  test("an end that stops on another line", () => {
    expect(touches([], [line([-5000, 0], [5000, 0]), line([10, -3], [10, -700])])).toEqual(["1 on 0"]);
    expect(touches([], [line([-5000, 0], [5000, 0]), line([10, -6], [10, -700])])).toEqual([]);
  });

  //  --A--
  test("a site beside a line, once for all its ends", () => {
    const arriving = [line([0, 2], [0, 90]), line([1, 2], [90, 90])];
    expect(touches([metres(0, 2)], [line([-50, 0], [50, 0]), line([-50, 9], [50, -9]), ...arriving])).toEqual([
      "0 on 0",
      "0 on 1",
    ]);
  });

  test("not the ends of that line, nor an end connected to it", () => {
    expect(touches([], [line([0, 0], [90, 0]), line([0, 4], [0, 90])])).toEqual([]);
    // The line comes back past its own start.
    expect(touches([], [line([0, 0], [90, 0], [90, 20], [3, 3], [-90, 3])])).toEqual([]);
  });

  test("in the middle of a line of a thousand kilometres, as it is drawn, and across the 180th meridian", () => {
    const touching = ([lon, lat]: Position): LineShape => [
      [lon, lat],
      [lon, lat + 1],
    ];
    const long: LineShape = [
      [170, 60],
      [-178, 64],
    ];
    expect(touches([], [long, touching([176, 62])])).toHaveLength(1);
    expect(touches([], [long, touching([-179, 63 + 2 / 3])])).toHaveLength(1);
    expect(touches([], [long, touching([176, 62.0002])])).toHaveLength(0);
  });

  test("an end of a span that names a site far from it says nothing; one that names none touches by itself", () => {
    const network = buildNetwork({ spans: [line([-50, 0], [50, 0]), line([0, 1], [0, 90])].map(row) });
    const sites = buildNetwork({ sites: [{ id: "A", values: {}, shape: metres(0, 900) }] }).sites.geometry;
    const find = (from: number) =>
      findTouches({
        sites,
        spans: network.spans.geometry,
        ends: { from: Int32Array.of(-1, from), to: Int32Array.of(-1, -1) },
        toleranceM: 5,
      });
    expect(find(0)).toEqual([]);
    expect(find(-1)).toMatchObject([{ span: 0, site: -1, end: 2 }]);
  });
});

test("like looking at every place and every line, on 400 random networks", () => {
  let [compared, found] = [0, 0];
  for (let seed = 1; seed <= 400; seed++) {
    const { sites, spans, dice } = randomLines(seed);
    const toleranceM = dice.pick([1, 5, 20]);
    const places = sites.map(({ shape }) => shape as Position | null).filter((place) => place !== null);
    const lines = spans.map(({ shape }) => shape as LineShape | null);
    const { joined, all } = join(places, lines, toleranceM);
    const expected = new Set<string>();
    let tight = false;
    const ends = lines.flatMap((shape, span) =>
      shape === null
        ? []
        : [
            { at: shape[0] as Position, site: joined.from[span] as number },
            { at: shape.at(-1) as Position, site: joined.to[span] as number },
          ],
    );
    const count = all.coordinates.length / 2;
    const own = Array.from({ length: count }, (_, site) => ({ at: pointAt(all, site) as Position, site }));
    for (const { at, site } of [...ends, ...own]) {
      lines.forEach((shape, span) => {
        if (shape === null || joined.from[span] === site || joined.to[span] === site) return;
        const away = distanceToLine(at, shape);
        const atEnd = [shape[0], shape.at(-1)].map((end) => distance(at, end as Position));
        if ([away, ...atEnd].some((each) => Math.abs(each - toleranceM) < 0.02)) tight = true;
        if (away <= toleranceM && atEnd.every((each) => each > toleranceM)) expected.add(`${site} on ${span}`);
      });
    }
    if (tight) continue;
    compared++;
    found += expected.size;
    expect(touches(places, lines, toleranceM), `seed ${seed}`).toEqual([...expected].sort());
  }
  expect(compared).toBeGreaterThan(300);
  expect(found).toBeGreaterThan(200);
});

test("a foot lies on the line", () => {
  for (let seed = 1; seed <= 100; seed++) {
    const { spans } = randomLines(seed);
    const network = buildNetwork({ spans });
    const none = Int32Array.from(spans, () => -1);
    const geometry = network.spans.geometry;
    const sites = buildNetwork({}).sites.geometry;
    for (const touch of findTouches({ sites, spans: geometry, ends: { from: none, to: none }, toleranceM: 20 })) {
      const shape = lineAt(geometry, touch.span) as LineShape;
      expect(touch.foot.metres).toBeCloseTo(distanceToLine([touch.lon, touch.lat], shape), 1);
    }
  }
});
