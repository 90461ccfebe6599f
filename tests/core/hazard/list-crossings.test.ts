import { describe, expect, test } from "vitest";
import { type Crossing, listCrossings } from "../../../src/core/hazard/list-crossings.ts";
import {
  buildLines,
  buildPoints,
  buildPolygons,
  type Column,
  type Geometry,
  type HazardLayer,
  type LineShape,
  type Position,
} from "../../../src/core/model/index.ts";
import { aNetwork } from "../../builders/a-network.ts";
import { random } from "../../builders/random.ts";
import { metres } from "../../builders/random-lines.ts";
import { distance, distanceToLine } from "../../oracles/distance-to-line.ts";

function aLayer(
  geometry: Geometry,
  count: number,
  over: Partial<HazardLayer> = {},
  columns: Record<string, Column> = {},
) {
  const layer: HazardLayer = {
    ...{ id: "h", name: "h", kind: "fault", measure: null, unit: null, returnPeriodYears: null, time: null },
    ...{ source: "", status: "given", track: null, features: { count, columns, geometry }, grid: null },
    ...over,
  };
  return layer;
}

function spansOf(...lines: readonly LineShape[]) {
  const network = aNetwork().site("A").site("B");
  for (const [i, line] of lines.entries()) {
    network.span(`L${i}`, "A", "B", i === 0 ? { laying: "bridge-attached" } : {}, line);
  }
  return network.build().spans;
}

const places = (found: readonly Crossing[]) =>
  found.map(({ kind, layer, feature, span, lon, lat }) => [kind, layer, feature, span, lon.toFixed(4), lat.toFixed(4)]);

describe("places where spans meet hazards", () => {
  const line: LineShape = [
    [0, 0.05],
    [0.5, 0.05],
  ];

  test("faults, rivers and other lines where they are crossed, whatever width they have", () => {
    const wide: Column = { type: "number", values: Float64Array.of(5) };
    const across = buildLines([
      [
        [0.2, 0],
        [0.2, 0.1],
      ],
    ]);
    const found = listCrossings({
      spans: spansOf(line),
      hazards: [
        aLayer(across, 1, {}, { widthKm: wide }),
        aLayer(across, 1, { kind: "flood" }),
        aLayer(across, 1, { kind: "other" }),
      ],
    });
    expect(places(found)).toEqual([
      ["fault", 0, 0, 0, "0.2000", "0.0500"],
      ["river", 1, 0, 0, "0.2000", "0.0500"],
      ["line", 2, 0, 0, "0.2000", "0.0500"],
    ]);
    expect(found[0]?.atM).toBeCloseTo(distance([0, 0.05], [0.2, 0.05]), -1);
  });

  test("points where a span comes nearest, within their reach; storms are not passed", () => {
    const dams = buildPoints([
      [0.3, 0.06],
      [0.3, 0.2],
      [0.1, 0.05],
    ]);
    const reach: Column = { type: "number", values: Float64Array.of(2000, 2000, Number.NaN) };
    const dam = aLayer(dams, 3, { kind: "other" }, { radiusM: reach });
    const found = listCrossings({ spans: spansOf(line), hazards: [dam, { ...dam, track: "storm" }] });
    expect(places(found)).toEqual([["point", 0, 0, 0, "0.3000", "0.0500"]]);
    expect(found[0]?.awayM).toBeCloseTo(distance([0.3, 0.06], [0.3, 0.05]), 0);
  });

  test("cables on bridges where they run over a flooded area", () => {
    const water = aLayer(
      buildPolygons([
        [
          [
            [
              [0.1, 0],
              [0.2, 0],
              [0.2, 1],
              [0.1, 1],
            ],
          ],
        ],
      ]),
      1,
      { kind: "flood" },
    );
    const found = listCrossings({ spans: spansOf(line, line), hazards: [water, { ...water, kind: "landslide" }] });
    expect(places(found)).toEqual([["bridge", 0, 0, 0, "0.1500", "0.0500"]]);
  });
});

test("crossings as every segment against every other finds them, on 300 random drawings", () => {
  let compared = 0;
  for (let seed = 1; seed <= 300; seed++) {
    const dice = random(seed);
    const origin = dice.pick<Position>([
      [0, 0],
      [104, 30],
      [179.98, -17],
    ]);
    const bent = (): LineShape =>
      Array.from({ length: 2 + dice.below(4) }, () => metres(6000 * dice.next(), 6000 * dice.next(), origin));
    const spans = Array.from({ length: 1 + dice.below(3) }, bent);
    const faults = Array.from({ length: 1 + dice.below(3) }, bent);
    const found = listCrossings({ spans: spansOf(...spans), hazards: [aLayer(buildLines(faults), faults.length)] });
    for (const { span, feature, lon, lat } of found) {
      const away = [spans[span], faults[feature]].map((line) => distanceToLine([lon, lat], line as LineShape));
      if (Math.max(...away) > 0.6) throw new Error(`seed ${seed}: ${away.join(" and ")} m off its lines`);
    }
    spans.forEach((span, row) => {
      faults.forEach((fault, feature) => {
        const mine = found.filter((each) => each.span === row && each.feature === feature);
        const slow = crossingsOf(span, fault);
        // Two that lie nearer than lines have to come are told once.
        if (mine.length > slow.length + 4) throw new Error(`seed ${seed}: ${mine.length} for ${slow.length}`);
        for (const { at, blurM } of slow) {
          const nearest = Math.min(...mine.map(({ lon, lat }) => distance([lon, lat], at)));
          if (nearest > blurM) throw new Error(`seed ${seed}: none within ${blurM} m of ${at.join(" ")}`);
          compared++;
        }
      });
    });
  }
  expect(compared).toBeGreaterThan(300);
});

/** blurM: where lines cross at a sharp angle they are near to one another for a while. */
function crossingsOf(a: LineShape, b: LineShape): { readonly at: Position; readonly blurM: number }[] {
  return a.slice(1).flatMap((q, i) =>
    b.slice(1).flatMap((d, j) => {
      const [p, c] = [a[i] as Position, b[j] as Position];
      const turned = (lon: number) => lon - 360 * Math.round((lon - p[0]) / 360);
      const squeeze = Math.cos((p[1] * Math.PI) / 180);
      const flat = ([lon, lat]: Position) => [(turned(lon) - p[0]) * squeeze, lat - p[1]] as const;
      const [u, v, w] = [flat(q), flat(c), flat(d)];
      const s = [w[0] - v[0], w[1] - v[1]] as const;
      const turn = u[0] * s[1] - u[1] * s[0];
      const t = (v[0] * s[1] - v[1] * s[0]) / turn;
      const k = (v[0] * u[1] - v[1] * u[0]) / turn;
      if (!(t >= 0 && t <= 1 && k >= 0 && k <= 1)) return [];
      const sine = Math.abs(turn) / (Math.hypot(...u) * Math.hypot(...s));
      const at: Position = [p[0] + t * (turned(q[0]) - p[0]), p[1] + t * (q[1] - p[1])];
      return [{ at, blurM: 1 + 1 / sine }];
    }),
  );
}
