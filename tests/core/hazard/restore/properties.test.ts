import { expect, test } from "vitest";
import { measureRestoration, playRestoration } from "../../../../src/core/hazard/restore/play-restoration.ts";
import { restoreGround } from "../../../../src/core/hazard/restore/restore-ground.ts";
import {
  buildNetwork,
  type Network,
  type Row,
  type TableName,
  textAt,
  valueAt,
} from "../../../../src/core/model/index.ts";
import { random } from "../../../builders/random.ts";
import { type RandomRestoration, randomRestoration, risksOf } from "../../../builders/random-restoration.ts";

/** Sums of the same hours in another order. */
const CLOSE = 1 + 1e-12;
const SEEDS = Array.from({ length: 380 }, (_, i) => 5000 + i);
/** Where no site is a gateway, more that is up may make another part the largest. */
const hasGateways = (seed: number) => seed % 5 !== 0;

function userHours(given: RandomRestoration, unknowns: "hold" | "fail" = "fail"): number {
  const { question, strengths, risks, failed } = given;
  return measureRestoration(restoreGround(question, strengths, risks), failed, { unknowns }).userHours;
}

const withSettings = (given: RandomRestoration, settings: Partial<RandomRestoration["question"]["settings"]>) => ({
  ...given,
  question: { ...given.question, settings: { ...given.question.settings, ...settings } },
});

function withMoreBattery(given: RandomRestoration, moreH: number): RandomRestoration {
  const { network } = given.question;
  const batteryH = { type: "number", values: network.sites.columns.batteryH.values.map((h) => h + moreH) } as const;
  const sites = { ...network.sites, columns: { ...network.sites.columns, batteryH } };
  return { ...given, question: { ...given.question, network: { ...network, sites } } };
}

test("longer batteries never make it worse", () => {
  for (const seed of SEEDS) {
    if (!hasGateways(seed)) continue;
    const given = randomRestoration(seed, { apart: true });
    const [more, less] = [userHours(withMoreBattery(given, 5)), userHours(given)];
    expect(more <= less * CLOSE || Number.isNaN(less), `${seed}: ${more} ${less}`).toBe(true);
  }
});

test("what nobody knows is never worse taken to hold than taken to fail", () => {
  let [told, differ] = [0, 0];
  for (let seed = 5000; told < 400; seed++) {
    if (!hasGateways(seed)) continue;
    const given = randomRestoration(seed, { unknowns: true, apart: true, sites: 14, spans: 24 });
    const { question, strengths, risks, failed } = given;
    const ground = restoreGround(question, strengths, risks);
    const [hold, fail] = (["hold", "fail"] as const).map((unknowns) =>
      measureRestoration(ground, failed, { unknowns }),
    );
    if (hold === undefined || fail === undefined) break;
    hold.darkH.forEach((hours, site) => {
      const most = fail.darkH[site] as number;
      // Who never gets it back may do so with luck, or not know when.
      expect(hours <= most * CLOSE || Number.isNaN(most) || most === Number.POSITIVE_INFINITY, `${seed}`).toBe(true);
    });
    if (!Number.isFinite(fail.userHours)) continue;
    expect(hold.userHours, `${seed}`).toBeLessThanOrEqual(fail.userHours * CLOSE);
    told++;
    if (hold.userHours < fail.userHours) differ++;
  }
  expect(differ).toBeGreaterThan(100);
});

test("one more crew helps, or all but always", () => {
  let [worse, better] = [0, 0];
  for (const seed of SEEDS) {
    if (!hasGateways(seed)) continue;
    const given = randomRestoration(seed, { sites: 30, spans: 60, apart: true });
    const [one, two] = [1, 2].map((crews) => userHours(withSettings(given, { crews }))) as [number, number];
    if (two > one) worse++;
    if (two < one) better++;
  }
  // A queue that is greedy may send the second crew where the first would have been better placed later.
  expect(better).toBeGreaterThan(60);
  expect(worse).toBeLessThan(better / 10);
});

test("the order of rows does not matter", () => {
  for (const seed of SEEDS) {
    const given = randomRestoration(seed, { apart: true, unknowns: true });
    const { question, strengths, risks } = given;
    // Which of two listings of one span counts is a matter of their order.
    if (restoreGround(question, strengths, risks).graph.assumptions.listedTwice > 0) continue;
    const turned = turnRows(given, seed);
    for (const unknowns of ["hold", "fail"] as const) {
      const [a, b] = [given, turned].map(({ question, strengths, risks, failed }) => {
        const timeline = playRestoration(restoreGround(question, strengths, risks), failed, { unknowns });
        const { sites, spans } = question.network;
        const nameOf = (element: number) =>
          element < sites.count
            ? textAt(sites.columns.id, element)
            : element < sites.count + spans.count
              ? textAt(spans.columns.id, element - sites.count)
              : `mains ${textAt(sites.columns.id, element - sites.count - spans.count)}`;
        return {
          ...{ hours: timeline.hours, people: timeline.people, userHours: timeline.userHours, t50H: timeline.t50H },
          darkH: Object.fromEntries(Array.from(timeline.darkH, (dark, site) => [nameOf(site), dark])),
          happenings: timeline.happenings.map(({ hour, what, element }) => `${hour} ${what} ${nameOf(element)}`),
        };
      });
      expect(b, `${seed}`).toEqual(a);
    }
  }
});

function turnRows(given: RandomRestoration, seed: number): RandomRestoration {
  const { question, strengths, risks, failed } = given;
  const { network } = question;
  const dice = random(seed);
  const [sites, spans] = [network.sites.count, network.spans.count];
  const [ofSites, ofSpans] = [sites, spans].map((count) =>
    dice.shuffled(Array.from({ length: count }, (_, i) => i)),
  ) as [number[], number[]];
  const turned = buildNetwork({ sites: rowsOf(network, "sites", ofSites), spans: rowsOf(network, "spans", ofSpans) });
  const now = (element: number) =>
    element < sites
      ? ofSites.indexOf(element)
      : element < sites + spans
        ? sites + ofSpans.indexOf(element - sites)
        : sites + spans + ofSites.indexOf(element - sites - spans);
  const order = Array.from(risks.elements.keys()).sort(
    (a, b) => now(risks.elements[a] as number) - now(risks.elements[b] as number),
  );
  const elements = order.map((part) => now(risks.elements[part] as number));
  const [ofEach, ofPieces] = [strengths.sites.intensity, strengths.pieces.strengths.intensity];
  const intensity = Float64Array.from(ofSites, (site) => ofEach?.[site] as number);
  const along = Float64Array.from(ofSpans, (span) => ofPieces?.[span] as number);
  const [zone] = strengths.zones;
  return {
    question: { ...question, network: turned },
    strengths: {
      ...strengths,
      sites: { intensity },
      pieces: { ...strengths.pieces, strengths: { intensity: along } },
      zones:
        zone === undefined
          ? []
          : [{ ...zone, sites: Uint32Array.of(now(0)), spans: Uint32Array.of(now(sites) - sites) }],
    },
    risks: risksOf(
      turned,
      elements,
      order.map((part) => risks.fixH[part] as number),
    ),
    failed: failed.map(now),
  };
}

function rowsOf(network: Network, name: TableName, order: readonly number[]): Row[] {
  const { columns } = network[name];
  return order.map((row) => {
    const values = Object.fromEntries(Object.entries(columns).map(([field, column]) => [field, valueAt(column, row)]));
    const at = network.sites.geometry.coordinates.subarray(2 * row, 2 * row + 2);
    return { id: String(values.id), values, shape: name === "sites" ? [at[0] as number, at[1] as number] : null };
  });
}
