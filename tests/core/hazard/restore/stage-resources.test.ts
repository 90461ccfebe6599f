import { describe, expect, test } from "vitest";
import { AID_KINDS, type Aid, type AidKind } from "../../../../src/core/hazard/restore/aid.ts";
import { measureRestoration } from "../../../../src/core/hazard/restore/play-restoration.ts";
import { type ReliefSettings, reliefSettings } from "../../../../src/core/hazard/restore/relief-settings.ts";
import { type RestoreGround, restoreGround } from "../../../../src/core/hazard/restore/restore-ground.ts";
import { lostWithin, stageResources } from "../../../../src/core/hazard/restore/stage-resources.ts";
import { choiceAt, type Network } from "../../../../src/core/model/index.ts";
import { randomRestoration } from "../../../builders/random-restoration.ts";

const none = { generator: 0, fuel: 0, satellite: 0, vehicle: 0 };
const reliefOf = (stock: Partial<Record<AidKind, number>>) =>
  reliefSettings({ ...none, ...stock, vehicleFromH: 3 }) as ReliefSettings;

const lossOf = (ground: RestoreGround, failed: Uint32Array, aids: readonly Aid[], withinH: number) =>
  lostWithin(measureRestoration(ground, failed, { unknowns: "fail", aids }), withinH);

/** Every way to place no more than there is. */
function* everyPlacing(network: Network, relief: ReliefSettings, kinds: readonly AidKind[]): Generator<Aid[]> {
  const [kind, ...others] = kinds;
  if (kind === undefined) return yield [];
  const sites = Array.from({ length: network.sites.count }, (_, site) => site);
  const isFor = (site: number) => {
    const is = choiceAt(network.sites.columns.kind, site) ?? "";
    return kind === "vehicle" ? ["station", "tower"].includes(is) : kind !== "satellite" || is !== "manhole";
  };
  for (let chosen = 0; chosen < 1 << sites.length; chosen++) {
    const own = sites.filter((site) => (chosen >> site) & 1);
    if (own.length > relief[kind] || !own.every(isFor)) continue;
    for (const rest of everyPlacing(network, relief, others)) {
      yield [...own.map((site) => ({ kind, site, fromH: relief[`${kind}FromH`] })), ...rest];
    }
  }
}

describe("against every way to place them", () => {
  test.each([{ generator: 2 }, { fuel: 2 }, { generator: 1, satellite: 1 }, { vehicle: 2 }])("%o", (stock) => {
    let [better, best, tried] = [0, 0, 0];
    for (let seed = 0; seed < 160; seed++) {
      const { question, strengths, risks, failed } = randomRestoration(seed, { sites: 6, spans: 8 });
      // Where no site is a gateway, more that is up may make another part the largest.
      if (seed % 5 === 0) continue;
      const ground = restoreGround(question, strengths, risks);
      const relief = reliefOf(stock);
      const staging = stageResources(ground, failed, { unknowns: "fail", relief });
      const lost = lossOf(ground, failed, [], relief.withinH);
      expect(staging.lost).toBe(lost);
      expect(staging.saved).toBeCloseTo(lost - lossOf(ground, failed, staging.placed, relief.withinH), 6);
      expect(staging.saved).toBeCloseTo(
        staging.placed.reduce((sum, { saves }) => sum + saves, 0),
        6,
      );
      let most = 0;
      for (const aids of everyPlacing(
        question.network,
        relief,
        AID_KINDS.filter((kind) => relief[kind] > 0),
      )) {
        most = Math.max(most, lost - lossOf(ground, failed, aids, relief.withinH));
      }
      expect(staging.saved).toBeLessThanOrEqual(most + 1e-6);
      expect(most).toBeLessThanOrEqual(staging.atMost + 1e-6);
      for (const kind of AID_KINDS) {
        expect(staging.placed.filter((aid) => aid.kind === kind).length).toBeLessThanOrEqual(relief[kind]);
      }
      if (most === 0) continue;
      tried++;
      if (staging.saved > most - 1e-6) best++;
      // Half of the best is what greed over several kinds is good for while gains fall.
      if (most <= staging.atMostIfFalling + 1e-6) expect(staging.saved).toBeGreaterThanOrEqual(most / 2 - 1e-6);
      else better++;
    }
    expect(tried).toBeGreaterThan(8);
    expect(best / tried).toBeGreaterThan(0.8);
    expect(better / tried).toBeLessThan(0.2);
  });
});

test("each aid does what it says", () => {
  for (let seed = 1; seed < 200; seed++) {
    const { question, strengths, risks, failed } = randomRestoration(seed, { sites: 6, spans: 8 });
    const ground = restoreGround(question, strengths, risks);
    const play = (aids: readonly Aid[]) => measureRestoration(ground, failed, { unknowns: "fail", aids }).darkH;
    const bare = play([]);
    for (let site = 0; site < question.network.sites.count; site++) {
      // A vehicle serves from its hour on, whatever else is the matter.
      expect(play([{ kind: "vehicle", site, fromH: 0 }])[site]).toBe(0);
      for (const kind of ["generator", "fuel", "satellite"] as const) {
        const dark = play([{ kind, site, fromH: 0 }])[site] as number;
        if (seed % 5 !== 0) expect(dark <= (bare[site] as number) || Number.isNaN(bare[site]), `${seed}`).toBe(true);
      }
    }
  }
});
