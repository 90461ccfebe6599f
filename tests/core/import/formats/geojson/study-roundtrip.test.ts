import { describe, expect, test } from "vitest";
import { geojsonFormat } from "../../../../../src/core/import/formats/geojson/geojson-format.ts";
import { readGeojson } from "../../../../../src/core/import/formats/geojson/read-geojson.ts";
import { writeGeojson } from "../../../../../src/core/import/formats/geojson/write-geojson.ts";
import {
  buildColumn,
  buildLines,
  buildNetwork,
  buildPoints,
  type HazardLayer,
  type Network,
  type Row,
  type Study,
} from "../../../../../src/core/model/index.ts";
import { addChange, branchNetwork } from "../../../../../src/core/study/branches.ts";
import { aNetwork } from "../../../../builders/a-network.ts";
import { aChange, aStudy } from "../../../../builders/a-study.ts";
import { frozen } from "../../../../builders/frozen.ts";
import { random } from "../../../../builders/random.ts";
import { randomStudy } from "../../../../builders/random-study.ts";

type Collection = { readonly features: Feature[]; readonly faultline: Record<string, unknown> };
type Feature = { readonly type: string; readonly properties: Record<string, unknown>; readonly geometry: unknown };

const textOf = (study: Study) => new TextDecoder().decode(writeGeojson(study));
const parsed = (study: Study) => JSON.parse(textOf(study)) as Collection;

function readBack(bytes: Uint8Array) {
  const reading = readGeojson(bytes, "study.geojson");
  if (!reading.ok) throw new Error(`${reading.fault.rule} ${JSON.stringify(reading.fault.values)}`);
  if (reading.content.kind !== "study") throw new Error("no study was read");
  return { ...reading, study: reading.content.study };
}

const roundTrip = (study: Study) => readBack(writeGeojson(study)).study;
const edited = (collection: Collection) => readBack(new TextEncoder().encode(JSON.stringify(collection)));

describe("a study as GeoJSON and back", () => {
  test("random studies come back equal but for grids, with the same versions, and are written alike again", () => {
    for (let seed = 0; seed < 100; seed++) {
      const study = randomStudy(random(seed), 6);
      const changed = frozen(study);
      const bytes = writeGeojson(study);
      const { study: back, issues, rejected } = readBack(bytes);
      const hazards = study.hazards.map((hazard) => ({ ...hazard, grid: null }));
      expect(back, `seed ${seed}`).toEqual({ ...study, hazards });
      expect(branchNetwork(back).version).toBe(branchNetwork(study).version);
      expect({ issues, rejected }).toEqual({ issues: [], rejected: [] });
      expect(writeGeojson(back)).toEqual(bytes);
      expect(changed()).toEqual([]);
    }
  });

  test("numbers keep every bit", () => {
    const numbers = [-0, 5e-324, 1.7976931348623157e308, 0.1 + 0.2, 123456789012345680000, -1e-7];
    const rows = numbers.map(
      (n, i): Row => ({ id: `S${i}`, values: { batteryH: n, ex: n }, shape: [n % 90, 0.1 + 0.2] }),
    );
    const study = aStudy({ base: buildNetwork({ sites: rows }) });
    const { sites } = roundTrip(study).base;
    expect(Array.from(sites.columns.batteryH.values)).toEqual(numbers);
    expect(sites.extra.ex).toEqual(study.base.sites.extra.ex);
    expect(sites.geometry).toEqual(study.base.sites.geometry);
    const endless = {
      ...study.base.sites.columns.batteryH,
      values: Float64Array.of(Infinity, -Infinity, 0, 0, 0, NaN),
    };
    const sitesThen = { ...study.base.sites, columns: { ...study.base.sites.columns, batteryH: endless } };
    const base: Network = { ...study.base, sites: sitesThen };
    expect(roundTrip({ ...study, base }).base.sites.columns.batteryH).toEqual(endless);
  });

  test("an extra column that is unknown throughout stays, and so does the type of one", () => {
    const rows: Row[] = [{ id: "A", values: {}, shape: null }];
    const base = buildNetwork({ sites: rows });
    const extra = {
      empty: buildColumn({ type: "number", unit: "1" }, [null]),
      chosen: buildColumn({ type: "choice", options: ["no", "yes"] }, ["yes"]),
      listed: buildColumn({ type: "list" }, [["a", "", "a"]]),
    };
    const study = aStudy({ base: { ...base, sites: { ...base.sites, extra } } });
    expect(roundTrip(study).base.sites.extra).toEqual(extra);
  });

  test("a base whose columns lie otherwise in memory keeps its version", () => {
    const base = aNetwork().path("A-B").build();
    const study = aStudy({ base: { ...base, version: "from-elsewhere" as Network["version"] } });
    expect(roundTrip(study).base.version).toBe("from-elsewhere");
  });

  test("attributes called like the tags of a feature keep their names", () => {
    const values = { table: "a", table_: "b", hazard: "c", hazard__: "d" };
    const study = aStudy({ base: buildNetwork({ sites: [{ id: "A", values, shape: null }] }) });
    expect(parsed(study).features[0]?.properties).toMatchObject({ table: "sites", table_: "a", table__: "b" });
    expect(roundTrip(study)).toEqual(study);
  });

  test("grids are left out, and that is said", () => {
    const study = Array.from({ length: 20 }, (_, seed) => randomStudy(random(seed))).find(({ hazards }) =>
      hazards.some(({ grid }) => grid !== null),
    );
    if (study === undefined) throw new Error("no study with a grid");
    const grids = study.hazards.filter(({ grid }) => grid !== null);
    const { bytes, issues } = geojsonFormat.write(study);
    expect(issues).toMatchObject([
      { rule: "geojson.grids-left-out", values: { grids: grids.length, first: grids[0]?.name } },
    ]);
    expect(bytes).toEqual(writeGeojson(study));
    expect(geojsonFormat.write(aStudy()).issues).toEqual([]);
  });

  test("hazards of every geometry come back, unknown positions too", () => {
    const hazard = (id: string, features: HazardLayer["features"]): HazardLayer => ({
      ...{ id, name: id, kind: "other", measure: null, unit: null, returnPeriodYears: null, time: null, source: "" },
      status: "given",
      track: null,
      grid: null,
      features,
    });
    const columns = { id: buildColumn({ type: "text" }, ["x", null]) };
    const study = aStudy({
      hazards: [
        hazard("points", { count: 2, columns, geometry: buildPoints([[103, 31], null]) }),
        hazard("lines", {
          count: 2,
          columns,
          geometry: buildLines([
            null,
            [
              [1, 2],
              [3, 4],
            ],
          ]),
        }),
      ],
    });
    expect(roundTrip(study)).toEqual(study);
  });
});

describe("what a GIS sees", () => {
  const network = aNetwork()
    .site("A", { kind: "core", batteryH: 4, color: "red" }, [104.06, 30.66])
    .site("B", {}, [103.5, 31.25])
    .span("A-B", "A", "B", { cables: ["c1", "c2"] }, [
      [104.06, 30.66],
      [103.5, 31.25],
    ])
    .row("areas", "Z", {}, [
      [
        [
          [100, 30],
          [101, 30],
          [101, 31],
          [100, 30],
        ],
      ],
    ])
    .build();

  test("plain features with the model's names, compact, one a line", () => {
    const study = aStudy({ base: network });
    expect(parsed(study).features).toEqual([
      {
        type: "Feature",
        properties: { table: "sites", id: "A", kind: "core", batteryH: 4, color: "red" },
        geometry: { type: "Point", coordinates: [104.06, 30.66] },
      },
      {
        type: "Feature",
        properties: { table: "sites", id: "B" },
        geometry: { type: "Point", coordinates: [103.5, 31.25] },
      },
      {
        type: "Feature",
        properties: { table: "spans", id: "A-B", from: "A", to: "B", cables: ["c1", "c2"] },
        geometry: {
          type: "LineString",
          coordinates: [
            [104.06, 30.66],
            [103.5, 31.25],
          ],
        },
      },
      {
        type: "Feature",
        properties: { table: "areas", id: "Z" },
        geometry: {
          type: "Polygon",
          coordinates: [
            [
              [100, 30],
              [101, 30],
              [101, 31],
              [100, 30],
            ],
          ],
        },
      },
    ]);
    expect(textOf(study)).toContain('"coordinates":[[104.06,30.66],[103.5,31.25]]}}');
  });

  test("the active branch as changed, while the base stays in the file", () => {
    const cut = aChange("c1", { kind: "set", table: "sites", id: "A", field: "batteryH", value: 8, before: 4 });
    const study = addChange(aStudy({ base: network }), cut);
    expect(parsed(study).features[0]?.properties).toMatchObject({ id: "A", batteryH: 8 });
    expect(roundTrip(study)).toEqual(study);
    expect(roundTrip(study).base.sites.columns.batteryH.values[0]).toBe(4);
  });
});

describe("a study edited by another program", () => {
  const study = addChange(
    aStudy({ base: aNetwork().path("A-B-C").build() }),
    aChange("c1", { kind: "set", table: "spans", id: "A-B", field: "fibres", value: 8, before: null }),
  );

  test("an edited feature is part of the study, which is another version now", () => {
    const collection = parsed(study);
    (collection.features[0] as Feature).properties.name = "成都";
    (collection.features[1] as Feature).properties.added = 5;
    const { study: back, issues } = edited(collection);
    expect(issues).toEqual([]);
    expect(back.base.version).not.toBe(study.base.version);
    expect(textOf(back)).toContain('"name":"成都"');
    expect(Object.keys(back.base.sites.extra)).toEqual(["added"]);
  });

  test("a value, a geometry, a table that do not fit are left out and said", () => {
    const collection = parsed(study);
    const [a, b, c] = collection.features as [Feature, Feature, Feature];
    a.properties.batteryH = "long";
    (b as { geometry: unknown }).geometry = {
      type: "LineString",
      coordinates: [
        [1, 2],
        [3, 4],
      ],
    };
    c.properties.table = "pipes";
    const { issues, rejected, study: back } = edited(collection);
    expect(issues.map(({ rule, place }) => [rule, place?.row])).toEqual([
      ["import.value-not-understood", 1],
      ["geojson.wrong-geometry", 2],
      ["geojson.unknown-table", 3],
    ]);
    expect(rejected.map(({ row, rule }) => [row, rule])).toEqual([[3, "geojson.unknown-table"]]);
    expect(back.base.sites.count).toBe(2);
  });

  test("changes that no longer fit go, with all that follow them, and it is said", () => {
    const onSite = aChange("c2", { kind: "set", table: "sites", id: "C", field: "fuelH", value: 8, before: null });
    const branched = addChange(study, onSite);
    const collection = parsed(branched);
    const faultline = collection.faultline as { tables: { sites: { rows: { id: string }[] } } };
    faultline.tables.sites.rows = faultline.tables.sites.rows.filter(({ id }) => id !== "C");
    const { issues, study: back } = edited(collection);
    expect(issues.map(({ rule, values }) => [rule, values])).toEqual([
      ["geojson.change-left-out", { branch: "main", changes: 1 }],
    ]);
    expect(back.branches[0]?.changes.map(({ id }) => id)).toEqual(["c1"]);
  });

  test("without the member, features that say their table are read as such", () => {
    const { features } = parsed(aStudy());
    const bytes = new TextEncoder().encode(JSON.stringify({ type: "FeatureCollection", features }));
    const reading = readGeojson(bytes, "study.geojson");
    if (!reading.ok || reading.content.kind !== "rows") throw new Error("no rows were read");
    expect(reading.content.rows.spans?.map(({ id, values }) => [id, values])).toEqual(
      [
        ["A-B", "A", "B"],
        ["B-C", "B", "C"],
        ["C-A", "C", "A"],
        ["C-D", "C", "D"],
      ].map(([id, from, to]) => [id, { from, to }]),
    );
    expect(reading.issues).toEqual([]);
  });
});

describe("a damaged member", () => {
  const collection = parsed(randomStudy(random(7), 2));
  const faultOf = (value: unknown) => {
    const reading = readGeojson(new TextEncoder().encode(JSON.stringify(value)), "study.geojson");
    return reading.ok ? null : reading.fault.rule;
  };

  test("any value put to nonsense is a fault or a study, never a crash", () => {
    let faults = 0;
    const put = (path: readonly string[], value: unknown, nonsense: unknown): unknown => {
      const [key, ...rest] = path;
      if (key === undefined) return nonsense;
      const copy = Array.isArray(value) ? [...value] : { ...(value as object) };
      (copy as Record<string, unknown>)[key] = put(rest, (value as Record<string, unknown>)[key], nonsense);
      return copy;
    };
    for (const path of pathsOf(collection)) {
      for (const nonsense of [null, 7, "x", [], {}, [[[1]]]]) {
        if (faultOf(put(path, collection, nonsense)) !== null) faults++;
      }
    }
    expect(faults).toBeGreaterThan(100);
  });

  test("a newer format says so", () => {
    expect(faultOf({ ...collection, faultline: { ...collection.faultline, formatVersion: 99 } })).toBe(
      "geojson.newer-format",
    );
  });
});

function pathsOf(value: unknown): string[][] {
  if (typeof value !== "object" || value === null) return [[]];
  return [[], ...Object.entries(value).flatMap(([key, item]) => pathsOf(item).map((path) => [key, ...path]))];
}
