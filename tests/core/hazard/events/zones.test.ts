import { describe, expect, test } from "vitest";
import type { Strengths } from "../../../../src/core/hazard/events/strengths.ts";
import {
  buildPoints,
  buildPolygons,
  type HazardEvent,
  type LineShape,
  type Position,
} from "../../../../src/core/model/index.ts";
import { aGrid, aHazard, box, features, numbers, texts } from "../../../builders/a-hazard.ts";
import { aNetwork } from "../../../builders/a-network.ts";
import { refusal, strengths } from "../../../builders/event-question.ts";
import { metres } from "../../../builders/random-lines.ts";

const from = (west: number, east: number, lat = 0.5): LineShape => [
  [west, lat],
  [east, lat],
];
const zonesOf = ({ zones }: Strengths) =>
  zones.map(({ name, chance, spans, sites }) => ({ name, chance, spans: [...spans], sites: [...sites] }));
const codes = ({ notes }: Strengths) => notes.map(({ code }) => code);

describe("slopes that slide", () => {
  const slopes = aHazard({
    kind: "landslide",
    features: features(buildPolygons([[[box(0, 0, 1, 1)]], [[box(1, 0, 2, 1)]], [[box(5, 0, 6, 1)]]]), {
      name: texts("一号", "二号", "三号"),
      "概率(%)": numbers([20, Number.NaN, 5]),
    }),
  });
  const event = { kind: "landslide", where: { layer: "h" }, chance: null, features: null } as const;
  const network = aNetwork()
    .site("A", {}, [0.2, 0.2])
    .site("B", {}, [1.5, 0.5])
    .site("C", {}, [9, 0.5])
    .span("over", "A", "B", {}, from(0.5, 1.5))
    .span("beside", "A", "C", {}, from(2.1, 3))
    .build();

  test("take what is on them together, with the chance of their column, unknown where it has none", () => {
    const found = strengths(network, event, [slopes]);
    expect(zonesOf(found)).toEqual([
      { name: "一号", chance: 0.2, spans: [0], sites: [0] },
      { name: "二号", chance: Number.NaN, spans: [0], sites: [1] },
    ]);
    expect(codes(found)).toEqual(["no-chance"]);
    expect(found.pieces.lengthM).toHaveLength(0);
  });

  test("slide with the chance of the event where it says one, and those alone that are named", () => {
    expect(zonesOf(strengths(network, { ...event, chance: 1, features: [1, 2] }, [slopes]))).toEqual([
      { name: "二号", chance: 1, spans: [0], sites: [1] },
    ]);
    expect(codes(strengths(network, { ...event, features: [2] }, [slopes]))).toEqual(["untouched"]);
  });

  test("keep their luck in whichever row of the layer they stand", () => {
    const turned = aHazard({
      kind: "landslide",
      features: features(buildPolygons([[[box(1, 0, 2, 1)]], [[box(0, 0, 1, 1)]]]), { name: texts("二号", "一号") }),
    });
    const keys = (layer: typeof slopes) => strengths(network, event, [layer]).zones.map(({ key }) => key);
    expect(keys(turned).reverse()).toEqual(keys(slopes));
    expect(new Set(keys(slopes)).size).toBe(2);
  });

  test("drawn by hand are one; points reach as far as their radius says, and nowhere without one", () => {
    const shape = [[box(0, 0, 0.6, 1)]];
    expect(zonesOf(strengths(network, { ...event, where: { shape }, chance: 0.5 }))).toEqual([
      { name: "", chance: 0.5, spans: [0], sites: [0] },
    ]);
    const points = aHazard({
      kind: "landslide",
      features: features(
        buildPoints([
          [0.2, 0.2],
          [1.5, 0.5],
        ]),
        { radiusM: numbers([100, Number.NaN]) },
      ),
    });
    const found = strengths(network, { ...event, chance: 1 }, [points]);
    expect(zonesOf(found)).toEqual([{ name: "", chance: 1, spans: [], sites: [0] }]);
    expect(codes(found)).toEqual(["without-reach"]);
  });

  test.each([
    [{ ...event, chance: 1.2 }, "out-of-range chance"],
    [{ ...event, chance: Number.NaN }, "out-of-range chance"],
    [{ ...event, features: [3] }, "unknown feature"],
    [{ ...event, where: { layer: "gone" } }, "unknown layer"],
    [{ ...event, where: { layer: "g" } }, "missing features"],
  ] as const)("%o are refused: %s", (asked, why) => {
    const grid = aHazard({ id: "g", grid: aGrid(0, 1, 1, [[1]]) });
    expect(refusal(network, asked as HazardEvent, [slopes, grid])).toBe(why);
  });
});

describe("cables cut at a place", () => {
  const at: Position = [120, 22];
  const near = (north: number): LineShape => [metres(-5000, north, at), metres(5000, north, at)];
  const cut = { kind: "cable-cut", at, withinM: 1000, repairWeeks: 3 } as const;

  test("are all that pass so near under the sea, and of which nobody says how they lie", () => {
    const network = aNetwork()
      .span("near", "A", "B", { laying: "submarine" }, near(900))
      .span("far", "A", "B", { laying: "submarine" }, near(1100))
      .span("unsaid", "A", "B", {}, near(0))
      .span("land", "A", "B", { laying: "duct" }, near(0))
      .build();
    const found = strengths(network, cut);
    expect(zonesOf(found)).toEqual([{ name: "", chance: 1, spans: [0, 2], sites: [] }]);
    expect(found.zones[0]?.outH).toBe(504);
    expect(found.notes).toEqual([{ code: "not-submarine", spans: 1 }]);
  });

  test("are none where none passes, and the place must be on earth", () => {
    const network = aNetwork().span("far", "A", "B", {}, near(5000)).build();
    expect(codes(strengths(network, cut))).toEqual(["untouched"]);
    expect(refusal(network, { ...cut, at: [0, 91] })).toBe("missing place");
    expect(refusal(network, { ...cut, withinM: 0 })).toBe("out-of-range withinM");
    expect(refusal(network, { ...cut, repairWeeks: -1 })).toBe("out-of-range repairWeeks");
  });

  test("across the 180th meridian", () => {
    const network = aNetwork()
      .span("over", "A", "B", { laying: "submarine" }, [
        [179, 0],
        [-179, 0],
      ])
      .build();
    expect(zonesOf(strengths(network, { ...cut, at: [-179.999, 0] }))).toHaveLength(1);
  });
});

describe("mains that are lost", () => {
  const lost = (...substations: string[]) => ({ kind: "power-loss", of: { substations }, hours: 8 }) as const;
  const network = aNetwork()
    .site("one", { substations: ["甲站"] }, [0.5, 0.5])
    .site("two", { substations: ["甲站", "乙站"] }, [0.6, 0.5])
    .site("more", { substations: ["甲站"], powerFeeds: 2 })
    .site("grouped")
    .site("other", { substations: ["丙站"] })
    .row("groups", "乙站", { kind: "substation" })
    .row("members", "m", { group: "乙站", site: "grouped" })
    .build();

  test("are those of sites all of whose substations are lost", () => {
    const found = strengths(network, lost("甲站"));
    expect(zonesOf(found)).toEqual([
      { name: "甲站", chance: 1, spans: [], sites: [0] },
      { name: "甲站", chance: Number.NaN, spans: [], sites: [2] },
    ]);
    expect(found.zones[0]).toMatchObject({ loses: "mains", outH: 8 });
    expect(found.notes[0]).toEqual({ code: "other-feeds", keep: 1, unknown: 1 });
    const both = strengths(network, lost("甲站", "乙站", "丁站"));
    expect(new Set(both.zones.filter(({ chance }) => chance === 1).flatMap(({ sites }) => [...sites]))).toEqual(
      new Set([0, 1, 3]),
    );
    expect(both.notes[0]).toEqual({ code: "no-such-substation", ids: ["丁站"] });
  });

  test("a risk group made of the sites of a substation is no second feed of theirs", () => {
    const grouped = aNetwork()
      .site("one", { substations: ["甲站"] })
      .row("groups", "G1", { kind: "substation" })
      .row("members", "m", { group: "G1", site: "one" })
      .build();
    expect(zonesOf(strengths(grouped, lost("甲站"))).map(({ sites }) => sites)).toEqual([[0]]);
  });

  test("are those of every site in a place", () => {
    const shape = [[box(0, 0, 0.55, 1)]];
    expect(zonesOf(strengths(network, { kind: "power-loss", of: { shape }, hours: 8 }))).toEqual([
      { name: "", chance: 1, spans: [], sites: [0] },
    ]);
    expect(refusal(network, lost())).toBe("missing substations");
    expect(refusal(network, { ...lost("甲站"), hours: 1e6 })).toBe("out-of-range hours");
  });
});
