/** Risks that can be told by hand. */
import { describe, expect, test } from "vitest";
import { chanceToLiquefy, FIRM, movedCm } from "../../../../src/core/hazard/events/soil.ts";
import type { Strengths } from "../../../../src/core/hazard/events/strengths.ts";
import { chanceOfLoad } from "../../../../src/core/hazard/failure/curve-loads.ts";
import { hoursOf } from "../../../../src/core/hazard/failure/harm.ts";
import { LEVEL_COUNT, type Risks } from "../../../../src/core/hazard/failure/risks.ts";
import { risksOf } from "../../../../src/core/hazard/failure/risks-of.ts";
import { chancesOfReaching, type Fragility, type FragilityCurve } from "../../../../src/core/hazard/fragility.ts";
import { FRAGILITY } from "../../../../src/core/hazard/read-fragility.ts";
import { Fingerprint, type Network } from "../../../../src/core/model/index.ts";
import { aNetwork } from "../../../builders/a-network.ts";
import { plainSettings, randomRisk } from "../../../builders/random-strengths.ts";

type Brought = Partial<Pick<Strengths, "sites" | "sigmaLn" | "zones" | "soil">> & {
  /** Lengths in metres, span by span. */
  readonly lengths?: readonly (readonly number[])[];
  readonly pieces?: Strengths["pieces"]["strengths"];
};

const strengths = (network: Network, { lengths, pieces = {}, ...brought }: Brought): Strengths => {
  const all = lengths ?? Array.from({ length: network.spans.count }, () => []);
  const starts = Uint32Array.from([0, ...all.map((_, e) => all.slice(0, e + 1).flat().length)]);
  const lengthM = Float64Array.from(all.flat());
  const middles = Float64Array.from({ length: 2 * lengthM.length }, (_, i) => i);
  const nothing = { sites: {}, sigmaLn: {}, zones: [], notes: [] };
  return { ...nothing, ...brought, pieces: { starts, lengthM, middles, strengths: pieces } };
};

const risks = (network: Network, brought: Brought, fragility?: Fragility) =>
  risksOf({ network, settings: plainSettings() }, strengths(network, brought), fragility);

/** Element, chance at best and worst at the first level, hours. */
const told = ({ elements, least, most, fixH, cause, causes }: Risks) =>
  [...elements].map((element, p) => ({
    element,
    least: chanceOfLoad(least[LEVEL_COUNT * p] as number),
    most: chanceOfLoad(most[LEVEL_COUNT * p] as number),
    fixH: fixH[p] as number,
    cause: causes[cause[p] as number]?.id,
  }));

const keyAt = ({ keys }: Risks, p: number) => keys.slice(2 * p, 2 * p + 2);
const keyOf = (name: string) => Uint32Array.from(new Fingerprint().addText(name).words());
const of = (...values: number[]) => Float64Array.from(values);

describe("sites", () => {
  test("a central office, anchored, at .2 and .8 g", () => {
    const network = aNetwork()
      .site("A", { kind: "core", anchored: "yes", substations: ["B"] })
      .site("B", { kind: "core", anchored: "yes" })
      .site("C", { kind: "core" })
      .build();
    const found = risks(network, { sites: { pgaG: of(0.2, 0.8, 0.2) } });
    const [a, b, c] = told(found);
    expect([a?.least, a?.most].map((chance) => chance?.toFixed(3))).toEqual(["0.217", "0.217"]);
    expect([b?.least, b?.most].map((chance) => chance?.toFixed(3))).toEqual(["0.937", "0.937"]);
    expect(c?.least.toFixed(3)).toBe("0.217");
    expect(c?.most).toBeGreaterThan(0.217);
    expect([a?.cause, c?.cause]).toEqual(["E12.1", "E12.2"]);
    expect(keyAt(found, 0)).toEqual(keyOf("site:A"));
    expect(found.unknown).toEqual([
      { asset: "core", missing: "anchored", count: 1 },
      { asset: "substation", missing: "anchored", count: 1 },
      { asset: "substation", missing: "substation", count: 2 },
    ]);
    expect(found.notes).toEqual([{ code: "substation-at-site", count: 1 }]);
  });

  test("what has no curve holds at best and fails at worst; what is passive does neither", () => {
    const network = aNetwork()
      .site("cabinet", { kind: "cabinet", substations: ["X"] })
      .site("far cabinet", { kind: "cabinet", substations: ["X"] })
      .site("joint", { kind: "manhole" })
      .site("nobody knows", { substations: ["X"] })
      .site("planned", { kind: "cabinet", status: "planned" })
      .build();
    const found = risks(network, { sites: { pgaG: of(0.2, 0.01, 0.2, Number.NaN, 0.2) } });
    const own = told(found).filter(({ element }) => element < found.siteCount);
    expect(own.map(({ element, least, most }) => [element, least, most])).toEqual([
      ...[
        [0, 0, 1],
        [3, 0, 1],
      ],
    ]);
    expect(found.unknown.filter(({ asset }) => asset !== "substation")).toEqual([
      { asset: "cabinet", missing: "curve", count: 1 },
      { asset: "site", missing: "strength", count: 1 },
    ]);
    expect(found.notes).toContainEqual({ code: "passive", count: 1 });
    // Of a cabinet nobody publishes how long it is away; a site of unknown kind may be one of which somebody does.
    expect(own.map(({ fixH }) => Math.round(fixH))).toEqual([Number.NaN, Math.round(hoursOf("complete"))]);
    expect(found.notes).toContainEqual({ code: "no-repair-time", count: 1 });
  });

  test("water at the floor is the end of service, and below it nothing; an unknown floor is either", () => {
    const network = aNetwork()
      .site("low", { kind: "station", floorHeightM: 0.3 })
      .site("high", { kind: "station", floorHeightM: 2 })
      .site("unknown", { kind: "station" })
      .site("dry", { kind: "station" })
      .build();
    const found = risks(network, { sites: { depthM: of(0.3, 1, 1, 0) } });
    expect(told(found).map(({ element, least, most }) => [element, least, most])).toEqual([
      ...[
        [0, 1, 1],
        [2, 0, 1],
      ],
    ]);
    expect(found.unknown).toEqual([{ asset: "station", missing: "floorHeightM", count: 1 }]);
    expect(told(found)[0]?.fixH).toBeCloseTo(hoursOf("extensive"), 2);
  });

  test("a tower by its design wind, or by what stands in for it", () => {
    const network = aNetwork().site("A", { kind: "tower", towerDesignWindMs: 30 }).site("B", { kind: "tower" }).build();
    const [a, b] = told(risks(network, { sites: { windMs: of(36, 47.5) } }));
    expect([a?.cause, b?.cause]).toEqual(["tower-design", "W10.4-10.9-weakest"]);
    expect([a?.least, a?.most, b?.least, b?.most].map((chance) => chance?.toFixed(6))).toEqual(
      Array(4).fill("0.500000"),
    );
  });
});

test("a curve of one's own makes a manhole fail", () => {
  const own = { ...(FRAGILITY.curves[0] as FragilityCurve), id: "own", assets: ["manhole"] };
  const network = aNetwork().site("A", { kind: "manhole" }).build();
  const found = risks(network, { sites: { pgaG: of(0.32) } }, { ...FRAGILITY, curves: [own] });
  expect(told(found).map(({ cause, most }) => [cause, most.toFixed(6)])).toEqual([["own", "0.500000"]]);
  expect(found.notes.map(({ code }) => code)).toEqual([]);
});

describe("mains", () => {
  test("sites of one substation share its luck; of two both have to fail", () => {
    const network = aNetwork()
      .site("A", { kind: "tower", substations: ["X"] })
      .site("B", { kind: "tower", substations: ["Y", "X", "X"] })
      .site("C", { kind: "tower", substations: ["X"], powerFeeds: 2 })
      .build();
    const found = risks(network, { sites: { pgaG: of(0.25, 0.25, 0.25) } });
    const mains = told(found).slice(3);
    expect(mains.map(({ element }) => element)).toEqual([3, 4, 5]);
    for (const p of [3, 4, 5]) expect(keyAt(found, p)).toEqual(keyOf("substation:X"));
    expect(mains.map(({ least }) => least.toFixed(4))).toEqual(["0.5000", "0.2500", "0.0000"]);
    const [one, two, three] = mains.map(({ most }) => most) as [number, number, number];
    expect(two).toBeCloseTo(one * one, 6);
    expect(three).toBe(one);
    expect(mains[0]?.fixH).toBe(plainSettings().mainsOutH);
    expect(found.notes).toContainEqual({ code: "substations-together", count: 1 });
  });

  test("where a site does not say, a risk group of a substation does", () => {
    const builder = aNetwork().site("A", { kind: "tower" }).row("groups", "G", { kind: "substation", source: "given" });
    const found = risks(builder.row("members", "G-0", { group: "G", site: "A" }).build(), {
      sites: { pgaG: of(0.25) },
    });
    expect(keyAt(found, 1)).toEqual(keyOf("substation:G"));
  });
});

describe("spans", () => {
  test("radio links and cables on bridges have no published repair time, and it is said of how many", () => {
    const network = aNetwork()
      .path("A-B", { laying: "microwave" })
      .path("B-C", { laying: "bridge-attached" })
      .path("C-D", { laying: "aerial" })
      .build();
    const found = risks(network, { lengths: [[500], [500], [500]], pieces: { pgaG: of(0.3, 0.3, 0.3) } });
    expect(told(found).map(({ fixH }) => fixH)).toEqual([Number.NaN, Number.NaN, 4]);
    expect(found.notes).toContainEqual({ code: "no-repair-time", count: 2 });
  });

  test("breaks of a kilometre of plastic duct at 30 cm/s: a fifth of 0.0632 repairs", () => {
    const network = aNetwork().path("A-B", { laying: "duct" }).path("B-C", { laying: "aerial" }).build();
    const found = risks(network, {
      lengths: [[600, 400], [500]],
      pieces: { pgvCms: of(30, 30, 30), pgaG: of(0, 0, 0.33) },
    });
    const loads = [0, 1].map((p) => found.most[LEVEL_COUNT * p] as number);
    expect((5 * (loads[0] as number)).toFixed(4)).toBe("0.0632");
    expect(chanceOfLoad(loads[1] as number)).toBeCloseTo(0.5, 6);
    expect(told(found).map(({ cause, fixH }) => [cause, fixH])).toEqual([
      ...[
        ["hazus-shaking", 6],
        ["EP.C.U", 4],
      ],
    ]);
  });

  test("a pole line is drawn once a kilometre, and once where it is shorter, however it is cut into pieces", () => {
    const network = aNetwork().path("A-B-C-D", { laying: "aerial" }).build();
    const lengths = [[200], [150, 50], [1200, 1800]];
    const pieces = { windMs: of(42.4, 42.4, 42.4, 42.4, 42.4) };
    const chances = told(risks(network, { lengths, pieces })).map(({ most }) => most);
    expect(chances.map((chance) => chance.toFixed(6))).toEqual(["0.500000", "0.500000", "0.875000"]);
  });

  test("the stretch in a trench has the key of the trench, the rest its own; together they are the span", () => {
    const plain = aNetwork().path("A-B", { laying: "duct" }).path("B-C", { laying: "duct" });
    const brought = { lengths: [[500, 500], [1000]], pieces: { pgvCms: of(60, 30, 45) } };
    const whole = risks(plain.build(), brought);
    plain.row("groups", "G", { kind: "trench", source: "given" });
    plain.row("members", "1", { group: "G", span: "A-B", fromM: 250, toM: 750 });
    plain.row("members", "2", { group: "G", span: "B-C" });
    const found = risks(plain.build(), brought);
    expect([...found.elements]).toEqual([3, 3, 4]);
    expect([0, 1, 2].map((p) => keyAt(found, p))).toEqual(["span:A-B", "group:G", "group:G"].map(keyOf));
    for (let k = 0; k < LEVEL_COUNT; k++) {
      const [rest, trench, other] = [0, 1, 2].map((p) => found.most[LEVEL_COUNT * p + k] as number) as [
        number,
        number,
        number,
      ];
      expect(rest + trench).toBeCloseTo(whole.most[k] as number, 9);
      expect(other).toBe(whole.most[LEVEL_COUNT + k]);
    }
    // The westernmost middle of those that share a key.
    expect([...found.places.slice(2, 6)]).toEqual([0, 1, 0, 1]);
  });

  test("whatever groups there are, the parts of a span add up to it", () => {
    for (let seed = 0; seed < 300; seed++) {
      const question = randomRisk(seed);
      const { groups, members } = aNetwork().build();
      const alone = { ...question, network: { ...question.network, groups, members } };
      const sums = ([each, name]: readonly [typeof question, "least" | "most"]) => {
        const found = risksOf(each, each.strengths);
        const sum = new Float64Array(found.spanCount * LEVEL_COUNT);
        found.elements.forEach((element, p) => {
          const span = element - found.siteCount;
          if (span < 0 || span >= found.spanCount || each.network.spans.columns.laying.codes[span] === 0) return;
          for (let k = 0; k < LEVEL_COUNT; k++) {
            sum[span * LEVEL_COUNT + k] =
              (sum[span * LEVEL_COUNT + k] as number) + (found[name][p * LEVEL_COUNT + k] as number);
          }
        });
        return sum;
      };
      for (const name of ["least", "most"] as const) {
        const [a, b] = [sums([question, name]), sums([alone, name])];
        const isOff = (load: number, i: number) =>
          load !== b[i] && !(Math.abs(load - (b[i] as number)) < 1e-6 * load + 2e-8);
        expect(a.findIndex(isOff), `seed ${seed}`).toBe(-1);
      }
    }
  });

  test("unknown laying is bounded by the best and the worst of the ways", () => {
    const modes = ["duct", "direct-buried", "tunnel", "aerial"];
    const pieces = { pgvCms: of(40), pgaG: of(0.4) };
    const known = modes.map(
      (laying) => told(risks(aNetwork().path("A-B", { laying }).build(), { lengths: [[1500]], pieces }))[0],
    );
    const [found] = told(risks(aNetwork().path("A-B").build(), { lengths: [[1500]], pieces }));
    expect(found?.least).toBe(Math.min(...known.map((each) => each?.least as number)));
    expect(found?.most).toBe(Math.max(...known.map((each) => each?.most as number)));
    expect(found?.cause).toBe("EP.C.U");
  });

  test("water cuts nothing; fire takes poles, not what lies in the ground; ice asks for a design", () => {
    const network = aNetwork().path("A-B", { laying: "duct" }).path("B-C", { laying: "aerial" }).build();
    const lengths = [[1000], [1000]];
    expect(risks(network, { lengths, pieces: { depthM: of(9, 9) } }).elements.length).toBe(0);
    expect(
      told(risks(network, { lengths, pieces: { fireM: of(0, 0) } })).map(({ element, least }) => [element, least]),
    ).toEqual([[4, 1]]);
    const ice = risks(network, { lengths, pieces: { iceMm: of(20, 20) } });
    expect(told(ice).map(({ element, least, most }) => [element, least, most])).toEqual([[4, 0, 1]]);
    expect(ice.unknown).toEqual([{ asset: "aerial", missing: "designIceMm", count: 1 }]);
  });

  test("acceleration alone says nothing of buried cable", () => {
    const network = aNetwork().path("A-B", { laying: "duct" }).build();
    const found = risks(network, { lengths: [[1000]], pieces: { pgaG: of(0.3) } });
    expect(told(found).map(({ least, most }) => [least, most])).toEqual([[0, 1]]);
    expect(found.unknown).toEqual([{ asset: "duct", missing: "strength", count: 1 }]);
  });

  test("a curve of one's own for cable in the ground stands before the relation", () => {
    const own: FragilityCurve = {
      ...(FRAGILITY.curves[0] as FragilityCurve),
      ...{ id: "own", assets: ["duct"], measure: "pgaG", lognormal: { complete: { median: 0.3, beta: 0.4 } } },
    };
    const network = aNetwork().path("A-B", { laying: "duct" }).build();
    const brought = { lengths: [[1000]], pieces: { pgaG: of(0.3), pgvCms: of(30) } };
    const withOwn = { ...FRAGILITY, curves: [...FRAGILITY.curves, own] };
    const [found] = told(risks(network, brought, withOwn));
    expect([found?.cause, found?.most.toFixed(6)]).toEqual(["own", "0.500000"]);
    const velocity = risks(network, { lengths: [[1000]], pieces: { pgvCms: of(30) } }, withOwn);
    expect(told(velocity).map(({ cause }) => cause)).toEqual(["hazus-shaking"]);
    expect(risks(network, { lengths: [[1000]], pieces: { windMs: of(30) } }, withOwn).elements.length).toBe(0);
  });
});

describe("zones", () => {
  test("all that lies in one shares its luck and its hours; what nobody knows may do either", () => {
    const network = aNetwork().site("A", { kind: "station" }).path("A-B", { laying: "aerial" }).build();
    const zone = { name: "", spans: Uint32Array.of(0), sites: Uint32Array.of(0) };
    const zones = [
      { ...zone, key: "slope", loses: "service", chance: 0.3, outH: 12 },
      { ...zone, key: "slope 2", loses: "service", chance: Number.NaN, outH: Number.NaN },
      { ...zone, key: "feeder", loses: "mains", chance: 1, outH: Number.NaN },
    ] as const;
    const found = risks(network, { zones });
    expect(told(found).map(({ element, fixH }) => [element, Math.round(fixH)])).toEqual([
      ...[
        [0, 12],
        [0, Math.round(hoursOf("complete"))],
        [2, 12],
        [2, 4],
        [3, plainSettings().mainsOutH],
      ],
    ]);
    expect(told(found).map(({ least, most }) => [least.toFixed(6), most.toFixed(6)])).toEqual([
      ...[
        ["0.300000", "0.300000"],
        ["0.000000", "1.000000"],
        ["0.300000", "0.300000"],
      ],
      ...[
        ["0.000000", "1.000000"],
        ["1.000000", "1.000000"],
      ],
    ]);
    expect(keyAt(found, 0)).toEqual(keyAt(found, 2));
    expect(keyAt(found, 0)).toEqual(keyOf("zone:slope"));
    expect(found.unknown).toEqual([
      { asset: "aerial", missing: "chance", count: 1 },
      { asset: "station", missing: "chance", count: 1 },
    ]);
  });
});

describe("ground that liquefies", () => {
  /** Loose ground under .3 g of magnitude 7: it fails with 0.219, and then moves by more than a metre. */
  const soil = { magnitude: 7, sites: Float32Array.of(0, FIRM, Number.NaN), pieces: Float32Array.of(0, FIRM) };
  const [chance, moved] = [chanceToLiquefy(0, 0.3, 7), movedCm(0, 0.3, 7)];

  test("takes a house as often as it fails and then harms it, not by what it moves on average", () => {
    const network = aNetwork().site("A", { kind: "core" }).site("B", { kind: "core" }).site("C", {}).build();
    const shaken = { pgaG: of(0.3, 0.3, 0.3) };
    const [a, , c] = told(risks(network, { sites: shaken, soil }));
    const [dry] = told(risks(network, { sites: shaken }));
    const curve = FRAGILITY.curves.find(({ id }) => id === "L12.1") as FragilityCurve;
    const harmed = chance * (chancesOfReaching(curve, moved)[0] as number);
    expect(chance).toBeCloseTo(0.219, 3);
    expect(harmed).toBeGreaterThan(0.2);
    expect(1 - (a?.least ?? 0)).toBeCloseTo((1 - harmed) * (1 - (dry?.least ?? 0)), 6);
    expect([c?.least, c?.most]).toEqual([0, 1]);
  });

  test("of an unknown kind it takes at worst as often as it fails", () => {
    const network = aNetwork().site("A", { kind: "cabinet" }).build();
    const curves = FRAGILITY.curves.map((curve) =>
      curve.measure === "pgaG" ? { ...curve, assets: [...curve.assets, "cabinet"] } : curve,
    );
    const weak = { ...FRAGILITY, curves };
    const [a] = told(risks(network, { sites: { pgaG: of(0.3) }, soil }, weak));
    const [dry] = told(risks(network, { sites: { pgaG: of(0.3) } }, weak));
    expect(a?.least).toBe(dry?.least);
    expect(1 - (a?.most ?? 0)).toBeCloseTo((1 - chance) * (1 - (dry?.most ?? 0)), 6);
  });

  test("breaks a line as often as the movement does, times the chance; one without a relation is cut at worst", () => {
    const laid = (laying: string) => aNetwork().path("A-B-C-D", { laying }).build();
    const pieces = { pgvCms: of(0, 0), pgaG: of(0.3, 0.3) };
    const brought = { lengths: [[500], [500], []], pieces, soil };
    const spansOf = (laying: string) => told(risks(laid(laying), brought)).filter(({ element }) => element >= 4);
    const breaks = 0.5 * chance * 0.8 * 0.3 * (moved / 2.54) ** 0.56;
    expect(spansOf("duct").map(({ most }) => most)).toEqual([expect.closeTo(-Math.expm1(-breaks), 6)]);
    const [tunnel] = spansOf("tunnel");
    expect([tunnel?.least, tunnel?.most, tunnel?.cause]).toEqual([0, 1, "no-curve"]);
  });
});
