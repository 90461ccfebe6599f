import type {
  BranchId,
  HazardEvent,
  HazardGrid,
  HazardLayer,
  OffPick,
  OutageEvent,
  Row,
  Scenario,
  Study,
  StudyId,
  Where,
} from "../../src/core/model/index.ts";
import {
  buildColumn,
  buildNetwork,
  buildPolygons,
  HAZARD_EVENT_KINDS,
  HAZARD_KINDS,
  NAMED_PICKS,
  SEVERITIES,
} from "../../src/core/model/index.ts";
import { addBranch, addChange, undoChange } from "../../src/core/study/branches.ts";
import { aChange } from "./a-study.ts";
import type { Random } from "./random.ts";
import { randomRow, randomRows, randomShape } from "./random-rows.ts";

/** A study with something in every corner of the format. */
export function randomStudy(random: Random, most = 6): Study {
  const base = buildNetwork(randomRows(random, most));
  const main = "main" as BranchId;
  let study: Study = {
    id: `study-${random.below(1e6)}` as StudyId,
    title: random.pick(["川西", 'A "study"', ""]),
    origin: random.pick(["demonstration", "own"]),
    authors: random.pick([[], ["Li", "王"]]),
    createdAt: "2026-01-02T03:04:05+08:00",
    base,
    branches: [{ id: main, name: "main", from: null, changes: [], undone: [] }],
    activeBranch: main,
    hazards: Array.from({ length: random.below(3) }, (_, i) => randomHazard(random, `hazard-${i}`)),
    scenarios: Array.from({ length: random.below(3) }, (_, i) => randomScenario(random, `scenario-${i}`)),
    findings: Array.from({ length: random.below(3) }, () => ({
      rule: "import.crossing",
      severity: random.pick(SEVERITIES),
      subject: random.pick([null, { table: "spans", id: "spans-0" }]),
      place: random.pick([null, { file: "a.csv", row: null }, { file: "b.csv", row: 3 }]),
      values: { constructor: "x", lengthM: random.next() },
    })),
    settings: {
      gateways: random.pick([{ kinds: ["core"] }, { ids: ["sites-0", "sites-1"] }]),
      enough: 1 + random.below(3),
    },
    fragility: random.pick([null, '{"curves": []}']),
    provenance: [
      {
        file: "路由.csv",
        hash: "00",
        readAt: "2026-01-02T03:04:05Z",
        coordinates: "EPSG:4326",
        encoding: "gb18030",
        rows: random.below(100),
        source: "operator",
        licence: "",
        counts: random.next() < 0.5 ? null : { total: 9, accepted: 6, fixed: 1, rejected: 2, ignored: random.below(4) },
        ranges: random.next() < 0.5 ? {} : { sites: [0, 2] },
        rejected: [
          {
            table: "路由.csv",
            row: 4,
            rule: "table.total-row",
            values: { n: 1 },
            headers: ["名称", "a"],
            cells: ["合计", ""],
          },
        ],
      },
    ],
  };
  const removed: Row[] = [];
  for (let i = 0; i < random.below(5); i++) {
    const row = randomRow(random, "spans", `new-${i}`, ["sites-0", "sites-1"]);
    study = addChange(study, aChange(`c${i}`, { kind: "add", table: "spans", rows: [row] }));
    removed.push(row);
  }
  if (removed[0] !== undefined) {
    const shape = randomShape(random, "spans");
    study = addChange(study, aChange("r", { kind: "reshape", table: "spans", id: "new-0", shape, before: null }));
  }
  if (random.next() < 0.5) study = undoChange(study);
  return random.next() < 0.5 ? addBranch(study, "second" as BranchId, "方案") : study;
}

function randomScenario(random: Random, id: string): Scenario {
  const said = { name: random.pick(["割接", ""]), note: "夜间", createdAt: "2026-01-02T03:04:05+08:00" };
  const event = random.next() < 0.3 ? randomOutage(random) : randomHazardEvent(random);
  const settings = random.pick([{}, { crews: 12, scourChance: random.next() }]);
  return { id, ...said, event, returnPeriodYears: random.pick([null, 475]), settings };
}

const position = (random: Random) => [100 + random.next(), 30 + random.next()] as const;
const line = (random: Random) => Array.from({ length: 2 + random.below(3) }, () => position(random));

function randomOutage(random: Random): OutageEvent {
  const pick = (): OffPick => {
    const kind = random.pick([...NAMED_PICKS, "polygon", "strip"] as const);
    if (kind === "polygon") return { kind, shape: [[line(random)], [line(random), line(random)]] };
    if (kind === "strip") return { kind, lines: [line(random)], withinM: 1 + random.next() };
    return { kind, of: kind === "layings" ? ["duct", "aerial"] : ["spans-0", 'gone "x"'] };
  };
  const window = { from: "2026-01-02T00:00:00+08:00", to: "2026-01-02T06:00:00+08:00" };
  const steps = Array.from({ length: 1 + random.below(3) }, () => ({
    off: Array.from({ length: random.below(4) }, pick),
    kept: { spans: random.pick([[], ["spans-1"]]), sites: [] },
    window: random.pick([null, window]),
  }));
  return { kind: "outage", steps };
}

/** One of any kind, with every form that it may take. */
export function randomHazardEvent(random: Random, kind = random.pick(HAZARD_EVENT_KINDS)): HazardEvent {
  const number = () => 10 * random.next();
  const orNull = () => random.pick([null, number()]);
  const where = (): Where =>
    random.pick([{ layer: "hazard-0" }, { shape: [[line(random)], [line(random), line(random)]] }]);
  switch (kind) {
    case "earthquake":
      return {
        kind,
        source: random.pick([
          { at: position(random), strikeDeg: number() },
          { fault: line(random), begins: random.pick(["in-the-middle", "anywhere"]) },
        ]),
        ms: number(),
        region: random.pick(["tibet", "nowhere"]),
      };
    case "observed-shaking":
      return { kind, layer: 'gone "x"' };
    case "typhoon": {
      const fix = (hour: number) => ({
        ...{ hour, at: position(random), pcHpa: orNull(), vMaxMs: orNull(), rmKm: orNull(), penvHpa: orNull() },
      });
      const profile = random.pick(["holland1980", "holland2008", "holland2010"] as const);
      return { kind, profile, fixes: Array.from({ length: random.below(4) }, (_, i) => fix(6 * i)) };
    }
    case "flood":
      return { kind, where: where(), depthM: orNull() };
    case "landslide":
      return { kind, where: where(), chance: orNull(), features: random.pick([null, [], [0, 3]]) };
    case "wildfire":
      return { kind, where: where() };
    case "ice":
      return { kind, where: where(), rainMmH: number(), windMs: number(), hours: number() };
    case "cable-cut":
      return { kind, at: position(random), withinM: number(), repairWeeks: number() };
    case "power-loss":
      return {
        kind,
        of: random.pick([{ substations: ["110 kV", "汶川"] }, { shape: [[line(random)]] }]),
        hours: number(),
      };
  }
}

function randomHazard(random: Random, id: string): HazardLayer {
  const count = random.below(4);
  const values = Array.from({ length: count }, () => random.next());
  return {
    id,
    name: "百年一遇洪水",
    kind: random.pick(HAZARD_KINDS),
    measure: "depth",
    unit: "m",
    returnPeriodYears: random.pick([null, 100]),
    time: null,
    source: "drawn",
    status: random.pick(["given", "illustrative"]),
    track: random.pick([null, "depth"]),
    grid: random.next() < 0.5 ? null : randomGrid(random),
    features: {
      count,
      columns: { depth: buildColumn({ type: "number", unit: "m" }, values) },
      geometry: buildPolygons(
        values.map(() => [
          [
            [
              [1, 2],
              [3, 4],
              [5, random.next()],
            ],
          ],
        ]),
      ),
    },
  };
}

function randomGrid(random: Random): HazardGrid {
  const [columns, rows] = [1 + random.below(5), 1 + random.below(5)];
  const values = Float32Array.from({ length: columns * rows }, () =>
    random.next() < 0.3 ? Number.NaN : random.next(),
  );
  return { columns, rows, values, transform: [100, 0.1, 0, 30, random.next(), -0.1], system: "EPSG:4326" };
}
