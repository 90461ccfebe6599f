import { expect, test } from "vitest";
import { routeMarks } from "../../../../src/app/features/routes/route-marks.ts";
import type { Network } from "../../../../src/core/model/index.ts";
import { NO_DEMANDS } from "../../../../src/core/redundancy/routes/demands.ts";
import { findRoutes } from "../../../../src/core/redundancy/routes/find-routes.ts";
import { NO_LIMITS } from "../../../../src/core/redundancy/routes/limit-spans.ts";
import { type RouteWish, routeGround, routesToFind } from "../../../../src/core/redundancy/routes/route-ground.ts";
import { aNetwork } from "../../../builders/a-network.ts";

//  A ── B ══ C ── D      between B and C two spans, one of them drawn from C to B; C–D has no line of its own
const network = aNetwork()
  .site("A", {}, [104, 30])
  .site("B", {}, [104.1, 30])
  .site("C", {}, [104.2, 30])
  .site("D", {}, [104.3, 30])
  .span("AB", "A", "B", {}, [[104, 30], [104.1, 30]]) // biome-ignore format: short
  .span("north", "C", "B", {}, [[104.2, 30], [104.15, 30.05], [104.1, 30]]) // biome-ignore format: short
  .span("south", "B", "C", {}, [[104.1, 30], [104.15, 29.98], [104.2, 30]]) // biome-ignore format: short
  .span("CD", "C", "D")
  .row("groups", "trench")
  .row("members", "m1", { group: "trench", span: "AB" })
  .row("members", "m2", { group: "trench", site: "D" })
  .build();

function marks(of: Network, wish: Partial<RouteWish>) {
  const ground = routeGround(of, { ids: ["A"] }, "ellipsoid");
  const asked = { from: 0, to: 3, level: "span", k: 2, limits: NO_LIMITS, demands: NO_DEMANDS, ...wish } as const;
  const { input } = routesToFind(of, ground, asked);
  return routeMarks(of, input, findRoutes(input));
}

test("routes run from A to B, over lines drawn the other way and over none; what they share is told apart", () => {
  const found = marks(network, {});
  expect([found.count, found.runs.length]).toEqual([2, 2]);
  const [south, north] = found.runs;
  expect(south?.path.map(([lon]) => lon)).toEqual([104, 104.1, 104.1, 104.15, 104.2, 104.2, 104.3]);
  expect(north?.path.map(([, lat]) => lat)).toEqual([30, 30, 30, 30.05, 30, 30, 30]);
  expect(found.sharedSpans.flatMap(({ rows }) => [...rows])).toEqual([0, 3]);
  expect(found.ends.map(([name, [lon]]) => [name, lon])).toEqual([["A", 104], ["B", 104.3]]); // biome-ignore format: short
  expect(found.blockedSpans.flatMap(({ rows }) => [...rows])).toEqual([0]);
});

test("where the routes meet at their ends is no place where they lie too near", () => {
  const apart = marks(network, { from: 1, to: 2 });
  expect(apart.sharedSpans).toEqual([]);
  expect(apart.rungs).toHaveLength(101);
  expect(apart.rungs[0]?.near).toBe(false);
  expect(apart.places[0]?.metres).toBeGreaterThan(50);
});

test("of a group that parts the sites, what lies on the routes is marked", () => {
  const found = marks(network, { from: 0, to: 2, level: "group" });
  expect(found.blockedSpans.flatMap(({ rows }) => [...rows])).toEqual([0]);
  expect(found.blockedSites).toEqual([]);
});
