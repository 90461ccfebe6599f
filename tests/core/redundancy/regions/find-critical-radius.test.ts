import { describe, expect, test } from "vitest";
import { buildLines, buildPoints, type LineShape, type Position } from "../../../../src/core/model/index.ts";
import { findCriticalRadius } from "../../../../src/core/redundancy/regions/find-critical-radius.ts";
import { random } from "../../../builders/random.ts";
import { partsLeft } from "../../../oracles/cut-off-slowly.ts";
import { distanceToPath } from "../../../oracles/distance-to-path.ts";
import { type Drawing, randomDrawing } from "../../../oracles/plain-drawings.ts";
import { columnsOf } from "../../../oracles/plain-networks.ts";

const criticalOf = ({ network, at, lines }: Drawing, from: number, to: number | null, clear: number, most = 60) =>
  findCriticalRadius({
    columns: columnsOf(network),
    gateways: { ids: network.gateways.map((site) => `S${site}`) },
    ...{ sites: buildPoints(at), spans: buildLines(lines), planar: true, from, to, clear, most, precision: 0.05 },
  });

/** Whether the loss of what a disc hits separates the sites, and whether it keeps clear of those it must. */
function judge({ network, at, lines }: Drawing, from: number, to: number | null, [x, y]: Position, radius: number) {
  const spared = to === null ? [from] : [from, to];
  const away = (site: number) => Math.hypot((at[site]?.[0] ?? NaN) - x, (at[site]?.[1] ?? NaN) - y);
  const spans = lines.flatMap((line, e) => (line !== null && distanceToPath(line, [x, y]) <= radius ? [e] : []));
  const sites = at.flatMap((_, site) => (!spared.includes(site) && away(site) <= radius ? [site] : []));
  const own = partsLeft(network, { spans, sites }).find((part) => part.has(from)) ?? new Set([from]);
  const goals = to === null ? network.gateways.filter((site) => site !== from) : [to];
  return { spans, sites, isApart: !goals.some((site) => own.has(site)), room: Math.min(...spared.map(away)) - radius };
}

describe("the smallest disc that separates", () => {
  const ladder = (upper: LineShape, lower: LineShape): Drawing => ({
    network: {
      ...{ sites: 2, spans: [[0, 1], [0, 1]], inService: [true, true], gateways: [1], people: [1, 1] }, // biome-ignore format: short
    },
    at: [[0, 0], [100, 0]], // biome-ignore format: two sites
    lines: [upper, lower],
  });

  test("of two ways that come within ten of each other stands between them there", () => {
    const drawing = ladder([[0, 0], [50, 5], [100, 0]], [[0, 0], [40, -30], [50, -5], [60, -30], [100, 0]]); // biome-ignore format: lines
    const { state, disc, spans } = criticalOf(drawing, 0, 1, 10);
    expect([state, [...spans]]).toEqual(["found", [0, 1]]);
    expect(disc?.radius).toBeCloseTo(5, 0);
    expect(disc?.centre[0]).toBeCloseTo(50, 0);
  });

  test("of one way is next to nothing, and of none nothing", () => {
    const one = ladder([[0, 0], [100, 0]], [[0, 0], [100, 0]]); // biome-ignore format: lines
    expect(criticalOf(one, 0, 1, 10).disc?.radius).toBeLessThan(0.06);
    const none = { ...one, network: { ...one.network, spans: [null, null] } };
    expect(criticalOf(none, 0, 1, 10)).toMatchObject({ state: "apart", disc: null });
    const far = ladder([[0, 0], [50, 500], [100, 0]], [[0, 0], [50, -500], [100, 0]]); // biome-ignore format: lines
    expect(criticalOf(far, 0, 1, 30)).toMatchObject({ state: "none", disc: null, atLeast: 60 });
  });

  test("separates as it says, and none on a grid of places is smaller by more than the precision, on 300 networks", () => {
    for (let seed = 1; seed <= 300; seed++) {
      const drawing = randomDrawing(seed, { sites: 9, spans: 16 });
      const dice = random(seed + 700);
      const { network, at } = drawing;
      const from = dice.below(network.sites);
      const other = dice.below(network.sites);
      const to = network.gateways.length > 0 && seed % 2 === 0 ? null : other === from ? null : other;
      const clear = 1 + dice.next() * 6;
      const found = criticalOf(drawing, from, to, clear);
      if (found.state === "unplaced") {
        expect([from, to ?? from].some((site) => at[site] === null)).toBe(true);
        continue;
      }
      if (found.state === "apart") {
        expect(judge(drawing, from, to, [1e6, 1e6], 0).isApart, `seed ${seed}`).toBe(true);
        continue;
      }
      if (found.disc !== null) {
        const { centre, radius } = found.disc;
        const { isApart, room, ...hit } = judge(drawing, from, to, centre, radius * (1 + 1e-6) + 1e-6);
        expect({ spans: [...found.spans], sites: [...found.sites] }, `seed ${seed}`).toEqual(hit);
        expect([isApart, room > clear - 1e-4, found.atLeast >= radius * 0.999 - 0.05], `seed ${seed}`).toEqual([true, true, true]); // biome-ignore format: one line
      }
      for (let x = -25; x <= 125; x += 5) {
        for (let y = -25; y <= 125; y += 5) {
          const { isApart, room } = judge(drawing, from, to, [x, y], found.atLeast * 0.9999);
          if (isApart && room >= clear) expect({ seed, x, y, found }).toBeNull();
        }
      }
    }
  });
});
