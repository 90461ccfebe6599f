import { describe, expect, test } from "vitest";
import { Refusal } from "../../../../src/core/engineering-model.ts";
import { measureLengths } from "../../../../src/core/geo/measure-length.ts";
import { strengthsOf } from "../../../../src/core/hazard/events/strengths-of.ts";
import { PolygonParts } from "../../../../src/core/hazard/polygon-parts.ts";
import {
  buildNetwork,
  buildPolygons,
  HAZARD_EVENT_KINDS,
  type HazardEvent,
  type HazardLayer,
  type LineShape,
  type Network,
  type Position,
  type Row,
  textAt,
  type Where,
} from "../../../../src/core/model/index.ts";
import { aGrid, aHazard, box, features, numbers } from "../../../builders/a-hazard.ts";
import { aNetwork } from "../../../builders/a-network.ts";
import { eventQuestion, strengths } from "../../../builders/event-question.ts";
import { type Random, random } from "../../../builders/random.ts";

const place = (dice: Random): Position => [100 + 0.2 * dice.next(), 30 + 0.2 * dice.next()];
const around = (dice: Random): LineShape => Array.from({ length: 3 + dice.below(4) }, () => place(dice));

type Rows = {
  readonly sites: readonly Row[];
  readonly spans: readonly Row[];
  readonly rest: Readonly<Record<string, Row[]>>;
};

/** Sites and spans of every sort, on bridges and off them, some nowhere on the map. */
function randomRows(dice: Random): Rows {
  const sites = Array.from({ length: 3 + dice.below(6) }, (_, i): Row => {
    const substations = dice.pick([null, ["甲"], ["甲", "乙"]]);
    const values = { substations, powerFeeds: dice.pick([null, 1, 3]) };
    return { id: `S${i}`, values, shape: dice.next() < 0.9 ? place(dice) : null };
  });
  const spans = Array.from({ length: 3 + dice.below(8) }, (_, i): Row => {
    const laying = dice.pick([null, "duct", "bridge-attached", "submarine", "aerial"]);
    const ends = { from: `S${dice.below(sites.length)}`, to: dice.pick(["S0", "gone"]) };
    const line = Array.from({ length: 2 + dice.below(3) }, () => place(dice));
    return { id: `L${i}`, values: { ...ends, laying, lengthM: 500 }, shape: dice.next() < 0.9 ? line : null };
  });
  const members = spans
    .slice(0, 3)
    .map(({ id }, i): Row => ({ id: `m${i}`, values: { group: "G", span: id }, shape: null }));
  return { sites, spans, rest: { groups: [{ id: "G", values: { kind: "bridge" }, shape: null }], members } };
}

const networkOf = ({ sites, spans, rest }: Rows): Network => buildNetwork({ sites, spans, ...rest });

function randomEvent(dice: Random, kind: HazardEvent["kind"]): HazardEvent {
  const where = dice.pick<Where>([{ layer: "outlines" }, { layer: "grid" }, { shape: [[around(dice)]] }]);
  switch (kind) {
    case "earthquake":
      return {
        kind,
        source: { at: place(dice), strikeDeg: 360 * dice.next() },
        ms: 6 + 2 * dice.next(),
        region: "tibet",
      };
    case "observed-shaking":
      return { kind, layer: "shaking" };
    case "typhoon": {
      const rest = { vMaxMs: null, rmKm: null, penvHpa: null };
      const fixes = [0, 6, 12].map((hour) => ({ hour, at: place(dice), pcHpa: 940, ...rest }));
      return { kind, profile: dice.pick(["holland1980", "holland2008", "holland2010"]), fixes };
    }
    case "flood":
      return { kind, where, depthM: 2 };
    case "landslide":
      return {
        kind,
        where: "layer" in where ? { layer: "outlines" } : where,
        chance: dice.pick([null, 0.3]),
        features: null,
      };
    case "wildfire":
      return { kind, where: "layer" in where ? { layer: "outlines" } : where };
    case "ice":
      return { kind, where, rainMmH: 2, windMs: 5, hours: 10 };
    case "cable-cut":
      return { kind, at: place(dice), withinM: 4000, repairWeeks: 2 };
    case "power-loss":
      return { kind, of: dice.pick([{ substations: ["甲"] }, { shape: [[around(dice)]] }]), hours: 5 };
  }
}

function randomLayers(dice: Random): HazardLayer[] {
  const cell = () => (dice.next() < 0.2 ? Number.NaN : 3 * dice.next());
  const grid = aGrid(
    100,
    31,
    0.1,
    Array.from({ length: 10 }, () => Array.from({ length: 9 }, cell)),
  );
  const outlines = Array.from({ length: 3 }, () => [[around(dice)]]);
  return [
    aHazard({ id: "outlines", features: features(buildPolygons(outlines), { depthM: numbers([1, Number.NaN, 3]) }) }),
    aHazard({ id: "grid", grid }),
    aHazard({ id: "shaking", kind: "earthquake", measure: "PGA", unit: "g", grid }),
  ];
}

/** What is said of each site and span, by its id; numbers of pieces of one span after the other. */
function byId(network: Network, asked: HazardEvent, layers: readonly HazardLayer[]) {
  const found = strengths(network, asked, layers);
  const siteIds = Array.from({ length: network.sites.count }, (_, row) => textAt(network.sites.columns.id, row) ?? "");
  const spanIds = Array.from({ length: network.spans.count }, (_, row) => textAt(network.spans.columns.id, row) ?? "");
  const ofSpan = (values: Float64Array, row: number) =>
    [...values.subarray(found.pieces.starts[row], found.pieces.starts[row + 1])].join(" ");
  const named = (rows: Uint32Array, ids: readonly string[]) => Array.from(rows, (row) => ids[row] ?? "").sort();
  const entries = Object.entries(found.pieces.strengths);
  return {
    sites: siteIds.map((id, row) => [id, ...Object.values(found.sites).map((values) => values[row])].join(" ")).sort(),
    spans: spanIds
      .map((id, row) => [id, ofSpan(found.pieces.lengthM, row), ...entries.map(([, values]) => ofSpan(values, row))])
      .map((each) => each.join("|"))
      .sort(),
    zones: found.zones
      .map(({ key, chance, outH, spans, sites }) => ({
        ...{ key, chance, outH, spans: named(spans, spanIds) },
        sites: named(sites, siteIds),
      }))
      .sort((a, b) => (a.key < b.key ? -1 : 1)),
    notes: found.notes,
  };
}

describe("strengths of every kind of disaster", () => {
  test.each(HAZARD_EVENT_KINDS)("do not depend on the order of rows, on 60 random networks: %s", (kind) => {
    for (let seed = 1; seed <= 60; seed++) {
      const dice = random(seed);
      const rows = randomRows(dice);
      const [asked, layers] = [randomEvent(dice, kind), randomLayers(dice)];
      const turned = {
        ...{ sites: dice.shuffled(rows.sites), spans: dice.shuffled(rows.spans) },
        rest: { ...rows.rest, members: dice.shuffled(rows.rest.members ?? []) },
      };
      expect(byId(networkOf(turned), asked, layers)).toEqual(byId(networkOf(rows), asked, layers));
    }
  });

  test.each(HAZARD_EVENT_KINDS)("come to all of a span or to nothing of it, on 60 random networks: %s", (kind) => {
    for (let seed = 100; seed < 160; seed++) {
      const dice = random(seed);
      const network = networkOf(randomRows(dice));
      const { pieces, zones, sites } = strengths(network, randomEvent(dice, kind), randomLayers(dice));
      const lengths = measureLengths(network.spans.geometry);
      for (let span = 0; span < network.spans.count; span++) {
        const own = pieces.lengthM.subarray(pieces.starts[span], pieces.starts[span + 1]);
        const together = own.reduce((sum, each) => sum + each, 0);
        if (own.length > 0)
          expect(together).toBeCloseTo(Number.isNaN(lengths[span]) ? 500 : (lengths[span] as number), 4);
        expect(Math.max(0, ...own)).toBeLessThanOrEqual(1000);
      }
      expect(pieces.middles).toHaveLength(2 * pieces.lengthM.length);
      for (const values of Object.values(sites)) expect(values).toHaveLength(network.sites.count);
      for (const values of Object.values(pieces.strengths)) expect(values).toHaveLength(pieces.lengthM.length);
      expect(new Set(zones.map(({ key }) => key)).size).toBe(zones.length);
      for (const { chance } of zones) expect(Number.isNaN(chance) || (chance >= 0 && chance <= 1)).toBe(true);
    }
  });

  test("tell how far they are, and answer for a network of nothing", () => {
    const dice = random(1);
    for (const kind of HAZARD_EVENT_KINDS) {
      const question = eventQuestion(aNetwork().build(), randomEvent(dice, kind), randomLayers(dice));
      const found = strengthsOf(question, (done, total) => expect(done).toBeLessThanOrEqual(total));
      if (found instanceof Refusal) throw new Error(found.of);
      expect(found.pieces.starts).toEqual(Uint32Array.of(0));
      expect(found.notes.map(({ code }) => code)).toContain("untouched");
    }
  });
});

describe("an outline that crosses itself", () => {
  const bow: LineShape = [
    [0, 0],
    [2, 2],
    [2, 0],
    [0, 2],
  ];

  test("is said to, and what it goes round once is inside", () => {
    const network = aNetwork().site("in", {}, [1.8, 1]).site("out", {}, [1, 1.8]).build();
    const found = strengths(network, { kind: "flood", where: { shape: [[bow]] }, depthM: 1 });
    expect([...(found.sites.depthM ?? [])]).toEqual([1, 0]);
    expect(found.notes).toEqual([{ code: "crosses-itself", features: 1 }]);
    const whole = { kind: "wildfire", where: { shape: [[box(0, 0, 2, 2)]] } } as const;
    expect(strengths(network, whole).notes).toEqual([]);
  });

  test("is found as by asking every edge against every other, on 400 random outlines", () => {
    let crossing = 0;
    for (let seed = 1; seed <= 400; seed++) {
      const ring = around(random(seed));
      const edges = ring.map((a, i) => [a, ring[(i + 1) % ring.length] as Position] as const);
      const turn = ([ax, ay]: Position, [bx, by]: Position, [cx, cy]: Position) =>
        (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
      const isCrossed = edges.some(([a, b], i) =>
        edges
          .slice(i + 1)
          .some(
            ([c, d]) =>
              turn(a, b, c) * turn(a, b, d) < 0 &&
              turn(c, d, a) * turn(c, d, b) < 0 &&
              ![c, d].some((e) => e === a || e === b),
          ),
      );
      if (isCrossed) crossing++;
      expect(new PolygonParts(buildPolygons([[[ring]]])).crossesItself(0)).toBe(isCrossed);
    }
    expect(crossing).toBeGreaterThan(100);
  });
});
