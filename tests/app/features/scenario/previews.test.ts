import { expect, test, vi } from "vitest";

// The store that makers draw into sits on workers, which are not here.
vi.mock("../../../../src/app/platform/jobs.ts", () => ({ jobs: {} }));

import { strikeNear } from "../../../../src/app/features/scenario/makers/epicentre.ts";
import { beginsAt, courseAt, eventOf, previewOf } from "../../../../src/app/features/scenario/makers/index.ts";
import { fixesAlong } from "../../../../src/app/features/scenario/storm.ts";
import {
  buildLines,
  EMPTY_NETWORK,
  type HazardEvent,
  type HazardLayer,
  type Position,
} from "../../../../src/core/model/index.ts";

const ground = { network: EMPTY_NETWORK, hazards: [] };
const quake: HazardEvent = {
  kind: "earthquake",
  source: { at: [103.4, 31], strikeDeg: 45 },
  ms: 8,
  region: "tibet",
};

test("rings of an earthquake lie in one another, each in its class", () => {
  const shown = previewOf(quake, ground);
  const size = (of: number) => {
    const ring = shown?.areas.find((area) => area.of === of)?.polygon[0] ?? [];
    return Math.max(...ring.map(([lon]) => lon)) - Math.min(...ring.map(([lon]) => lon));
  };
  expect(shown?.classes.length).toBe(shown?.areas.length);
  for (let of = 1; of < (shown?.classes.length ?? 0); of++) expect(size(of)).toBeLessThan(size(of - 1));
  expect(shown?.labels.map(({ text }) => text).slice(0, 4)).toEqual(["VI", "VII", "VIII", "IX"]);
});

test("an earthquake anywhere on a fault reaches at least as far as one in its middle", () => {
  const fault: readonly Position[] = [
    [103, 30.7],
    [104, 31.6],
  ];
  const reach = (begins: "anywhere" | "in-the-middle") => {
    const [west = 0, , east = 0] = previewOf({ ...quake, source: { fault, begins } }, ground)?.bounds ?? [];
    return east - west;
  };
  expect(reach("anywhere")).toBeGreaterThan(reach("in-the-middle"));
});

test("a storm is watched from its first place on, and is gone at hour 0", () => {
  const fixes = fixesAlong(
    [
      [114, 18],
      [110, 22],
    ],
    { vFirstMs: 50, vLastMs: 30, speedKmH: 20 },
  );
  const storm: HazardEvent = { kind: "typhoon", profile: "holland2010", fixes };
  const begins = beginsAt(storm);
  expect(begins).toBeCloseTo(-(fixes[1]?.hour ?? 0), 9);
  expect(courseAt(storm, begins)?.dots[0]?.[0]).toBeCloseTo(114, 6);
  expect(courseAt(storm, 0)).toBeNull();
  expect(previewOf(storm, ground)?.areas.length).toBeGreaterThan(2);
  expect(Object.is(beginsAt(quake), 0)).toBe(true);
});

test("a draft becomes an event once nothing is missing, and is that event again when it is opened", () => {
  const draft = { kind: "flood", where: null, depthM: null } as const;
  expect(eventOf(draft)).toBeNull();
  expect(eventOf({ ...draft, where: { layer: "floods" } })).toEqual({
    kind: "flood",
    where: { layer: "floods" },
    depthM: null,
  });
  const ring: Position[] = [[0, 0], [1, 0], [1, 1], [0, 0]]; // biome-ignore format: one line
  expect(eventOf({ ...draft, where: { shape: [[ring]] } })).toBeNull();
  expect(eventOf(quake)).toEqual(quake);
  expect(eventOf({ ...quake, kind: "earthquake", ms: 10 })).toBeNull();
});

test("the strike is that of the nearest fault within reach, below 180", () => {
  const faults = {
    kind: "fault",
    features: { count: 2, columns: {}, geometry: buildLines([[[103, 31], [104, 31]], [[103, 40], [103, 41]]]) }, // biome-ignore format: one line
  } as unknown as HazardLayer;
  expect(strikeNear([103.5, 31.1], [faults])).toBe(90);
  expect(strikeNear([103.1, 40.5], [faults])).toBe(0);
  expect(strikeNear([110, 20], [faults])).toBeNull();
});
