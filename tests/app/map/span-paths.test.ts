import { describe, expect, test } from "vitest";
import { buildSpanPaths, COARSE, COARSE_BELOW_ZOOM, type SpanPaths } from "../../../src/app/map/span-paths.ts";
import { LAYING_ORDER, packSpanStyle } from "../../../src/app/map/symbols/laying-style.ts";
import type { Position } from "../../../src/core/model/index.ts";
import { aNetwork } from "../../builders/a-network.ts";
import { frozen } from "../../builders/frozen.ts";
import { random } from "../../builders/random.ts";

/**
 *   A ~~bent~~ B -- C     A-B has its own course, B-C none: straight between its sites.
 *   N (no place) -- B     cannot be drawn.      C == A removed: not drawn unless asked for by row.
 */
const network = aNetwork()
  .site("A", {}, [100, 30])
  .site("B", {}, [101, 31])
  .site("C", {}, [102, 31])
  .site("N")
  .span("AB", "A", "B", { laying: "aerial", importance: 2, status: "planned" }, [
    [100, 30],
    [100.2, 30.8],
    [101, 31],
  ])
  .span("BC", "B", "C", { laying: "duct", status: "existing" })
  .span("NB", "N", "B", { laying: "duct" })
  .span("XB", "X", "B", { laying: "duct" })
  .span("CA", "C", "A", { status: "removed" })
  .build();

const pathOf = (paths: SpanPaths, i: number): number[] =>
  Array.from(paths.positions.subarray(2 * (paths.startIndices[i] ?? 0), 2 * (paths.startIndices[i + 1] ?? 0)));

const only = (pieces: Iterable<SpanPaths>): SpanPaths => {
  const [piece, ...more] = pieces;
  if (piece === undefined || more.length > 0) throw new Error("one piece expected");
  return piece;
};

describe("buildSpanPaths", () => {
  test("draws what has a course along it, what has none straight, and leaves out what has no place", () => {
    const unchanged = frozen(network);
    const paths = only(buildSpanPaths(network));
    expect([...paths.rows]).toEqual([0, 1]);
    expect(pathOf(paths, 0)).toEqual([100, 30, 100.2, 30.8, 101, 31]);
    expect(pathOf(paths, 1)).toEqual([101, 31, 102, 31]);
    expect(paths.length).toBe(2);
    expect(unchanged()).toEqual([]);
  });

  test("draws the rows it is asked for, removed ones too", () => {
    const paths = only(buildSpanPaths(network, [4, 2]));
    expect([...paths.rows]).toEqual([4]);
    expect(pathOf(paths, 0)).toEqual([102, 31, 100, 30]);
  });

  test("gives nothing for nothing", () => {
    expect([...buildSpanPaths(aNetwork().build())]).toEqual([]);
    expect([...buildSpanPaths(network, [])]).toEqual([]);
  });

  test("measures along each path from its own start, in pixels of a 512-pixel world", () => {
    const { styles } = only(buildSpanPaths(network));
    const distances = [0, 1, 2, 3, 4].map((vertex) => styles[2 * vertex] ?? Number.NaN);
    expect(distances[0]).toBe(0);
    expect(distances[3]).toBe(0);
    expect(distances[4]).toBeCloseTo(512 / 360, 4);
    // Against the projection itself, which needs no middle latitude.
    const y = (lat: number) => (256 / Math.PI) * Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360));
    const step = (a: Position, b: Position) => Math.hypot((512 * (b[0] - a[0])) / 360, y(b[1]) - y(a[1]));
    const first = step([100, 30], [100.2, 30.8]);
    expect(distances[1]).toBeCloseTo(first, 3);
    expect(distances[2]).toBeCloseTo(first + step([100.2, 30.8], [101, 31]), 3);
  });

  test("packs mode, importance and plan into every vertex", () => {
    const { styles } = only(buildSpanPaths(network));
    const aerial = packSpanStyle(LAYING_ORDER.indexOf("aerial"), 2, true);
    expect([1, 3, 5].map((i) => styles[i])).toEqual([aerial, aerial, aerial]);
    expect(styles[7]).toBe(packSpanStyle(LAYING_ORDER.indexOf("duct"), Number.NaN, false));
  });

  test("cuts a large network into pieces that hold every span once", () => {
    const dice = random(4);
    const large = aNetwork();
    large.site("A", {}, [100, 30]).site("B", {}, [101, 31]);
    const long = Array.from({ length: 9000 }, (): Position => [100 + dice.next(), 30 + dice.next()]);
    for (let i = 0; i < 20; i++) large.span(`S${i}`, "A", "B", {}, i % 3 === 0 ? long : null);
    const pieces = [...buildSpanPaths(large.build())];
    expect(pieces.length).toBeGreaterThan(0);
    expect(pieces.flatMap(({ rows }) => [...rows])).toEqual(Array.from({ length: 20 }, (_, i) => i));
    for (const piece of pieces) {
      expect(piece.startIndices.length).toBe(piece.length + 1);
      expect(piece.positions.length).toBe(2 * (piece.startIndices[piece.length] ?? 0));
      expect(piece.styles.length).toBe(piece.positions.length);
      expect(piece.positions.length).toBeLessThan(2 * 70_000);
    }
  });
});

describe("coarse spans", () => {
  const dice = random(9);
  const course = Array.from({ length: 4000 }, (_, i): Position => [100 + i / 2000, 30 + 0.0004 * dice.next()]);
  const winding = aNetwork().site("A", {}, [100, 30]).site("B", {}, [102, 30]).span("AB", "A", "B", {}, course).build();
  const fine = only(buildSpanPaths(winding));
  const coarse = only(buildSpanPaths(winding, null, COARSE));

  test("have far fewer vertices, and the same ends", () => {
    expect(fine.positions.length).toBe(8000);
    expect(coarse.positions.length).toBeLessThan(fine.positions.length / 2);
    expect(pathOf(coarse, 0).slice(0, 2)).toEqual(pathOf(fine, 0).slice(0, 2));
    expect(pathOf(coarse, 0).slice(-2)).toEqual(pathOf(fine, 0).slice(-2));
  });

  test("leave out only what lies within a pixel of what is kept", () => {
    const pixel = 360 / 512 / 2 ** COARSE_BELOW_ZOOM;
    const kept = pathOf(coarse, 0);
    for (const [lon, lat] of course) {
      let nearest = Infinity;
      for (let i = 0; i < kept.length; i += 2) {
        nearest = Math.min(nearest, Math.hypot((kept[i] ?? 0) - lon, (kept[i + 1] ?? 0) - lat));
      }
      expect(nearest).toBeLessThanOrEqual(pixel * 1.0001);
    }
  });

  test("measure along themselves", () => {
    const last = coarse.styles.at(-2) ?? 0;
    expect(last).toBeGreaterThan((2 * 512) / 360 - 0.01);
    expect(last).toBeLessThanOrEqual(fine.styles.at(-2) ?? 0);
  });
});
