import type { AnyTable, Change, Edit, Network, Row, TableName } from "../../src/core/model/index.ts";
import { fieldsOf, rowsOf, TABLE_NAMES } from "../../src/core/model/index.ts";
import { aChange } from "./a-study.ts";
import type { Random } from "./random.ts";
import { EXTRA_FIELDS, randomLooseValue, randomRow, randomShape, randomValue } from "./random-rows.ts";

/** Changes that fit the network, each to the state its forerunners left; some rows go and come back. */
export function randomChanges(random: Random, network: Network, count: number): Change[] {
  const alive = new Map(TABLE_NAMES.map((name) => [name, rowsOf(network[name] as AnyTable)]));
  const gone: Row[] = [];
  let added = 0;
  const edit = (): Edit | null => {
    const table = random.pick(TABLE_NAMES);
    const rows = alive.get(table) as Row[];
    const kind = random.pick(["add", "remove", "set", "set", "set", "reshape"] as const);
    if (kind === "add") {
      const back = random.next() < 0.3 ? gone.pop() : undefined;
      const fresh = back !== undefined && !rows.some(({ id }) => id === back.id) ? back.id : `new-${added++}`;
      const row = randomRow(random, table, fresh, ["sites-0", "sites-1", fresh]);
      rows.push(row);
      return { kind, table, rows: [row] };
    }
    if (rows.length === 0) return null;
    const row = random.pick(rows);
    if (kind === "remove") {
      rows.splice(rows.indexOf(row), 1);
      gone.push(row);
      return { kind, table, rows: [row] };
    }
    if (kind === "reshape") {
      return { kind, table, id: row.id, shape: randomShape(random, table), before: row.shape };
    }
    return randomSet(random, table, row.id);
  };
  return Array.from({ length: count }, (_, i) => {
    const edits = Array.from({ length: 1 + random.below(4) }, edit).filter((each) => each !== null);
    return aChange(`change-${i}`, ...edits);
  });
}

function randomSet(random: Random, table: TableName, id: string): Edit {
  const known = Object.entries(fieldsOf(table)).filter(([key]) => key !== "id");
  if (random.next() < 0.3) {
    const field = random.pick(EXTRA_FIELDS);
    return { kind: "set", table, id, field, value: randomLooseValue(random), before: null };
  }
  const [field, type] = random.pick(known);
  const fits = random.next() < 0.9;
  const value = fits ? randomValue(random, type, ["sites-0", "spans-1", "nowhere"]) : randomLooseValue(random);
  return { kind: "set", table, id, field, value, before: null };
}
