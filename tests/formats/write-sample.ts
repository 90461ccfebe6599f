/** Answers: what does a study with something in every corner become in each format, and what is left out of it? */
import { readFiles } from "../../src/core/import/read-files.ts";
import { WRITABLE_FORMATS, type WritableFormat } from "../../src/core/import/writable-formats.ts";
import { writeFile } from "../../src/core/import/write-file.ts";
import {
  type BranchId,
  buildColumn,
  buildPolygons,
  type HazardLayer,
  rowsOf,
  type Study,
  TABLE_NAMES,
  type TableName,
} from "../../src/core/model/index.ts";
import { addBranch, addChange, branchNetwork } from "../../src/core/study/branches.ts";
import { describeIssue } from "../../src/words/describe-issue.ts";
import { words } from "../../src/words/index.ts";
import { aNetwork } from "../builders/a-network.ts";
import { aChange, aStudy } from "../builders/a-study.ts";
import { placeOf, SITES, SPANS } from "./small-network.ts";

const at = "2026-01-01T00:00:00Z";

/** 240 bytes and more are longer than a cell of a .dbf. */
const LONG = "沿国道敷设，跨江处附挂于桥；".repeat(10);

export function richStudy(): Study {
  const network = aNetwork()
    .row("areas", "510100", { name: "成都市", level: "prefecture" }, square(103.9, 30.5))
    .row("groups", "G1", { name: "沱江大桥", kind: "bridge" })
    .row("members", "M1", { group: "G1", span: "L1", fromM: 100, toM: 900 })
    .row("cables", "C1", { name: "成绵 144 芯" })
    .row("circuits", "D1", { name: "成绵 1", from: "S1", to: "S3", working: ["L1", "L2"], capacityGbps: 100 });
  for (const { id, name } of SITES) network.site(id, { name, 备注: LONG }, placeOf(id));
  for (const { id, name, from, to, fibres } of SPANS) {
    network.span(id, from, to, { name, fibres, cables: ["C1"] }, [placeOf(from), placeOf(to)]);
  }
  // A route of which one position is known.
  network.span("L3", "S1", "S3", {}, [placeOf("S1")]);
  const set = { kind: "set", table: "sites", id: "S1", field: "population", value: 12, before: null } as const;
  const study = addChange(aStudy({ base: network.build(), hazards: HAZARDS, ...ABOUT }), aChange("c1", set));
  return { ...addBranch(study, "plan" as BranchId, "方案"), activeBranch: study.activeBranch };
}

function square(west: number, south: number) {
  const [east, north] = [west + 0.3, south + 0.3];
  return [
    [
      [
        [west, south],
        [west, north],
        [east, north],
        [east, south],
        [west, south],
      ],
    ],
  ] as const;
}

const LAYER: Omit<HazardLayer, "id" | "name" | "grid" | "features"> = {
  ...{ kind: "flood", measure: "depth", unit: "m", returnPeriodYears: 100, time: null, source: "own" },
  ...{ status: "illustrative", track: null },
};

const HAZARDS: readonly HazardLayer[] = [
  {
    ...{ id: "zones", name: "百年一遇洪水", grid: null, ...LAYER },
    features: {
      count: 1,
      columns: { depth: buildColumn({ type: "number", unit: "m" }, [1.5]) },
      geometry: buildPolygons([square(104, 30.6)]),
    },
  },
  {
    ...{ id: "depths", name: "水深", ...LAYER },
    grid: {
      ...{ columns: 2, rows: 1, values: Float32Array.of(1, 2), transform: [104, 0.1, 0, 31, 0, -0.1] },
      system: "EPSG:4326",
    },
    features: { count: 0, columns: {}, geometry: buildPolygons([]) },
  },
];

const ABOUT = {
  scenarios: [
    {
      ...{ id: "cut-over", name: "割接", note: "", createdAt: at },
      event: {
        kind: "outage",
        steps: [{ off: [{ kind: "spans", of: ["L1"] }], kept: { spans: [], sites: [] }, window: null }],
      },
      returnPeriodYears: null,
      settings: {},
    },
  ],
  findings: [
    { rule: "import.self-loop", severity: "low", subject: { table: "spans", id: "L3" }, place: null, values: {} },
  ],
  settings: { gateways: { ids: ["S1"] }, enough: 1 },
  fragility: null,
  provenance: [
    {
      ...{ file: "台账.xlsx", hash: "", readAt: at, coordinates: "EPSG:4523/yx", encoding: "utf-8", rows: 5 },
      ...{ source: "", licence: "", counts: null, ranges: {}, rejected: [] },
    },
  ],
} satisfies Partial<Study>;

export type SampleWritten = {
  readonly format: WritableFormat;
  /** Rows of the network and features of hazards that were read again, as they were. */
  readonly same: number;
  readonly of: number;
  readonly lost: readonly string[];
  readonly problems: readonly string[];
};

export function writeSamples(study = richStudy()): Promise<readonly SampleWritten[]> {
  return Promise.all(WRITABLE_FORMATS.map((format) => writeSample(format, study)));
}

async function writeSample(format: WritableFormat, study: Study): Promise<SampleWritten> {
  const { bytes, issues } = await writeFile({ format: format.id, study }, () => {});
  const name = `study.${format.extension}`;
  const reading = await readFiles({ files: [{ name, bytes }], options: {}, at });
  const lost = issues.map((issue) => describeIssue(words.en, issue).replace(/^not in the file: /, ""));
  const rows = rowTexts(study);
  if (!reading.ok) {
    const why = describeIssue(words.en, reading.fault);
    return { format, same: 0, of: rows.size, lost, problems: [`${format.id}, written and read again: ${why}`] };
  }
  const again = rowTexts(reading.study);
  const same = [...rows].filter((row) => again.has(row)).length;
  const silent = same < rows.size && issues.length === 0;
  const problems = silent ? [`${format.id}: ${rows.size - same} rows are not the same, and nothing says why`] : [];
  return { format, same, of: rows.size, lost, problems };
}

function rowTexts(study: Study): ReadonlySet<string> {
  const network = branchNetwork(study);
  const all = TABLE_NAMES.flatMap((table: TableName) => {
    return rowsOf(network[table]).map(({ id, values, shape }) => {
      const sorted = Object.fromEntries(Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1)));
      return JSON.stringify([table, id, sorted, shape]);
    });
  });
  return new Set(all);
}
