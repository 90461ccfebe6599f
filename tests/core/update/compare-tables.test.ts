import { describe, expect, test } from "vitest";
import {
  type AnyTable,
  buildLines,
  buildNetwork,
  buildPoints,
  buildPolygons,
  type Row,
  rowsOf,
  TABLE_NAMES,
  type TableName,
  type Value,
} from "../../../src/core/model/index.ts";
import { compareTables, differingFields, type RowsOf } from "../../../src/core/update/compare-tables.ts";
import { distanceMoved, sameShape, sameValue } from "../../../src/core/update/same-value.ts";
import { random } from "../../builders/random.ts";
import { randomRow, randomRows } from "../../builders/random-rows.ts";

const FIELDS_OF = (row: Row) => new Map(Object.entries(row.values));
const text = (value: Value) => (Array.isArray(value) ? value.join("\n") : String(value ?? ""));

/** Cell by cell, as texts. */
function slowlyDiffers(a: Row, b: Row): string[] {
  const [one, other] = [FIELDS_OF(a), FIELDS_OF(b)];
  const fields = [...new Set([...one.keys(), ...other.keys()])];
  const differing = fields.filter((field) => text(one.get(field) ?? null) !== text(other.get(field) ?? null));
  return JSON.stringify(a.shape) === JSON.stringify(b.shape) ? differing : [...differing, "shape"];
}

describe("tables of two networks", () => {
  test("rows added, removed, changed and their fields are those that a plain comparison finds", () => {
    for (let seed = 0; seed < 300; seed++) {
      const dice = random(seed);
      const earlier = randomRows(dice, 8);
      const ids = TABLE_NAMES.flatMap((name) => earlier[name].map(({ id }) => id));
      const later = Object.fromEntries(
        TABLE_NAMES.map((name) => {
          const kept = earlier[name].flatMap((row): Row[] => {
            const luck = dice.next();
            return luck < 0.2 ? [] : luck < 0.6 ? [row] : [randomRow(dice, name, row.id, ids)];
          });
          return [name, dice.shuffled([...kept, randomRow(dice, name, `${name}-new`, ids)])];
        }),
      ) as Record<TableName, Row[]>;
      const [a, b] = [buildNetwork(earlier), buildNetwork(later)];
      // Every other row belongs to another file.
      const ours = (network: typeof a): RowsOf =>
        new Map(
          TABLE_NAMES.map((name) => [
            name,
            Uint32Array.from(rowsOf(network[name]).flatMap(({ id }, i) => (isOurs(id) ? [i] : []))),
          ]),
        );
      const isOurs = (id: string) => !/[13]$/.test(id);
      const found = compareTables({ network: a, rows: ours(a) }, { network: b, rows: ours(b) });
      for (const name of TABLE_NAMES) {
        const [was, is] = [a, b].map((network) => new Map(rowsOf(network[name]).map((row) => [row.id, row])));
        const difference = found.find(({ table }) => table === name);
        const idsOf = (network: typeof a, rows: Iterable<number> = []) =>
          Array.from(rows, (row) => rowsOf(network[name])[row]?.id ?? "").sort();
        const mine = (rows: ReadonlyMap<string, Row> | undefined) => [...(rows?.keys() ?? [])].filter(isOurs);
        const both = mine(was).filter((id) => is?.has(id));
        const changed = both.filter((id) => slowlyDiffers(was?.get(id) as Row, is?.get(id) as Row).length > 0);
        const told = [
          idsOf(b, difference?.added),
          idsOf(a, difference?.removed),
          idsOf(a, difference?.changedFrom),
          difference?.unchanged ?? 0,
        ];
        const plain = [
          mine(is).filter((id) => !was?.has(id)),
          mine(was).filter((id) => !is?.has(id)),
          changed,
          both.length - changed.length,
        ];
        expect([seed, name, told]).toEqual([
          seed,
          name,
          plain.map((each) => (Array.isArray(each) ? each.sort() : each)),
        ]);
        difference?.changedFrom.forEach((row, i) => {
          const other = difference.changedTo[i] as number;
          const fields = differingFields(a[name] as AnyTable, row, b[name] as AnyTable, other);
          const id = rowsOf(a[name])[row]?.id ?? "";
          expect([seed, id, fields.sort()]).toEqual([
            seed,
            id,
            slowlyDiffers(was?.get(id) as Row, is?.get(id) as Row).sort(),
          ]);
        });
      }
    }
  });
});

describe("values and shapes", () => {
  test("what is written in another way is the same", () => {
    const same: readonly (readonly [Value, Value])[] = [
      [12, "12"],
      [["a"], "a"],
      [null, ""],
      [[], null],
      [0.1 + 0.2, 0.3],
      [Number.NaN, Number.NaN],
    ];
    for (const [a, b] of same) expect([a, b, sameValue(a, b)]).toEqual([a, b, true]);
    const other: readonly (readonly [Value, Value])[] = [
      [202311150001, 202311150002],
      [null, 0],
      ["a", "A"],
      [
        ["a", "b"],
        ["b", "a"],
      ],
    ];
    for (const [a, b] of other) expect([a, b, sameValue(a, b)]).toEqual([a, b, false]);
  });

  test("a place is the same within a millimetre, and else so far away", () => {
    const places = buildPoints([[104, 30], [104, 30.000000005], [104, 30.001], null]);
    expect([sameShape(places, 0, places, 1), sameShape(places, 0, places, 2), sameShape(places, 3, places, 3)]).toEqual(
      [true, false, true],
    );
    expect(distanceMoved(places, 0, places, 2)).toBeCloseTo(110.85, 1);
    expect(distanceMoved(places, 0, places, 3)).toBe(null);
  });

  test("a route with a point more on its way has not moved; one that bends aside has", () => {
    const routes = buildLines([
      [
        [104, 30],
        [104, 30.1],
      ],
      [
        [104, 30],
        [104, 30.04],
        [104, 30.1],
      ],
      [
        [104, 30],
        [104.01, 30.05],
        [104, 30.1],
      ],
    ]);
    expect(sameShape(routes, 0, routes, 1)).toBe(false);
    expect(distanceMoved(routes, 0, routes, 1)).toBeLessThan(0.01);
    // A hundredth of a degree of longitude there.
    expect(distanceMoved(routes, 0, routes, 2)).toBeCloseTo(965, -1);
  });

  test("the same points in other rings are another area", () => {
    const ring = [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 0],
    ] as const;
    const areas = buildPolygons([[[ring, ring]], [[ring], [ring]]]);
    expect([sameShape(areas, 0, areas, 0), sameShape(areas, 0, areas, 1)]).toEqual([true, false]);
  });
});
