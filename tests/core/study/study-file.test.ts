import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, test, vi } from "vitest";
import { rowsOf, type Study } from "../../../src/core/model/index.ts";
import { branchNetwork } from "../../../src/core/study/branches.ts";
import { FORMAT_VERSION } from "../../../src/core/study/manifest.ts";
import { readStudy } from "../../../src/core/study/read-study.ts";
import { writeStudy } from "../../../src/core/study/write-study.ts";
import { aNetwork } from "../../builders/a-network.ts";
import { aStudy } from "../../builders/a-study.ts";
import { random } from "../../builders/random.ts";
import { randomStudy } from "../../builders/random-study.ts";

const study = randomStudy(random(1));
const file = writeStudy(study);

type Loose = {
  readonly tables: {
    readonly name: string;
    readonly columns: { readonly name: string; readonly codes: object; readonly options: string[] }[];
  }[];
  readonly words: readonly { readonly starts: { readonly length: number } }[];
  readonly branches: readonly object[];
  readonly settings: object;
  readonly hazards: readonly { readonly grid: object }[];
};

function opened(bytes: Uint8Array): Study {
  const reading = readStudy(bytes);
  if (!reading.ok) throw new Error(JSON.stringify(reading.fault));
  return reading.study;
}

function withManifest(written: Study, edit: (manifest: Loose) => void): Uint8Array {
  const entries = unzipSync(writeStudy(written));
  const manifest = JSON.parse(strFromU8(entries["manifest.json"] as Uint8Array)) as Loose;
  edit(manifest);
  return zipSync({ ...entries, "manifest.json": strToU8(JSON.stringify(manifest)) });
}

describe("a study file", () => {
  test("random studies come back equal, and give the same bytes again", () => {
    for (let seed = 0; seed < 60; seed++) {
      const written = randomStudy(random(seed));
      const bytes = writeStudy(written);
      const read = opened(bytes);
      expect(read, `seed ${seed}`).toEqual(written);
      expect(Buffer.compare(writeStudy(read), bytes), `seed ${seed}`).toBe(0);
    }
  });

  test("whatever pattern of bits stands for unknown, the file has one", () => {
    const withNaN = (bits: number): Study => {
      const values = Float32Array.of(1.5, 0, 2);
      new Uint32Array(values.buffer)[1] = bits;
      const transform = [100, 0.1, 0, 30, 0, -0.1] as const;
      const grid = { columns: 3, rows: 1, values, transform, system: "EPSG:4326" };
      const [hazard] = Array.from({ length: 9 }, (_, seed) => randomStudy(random(seed)).hazards).flat();
      if (hazard === undefined) throw new Error("no hazard");
      return aStudy({ hazards: [{ ...hazard, grid }] });
    };
    const bytes = writeStudy(withNaN(0x7fc00000));
    for (const bits of [0xffc00000, 0x7fc12345, 0x7f800001]) {
      expect(Buffer.compare(writeStudy(withNaN(bits)), bytes)).toBe(0);
    }
    expect(Array.from(opened(bytes).hazards[0]?.grid?.values ?? [])).toEqual([1.5, Number.NaN, 2]);
  });

  test("has the same bytes in every time zone", async () => {
    const here = process.env.TZ;
    try {
      for (const zone of ["UTC", "Asia/Shanghai", "America/St_Johns"]) {
        process.env.TZ = zone;
        vi.resetModules();
        const fresh = await import("../../../src/core/study/write-study.ts");
        expect(Buffer.compare(fresh.writeStudy(study), file), zone).toBe(0);
      }
    } finally {
      process.env.TZ = here;
    }
  });

  test("shares words again that were shared before", () => {
    const { sites, spans } = aStudy().base;
    expect(spans.columns.from.words).toBe(sites.columns.id.words);
    const { base } = opened(writeStudy(aStudy()));
    expect(base.spans.columns.from.words).toBe(base.sites.columns.id.words);
    expect(base.spans.columns.id.words).not.toBe(base.sites.columns.id.words);
  });

  test("every cut of the file is a fault", () => {
    for (let length = 0; length < file.length; length++) {
      const reading = readStudy(file.subarray(0, length));
      expect(reading.ok).toBe(false);
      if (length > 100) expect(reading).toEqual({ ok: false, fault: { kind: "truncated" } });
    }
  });

  test("a flipped bit is a fault, or meets a bit that means nothing", () => {
    const dice = random(7);
    for (let i = 0; i < 300; i++) {
      const bytes = file.slice();
      const at = dice.below(bytes.length);
      bytes[at] = (bytes[at] as number) ^ (1 << dice.below(8));
      const reading = readStudy(bytes);
      if (reading.ok) expect(reading.study).toEqual(study);
    }
  });
});

describe("a file older than the program", () => {
  const spans = (m: Loose) => m.tables.find(({ name }) => name === "spans") as Loose["tables"][number];
  const written = aStudy({ base: aNetwork().path("A-B", { laying: "aerial", fibres: 24 }).build() });

  test("a field it does not have is unknown", () => {
    const read = opened(
      withManifest(written, (m) => {
        const { columns } = spans(m);
        columns.splice(
          columns.findIndex(({ name }) => name === "fibres"),
          1,
        );
      }),
    );
    expect(rowsOf(read.base.spans)[0]?.values).toEqual({ from: "A", to: "B", laying: "aerial" });
    expect(read.base.spans.columns.fibres.values).toHaveLength(1);
  });

  test("options are known by name, whatever their order was", () => {
    const laying = (m: Loose) => spans(m).columns.find(({ name }) => name === "laying")?.options;
    // Code 3 was aerial; with the first three options turned round it is duct.
    const turned = withManifest(written, (m) => laying(m)?.splice(0, 3, "aerial", "direct-buried", "duct"));
    expect(rowsOf(opened(turned).base.spans)[0]?.values.laying).toBe("duct");
    const foreign = withManifest(written, (m) => laying(m)?.push("by-balloon"));
    expect(readStudy(foreign)).toEqual({ ok: false, fault: { kind: "damaged", entry: "manifest.json" } });
  });

  test("version 1, as the first program wrote it, is read for ever", () => {
    const bytes = new Uint8Array(readFileSync(join(import.meta.dirname, "version-1.faultline")));
    const study = opened(bytes);
    expect(study).toMatchObject({ title: "Version 1 · 版本一", activeBranch: "plan", origin: "own" });
    expect(study.branches.map(({ name, changes }) => [name, changes.length])).toEqual([
      ["main", 1],
      ["Plan", 2],
    ]);
    const network = branchNetwork(study);
    expect(rowsOf(network.sites)).toEqual([
      { id: "A", values: { name: "成都", kind: "core", population: 9000, remark: "5" }, shape: [104.06, 30.66] },
      { id: "B", values: { criticalUsers: ["医院", "119"], remark: "wet" }, shape: null },
      { id: "N", values: { kind: "tower" }, shape: [103.5, 31] },
    ]);
    expect(rowsOf(network.spans)).toEqual([
      {
        id: "A-B",
        values: { from: "A", to: "B", laying: "aerial", lengthM: 1234.5, name: "renamed" },
        shape: [
          [104.06, 30.66],
          [104, 31],
        ],
      },
    ]);
    expect(study.hazards).toMatchObject([{ name: "Flood", features: { count: 1 }, track: null, grid: null }]);
    expect(study.findings).toHaveLength(1);
    expect(study.provenance[0]?.file).toBe("路由.csv");
  });
});

describe("what is no study", () => {
  test.each([
    ["nothing", new Uint8Array()],
    ["text", strToU8("id,name\n1,成都\n".repeat(10))],
    ["another zip", zipSync({ "a.txt": strToU8("hello") })],
    ["another zip with a manifest", zipSync({ "manifest.json": strToU8('{"name":"app"}') })],
    ["an empty zip", zipSync({})],
  ])("%s", (_name, bytes) => {
    expect(readStudy(bytes)).toEqual({ ok: false, fault: { kind: "not-a-study" } });
  });

  test("one gateway is enough in a study that does not say how many", () => {
    const older = withManifest(study, (manifest) => {
      Object.assign(manifest, { formatVersion: 2, settings: { gateways: { kinds: ["core"] } } });
    });
    expect(opened(older).settings).toEqual({ gateways: { kinds: ["core"] }, enough: 1 });
  });

  test("a study of before there were scenarios has none", () => {
    const older = withManifest(study, (manifest) => {
      Object.assign(manifest, { formatVersion: 2, scenarios: undefined });
    });
    expect(opened(older)).toEqual({ ...study, scenarios: [] });
  });

  test("a study of before there were curves of its own has none, and one that has keeps their text", () => {
    const older = withManifest(study, (manifest) => {
      Object.assign(manifest, { formatVersion: 3, fragility: undefined });
    });
    expect(opened(older).fragility).toBeNull();
    expect(opened(writeStudy({ ...study, fragility: '{"curves":[]}' })).fragility).toBe('{"curves":[]}');
  });

  test("a newer format says which, before anything else in it is read", () => {
    const bytes = zipSync({ "manifest.json": strToU8('{"format":"faultline-study","formatVersion":9}') });
    expect(readStudy(bytes)).toEqual({ ok: false, fault: { kind: "newer-format", found: 9, known: FORMAT_VERSION } });
  });
});

const SCENARIO = { id: "1", name: "", note: "", createdAt: "" };
const SOLID = { kind: "polygon", shape: [[[[1, 2, 3]]]] };
const scenarioOf = (pick: object) => ({
  ...SCENARIO,
  event: { kind: "outage", steps: [{ off: [{ lines: [], ...pick }], kept: { spans: [], sites: [] }, window: null }] },
});

describe("a hostile manifest is a fault", () => {
  const lies: [string, (manifest: Loose) => void][] = [
    ["a count that no array bears out", (m) => Object.assign(m.tables[0] as object, { count: 1e15 })],
    ["an array longer than its entry", (m) => Object.assign(idOf(m).codes, { length: 2 ** 40 })],
    ["words that are not there", (m) => Object.assign(idOf(m), { words: 999 })],
    ["fewer words than codes", (m) => Object.assign(idOf(m), { words: wordless(m) })],
    ["a column of another type", (m) => Object.assign(idOf(m), { type: "number" })],
    ["a table twice", (m) => m.tables.push(...m.tables.slice(0, 1))],
    ["no tables", (m) => Object.assign(m, { tables: [] })],
    ["no branch", (m) => Object.assign(m, { branches: [] })],
    ["an active branch that is not there", (m) => Object.assign(m, { activeBranch: "nowhere" })],
    ["a change of a row that is not there", (m) => Object.assign(m.branches[0] as object, { changes: [lostChange] })],
    ["a version that is none", (m) => Object.assign(m, { formatVersion: 0.5 })],
    ["no gateway as enough", (m) => Object.assign(m.settings, { enough: 0 })],
    ["a scenario of another kind", (m) => Object.assign(m, { scenarios: [{ ...SCENARIO, event: { kind: "x" } }] })],
    ["a strip of no width", (m) => Object.assign(m, { scenarios: [scenarioOf({ kind: "strip", withinM: 0 })] })],
    [
      "a laying mode nobody knows",
      (m) => Object.assign(m, { scenarios: [scenarioOf({ kind: "layings", of: ["?"] })] }),
    ],
    ["a polygon of three numbers a point", (m) => Object.assign(m, { scenarios: [scenarioOf(SOLID)] })],
    ["null for a record", (m) => Object.assign(m, { settings: null })],
    ["numbers for words", (m) => Object.assign(m, { title: 7 })],
  ];
  const lostChange = {
    ...{ id: "x", intent: "set", who: "", when: "", why: "" },
    edits: [{ kind: "set", table: "sites", id: "nowhere", field: "name", value: "a", before: null }],
  };
  const idOf = (m: Loose) => m.tables[0]?.columns[0] as { readonly codes: object };
  const wordless = (m: Loose) => m.words.findIndex(({ starts }) => starts.length === 1);

  test.each(lies)("%s", (_name, lie) => {
    expect(readStudy(withManifest(study, lie))).toMatchObject({ ok: false, fault: { kind: "damaged" } });
  });

  test.each([
    ["more cells than numbers", { columns: 4 }],
    ["no cells", { columns: 0 }],
    ["a transform that folds everything onto a line", { transform: [100, 0.1, 0.2, 30, 0.1, 0.2] }],
    ["a transform of five numbers", { transform: [100, 0.1, 0, 30, 0] }],
    ["a system that is no text", { system: null }],
  ])("a grid with %s", (_name, lie) => {
    const [hazard] = Array.from({ length: 9 }, (_, seed) => randomStudy(random(seed)).hazards).flat();
    const grid = {
      columns: 3,
      rows: 1,
      values: Float32Array.of(1, 2, 3),
      transform: [100, 0.1, 0, 30, 0, -0.1] as const,
    };
    if (hazard === undefined) throw new Error("no hazard");
    const whole = aStudy({ hazards: [{ ...hazard, grid: { ...grid, system: "EPSG:4326" } }] });
    const lying = withManifest(whole, (m) => Object.assign(m.hazards[0]?.grid ?? {}, lie));
    expect(opened(withManifest(whole, () => {})).hazards[0]?.grid?.columns).toBe(3);
    expect(readStudy(lying)).toMatchObject({ ok: false, fault: { kind: "damaged" } });
  });

  test("what cannot be redone is left out, and the study is whole", () => {
    const branches = study.branches.map((branch) => ({ ...branch, undone: [lostChange as never] }));
    const expected = study.branches.map((branch) => ({ ...branch, undone: [] }));
    expect(opened(writeStudy({ ...study, branches }))).toEqual({ ...study, branches: expected });
  });

  test("any value of the manifest put to nothing, or to nonsense, never gets further than a fault", () => {
    const entries = unzipSync(file);
    const text = strFromU8(entries["manifest.json"] as Uint8Array);
    const dice = random(5);
    const places = [...text.matchAll(/:("(?:[^"\\]|\\.)*"|\d+|null)/g)];
    for (let i = 0; i < 120; i++) {
      const { index, 0: found } = dice.pick(places) as RegExpExecArray;
      const nonsense = dice.pick(["null", "-1", "1e99", '""', "[]", "{}", "[[[[]]]]", '"__proto__"', "4294967295"]);
      const changed = `${text.slice(0, index)}:${nonsense}${text.slice(index + found.length)}`;
      const bytes = zipSync({ ...entries, "manifest.json": strToU8(changed) }, { level: 1 });
      expect(() => readStudy(bytes)).not.toThrow();
    }
  });

  test("a bomb is not inflated", () => {
    const entries = unzipSync(file);
    const [name] = Object.keys(entries).filter((key) => key.startsWith("columns/"));
    const bomb = zipSync({ ...entries, [name as string]: new Uint8Array(50_000_000) });
    expect(bomb.length).toBeLessThan(200_000);
    expect(readStudy(bomb)).toEqual({ ok: false, fault: { kind: "damaged", entry: name } });
  });
});
