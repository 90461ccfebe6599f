import { describe, expect, test } from "vitest";
import type { Happening, Timeline } from "../../../src/core/hazard/restore/timeline.ts";
import { DRILL_LIMITS, drillSheet } from "../../../src/core/readiness/drill-sheet.ts";
import { aNetwork } from "../../builders/a-network.ts";
import { random } from "../../builders/random.ts";

/** Two sites in area X, one in Y; one span. Elements: sites 0 to 2, span 3, mains 4 to 6. */
const network = aNetwork()
  .site("A", { area: "X", generatorKw: 0 })
  .site("B", { area: "X", generatorKw: 20 })
  .site("C", { area: "Y" })
  .span("AB", "A", "B")
  .build();

function timeline(over: Partial<Timeline>): Timeline {
  return {
    ...{ hours: Float64Array.of(0), roundedBy: 0, people: Float64Array.of(0), sites: Uint32Array.of(0) },
    ...{ before: { people: 0, sites: 0 }, userHours: 0, t50H: 0, t90H: 0, darkH: new Float64Array(3) },
    ...{ lit: new Uint8Array(3).fill(1), happenings: [], happeningsLeftOut: 0, cover: [] },
    servedBefore: Uint8Array.of(1, 1, 1),
    ...{ unknown: new Uint32Array(0), never: new Uint32Array(0) },
    ...over,
  };
}

const hour = (at: number, element: number, what: Happening["what"]): Happening => ({ hour: at, element, what });

describe("drill sheet", () => {
  const played = timeline({
    hours: Float64Array.of(0, 4, 10, 30),
    people: Float64Array.of(900_000, 300_000, 200_000, 1_000_000),
    sites: Uint32Array.of(2, 1, 1, 3),
    before: { people: 1_000_000, sites: 3 },
    lit: Uint8Array.from([[1, 0, 1], [0, 0, 1], [0, 0, 1], [1, 1, 1]].flat()), // biome-ignore format: a row a moment
    darkH: Float64Array.of(26, 30, 0),
    userHours: 5,
    happenings: [
      hour(0, 3, "fails"),
      hour(0, 1, "fails"),
      hour(0, 4, "loses-mains"),
      hour(2, 3, "crew-leaves"),
      hour(4, 4, "runs-out"),
      hour(8, 3, "repaired"),
      hour(8, 1, "crew-leaves"),
      hour(12, 4, "refuelled"),
      hour(30, 1, "repaired"),
    ],
    unknown: Uint32Array.of(2),
  });

  test("losses in order, with who is dark from then on", () => {
    const { losses, worst } = drillSheet(network, played);
    expect(losses.map(({ elements, ...rest }) => ({ ...rest, elements: [...elements] }))).toEqual([
      { hour: 0, what: "fails", elements: [3, 1], peopleDark: 100_000, sitesDark: 1 },
      { hour: 0, what: "loses-mains", elements: [4], peopleDark: 100_000, sitesDark: 1 },
      { hour: 4, what: "runs-out", elements: [4], peopleDark: 700_000, sitesDark: 2 },
    ]);
    expect(worst).toEqual({ hour: 10, people: 800_000, sites: 2 });
  });

  test("what is back by itself waits for no crew", () => {
    const happenings = [hour(0, 1, "fails"), hour(0, 3, "fails"), hour(2, 3, "crew-leaves"), hour(8, 3, "repaired"), hour(30, 1, "repaired")]; // biome-ignore format: one line
    const { decisions, resources } = drillSheet(network, { ...played, happenings });
    expect(decisions.map(({ rule }) => rule)).not.toContain("order-repairs");
    expect(resources.crews).toBe(1);
  });

  test("decisions by hour, and what is needed", () => {
    const { decisions, resources } = drillSheet(network, played);
    expect(decisions).toEqual([
      { rule: "plan-without", hour: 0, elements: 1 },
      { rule: "order-repairs", hour: 2, waiting: 2, crews: 1 },
      { rule: "report", hour: 4, people: 700_000 },
      { rule: "send-fuel", hour: 4, sites: 1 },
      { rule: "give-voice", hour: 4, area: "X", untilH: 30 },
    ]);
    expect(resources).toEqual({
      ...{ crews: 1, repairs: { sites: 1, spans: 1 }, refuels: 1, generators: 1, satelliteKits: 1 },
    });
  });

  test("nothing happens, nothing to decide", () => {
    const sheet = drillSheet(network, timeline({ before: { people: 5, sites: 3 }, people: Float64Array.of(5), sites: Uint32Array.of(3) })); // biome-ignore format: one line
    expect(sheet).toMatchObject({ losses: [], decisions: [], worst: { hour: 0, people: 0, sites: 0 } });
    expect(sheet.resources).toMatchObject({ crews: 0, generators: 0, satelliteKits: 0 });
  });

  test("an area that never comes back is dark for ever; one that had no service before asks for nothing", () => {
    const sheet = drillSheet(network, timeline({ lit: Uint8Array.of(0, 0, 0), servedBefore: Uint8Array.of(1, 0, 0) }));
    expect(sheet.decisions).toEqual([{ rule: "give-voice", hour: 0, area: "X", untilH: Number.POSITIVE_INFINITY }]);
  });

  test("crews out at once: as a count at every hour gives, in 300 plays", () => {
    const dice = random(40);
    for (let i = 0; i < 300; i++) {
      const trips = Array.from({ length: 1 + dice.below(8) }, (_, element) => {
        const leaves = dice.below(20);
        return { element, leaves, back: dice.next() < 0.1 ? Number.POSITIVE_INFINITY : leaves + 1 + dice.below(9) };
      });
      const happenings = trips
        .flatMap(({ element, leaves, back }) => [hour(leaves, element, "crew-leaves"), hour(back, element, "repaired")])
        .filter((each) => each.hour < Number.POSITIVE_INFINITY)
        .sort((a, b) => a.hour - b.hour);
      let most = 0;
      for (let at = 0; at < 40; at++) most = Math.max(most, trips.filter(({ leaves, back }) => leaves <= at && at < back).length); // biome-ignore format: one line
      expect(drillSheet(network, timeline({ happenings })).resources.crews).toBe(most);
    }
  });

  test("limits carry their sources", () => {
    expect(DRILL_LIMITS.gravest).toMatchObject({ value: 500_000, status: "second-hand" });
    expect(DRILL_LIMITS.darkAreaH.status).toBe("unconfirmed");
  });
});
