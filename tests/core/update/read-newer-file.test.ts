/** Files are written, read, altered by hand, written newer and read again: what then stands is what the newer file says. */
import { describe, expect, test } from "vitest";
import { MOST_ROWS_IN_CHANGE } from "../../../src/core/import/assemble/join-edits.ts";
import { readFiles } from "../../../src/core/import/read-files.ts";
import {
  type AnyTable,
  type ChangeId,
  type Edit,
  findRow,
  type Provenance,
  type Row,
  rowAt,
  rowsOf,
  type Study,
  type TableName,
} from "../../../src/core/model/index.ts";
import { addChange, branchNetwork, undoChange } from "../../../src/core/study/branches.ts";
import { readStudy } from "../../../src/core/study/read-study.ts";
import { writeStudy } from "../../../src/core/study/write-study.ts";
import { type NewerFileRead, readNewerFile, type Update } from "../../../src/core/update/read-newer-file.ts";
import { withUpdate } from "../../../src/core/update/with-update.ts";
import { aChange } from "../../builders/a-study.ts";
import { danglingReferences } from "../../builders/dangling-references.ts";
import { type Random, random } from "../../builders/random.ts";

const AT = "2026-01-02T03:04:05+08:00";
const LATER = "2026-02-03T04:05:06+08:00";

type Cells = Readonly<Record<string, string | number>>;
type Sheet = ReadonlyMap<string, Cells>;

const bytes = (text: string) => new TextEncoder().encode(text);

function csv(name: string, headers: readonly string[], sheet: Sheet) {
  const lines = Array.from(sheet.values(), (cells) => headers.map((header) => cells[header] ?? "").join(","));
  return { name, bytes: bytes([headers.join(","), ...lines].join("\n")) };
}

const SITES = ["id", "name", "lon", "lat", "kind", "batteryH"];
const SPANS = ["id", "name", "from", "to", "fibres", "remark"];

async function read(...files: readonly { readonly name: string; readonly bytes: Uint8Array }[]): Promise<Study> {
  const answer = await readFiles({ files, options: { crs: "EPSG:4326" }, at: AT });
  if (!answer.ok) throw new Error(answer.fault.rule);
  return answer.study;
}

async function newer(open: Study, file: { name: string; bytes: Uint8Array }, keep: readonly string[] = []) {
  return await readNewerFile({ files: [file], options: { crs: "EPSG:4326" }, at: LATER, open, keep });
}

function updateOf({ answer, update }: NewerFileRead): Update {
  if (update === null) throw new Error(answer.ok ? "" : answer.fault.rule);
  return update;
}

let changes = 0;
function take(study: Study, read: NewerFileRead): Study {
  if (!read.answer.ok || read.update?.edits == null) throw new Error("nothing to take");
  const change = { ...aChange(`update-${++changes}`, ...read.update.edits), id: `update-${changes}` as ChangeId };
  return withUpdate(study, read.answer.study, read.update, change);
}

const row = (study: Study, table: TableName, id: string): Row | null => {
  const rows = branchNetwork(study)[table] as AnyTable;
  const at = findRow(branchNetwork(study)[table].columns.id, id);
  return at < 0 ? null : rowAt(rows, at);
};

const counts = ({ tables }: Update) => Object.fromEntries(tables.map(({ table, counts }) => [table, counts]));
const nothing = ({ tables, edits, conflicts }: Update) =>
  tables.every(({ counts }) => counts.added + counts.removed + counts.changed === 0) &&
  edits?.length === 0 &&
  conflicts.length === 0;

const sitesV1: Sheet = new Map([
  ["A", { id: "A", name: "甲局", lon: 104, lat: 30, kind: "core" }],
  ["B", { id: "B", name: "乙局", lon: 104.1, lat: 30, kind: "station" }],
  ["C", { id: "C", name: "丙局", lon: 104.2, lat: 30, kind: "station" }],
]);
const spansV1: Sheet = new Map([
  ["1", { id: "1", name: "甲-乙", from: "A", to: "B", fibres: 24 }],
  ["2", { id: "2", name: "乙-丙", from: "B", to: "C", fibres: 24, remark: "old" }],
]);
const opened = () => read(csv("sites.csv", SITES, sitesV1), csv("spans.csv", SPANS, spansV1));
const altered = (sheet: Sheet, ...rows: readonly Cells[]): Sheet =>
  new Map([...sheet, ...rows.map((each) => [String(each.id), { ...sheet.get(String(each.id)), ...each }] as const)]);
const without = (sheet: Sheet, id: string): Sheet => new Map([...sheet].filter(([key]) => key !== id));
const set = (table: TableName, id: string, field: string, value: Row["values"][string]): Edit => {
  return { kind: "set", table, id, field, value, before: null };
};

describe("a newer file", () => {
  test("the same file again changes nothing", async () => {
    const study = await opened();
    for (const file of [csv("sites.csv", SITES, sitesV1), csv("spans (2).csv", SPANS, spansV1)]) {
      expect(nothing(updateOf(await newer(study, file)))).toBe(true);
    }
  });

  test("added, removed and changed rows become one change, which undo takes back", async () => {
    const study = await opened();
    const file = csv(
      "spans.csv",
      SPANS,
      altered(without(spansV1, "2"), { id: "1", fibres: 48 }, { id: "3", from: "A", to: "C" }),
    );
    const found = await newer(study, file);
    const update = updateOf(found);
    expect(counts(update)).toEqual({ spans: { added: 1, removed: 1, changed: 1, unchanged: 0 } });
    expect(update.tables[0]).toMatchObject({
      added: ["3"],
      removed: ["2"],
      changed: [{ id: "1", fields: [{ field: "fibres", before: 24, after: 48, movedM: null }] }],
    });
    const after = take(study, found);
    expect(row(after, "spans", "1")?.values.fibres).toBe(48);
    expect(row(after, "spans", "2")).toBe(null);
    expect(row(after, "spans", "3")?.values).toMatchObject({ from: "A", to: "C" });
    expect(branchNetwork(undoChange(after)).version).toBe(branchNetwork(study).version);
    expect(nothing(updateOf(await newer(after, file)))).toBe(true);
    expect(nothing(updateOf(await newer(undoChange(after), csv("spans.csv", SPANS, spansV1))))).toBe(true);
  });

  test("a third version is compared with the second, and a study file keeps that", async () => {
    const second = altered(spansV1, { id: "3", from: "A", to: "C", fibres: 12 });
    const study = await opened();
    const after = take(study, await newer(study, csv("spans.csv", SPANS, second)));
    const again = readStudy(writeStudy(after));
    if (!again.ok) throw new Error("unreadable");
    for (const open of [after, again.study]) {
      const update = updateOf(
        await newer(open, csv("spans.csv", SPANS, altered(without(second, "1"), { id: "3", fibres: 96 }))),
      );
      expect(counts(update)).toEqual({ spans: { added: 0, removed: 1, changed: 1, unchanged: 1 } });
      expect(update.tables[0]).toMatchObject({
        removed: ["1"],
        changed: [{ id: "3", fields: [{ before: 12, after: 96 }] }],
      });
    }
  });

  test("what only people altered stays, what both did follows the file unless a person keeps it", async () => {
    const study = addChange(
      await opened(),
      aChange(
        "hand",
        set("spans", "1", "fibres", 36),
        set("spans", "2", "owner", "us"),
        set("spans", "2", "remark", "ours"),
      ),
    );
    const file = csv("spans.csv", SPANS, altered(spansV1, { id: "1", fibres: 48 }, { id: "2", fibres: 12 }));
    const update = updateOf(await newer(study, file));
    expect(update.conflicts).toMatchObject([
      { kind: "value", id: "1", field: "fibres", before: 24, file: 48, mine: 36, kept: false },
    ]);
    const theirs = take(study, await newer(study, file));
    expect([row(theirs, "spans", "1")?.values.fibres, row(theirs, "spans", "2")?.values]).toMatchObject([
      48,
      { owner: "us", remark: "ours", fibres: 12 },
    ]);
    const ours = take(
      study,
      await newer(
        study,
        file,
        update.conflicts.map(({ key }) => key),
      ),
    );
    expect(row(ours, "spans", "1")?.values.fibres).toBe(36);
    expect(row(ours, "spans", "2")?.values.fibres).toBe(12);
  });

  test("a row people removed and the file alters comes back unless they keep it away; one they altered goes with the file", async () => {
    const base = await opened();
    const gone = row(base, "spans", "1") as Row;
    const study = addChange(
      base,
      aChange("hand", { kind: "remove", table: "spans", rows: [gone] }, set("spans", "2", "fibres", 6)),
    );
    const file = csv("spans.csv", SPANS, altered(without(spansV1, "2"), { id: "1", fibres: 48 }));
    const update = updateOf(await newer(study, file));
    expect(update.conflicts.map(({ kind, id }) => [kind, id])).toEqual([
      ["removed", "2"],
      ["gone", "1"],
    ]);
    const theirs = take(study, await newer(study, file));
    expect([row(theirs, "spans", "1")?.values.fibres, row(theirs, "spans", "2")]).toEqual([48, null]);
    const ours = take(
      study,
      await newer(
        study,
        file,
        update.conflicts.map(({ key }) => key),
      ),
    );
    expect([row(ours, "spans", "1"), row(ours, "spans", "2")?.values.fibres]).toEqual([null, 6]);
  });

  test("a site that other files' spans end at stays, and is named", async () => {
    const study = await opened();
    const found = await newer(study, csv("sites.csv", SITES, without(sitesV1, "C")));
    expect(updateOf(found).inUse).toEqual([
      { kind: "stays", table: "sites", id: "C", by: { table: "spans", id: "2" } },
    ]);
    expect(row(take(study, found), "sites", "C")).not.toBe(null);
  });

  test("a site that people removed comes back where a new span ends at it", async () => {
    const base = await opened();
    const study = addChange(
      base,
      aChange(
        "hand",
        { kind: "remove", table: "spans", rows: [row(base, "spans", "2") as Row] },
        { kind: "remove", table: "sites", rows: [row(base, "sites", "C") as Row] },
      ),
    );
    const found = await newer(study, csv("spans.csv", SPANS, altered(spansV1, { id: "3", from: "A", to: "C" })));
    expect(updateOf(found).inUse).toEqual([
      { kind: "returns", table: "sites", id: "C", by: { table: "spans", id: "3" } },
    ]);
    const after = take(study, found);
    expect(row(after, "sites", "C")?.values.name).toBe("丙局");
    expect(danglingReferences(branchNetwork(after))).toEqual([]);
  });

  test("how far a site moved is said in metres", async () => {
    const study = await opened();
    const update = updateOf(await newer(study, csv("sites.csv", SITES, altered(sitesV1, { id: "A", lat: 30.001 }))));
    const [field] = update.tables[0]?.changed[0]?.fields ?? [];
    expect(field?.field).toBe("shape");
    expect(field?.movedM).toBeCloseTo(110.85, 1);
  });

  test("half of the ids make a file of another name a newer version; none of them none", async () => {
    const study = await opened();
    const other = csv("光缆段台账.csv", SPANS, altered(without(spansV1, "2"), { id: "9", from: "A", to: "C" }));
    const found = await newer(study, other);
    expect(updateOf(found).earlier.file).toBe("spans.csv");
    const after = take(study, found);
    expect(nothing(updateOf(await newer(after, other)))).toBe(true);
    const strange = await newer(study, csv("else.csv", SPANS, new Map([["z", { id: "z", from: "A", to: "B" }]])));
    expect(strange.answer).toMatchObject({ ok: false, fault: { rule: "update.no-earlier" } });
  });

  test("rows without ids are the same by their names, and refused where names do not tell them apart", async () => {
    const headers = SITES.slice(1);
    const study = await read(csv("sites.csv", headers, sitesV1));
    const moved = new Map([
      ["N", { name: "新局", lon: 104.3, lat: 30 }],
      ...altered(sitesV1, { id: "B", kind: "core" }),
    ]);
    const file = csv("sites (1).csv", headers, without(moved, "A"));
    const found = await newer(study, file);
    expect(counts(updateOf(found))).toEqual({ sites: { added: 1, removed: 1, changed: 1, unchanged: 1 } });
    const after = take(study, found);
    expect(rowsOf(branchNetwork(after).sites).map(({ values }) => values.name)).toEqual(["乙局", "丙局", "新局"]);
    expect(new Set(rowsOf(branchNetwork(after).sites).map(({ id }) => id)).size).toBe(3);
    const twice = altered(sitesV1, { id: "B", name: "甲局" });
    const strangers = new Map([["x", { name: "别处", lon: 104, lat: 30 }]]);
    const other = await newer(study, csv("sites.csv", headers, strangers));
    expect(other.answer).toMatchObject({ ok: false, fault: { rule: "update.nothing-in-common" } });
    const refused = await newer(study, csv("sites.csv", headers, twice));
    expect(refused.answer).toMatchObject({ ok: false, fault: { rule: "update.no-ids", values: { table: "sites" } } });
  });

  test("more than a change can carry are counted and not applied", async () => {
    const many: Sheet = new Map(
      Array.from({ length: MOST_ROWS_IN_CHANGE + 1 }, (_, i) => [`x${i}`, { id: `x${i}`, from: "A", to: "B" }]),
    );
    const file = csv("spans.csv", SPANS, new Map([...without(spansV1, "2"), ...many]));
    const update = updateOf(await newer(await opened(), file));
    expect(update.edits).toBe(null);
    expect(counts(update).spans).toMatchObject({ added: MOST_ROWS_IN_CHANGE + 1, removed: 1 });
  });
});

describe("lines without ends", () => {
  const line = (id: string, ...positions: readonly (readonly [number, number])[]) => ({
    type: "Feature",
    properties: { id, fibres: 24 },
    geometry: { type: "LineString", coordinates: positions },
  });
  const lines = (...features: readonly ReturnType<typeof line>[]) => ({
    name: "lines.geojson",
    bytes: bytes(JSON.stringify({ type: "FeatureCollection", features })),
  });
  const trunk = line("T", [104, 30], [104.2, 30]);
  const spur = line("S", [104.1, 30], [104.1, 30.1]);
  const fibres = (feature: ReturnType<typeof line>, count: number) => ({
    ...feature,
    properties: { ...feature.properties, fibres: count },
  });
  const spans = (study: Study) =>
    rowsOf(branchNetwork(study).spans)
      .map(({ id, values }) => `${id} ${String(values.fibres)}`)
      .sort();

  test("a span that was cut takes over values part by part, and stays cut", async () => {
    const study = await read(lines(trunk, spur));
    expect(spans(study)).toEqual(["S 24", "T/1 24", "T/2 24"]);
    const file = lines(fibres(trunk, 48), spur);
    const after = take(study, await newer(study, file));
    expect(spans(after)).toEqual(["S 24", "T/1 48", "T/2 48"]);
    expect(nothing(updateOf(await newer(after, file)))).toBe(true);
  });

  test("one that is drawn anew is cut again where lines end on it now", async () => {
    const study = await read(lines(trunk, spur));
    const file = lines(line("T", [103.9, 30], [104.2, 30]), spur);
    const after = take(study, await newer(study, file));
    const network = branchNetwork(after);
    expect(network.spans.count).toBe(3);
    expect(danglingReferences(network)).toEqual([]);
    // The junction at the old end is gone, one at the new end has come.
    expect(network.sites.count).toBe(4);
    expect(nothing(updateOf(await newer(after, file)))).toBe(true);
  });

  test("a new line that ends on an old one cuts it, and one that goes takes its junction along", async () => {
    const study = await read(lines(trunk));
    const file = lines(trunk, spur);
    const after = take(study, await newer(study, file));
    expect(spans(after)).toEqual(["S 24", "T/1 24", "T/2 24"]);
    expect(danglingReferences(branchNetwork(after))).toEqual([]);
    expect(nothing(updateOf(await newer(after, file)))).toBe(true);
    const back = take(after, await newer(after, lines(trunk)));
    expect(rowsOf(branchNetwork(back).spans).map(({ id }) => id)).not.toContain("S");
    expect(danglingReferences(branchNetwork(back))).toEqual([]);
    expect(nothing(updateOf(await newer(back, lines(trunk))))).toBe(true);
  });
});

describe("random versions of random files", () => {
  const SEEDS = 60;

  function randomSites(dice: Random): Sheet {
    const ids = dice.shuffled(Array.from({ length: 12 }, (_, i) => `S${i}`)).slice(0, 4 + dice.below(8));
    return new Map(
      ids.map((id) => [
        id,
        {
          ...{
            id,
            name: dice.pick([`局${id}`, "", "同名"]),
            lon: 104 + dice.below(5) / 100,
            lat: 30 + dice.below(5) / 100,
          },
          ...{ kind: dice.pick(["core", "station", ""]), batteryH: dice.pick(["", 4, 8, 8.5]) },
        },
      ]),
    );
  }

  function randomSpans(dice: Random, sites: Sheet): Sheet {
    const ids = dice.shuffled(Array.from({ length: 15 }, (_, i) => `L${i}`)).slice(0, 3 + dice.below(12));
    return new Map(
      ids.map((id) => [
        id,
        {
          ...{ id, name: "", from: dice.pick([...sites.keys()]), to: dice.pick([...sites.keys()]) },
          ...{ fibres: dice.pick(["", 12, 24]), remark: dice.pick(["", "x", 7]) },
        },
      ]),
    );
  }

  /** The rows of the file as somebody reads it beside the others, by id. */
  const plain = (rows: readonly Row[]) =>
    new Map(
      rows.map((each) => [
        each.id,
        JSON.stringify([
          Object.entries(each.values)
            .map(([key, value]) => `${key}=${String(value)}`)
            .sort(),
          each.shape,
        ]),
      ]),
    );

  test("the update says what a plain comparison says, and applied leaves exactly the newer file", async () => {
    for (let seed = 0; seed < SEEDS; seed++) {
      const dice = random(seed);
      const sites = randomSites(dice);
      const spans = randomSpans(dice, sites);
      const study = await read(csv("sites.csv", SITES, sites), csv("spans.csv", SPANS, spans));
      const next = randomSpans(dice, sites);
      const file = csv("spans.csv", SPANS, next);
      const found = await newer(study, file);
      if (found.update === null) {
        expect([seed, [...next.keys()].filter((id) => spans.has(id))]).toEqual([seed, []]);
        continue;
      }
      const update = found.update;
      const before = plain(rowsOf(study.base.spans));
      const fresh = plain(rowsOf((await read(csv("sites.csv", SITES, sites), file)).base.spans));
      const added = [...fresh.keys()].filter((id) => !before.has(id));
      const removed = [...before.keys()].filter((id) => !fresh.has(id));
      const changed = [...fresh].filter(([id, text]) => before.has(id) && before.get(id) !== text).map(([id]) => id);
      const [table] = update.tables;
      expect([seed, [...(table?.added ?? [])].sort()]).toEqual([seed, added.sort()]);
      expect([seed, [...(table?.removed ?? [])].sort()]).toEqual([seed, removed.sort()]);
      expect([seed, (table?.changed ?? []).map(({ id }) => id).sort()]).toEqual([seed, changed.sort()]);
      const after = take(study, found);
      expect([seed, plain(rowsOf(branchNetwork(after).spans))]).toEqual([seed, fresh]);
      expect([seed, nothing(updateOf(await newer(after, file)))]).toEqual([seed, true]);
    }
  });

  test("sites come and go, and no span is left without an end", async () => {
    for (let seed = 0; seed < SEEDS; seed++) {
      const dice = random(1000 + seed);
      const sites = randomSites(dice);
      const study = await read(csv("sites.csv", SITES, sites), csv("spans.csv", SPANS, randomSpans(dice, sites)));
      const next = randomSites(dice);
      const found = await newer(study, csv("sites.csv", SITES, next));
      if (found.update === null) continue;
      const { update } = found;
      const after = take(study, found);
      const network = branchNetwork(after);
      expect([seed, danglingReferences(network)]).toEqual([seed, []]);
      const ids = new Set(rowsOf(network.sites).map(({ id }) => id));
      const kept = update.inUse.map(({ id }) => id);
      expect([seed, [...ids].sort()]).toEqual([seed, [...new Set([...next.keys(), ...kept])].sort()]);
    }
  });

  test("with hand edits in between, three versions and undo", async () => {
    for (let seed = 0; seed < SEEDS; seed++) {
      const dice = random(5000 + seed);
      const sites = randomSites(dice);
      let study = await read(csv("sites.csv", SITES, sites), csv("spans.csv", SPANS, randomSpans(dice, sites)));
      for (let version = 0; version < 3; version++) {
        const rows = rowsOf(branchNetwork(study).spans);
        if (rows.length > 0) {
          const hand = dice.pick(rows);
          const edit: Edit =
            dice.next() < 0.5 ? set("spans", hand.id, "fibres", 99) : { kind: "remove", table: "spans", rows: [hand] };
          study = addChange(study, aChange(`hand-${version}`, edit));
        }
        const next = randomSpans(dice, sites);
        const found = await newer(study, csv("spans.csv", SPANS, next));
        if (found.update === null) continue;
        const { update } = found;
        const before = branchNetwork(study).version;
        const after = take(study, found);
        expect([seed, branchNetwork(undoChange(after)).version]).toEqual([seed, before]);
        expect([seed, danglingReferences(branchNetwork(after))]).toEqual([seed, []]);
        for (const { id } of rowsOf(branchNetwork(after).spans))
          expect([seed, id, next.has(id)]).toEqual([seed, id, true]);
        for (const { kind, id } of update.conflicts) {
          const stands = row(after, "spans", id);
          if (kind === "removed") expect([seed, stands]).toEqual([seed, null]);
          else expect([seed, stands?.values.fibres ?? ""]).toEqual([seed, next.get(id)?.fibres]);
        }
        study = after;
      }
    }
  });
});

describe("provenance", () => {
  test("the newer file stands in it, with the change that brought it", async () => {
    const study = await opened();
    const after = take(
      study,
      await newer(study, csv("spans.csv", SPANS, altered(spansV1, { id: "3", from: "A", to: "C" }))),
    );
    const last = after.provenance.at(-1) as Provenance;
    expect(last).toMatchObject({
      file: "spans.csv",
      readAt: LATER,
      ranges: {},
      broughtBy: { ranges: { spans: [0, 1] }, newerThan: "spans.csv" },
    });
  });
});
