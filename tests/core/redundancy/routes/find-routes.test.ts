import { describe, expect, test } from "vitest";
import type { Network } from "../../../../src/core/model/index.ts";
import { NO_DEMANDS } from "../../../../src/core/redundancy/routes/demands.ts";
import { findRoutes } from "../../../../src/core/redundancy/routes/find-routes.ts";
import { NO_LIMITS } from "../../../../src/core/redundancy/routes/limit-spans.ts";
import { type RouteWish, routeGround, routesToFind } from "../../../../src/core/redundancy/routes/route-ground.ts";
import { nearestPlaces } from "../../../../src/core/redundancy/shared/nearest-places.ts";
import { aNetwork } from "../../../builders/a-network.ts";

//      B (4 km)          A ─ B ─ D   8 km
//    /   \               A ─ C ─ D  12 km
//   A     D ─ E          A ─ F ─ D  30 km
//    \ C /                 D ─ E    1 km
//     \F/
function network(): Network {
  return aNetwork()
    .path("A-B-D", { lengthM: 4000 })
    .path("A-C-D", { lengthM: 6000 })
    .path("A-F-D", { lengthM: 15000 })
    .path("D-E", { lengthM: 1000 })
    .row("groups", "trench")
    .row("members", "m1", { group: "trench", span: "A-B" })
    .row("members", "m2", { group: "trench", span: "A-C" })
    .build();
}

const rows = { A: 0, B: 1, D: 2, C: 3, F: 4, E: 5 } as const;

function find(wish: Partial<RouteWish>, of = network()) {
  const ground = routeGround(of, { ids: ["A"] }, "ellipsoid");
  const asked = {
    from: rows.A,
    to: rows.D,
    level: "span",
    k: 2,
    limits: NO_LIMITS,
    demands: NO_DEMANDS,
    ...wish,
  } as const;
  return findRoutes(routesToFind(of, ground, asked).input);
}

const km = (routes: readonly { readonly metres: number }[]) => routes.map(({ metres }) => metres / 1000);

describe("routes between two sites, and why there are none", () => {
  test("spans, sites and risk groups", () => {
    expect(find({})).toMatchObject({ feasible: true, optimal: true, why: null, fallback: [], shared: { groups: [0] } });
    expect(km(find({}).routes)).toEqual([8, 12]);
    expect(km(find({ k: 3, level: "site" }).routes)).toEqual([8, 12, 30]);
    const apart = find({ level: "group" });
    expect(km(apart.routes)).toEqual([8, 30]);
    expect(apart.shared).toEqual({ groups: [], spans: [], sites: [] });
  });

  test("what is demanded of two", () => {
    const near = find({ demands: { ...NO_DEMANDS, imbalanceM: 3000 } });
    expect([near.why, km(near.fallback), near.fallbackProved]).toEqual(["beyond", [8, 12], true]);
    expect(km(find({ demands: { ...NO_DEMANDS, imbalanceM: 18_000, through: rows.F } }).routes)).toEqual([30, 12]);
    expect(km(find({ demands: { ...NO_DEMANDS, through: rows.F } }).routes)).toEqual([30, 8]);
    expect(km(find({ demands: { ...NO_DEMANDS, through: rows.D, imbalanceM: 5000 } }).routes)).toEqual([8, 12]);
    expect(find({ demands: { ...NO_DEMANDS, maxM: 11_999 } }).why).toBe("beyond");
    expect(km(find({ demands: { ...NO_DEMANDS, maxM: 12_000 } }).routes)).toEqual([8, 12]);
    expect(find({ demands: { ...NO_DEMANDS, through: rows.E } })).toMatchObject({ feasible: false, why: "beyond" });
  });

  test("the blocking set, and what shares the least", () => {
    const none = find({ to: rows.E });
    expect(none).toMatchObject({ feasible: false, why: "parted", blocking: { spans: [6] }, shared: { spans: [6] } });
    expect(km(none.routes)).toEqual([9]);
    expect(km(none.fallback)).toEqual([9, 13]);
    expect(find({ to: rows.E, level: "group" })).toMatchObject({ why: "parted", blocking: { spans: [6], groups: [] } });
    const without = find({ limits: { ...NO_LIMITS, avoidSites: new Set([rows.B, rows.C, rows.F]) } });
    expect(without).toMatchObject({ routes: [], feasible: false, why: "no-route", separation: null });
  });

  test("how far apart they run: unknown without lines, else with the nearest places", () => {
    expect(find({}).separation).toMatchObject({ separation: null, of: [0, 1] });
    const lon = (km: number) => 104 + km / 96.49;
    const lat = (km: number) => 30 + km / 110.85;
    const drawn = aNetwork()
      .site("A")
      .site("B")
      .span("north", "A", "B", {}, [[lon(0), lat(0)], [lon(5), lat(2)], [lon(10), lat(0)]]) // biome-ignore format: short
      .span("south", "B", "A", {}, [[lon(10), lat(0)], [lon(5), lat(-0.5)], [lon(0), lat(0)]]) // biome-ignore format: short
      .build();
    const { routes, separation } = find({ from: 0, to: 1 }, drawn);
    expect(routes.map(({ spans }) => spans)).toEqual([[1], [0]]);
    expect(separation).toMatchObject({ of: [0, 1], straight: 0 });
    expect(Math.max(...(separation?.separation?.profile.map(({ metres }) => metres) ?? []))).toBeCloseTo(2321, -2);
    expect(separation?.separation?.minM).toBeGreaterThan(90);
  });
});

test("the nearest place comes first, then other low points, none of them twice", () => {
  const across = (atM: number, metres: number) => ({ atM, metres, on: [0, 0] as const, of: [0, 0] as const });
  const heights = [0, 50, 20, 40, 60, 5, 30, 12, 12, 90, 0];
  const profile = heights.map((metres, i) => across(100 * i, metres));
  const separation = {
    ...{ lengthM: 1000, endM: 100, minM: 4, p05M: 5, withinM: 20, near: new Float64Array(0), nearM: 0, profile },
    nearest: { atM: 510, on: [0, 0] as const, of: [0, 0] as const },
  };
  expect(nearestPlaces(separation, 9).map(({ atM, metres }) => [atM, metres])).toEqual([
    [510, 4],
    [700, 12],
    [200, 20],
  ]);
  expect(nearestPlaces(separation, 2)).toHaveLength(2);
  // What is farther than d, and than all but the nearest twentieth, is no near place.
  expect(nearestPlaces({ ...separation, withinM: 15 }, 9).map(({ atM }) => atM)).toEqual([510, 700]);
  // From 500 to 700 m it is one stretch within d, and one place.
  const together = { ...separation, near: Float64Array.of(480, 720), nearM: 240 };
  expect(nearestPlaces(together, 9).map(({ atM }) => atM)).toEqual([510, 200]);
});
