import { describe, expect, test } from "vitest";
import { HAZARD_EVENT_KINDS } from "../../../src/core/model/index.ts";
import { readScenarioText } from "../../../src/core/study/read-scenario.ts";
import { en } from "../../../src/words/en/index.ts";
import { zh } from "../../../src/words/zh/index.ts";
import { random } from "../../builders/random.ts";
import { randomHazardEvent } from "../../builders/random-study.ts";

const fieldOf = (scenario: unknown) => {
  const read = readScenarioText(typeof scenario === "string" ? scenario : JSON.stringify(scenario));
  return "field" in read ? read.field : "read";
};
const quake = { kind: "earthquake", source: { at: [103.4, 31], strikeDeg: 45 }, ms: 8, region: "tibet" };

describe("a disaster that somebody writes down", () => {
  test.each(HAZARD_EVENT_KINDS)("is read as it was written: %s", (kind) => {
    for (let seed = 1; seed <= 40; seed++) {
      const event = randomHazardEvent(random(seed), kind);
      const scenario = {
        ...{ id: "s", name: "川西", note: "", createdAt: "2026-01-02T03:04:05Z" },
        ...{ event, returnPeriodYears: 475, settings: { crews: 3 } },
      };
      expect(readScenarioText(JSON.stringify(scenario))).toEqual(scenario);
    }
  });

  test("needs no more than its event, after a byte order mark too", () => {
    const read = { id: "", name: "", note: "", createdAt: "", event: quake, returnPeriodYears: null, settings: {} };
    expect(readScenarioText(`\uFEFF${JSON.stringify({ event: quake })}`)).toEqual(read);
  });

  test("may leave out what nobody knows of a storm's fix, or write null", () => {
    const typhoon = {
      kind: "typhoon",
      profile: "holland1980",
      fixes: [{ hour: 0, at: [120, 20], pcHpa: 950, rmKm: null }],
    };
    expect(readScenarioText(JSON.stringify({ event: typhoon }))).toMatchObject({
      event: { fixes: [{ pcHpa: 950, vMaxMs: null, rmKm: null, penvHpa: null }] },
    });
  });

  test.each([
    ["no JSON", ""],
    ["[]", ""],
    [{}, "event"],
    [{ event: { kind: "tsunami" } }, "event.kind"],
    [{ event: { kind: "outage", steps: [] } }, "event.kind"],
    [{ event: { ...quake, ms: "8" } }, "event.ms"],
    [{ event: { ...quake, ms: null } }, "event.ms"],
    [`{"event":{"kind":"cable-cut","at":[1,2],"withinM":1e999,"repairWeeks":1}}`, "event.withinM"],
    [{ event: { ...quake, source: {} } }, "event.source.at"],
    [{ event: { ...quake, source: { at: [1, 2, 3], strikeDeg: 0 } } }, "event.source.at"],
    [{ event: { ...quake, source: { at: [1, "2"], strikeDeg: 0 } } }, "event.source.at[1]"],
    [{ event: { ...quake, source: { fault: [[1, 2]], begins: "somewhere" } } }, "event.source.begins"],
    [{ event: { kind: "typhoon", profile: "holland1980", fixes: [{ hour: 0 }] } }, "event.fixes[0].at"],
    [{ event: { kind: "landslide", where: { layer: "x" }, features: [0.5] } }, "event.features[0]"],
    [{ event: { kind: "flood", where: null, depthM: 1 } }, "event.where"],
    [{ event: { kind: "power-loss", of: { substations: [1] }, hours: 1 } }, "event.of.substations[0]"],
    [{ event: { ...quake, depth: 10 } }, "event.depth"],
    [{ event: { kind: "flood", where: { layer: "x" }, depthm: 1 } }, "event.depthm"],
    [
      { event: { kind: "typhoon", profile: "holland1980", fixes: [{ hour: 0, at: [1, 2], pc: 950 }] } },
      "event.fixes[0].pc",
    ],
    [{ event: quake, setings: {} }, "setings"],
    [{ event: quake, settings: { crews: "many" } }, "settings.crews"],
    [{ event: quake, returnPeriodYears: 0 }, "returnPeriodYears"],
    [{ event: quake, name: 7 }, "name"],
  ] as const)("%j is refused by the field that is wrong: %s", (scenario, field) => {
    expect(fieldOf(scenario)).toBe(field);
  });

  test.each([
    [{ event: { ...quake, ms: "8" } }, "number"],
    [{ event: { ...quake, depth: 10 } }, "nothing"],
    [{ event: { ...quake, source: { at: [1], strikeDeg: 0 } } }, "place"],
    [{ event: { ...quake, source: { at: "here", strikeDeg: 0 } } }, "place"],
    [{ event: { ...quake, source: { fault: [], begins: 1 } } }, ["in-the-middle", "anywhere"]],
    [{ event: { kind: "flood", where: "x", depthM: 1 } }, "object"],
    [{ event: quake, returnPeriodYears: -1 }, "above-zero"],
  ] as const)("%j is told that it wants %s", (scenario, wanted) => {
    const read = readScenarioText(JSON.stringify(scenario));
    if (!("wanted" in read)) expect.unreachable();
    expect(read.wanted).toEqual(wanted);
    for (const { events } of [en, zh]) expect(events.badScenario("x.json", read)).toContain(read.field);
  });
});
